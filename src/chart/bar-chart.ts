import { scaleLinear } from '@visx/scale';
import { createElement, type ReactNode } from 'react';
import { type ChartModel, type ChartSeries, largestOf } from './chart-model.ts';
import type { ChartTable } from './chart-table.ts';
import { frame, letterSize } from './frame.ts';
import { patternId, withheldId } from './pattern.ts';
import { linesOf, widthOf } from './text-width.ts';
import { valueInWords } from './value-words.ts';

const thickness = 18;
const gap = 12;
const lineHeight = letterSize * 1.25;
/** How long the bar is of what is not shown: it says nothing of how much there is. */
const withheldLength = 24;

/** Whether all that there is to say of a category is that it is held back, missing or nought: then it is said once. */
function isOneThing(series: readonly ChartSeries[], at: number): boolean {
  const figures = series.map(({ figures }) => figures[at]);
  const [first] = figures;
  return figures.every((figure) => figure?.state === first?.state && (figure?.value ?? 0) === 0);
}

/** Bars that lie, since what they are about has long names; each with its own number. */
export function barChart(table: ChartTable, model: ChartModel, width: number): ReactNode {
  const { categories, series, unit } = model;
  const labelWidth = Math.min(width * 0.42, Math.max(...categories.map(({ label }) => widthOf(label, letterSize))) + 8);
  const numberWidth = Math.max(
    ...series.flatMap(({ figures }) => figures.map((figure) => widthOf(valueInWords(figure, unit), letterSize))),
  );
  const length = scaleLinear({
    domain: [0, largestOf(model)],
    range: [0, Math.max(40, width - labelWidth - numberWidth - 16)],
  });
  let top = 0;
  const rows = categories.map(({ code, label }, at) => {
    const lines = linesOf(label, labelWidth - 8, letterSize);
    const bars = isOneThing(series, at) ? series.slice(0, 1) : series;
    const height = Math.max(bars.length * thickness, lines.length * lineHeight);
    const row = createElement(
      'g',
      { key: code, transform: `translate(0,${top})` },
      ...lines.map((line, index) =>
        createElement(
          'text',
          { key: line, x: labelWidth - 8, y: letterSize + index * lineHeight, textAnchor: 'end' },
          line,
        ),
      ),
      ...bars.map((one, index) =>
        createElement(
          'g',
          { key: one.code, transform: `translate(${labelWidth},${index * thickness})` },
          ...barOf(one, at, index),
        ),
      ),
    );
    top += height + gap;
    return row;
  });
  function barOf({ figures }: ChartSeries, at: number, index: number): ReactNode[] {
    const figure = figures[at] ?? { state: 'MISSING' as const };
    const words = valueInWords(figure, unit);
    const isShown = typeof figure.value === 'number' && figure.state !== 'SUPPRESSED';
    const long = isShown ? length(Math.max(0, figure.value ?? 0)) : withheldLength;
    const box = { height: thickness - 3, width: long };
    const text = createElement(
      'text',
      { key: 'text', x: long + 6, y: letterSize, className: 'ep-chart__amount' },
      words,
    );
    if (figure.state === 'MISSING') return [createElement('text', { key: 'text', x: 0, y: letterSize }, words)];
    if (!isShown) {
      return [createElement('rect', { key: 'bar', ...box, fill: `url(#${withheldId(table.code)})` }), text];
    }
    return [
      createElement('rect', { key: 'bar', ...box, className: `ep-chart__series-${index}` }),
      createElement('rect', { key: 'hatch', ...box, fill: `url(#${patternId(table.code, index)})` }),
      text,
    ];
  }
  return frame({
    code: table.code,
    title: `Staafdiagram: ${table.title}`,
    width,
    height: top,
    key: series.map(({ label }) => label),
    children: rows,
  });
}
