import type { ChartColumn, ChartFigure, ChartRow, ChartTable, ChartUnit } from './chart-table.ts';

/** Figures that are drawn alike and read together, one for each category. */
export interface ChartSeries {
  readonly code: string;
  readonly label: string;
  readonly figures: readonly ChartFigure[];
}

/** What a picture shows: series over categories, all of one unit. */
export interface ChartModel {
  readonly unit: ChartUnit;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly series: readonly ChartSeries[];
}

/** More series than these cannot be told apart. */
const mostSeries = 4;
/** What has not its own value is drawn as unknown. */
const none: ChartFigure = { value: null, state: 'MISSING' };
const period = /^\d{4}(-(\d{2}|q[1-4]))?$/i;

/** The rows side by side, without those that others are parts of: a whole beside its parts would be counted twice. */
export function modelOfRows({ columns, rows }: ChartTable): ChartModel | undefined {
  const wholes = new Set(rows.map(({ parent }) => parent));
  const shown = rows.filter(({ code }) => !wholes.has(code));
  return modelOf(shown, columns);
}

/** What runs over time: over the rows where those are periods, else over the columns. */
export function modelOfTime(table: ChartTable): ChartModel | undefined {
  const { columns, rows } = table;
  const moments = rows.filter(({ code }) => period.test(code));
  if (moments.length > 1) return modelOf(moments, columns);
  const times = columns.flatMap((column, index) => (period.test(column.code) ? [{ column, index }] : []));
  const first = times[0];
  if (!first) return modelOfRows(table);
  return {
    unit: first.column.unit,
    categories: times.map(({ column: { code, label } }) => ({ code, label })),
    series: rows
      .filter(({ parent }) => (parent ?? null) === null)
      .slice(0, mostSeries)
      .map(({ code, label, figures }) => ({ code, label, figures: times.map(({ index }) => figures[index] ?? none) })),
  };
}

/** Columns of the unit of the first: others would need a scale of their own. */
function modelOf(rows: readonly ChartRow[], columns: readonly ChartColumn[]): ChartModel | undefined {
  const unit = columns[0]?.unit;
  if (!unit || rows.length === 0) return undefined;
  const series = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.unit === unit)
    .slice(0, mostSeries)
    .map(({ column: { code, label }, index }) => ({
      code,
      label,
      figures: rows.map(({ figures }) => figures[index] ?? none),
    }));
  return { unit, categories: rows.map(({ code, label }) => ({ code, label })), series };
}

/** The largest of the figures that are shown, one at least. */
export function largestOf(model: ChartModel): number {
  return Math.max(1, ...model.series.flatMap(({ figures }) => figures.map(({ value }) => value ?? 0)));
}
