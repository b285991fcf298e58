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
/** More bars than these fill more than a page: then fewer series are drawn, and of many parts what they are part of. */
const mostBars = 40;
/** What has not its own value is drawn as unknown. */
const none: ChartFigure = { value: null, state: 'MISSING' };
const period = /^\d{4}(-(\d{2}|q[1-4]))?$/i;

/** The rows side by side; a whole beside its parts would be counted twice. */
export function modelOfRows({ columns, rows, drawn }: ChartTable): ChartModel | undefined {
  const shown = rowsSideBySide(rows);
  return modelOf(shown, columns, { drawn, most: Math.max(1, Math.floor(mostBars / Math.max(1, shown.length))) });
}

/** The smallest parts; where they are too many, the largest. */
function rowsSideBySide(rows: readonly ChartRow[]): readonly ChartRow[] {
  const wholes = new Set(rows.map(({ parent }) => parent));
  const parts = rows.filter(({ code }) => !wholes.has(code));
  if (parts.length <= mostBars / 2) return parts;
  const roots = rows.filter(({ parent }) => (parent ?? null) === null);
  const [root] = roots;
  return roots.length > 1 || !root ? roots : rows.filter(({ parent }) => parent === root.code);
}

/** What runs over time: over the rows where those are periods, else over the columns. */
export function modelOfTime(table: ChartTable): ChartModel | undefined {
  const { columns, rows, drawn } = table;
  const moments = rows.filter(({ code }) => period.test(code));
  if (moments.length > 1) return modelOf(moments, columns, { drawn });
  const times = columns.flatMap((column, index) => (period.test(column.code) ? [{ column, index }] : []));
  const first = times[0];
  if (!first) return modelOf(rowsSideBySide(rows), columns, { drawn });
  return {
    unit: first.column.unit,
    categories: times.map(({ column: { code, label } }) => ({ code, label })),
    series: rows
      .filter(({ parent }) => (parent ?? null) === null)
      .slice(0, mostSeries)
      .map(({ code, label, figures }) => ({ code, label, figures: times.map(({ index }) => figures[index] ?? none) })),
  };
}

interface Choice {
  readonly drawn: ChartTable['drawn'];
  /** How many series at most. */
  readonly most?: number;
}

/** The columns that are to be drawn, as far as they are of one unit: others would need a scale of their own. */
function modelOf(
  rows: readonly ChartRow[],
  columns: readonly ChartColumn[],
  { drawn, most = mostSeries }: Choice,
): ChartModel | undefined {
  const isDrawn = ({ code }: ChartColumn) => drawn?.includes(code) ?? true;
  const unit = columns.find(isDrawn)?.unit;
  if (!unit || rows.length === 0) return undefined;
  const series = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.unit === unit && isDrawn(column))
    .slice(0, Math.min(most, mostSeries))
    .map(({ column: { code, label }, index }) => ({
      code,
      label,
      figures: rows.map(({ figures }) => figures[index] ?? none),
    }));
  return { unit, categories: rows.map(({ code, label }) => ({ code, label })), series };
}

/** Where a scale ends: at the largest of the figures that are shown; of parts of a hundred at a hundred, so that a part looks like one. */
export function largestOf(model: ChartModel): number {
  return Math.max(
    model.unit === 'PERCENT' ? 100 : 1,
    ...model.series.flatMap(({ figures }) => figures.map(({ value }) => value ?? 0)),
  );
}
