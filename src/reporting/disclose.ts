import { discloseCell, type DisclosedFigure, type FigureState } from '../domain/figure.ts';
import type { CellPlace, RawCell, RawColumn, RawReport, RawTable, ReportTable } from './report.ts';

interface Undisclosed extends Pick<RawReport, 'tables' | 'equations' | 'year' | 'moment'> {
  /** What published editions of the same report held back: shown now, it would tell of then. */
  readonly hiddenBefore?: readonly CellPlace[];
}

/** Of an amount the largest part may be no more than this: whoever knows that part would know about the rest. */
const largestShareShown = 0.5;

/**
 * Disclosure control of a whole report. A figure that rests on few is held back, and with it every figure from which it would
 * follow: those that are parts of the same whole, and those in one equation with it.
 */
export function discloseTables(
  { tables, equations, year, moment, hiddenBefore = [] }: Undisclosed,
  threshold: number,
): ReportTable[] {
  const hidden = new Set(hiddenBefore.map(placeKey));
  const groups = [...tables.flatMap(listSplits), ...equations.map(({ terms }) => terms.map(placeKey))];
  for (const table of tables) {
    for (const { place, cell } of listCells(table)) if (isFew(cell, threshold)) hidden.add(place);
  }
  // What is held back in one group may stand in another.
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const group of groups)
      if (group.some((place) => hidden.has(place))) for (const place of group) hidden.add(place);
    for (const table of tables) for (const place of listUnfounded(table, hidden)) hidden.add(place);
  }
  const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  return tables.map(({ columns, rows, ...table }) => ({
    ...table,
    columns: columns.map(({ additive: _additive, ratioOf: _ratioOf, ...column }) => column),
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      figures: columns.map((column, index) => {
        const cell = cells[index];
        if (!cell) throw new Error(`a row of ${table.code} has no cell for ${column.code}`);
        const state = hidden.has(keyOf(table.code, row.code, column.code)) ? 'SUPPRESSED' : stateOf(cell);
        return figureOf(cell, column, state, { period: column.period ?? period, moment });
      }),
    })),
  }));
}

function isFew({ value, contributors, largestShare = 0 }: RawCell, threshold: number): boolean {
  if (value === null || contributors === null) return false;
  return contributors < threshold || largestShare > largestShareShown;
}

/** The parts of each whole in each column that adds up. */
function listSplits({ code, columns, rows }: RawTable): string[][] {
  const siblings = Map.groupBy(
    rows.filter(({ parent }) => parent !== null),
    ({ parent }) => parent,
  );
  return columns
    .filter(({ additive }) => additive)
    .flatMap((column) => [...siblings.values()].map((rows) => rows.map((row) => keyOf(code, row.code, column.code))));
}

/** Shares of which the part or the whole is held back. */
function listUnfounded({ code, columns, rows }: RawTable, hidden: ReadonlySet<string>): string[] {
  return columns.flatMap(({ code: column, ratioOf }) =>
    rows
      .filter((row) => ratioOf?.some((other) => hidden.has(keyOf(code, row.code, other))))
      .map((row) => keyOf(code, row.code, column)),
  );
}

function listCells({ code, columns, rows }: RawTable): { place: string; cell: RawCell }[] {
  return rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const cell = row.cells[index];
      return cell ? [{ place: keyOf(code, row.code, column.code), cell }] : [];
    }),
  );
}

function stateOf({ value, provisional }: RawCell): FigureState {
  if (value === null) return 'MISSING';
  return provisional ? 'PROVISIONAL' : 'EXACT';
}

function figureOf(
  { value, completeness }: RawCell,
  { unit, definition, source }: RawColumn,
  state: FigureState,
  rest: Pick<DisclosedFigure, 'period' | 'moment'>,
): DisclosedFigure {
  return { ...discloseCell(value, state), unit, definition, source, completeness: completeness ?? null, ...rest };
}

function placeKey({ table, row, column }: CellPlace): string {
  return keyOf(table, row, column);
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}
