import type { FigureUnit } from '../domain/policy/figure.ts';
import type { CellPlace, RawCell, RawColumn, RawRow, RawTable } from './report.ts';

/**
 * What a cell is to disclosure control: a COUNT of people or of what they have; MONEY; a STATISTIC, which rests on others and
 * adds up to nothing; or PUBLIC, which is about nobody.
 */
export type CellKind = 'COUNT' | 'MONEY' | 'STATISTIC' | 'PUBLIC';

/** A known figure of a report that is to be made public. */
export interface Cell {
  /** Its place in the list of all cells, which follows from no count. */
  readonly id: number;
  readonly kind: CellKind;
  readonly value: number;
  readonly contributors: number | null;
  readonly largestShare: number;
  /** The count in the same row without which it is not shown; undefined for a count itself. */
  readonly basis: number | undefined;
  /** Counts that a share, an average or a rate is made of: its part and its whole. */
  readonly ratio: readonly number[];
  /** Whether it is a share that may be rounded where its part is held back. */
  readonly isShare: boolean;
}

/** The cells of a report, by number and by place. */
export interface CellIndex {
  readonly cells: readonly Cell[];
  readonly find: (place: CellPlace) => Cell | undefined;
}

const countUnits: ReadonlySet<FigureUnit> = new Set(['PERSON', 'HOUSEHOLD', 'CASE', 'PROVISION', 'NUMBER']);

/** Numbers every known cell of the tables, in their order. */
export function indexCells(tables: readonly RawTable[]): CellIndex {
  const ids = new Map<string, number>();
  const places = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, index) => {
        const cell = row.cells[index];
        if (!cell) throw new Error(`a row of ${table.code} has no cell for ${column.code}`);
        return cell.value === null ? [] : [{ table, row, column, cell, value: cell.value }];
      }),
    ),
  );
  for (const [id, { table, row, column }] of places.entries()) ids.set(keyOf(table, row, column), id);
  const idOf = (table: RawTable, row: RawRow, code: string) => ids.get(`${table.code}/${row.code}/${code}`);
  const cells = places.map(({ table, row, column, cell, value }, id): Cell => {
    const kind = kindOf(column, cell);
    const basis = table.columns.find((other) => isCount(other) && other !== column);
    const ratio = (column.ratioOf ?? []).flatMap((code) => idOf(table, row, code) ?? []);
    return {
      id,
      kind,
      value,
      contributors: cell.contributors,
      largestShare: cell.largestShare ?? 0,
      basis: basis && (kind === 'MONEY' || kind === 'STATISTIC') ? idOf(table, row, basis.code) : undefined,
      ratio,
      isShare: column.unit === 'PERCENT' && ratio.length === 2,
    };
  });
  return {
    cells,
    find(place) {
      const id = ids.get(placeKey(place));
      return id === undefined ? undefined : cells[id];
    },
  };
}

function placeKey({ table, row, column }: CellPlace): string {
  return `${table}/${row}/${column}`;
}

function keyOf(table: RawTable, row: RawRow, column: RawColumn): string {
  return placeKey({ table: table.code, row: row.code, column: column.code });
}

function isCount({ unit, ratioOf }: RawColumn): boolean {
  return countUnits.has(unit) && !ratioOf;
}

function kindOf(column: RawColumn, { contributors }: RawCell): CellKind {
  if (contributors === null) return 'PUBLIC';
  if (isCount(column)) return 'COUNT';
  return column.unit === 'EURO_CENT' && !column.ratioOf ? 'MONEY' : 'STATISTIC';
}
