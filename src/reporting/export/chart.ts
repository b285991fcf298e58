import { createElement, type ReactElement } from 'react';
import type { ReportTable } from '../report.ts';
import { drawBars } from './chart-bar.ts';
import { drawFlow } from './chart-flow.ts';
import { drawLines } from './chart-line.ts';
import { findChart, type ChartModel } from './chart-model.ts';
import { chartWidth, patterns } from './chart-part.ts';
import { unitWord } from './shown.ts';

const draw = { BAR: drawBars, STACKED_BAR: drawBars, LINE: drawLines, FLOW: drawFlow } as const;

/** The chart of a table as SVG, with a title and a description for whoever does not see it; null where there is nothing to draw. */
export function chartOf(table: ReportTable): ReactElement | null {
  const model = findChart(table);
  if (!model) return null;
  const { height, parts } = draw[model.kind](model);
  const id = `chart-${table.code}`;
  return createElement(
    'figure',
    { key: 'chart', className: 'chart' },
    createElement(
      'svg',
      {
        viewBox: `0 0 ${chartWidth} ${Math.ceil(height)}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-description`,
      },
      createElement('title', { id: `${id}-title` }, table.title),
      createElement('desc', { id: `${id}-description` }, describe(model)),
      patterns(),
      ...parts,
    ),
    createElement('figcaption', null, [describe(model), ...model.notes].join(' ')),
  );
}

const kindWords = {
  BAR: 'Staafdiagram',
  STACKED_BAR: 'Gestapeld staafdiagram',
  LINE: 'Lijndiagram',
  FLOW: 'Stroomdiagram',
} as const;

function describe({ kind, unit, series }: ChartModel): string {
  const names = series.length > 1 && kind !== 'FLOW' ? ` van ${series.map(({ label }) => label).join(', ')}` : '';
  return `${kindWords[kind]}${names}, in ${unitWord(unit)}. De cijfers staan in de tabel eronder.`;
}
