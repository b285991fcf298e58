import { scaleLinear } from '@visx/scale';
import { createElement, type ReactNode } from 'react';
import { barChart } from './bar-chart.ts';
import type { ChartModel } from './chart-model.ts';
import type { ChartTable } from './chart-table.ts';
import { frame, letterSize } from './frame.ts';
import { linesOf } from './text-width.ts';
import { numberInWords, valueInWords } from './value-words.ts';

const nodeWidth = 12;
const nodeGap = 22;
/** Room for the streams together, beside the gaps between them. */
const streamHeight = 220;
/** How thick a stream is drawn of which the number is not shown. */
const withheldThickness = 2;

interface Stream {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly thickness: number;
  readonly words: string;
  readonly isShown: boolean;
}

/**
 * Streams from what stands on the left to what stands on the right, as thick as they are large: rows whose code is `from>to` and
 * whose label is `from → to`. What is not shown is a thin broken line.
 */
export function flowChart(table: ChartTable, model: ChartModel, width: number): ReactNode {
  const figures = model.series[0]?.figures ?? [];
  const scale = scaleLinear({
    domain: [
      0,
      Math.max(
        1,
        figures.reduce((sum, { value }) => sum + (value ?? 0), 0),
      ),
    ],
    range: [0, streamHeight],
  });
  const names = new Map<string, string>();
  const streams = model.categories.flatMap(({ code, label }, at): Stream[] => {
    const [from, to] = code.split('>');
    const [fromLabel, toLabel] = label.split(' → ');
    const figure = figures[at];
    if (!from || !to || !fromLabel || !toLabel || !figure || figure.value === 0) return [];
    names.set(from, fromLabel).set(to, toLabel.charAt(0).toUpperCase() + toLabel.slice(1));
    const isShown = typeof figure.value === 'number' && figure.state !== 'SUPPRESSED';
    const thickness = isShown ? Math.max(1, scale(figure.value ?? 0)) : withheldThickness;
    return [
      {
        from,
        to,
        value: figure.value ?? 0,
        thickness,
        words: `${label}: ${valueInWords(figure, model.unit)}`,
        isShown,
      },
    ];
  });
  if (streams.length === 0) return barChart(table, model, width);
  const labelWidth = Math.min(190, width * 0.3);
  const left = placesOf(streams, 'from', [...names.keys()]);
  const right = placesOf(streams, 'to', [...names.keys()]);
  const [x0, x1] = [labelWidth + nodeWidth, width - labelWidth - nodeWidth];
  const bend = (x1 - x0) / 2;
  const usedLeft = new Map<string, number>();
  const usedRight = new Map<string, number>();
  const paths = streams.map(({ from, to, thickness, words, isShown }) => {
    const y0 = take(usedLeft, from, left, thickness) + thickness / 2;
    const y1 = take(usedRight, to, right, thickness) + thickness / 2;
    return createElement(
      'path',
      {
        key: `${from}>${to}`,
        d: `M${x0},${y0}C${x0 + bend},${y0} ${x1 - bend},${y1} ${x1},${y1}`,
        fill: 'none',
        strokeWidth: thickness,
        className: isShown ? 'ep-chart__stream' : 'ep-chart__stream ep-chart__stream--withheld',
      },
      createElement('title', null, words),
    );
  });
  const nodes = (side: 'from' | 'to', places: ReadonlyMap<string, Place>) =>
    [...places].map(([code, { top, height, sum, isWhole }]) => {
      const isLeft = side === 'from';
      const name = `${names.get(code) ?? code}${isWhole ? ` ${numberInWords(sum, model.unit)}` : ''}`;
      const lines = linesOf(name, labelWidth - 6, letterSize);
      return createElement(
        'g',
        { key: `${side} ${code}` },
        createElement('rect', {
          x: isLeft ? labelWidth : x1,
          y: top,
          width: nodeWidth,
          height,
          className: 'ep-chart__series-0',
        }),
        ...lines.map((line, index) =>
          createElement(
            'text',
            {
              key: line,
              x: isLeft ? labelWidth - 6 : x1 + nodeWidth + 6,
              y: top + letterSize + index * letterSize * 1.2,
              textAnchor: isLeft ? 'end' : 'start',
            },
            line,
          ),
        ),
      );
    });
  const bottomOf = (places: ReadonlyMap<string, Place>) =>
    Math.max(...[...places.values()].map(({ top, height }) => top + Math.max(height, letterSize * 2.6)));
  return frame({
    code: table.code,
    title: `Stroomdiagram: ${table.title}`,
    width,
    height: Math.max(bottomOf(left), bottomOf(right)) + 4,
    key: [],
    children: [...paths, ...nodes('from', left), ...nodes('to', right)],
  });
}

interface Place {
  readonly top: number;
  readonly height: number;
  readonly sum: number;
  /** Whether every stream of it is shown, so that it can say how many there are. */
  readonly isWhole: boolean;
}

function placesOf(streams: readonly Stream[], side: 'from' | 'to', order: readonly string[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let top = 2;
  for (const code of order) {
    const own = streams.filter((stream) => stream[side] === code);
    if (own.length === 0) continue;
    const height = own.reduce((total, { thickness }) => total + thickness, 0);
    const isWhole = own.every(({ isShown }) => isShown);
    const sum = own.reduce((total, { value }) => total + value, 0);
    places.set(code, { top, height, sum, isWhole });
    top += Math.max(height, letterSize * 1.6) + nodeGap;
  }
  return places;
}

function take(used: Map<string, number>, code: string, places: ReadonlyMap<string, Place>, thickness: number): number {
  const before = used.get(code) ?? 0;
  used.set(code, before + thickness);
  return (places.get(code)?.top ?? 0) + before;
}
