import type { ReactNode } from 'react';
import { barChart } from './bar-chart.ts';
import { type ChartModel, modelOfRows, modelOfTime } from './chart-model.ts';
import type { ChartTable } from './chart-table.ts';
import { flowChart } from './flow-chart.ts';
import { lineChart } from './line-chart.ts';
import { stackedChart } from './stacked-chart.ts';

type Draw = (table: ChartTable, model: ChartModel, width: number) => ReactNode;

const drawings: Readonly<Record<NonNullable<ChartTable['chart']>, Draw>> = {
  BAR: barChart,
  STACKED_BAR: stackedChart,
  LINE: lineChart,
  FLOW: flowChart,
};

/**
 * The picture of a table, as wide as there is room for: the same in the page and on paper. Undefined where the table is best
 * read as it is, or has nothing to draw. What is held back is drawn as such, and never as nought.
 */
export function chartOf(table: ChartTable, width: number): ReactNode {
  if (!table.chart) return undefined;
  const model = table.chart === 'LINE' ? modelOfTime(table) : modelOfRows(table);
  const values = model?.series.flatMap(({ figures }) => figures.map(({ value }) => value ?? null)) ?? [];
  const isEmpty = values.every((value) => value === null) || values.every((value) => value === 0);
  return !model || isEmpty ? undefined : drawings[table.chart](table, model, width);
}
