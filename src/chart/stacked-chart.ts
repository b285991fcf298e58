import { scaleLinear } from '@visx/scale';
import { createElement, type ReactNode } from 'react';
import { barChart } from './bar-chart.ts';
import type { ChartModel } from './chart-model.ts';
import type { ChartTable } from './chart-table.ts';
import { frame, letterSize } from './frame.ts';
import { patternId } from './pattern.ts';
import { linesOf, widthOf } from './text-width.ts';
import { numberInWords } from './value-words.ts';

const thickness = 24;
const gap = 10;
const lineHeight = letterSize * 1.25;

/** Bars of parts in a row. Where a part is not shown, bars beside each other: a pile without it would be too short. */
export function stackedChart(table: ChartTable, model: ChartModel, width: number): ReactNode {
  const { categories, series, unit } = model;
  if (series.some(({ figures }) => figures.some(({ value }) => typeof value !== 'number'))) {
    return barChart(table, model, width);
  }
  const valueOf = (index: number, at: number) => series[index]?.figures[at]?.value ?? 0;
  const sums = categories.map((_, at) => series.reduce((sum, _one, index) => sum + valueOf(index, at), 0));
  const labelWidth = Math.min(width * 0.42, Math.max(...categories.map(({ label }) => widthOf(label, letterSize))) + 8);
  const length = scaleLinear({ domain: [0, Math.max(1, ...sums)], range: [0, width - labelWidth - 4] });
  let top = 0;
  const rows = categories.map(({ code, label }, at) => {
    const lines = linesOf(label, labelWidth - 8, letterSize);
    let left = labelWidth;
    const row = createElement(
      'g',
      { key: code, transform: `translate(0,${top})` },
      ...lines.map((line, index) =>
        createElement('text', { key: line, x: labelWidth - 8, y: 16 + index * lineHeight, textAnchor: 'end' }, line),
      ),
      ...series.map((one, index) => {
        const value = valueOf(index, at);
        const box = { x: left, width: length(value), height: thickness };
        const words = numberInWords(value, unit);
        left += box.width;
        return createElement(
          'g',
          { key: one.code },
          createElement('rect', { ...box, className: `ep-chart__series-${index}` }),
          createElement('rect', { ...box, fill: `url(#${patternId(table.code, index)})` }),
          widthOf(words, letterSize) + 8 < box.width &&
            createElement(
              'text',
              { x: box.x + box.width / 2, y: 16, textAnchor: 'middle', className: 'ep-chart__amount' },
              words,
            ),
        );
      }),
    );
    top += Math.max(thickness, lines.length * lineHeight) + gap;
    return row;
  });
  return frame({
    code: table.code,
    title: `Gestapeld staafdiagram: ${table.title}`,
    width,
    height: top,
    key: series.map(({ label }) => label),
    children: rows,
  });
}
