import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { createElement, type ReactElement } from 'react';
import type { DisclosedFigure } from '../../domain/figure.ts';
import type { ChartModel } from './chart-model.ts';
import { chartWidth, fillOf, label, legend, tickText, wrap } from './chart-part.ts';
import { dutchFigure, numberOf } from './shown.ts';

/** Something drawn, and how high it is. */
export interface Drawn {
  readonly height: number;
  readonly parts: readonly ReactElement[];
}

const left = 230;
const right = chartWidth - 90;

/** Lying bars, one below the other or piled up, each with its number behind it. */
export function drawBars({ kind, unit, categories, series }: ChartModel): Drawn {
  const isPiled = kind === 'STACKED_BAR' && series.length > 1;
  const top = series.length > 1 ? 26 : 6;
  const band = isPiled || series.length === 1 ? 30 : 16 * series.length + 10;
  const bottom = top + band * categories.length;
  const y = scaleBand<number>({ domain: categories.map((_, index) => index), range: [top, bottom], padding: 0.22 });
  const amounts = categories.flatMap((_, index) =>
    isPiled
      ? [series.reduce((sum, { figures }) => sum + Math.max(0, drawnNumber(figures[index])), 0)]
      : series.map(({ figures }) => drawnNumber(figures[index])),
  );
  const x = scaleLinear<number>({
    domain: [Math.min(0, ...amounts), Math.max(1e-9, ...amounts)],
    range: [left, right],
    nice: true,
  });
  const bars = categories.flatMap((category, index) => {
    const from = y(index) ?? 0;
    const lines = wrap(category, 36);
    const names = lines.map((line, at) =>
      label(`name${index}-${at}`, line, {
        x: left - 8,
        y: from + y.bandwidth() / 2 + 4 + (at - (lines.length - 1) / 2) * 13,
        anchor: 'end',
      }),
    );
    let reached = 0;
    const own = series.flatMap(({ figures }, at) => {
      const figure = figures[index];
      const value = drawnNumber(figure);
      const height = isPiled ? y.bandwidth() : y.bandwidth() / series.length;
      const start = isPiled ? reached : 0;
      reached += isPiled ? Math.max(0, value) : 0;
      const [a, b] = [x(Math.min(start, start + value)), x(Math.max(start, start + value))];
      const place = { x: a, y: from + (isPiled ? 0 : at * height), width: b - a, height: Math.max(1, height - 1) };
      const bar = createElement(Bar, {
        key: `bar${index}-${at}`,
        ...place,
        fill: fillOf(at),
        stroke: '#333',
        strokeWidth: 0.5,
      });
      return isPiled || !figure ? [bar] : [bar, numberBehind(`${index}-${at}`, figure, b, place.y + height / 2 + 4)];
    });
    return [...names, ...own];
  });
  const axis = createElement(AxisBottom, {
    key: 'axis',
    scale: x,
    top: bottom + 4,
    numTicks: 5,
    tickFormat: (value) => tickText(Number(value), unit),
    stroke: '#666',
    tickStroke: '#666',
    tickLabelProps: { fontSize: 11, textAnchor: 'middle', fill: '#222' },
  });
  const zero = createElement('line', { key: 'zero', x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: '#333' });
  return {
    height: bottom + 36,
    parts: [
      ...legend(
        series.map((each) => each.label),
        14,
      ),
      createElement(Group, { key: 'bars' }, ...bars),
      zero,
      axis,
    ],
  };
}

function drawnNumber(figure: DisclosedFigure | undefined): number {
  return (figure && numberOf(figure)) ?? 0;
}

function numberBehind(key: string, figure: DisclosedFigure, x: number, y: number): ReactElement {
  return label(`number${key}`, dutchFigure(figure), { x: x + 5, y, isNote: figure.value === null });
}
