import { createElement, type ReactElement } from 'react';
import { LinkHorizontal } from '@visx/shape';
import type { Drawn } from './chart-bar.ts';
import type { ChartModel } from './chart-model.ts';
import { chartWidth, label, wrap } from './chart-part.ts';
import { dutchFigure, numberOf } from './shown.ts';

const [left, right, top, gap] = [190, chartWidth - 190, 26, 10] as const;
const tall = 300;

interface Stream {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly text: string;
}

/** Streams from what each row was to what each column is: as broad as their number. What is not shown is not drawn. */
export function drawFlow({ categories, series }: ChartModel): Drawn {
  const streams = series.flatMap(({ figures }, to) =>
    figures.flatMap((figure, from): Stream[] => {
      const amount = numberOf(figure);
      return amount === null || amount <= 0 ? [] : [{ from, to, amount, text: dutchFigure(figure) }];
    }),
  );
  const total = streams.reduce((sum, { amount }) => sum + amount, 0);
  const names = { from: categories, to: series.map((each) => each.label) };
  const most = Math.max(names.from.length, names.to.length);
  const unit = (tall - gap * most) / Math.max(total, 1e-9);
  const sides = (['from', 'to'] as const).map((side) => stack(side, streams, names[side].length, unit));
  const offsets = sides.map((side) => side.map(({ y }) => y));
  const ribbons = streams.map(({ from, to, amount, text }, index): ReactElement => {
    const [a, b] = [take(offsets[0], from, amount * unit), take(offsets[1], to, amount * unit)];
    return createElement(
      LinkHorizontal<unknown, { x: number; y: number }>,
      {
        key: `stream${index}`,
        data: {},
        source: () => ({ x: a, y: left + 12 }),
        target: () => ({ x: b, y: right - 12 }),
        fill: 'none',
        stroke: from === to ? '#c4d9ea' : '#5f97c4',
        strokeOpacity: 0.75,
        strokeWidth: Math.max(1, amount * unit),
      },
      createElement('title', null, `${names.from[from]} → ${names.to[to]}: ${text}`),
    );
  });
  const nodes = sides.flatMap((side, at) =>
    side.flatMap(({ y, height }, index): ReactElement[] => {
      if (height === 0) return [];
      const isFrom = at === 0;
      const lines = wrap(names[isFrom ? 'from' : 'to'][index] ?? '', 30);
      return [
        createElement('rect', {
          key: `node${at}-${index}`,
          x: isFrom ? left : right - 12,
          y,
          width: 12,
          height: Math.max(1, height),
          fill: '#123f66',
        }),
        ...lines.map((line, row) =>
          label(`name${at}-${index}-${row}`, line, {
            x: isFrom ? left - 8 : right + 8,
            y: y + height / 2 + 4 + (row - (lines.length - 1) / 2) * 13,
            anchor: isFrom ? 'end' : 'start',
          }),
        ),
      ];
    }),
  );
  return { height: top + tall + 10, parts: [...ribbons, ...nodes] };
}

function stack(side: 'from' | 'to', streams: readonly Stream[], count: number, unit: number) {
  let y: number = top;
  return Array.from({ length: count }, (_, index) => {
    const own = streams.filter((stream) => stream[side] === index);
    const height = own.reduce((sum, { amount }) => sum + amount, 0) * unit;
    const place = { y, height };
    if (height > 0) y += height + gap;
    return place;
  });
}

/** The middle of the next stretch at a node. */
function take(offsets: number[] | undefined, index: number, height: number): number {
  const from = offsets?.[index] ?? top;
  if (offsets) offsets[index] = from + height;
  return from + height / 2;
}
