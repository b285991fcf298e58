import type { DisclosedFigure, FigureUnit } from '../../domain/figure.ts';
import type { ReportChart, ReportTable } from '../report.ts';

/** One colour of a chart: a figure for each category. */
export interface ChartSeries {
  readonly label: string;
  readonly figures: readonly DisclosedFigure[];
}

/** What a chart draws of a table. */
export interface ChartModel {
  readonly kind: ReportChart;
  readonly unit: FigureUnit;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What it leaves out, in Dutch. */
  readonly notes: readonly string[];
}

const mostCategories = 16;
const mostSeries = 5;

/**
 * What is drawn of a table: the columns that count in the unit of the first, of the rows that fall apart no further. Columns
 * over different days are points in time. Undefined for a table without a chart, or without figures to draw.
 */
export function findChart({ chart, columns, rows }: ReportTable): ChartModel | undefined {
  const unit = columns[0]?.unit;
  if (chart === null || unit === undefined) return undefined;
  const drawn = columns.flatMap((column, index) => (column.unit === unit ? [{ column, index }] : []));
  const parents = new Set(rows.map(({ parent }) => parent));
  const isTime = new Set(drawn.map(({ column }) => column.period?.from)).size > 1;
  // Over time the whole tells more than its many parts; otherwise the parts do.
  const leaves = isTime ? rows.filter(({ parent }) => parent === null) : rows.filter(({ code }) => !parents.has(code));
  const ofColumns = drawn.map(({ column, index }) => ({
    label: column.label,
    figures: leaves.flatMap(({ figures }) => figures[index] ?? []),
  }));
  const ofRows = leaves.map(({ label, figures }) => ({
    label,
    figures: drawn.flatMap(({ index }) => figures[index] ?? []),
  }));
  const [series, categories] = isTime ? [ofRows, ofColumns] : [ofColumns, ofRows];
  const all = series.flatMap(({ figures }) => figures);
  if (!all.some(({ value }) => value !== null)) return undefined;
  const model = cut(chart, unit, series, categories);
  const isHidden = all.some(({ state }) => state === 'SUPPRESSED');
  return { ...model, notes: [...model.notes, ...(isHidden ? ['Wat niet getoond wordt, is niet getekend.'] : [])] };
}

function cut(
  kind: ReportChart,
  unit: FigureUnit,
  series: readonly ChartSeries[],
  categories: readonly ChartSeries[],
): ChartModel {
  const categoriesCut = kind === 'LINE' ? categories : categories.slice(0, mostCategories);
  const notes = [
    ...(categoriesCut.length < categories.length
      ? [`De eerste ${mostCategories} van ${categories.length} rijen zijn getekend; de tabel heeft ze alle.`]
      : []),
    ...(series.length > mostSeries
      ? [`De eerste ${mostSeries} van ${series.length} reeksen zijn getekend; de tabel heeft ze alle.`]
      : []),
  ];
  return {
    kind,
    unit,
    categories: categoriesCut.map(({ label }) => label),
    series: (kind === 'FLOW' ? series : series.slice(0, mostSeries)).map(({ label, figures }) => ({
      label,
      figures: figures.slice(0, categoriesCut.length),
    })),
    notes,
  };
}
