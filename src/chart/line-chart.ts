import { scaleLinear, scalePoint } from '@visx/scale';
import { createElement, type ReactNode } from 'react';
import { type ChartModel, type ChartSeries, largestOf } from './chart-model.ts';
import type { ChartTable } from './chart-table.ts';
import { frame, letterSize } from './frame.ts';
import { widthOf } from './text-width.ts';
import { numberInWords } from './value-words.ts';

const height = 260;
const dashes = [undefined, '7 4', '2 4', '10 3 2 3'];
const marks = [undefined, 'M-4,-4h8v8h-8z', 'M0,-5l5,9h-10z', 'M-4,0l4,-5l4,5l-4,5z'];

/** Lines over time, broken where a figure is not shown; nothing is drawn across what is not there. */
export function lineChart(table: ChartTable, model: ChartModel, width: number): ReactNode {
  const { categories, series, unit } = model;
  const y = scaleLinear({ domain: [0, largestOf(model)], range: [height - 34, 12], nice: true });
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => widthOf(numberInWords(tick, unit), letterSize))) + 10;
  const x = scalePoint({ domain: categories.map(({ code }) => code), range: [left + 12, width - 24] });
  const room = (width - left) / Math.max(1, categories.length);
  const widest = Math.max(...categories.map(({ label }) => widthOf(label, letterSize)));
  const every = Math.max(1, Math.ceil((widest + 8) / room));

  function lineOf({ code, figures }: ChartSeries, index: number): ReactNode {
    const points = categories.map((category, at) => {
      const figure = figures[at];
      const value = figure && figure.state !== 'SUPPRESSED' ? figure.value : undefined;
      return typeof value === 'number' ? { x: x(category.code) ?? 0, y: y(value) } : undefined;
    });
    const path = points
      .map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point.x.toFixed(1)},${point.y.toFixed(1)}` : ''))
      .join('');
    return createElement(
      'g',
      { key: code, className: `ep-chart__line-${index}` },
      createElement('path', { d: path, fill: 'none', strokeWidth: 2.5, strokeDasharray: dashes[index] }),
      ...points.map((point, at) => {
        return point ? markOf(index, point, categories[at]?.code) : null;
      }),
    );
  }

  return frame({
    code: table.code,
    title: `Lijndiagram: ${table.title}`,
    width,
    height,
    key: series.map(({ label }) => label),
    sample,
    children: [
      ...ticks.map((tick) =>
        createElement(
          'g',
          { key: `tick-${tick}` },
          createElement('line', { x1: left, x2: width, y1: y(tick), y2: y(tick), className: 'ep-chart__grid' }),
          createElement('text', { x: left - 6, y: y(tick) + 4, textAnchor: 'end' }, numberInWords(tick, unit)),
        ),
      ),
      ...categories.map(({ code, label }, at) =>
        at % every === 0
          ? createElement('text', { key: code, x: x(code), y: height - 10, textAnchor: 'middle' }, label)
          : null,
      ),
      ...series.map(lineOf),
    ],
  });
}

/** What stands at each figure of a line: no two lines have the same. */
function markOf(index: number, { x, y }: { readonly x: number; readonly y: number }, key?: string): ReactNode {
  return marks[index]
    ? createElement('path', { key, d: marks[index], transform: `translate(${x},${y})` })
    : createElement('circle', { key, cx: x, cy: y, r: 4 });
}

/** A piece of a line, for the key. */
function sample(index: number): ReactNode {
  return createElement(
    'svg',
    { width: 36, height: 14, 'aria-hidden': true, focusable: false, className: `ep-chart__line-${index}` },
    createElement('path', { d: 'M0,7h36', fill: 'none', strokeWidth: 2.5, strokeDasharray: dashes[index] }),
    markOf(index, { x: 18, y: 7 }),
  );
}
