import type { ReportChart, ReportColumn, ReportRow, ReportTable } from '../report.ts';
import { isTime, type StatisticCategory } from '../statistic-dimension.ts';
import { statisticKinds, type StatisticDimension, type StatisticMeasure } from '../statistic-kind.ts';
import type { StatisticCell, Statistics } from '../statistics.ts';
import type { Written } from './written.ts';

/** The Dutch words of the schema for what is counted and by what it is divided. */
export interface StatisticWords {
  readonly measure: (measure: StatisticMeasure) => string;
  readonly dimension: (dimension: StatisticDimension) => string;
}

/** More rows than these, or columns, make no picture. */
const mostDrawn = 40;

/** Free statistics as one table, as the page has them: of two dimensions one down and the other across, else a row for each combination. */
export function writtenStatistics(statistics: Statistics, words: StatisticWords): Written {
  const { measure, groupBy, period, moment, threshold, rounding, filter, cells } = statistics;
  const measured = capital(words.measure(measure));
  const title = [measured, ...groupBy.map((dimension) => `per ${words.dimension(dimension)}`)].join(' ');
  const limits = filter.map(
    ({ dimension, categories }) =>
      `Alleen ${words.dimension(dimension)}: ${categories.map(({ label }) => label).join(', ')}.`,
  );
  const shape = groupBy.length === 2 ? crossed(cells, statistics) : listed(cells, statistics, measured);
  const isDrawn = cells.length > 1 && shape.rows.length <= mostDrawn && shape.columns.length <= mostDrawn;
  const chart: ReportChart = groupBy.some(isTime) ? 'LINE' : 'BAR';
  const categories = new Map(shape.places.map(([row, column, of]) => [`${row}\n${column}`, of]));
  return {
    name: 'STATISTICS',
    title,
    year: null,
    period,
    moment,
    threshold,
    edition: null,
    remarks: [...limits, rounding],
    divisions: {
      rounding,
      labels: groupBy.map((dimension) => words.dimension(dimension)),
      of: (row, column) => (categories.get(`${row}\n${column}`) ?? []).map(({ label }) => label),
    },
    tables: [
      {
        code: 'statistics',
        title,
        explanation: [`${statisticKinds[measure].definition}.`, ...limits].join(' '),
        chart: isDrawn ? chart : null,
        columns: shape.columns,
        rows: shape.rows,
      },
    ],
  };
}

interface Shape extends Pick<ReportTable, 'columns' | 'rows'> {
  /** Where the figure of each combination stands. */
  readonly places: readonly (readonly [row: string, column: string, categories: readonly StatisticCategory[]])[];
}

function meaningOf({ measure }: Statistics): Pick<ReportColumn, 'unit' | 'definition' | 'source'> {
  const { unit, definition, source } = statisticKinds[measure];
  return { unit, definition, source };
}

function listed(cells: readonly StatisticCell[], statistics: Statistics, label: string): Shape {
  const column = { code: statistics.measure.toLowerCase(), label, ...meaningOf(statistics) };
  const rows = cells.map(({ categories, figure }): ReportRow => {
    const code = categories.map((category) => category.code).join('/') || 'all';
    const name = categories.map((category) => category.label).join(' · ') || 'Alles bij elkaar';
    return { code, label: name, parent: null, figures: [figure] };
  });
  return {
    columns: [column],
    rows,
    places: rows.map(({ code }, index) => [code, column.code, cells[index]?.categories ?? []]),
  };
}

function crossed(cells: readonly StatisticCell[], statistics: Statistics): Shape {
  const isTimeAcross = statistics.groupBy.slice(1).some(isTime);
  const columns = new Map<string, ReportColumn>();
  const rows = new Map<string, ReportRow & { readonly figures: StatisticCell['figure'][] }>();
  const places: Shape['places'][number][] = [];
  // They come row by row, each with a figure for every column.
  for (const { categories, figure } of cells) {
    const [down, across] = categories;
    if (!down || !across) continue;
    const period = isTimeAcross ? { period: figure.period } : {};
    columns.set(across.code, { code: across.code, label: across.label, ...meaningOf(statistics), ...period });
    const row = rows.get(down.code) ?? { code: down.code, label: down.label, parent: null, figures: [] };
    row.figures.push(figure);
    rows.set(down.code, row);
    places.push([down.code, across.code, categories]);
  }
  return { columns: [...columns.values()], rows: [...rows.values()], places };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
