import type { DisclosedFigure } from '../domain/policy/figure.ts';
import type { Report, ReportColumn, ReportRow, ReportTable } from './report.ts';

/** CAME: it was not in the edition before. WENT: it is in this one no longer. REDEFINED: a column that counts something else. */
export const editionChanges = ['CHANGED', 'CAME', 'WENT', 'REDEFINED'] as const;
export type EditionChange = (typeof editionChanges)[number];

/** Something that was told under a code. */
export interface EditionPlace {
  readonly code: string;
  /** In Dutch. */
  readonly label: string;
}

/** One thing in which an edition differs from the one before: a table, a row or a column of it, or a figure. */
export interface EditionDifference {
  readonly change: EditionChange;
  readonly table: EditionPlace;
  readonly row: EditionPlace | null;
  readonly column: EditionPlace | null;
  /** The figure as it was and as it is; null where it was not or is not there, and where it is about more than one. */
  readonly before: DisclosedFigure | null;
  readonly after: DisclosedFigure | null;
}

/** In what an edition differs from the one before, in the order in which it stands there; what went comes last. */
export function listDifferences(before: Report, after: Report): EditionDifference[] {
  return pair(before.tables, after.tables).flatMap(([old, now]) => {
    if (old && now) return listInTable(old, now);
    return whole(old, now, (table) => ({ table: namedTable(table) }));
  });
}

function listInTable(before: ReportTable, after: ReportTable): EditionDifference[] {
  const table = namedTable(after);
  const columns = pair(before.columns, after.columns);
  const rows = pair(before.rows, after.rows);
  return [
    ...columns.flatMap(([old, now]) => {
      if (!old || !now) return whole(old, now, (column) => ({ table, column: named(column) }));
      const isSame = old.definition === now.definition && old.unit === now.unit && old.source === now.source;
      return isSame ? [] : [difference('REDEFINED', { table, column: named(now) })];
    }),
    ...rows.flatMap(([oldRow, newRow]) => {
      if (!oldRow || !newRow) return whole(oldRow, newRow, (row) => ({ table, row: named(row) }));
      return columns.flatMap(([oldColumn, newColumn]) => {
        // A column that came or went is told once, not for each of its rows.
        const was = oldColumn && newColumn && figureAt(before, oldRow, oldColumn);
        const is = oldColumn && newColumn && figureAt(after, newRow, newColumn);
        if (!was || !is || (was.value === is.value && was.state === is.state)) return [];
        const place = { table, row: named(newRow), column: named(newColumn) };
        return [difference('CHANGED', { ...place, before: was, after: is })];
      });
    }),
  ];
}

type Place = Pick<EditionDifference, 'table'> & Partial<EditionDifference>;

function difference(change: EditionChange, place: Place): EditionDifference {
  return { row: null, column: null, before: null, after: null, ...place, change };
}

/** That something as a whole came or went. */
function whole<Item>(before: Item | undefined, after: Item | undefined, place: (item: Item) => Place) {
  if (after !== undefined) return [difference('CAME', place(after))];
  return before === undefined ? [] : [difference('WENT', place(before))];
}

/** What stands on both sides under one code, then what only stood on the first. */
function pair<Item extends { readonly code: string }>(
  before: readonly Item[],
  after: readonly Item[],
): (readonly [before: Item | undefined, after: Item | undefined])[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map(({ code }) => code));
  return [
    ...after.map((item) => [old.get(item.code), item] as const),
    ...before.filter(({ code }) => !kept.has(code)).map((item) => [item, undefined] as const),
  ];
}

function figureAt(
  { columns }: ReportTable,
  { figures }: ReportRow,
  { code }: ReportColumn,
): DisclosedFigure | undefined {
  return figures[columns.findIndex((column) => column.code === code)];
}

function namedTable({ code, title }: ReportTable): EditionPlace {
  return { code, label: title };
}

function named({ code, label }: EditionPlace): EditionPlace {
  return { code, label };
}
