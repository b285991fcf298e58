import type { ChartColumn, ChartFigure, ChartTable } from '../../../src/chart/chart-table.ts';
import type { StatisticsQuery } from '../generated/graphql.ts';

type Cell = StatisticsQuery['statistics']['cells'][number];

/** What stands where the hub gave no figure for a combination. */
const missing: ChartFigure = { value: null, state: 'MISSING' };

interface Options {
  readonly title: string;
  /** What the figures are, where there is one column. */
  readonly measure: string;
  /** Whether the categories of the rows, or of the columns, follow each other in time. */
  readonly overTime: boolean;
}

/** Figures as a table: of two dimensions, one down and the other across; else a row for each combination. */
export function tableOf(cells: readonly Cell[], { title, measure, overTime }: Options): ChartTable {
  const unit = cells[0]?.figure.unit ?? 'NUMBER';
  const chart = cells.length > 1 ? (overTime ? 'LINE' : 'BAR') : null;
  const about = { code: 'statistics', title, chart } as const;
  if (cells[0]?.categories.length !== 2) {
    return {
      ...about,
      columns: [{ code: 'value', label: measure, unit }],
      rows: cells.map(({ categories, figure }) => ({
        code: categories.map(({ code }) => code).join(' ') || 'all',
        label: categories.map(({ label }) => label).join(' · ') || 'Alles bij elkaar',
        figures: [figure],
      })),
    };
  }
  const columns = new Map<string, ChartColumn>();
  const rows = new Map<string, { label: string; byColumn: Map<string, ChartFigure> }>();
  for (const { categories, figure } of cells) {
    const [down, across] = categories;
    if (!down || !across) continue;
    columns.set(across.code, { code: across.code, label: across.label, unit });
    const row = rows.get(down.code) ?? { label: down.label, byColumn: new Map<string, ChartFigure>() };
    row.byColumn.set(across.code, figure);
    rows.set(down.code, row);
  }
  return {
    ...about,
    columns: [...columns.values()],
    rows: [...rows].map(([code, { label, byColumn }]) => ({
      code,
      label,
      figures: [...columns.keys()].map((column) => byColumn.get(column) ?? missing),
    })),
  };
}
