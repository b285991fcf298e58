import { discloseCell, type DisclosedFigure, type FigureState } from '../domain/policy/figure.ts';
import { listExposed } from './disclosure-audit.ts';
import { indexCells, type Cell } from './disclosure-cell.ts';
import { chooseHidden } from './disclosure-choice.ts';
import { findCompany, findOverlaps, listCompany, type Overlap } from './disclosure-overlap.ts';
import { roundShares } from './disclosure-share.ts';
import { findStructure, type Relation, type Structure } from './disclosure-unit.ts';
import type { CellPlace, RawCell, RawColumn, RawReport, ReportTable } from './report.ts';

interface Undisclosed extends Pick<RawReport, 'tables' | 'equations' | 'unions' | 'year' | 'moment'> {
  /** What published editions of the same report held back: shown now, it would tell of then. */
  readonly hiddenBefore?: readonly CellPlace[];
}

/**
 * Disclosure control of a whole report. A figure that rests on few is held back, and with it enough of the figures that hang
 * together with it: those that are parts of the same whole, and those in one equation with it. How is in
 * disclosure-choice.ts; what comes of it is looked over before anything leaves (disclosure-audit.ts).
 */
export function discloseTables(
  { tables, equations, unions = [], year, moment, hiddenBefore = [] }: Undisclosed,
  threshold: number,
): ReportTable[] {
  const index = indexCells(tables);
  const before = new Set(hiddenBefore.flatMap((place) => index.find(place)?.id ?? []));
  const structure = findStructure(tables, equations, index);
  const hidden = hideCells(structure, findOverlaps(unions, index), before, threshold);
  const rounded = roundShares(structure, hidden, threshold);
  const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  return tables.map(({ columns, rows, ...table }) => ({
    ...table,
    columns: columns.map(({ additive: _additive, ratioOf: _ratioOf, ...column }) => column),
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      figures: columns.map((column, position) => {
        const cell = cells[position];
        if (!cell) throw new Error(`a row of ${table.code} has no cell for ${column.code}`);
        const id = index.find({ table: table.code, row: row.code, column: column.code })?.id;
        const about = { column, period: column.period ?? period, moment };
        if (id === undefined || !hidden.has(id)) return figureOf(cell, cell.value, stateOf(cell), about);
        const share = rounded.get(id);
        const isRounded = share !== undefined && !before.has(id);
        return isRounded ? figureOf(cell, share, 'ROUNDED', about) : figureOf(cell, null, 'SUPPRESSED', about);
      }),
    })),
  }));
}

/** Cells that are held back, with all that hangs on them. */
function hideCells(
  structure: Structure,
  overlaps: readonly Overlap[],
  forcedBefore: ReadonlySet<number>,
  threshold: number,
): ReadonlySet<number> {
  const forced = new Set(forcedBefore);
  for (;;) {
    const hidden = chooseHidden(structure, forced, threshold);
    const more = [
      ...listHanging(structure.cells, hidden, threshold).filter((id) => structure.cells[id]?.kind !== 'STATISTIC'),
      ...overlaps.flatMap((overlap) => findCompany(overlap, hidden, threshold) ?? []),
    ].filter((id) => !forced.has(id) && !hidden.has(id));
    if (more.length > 0) {
      for (const id of more) forced.add(id);
      continue;
    }
    const company = structure.across
      .flatMap((relation) => listCompany(relation, structure.cells, hidden))
      .filter((id) => !forced.has(id));
    if (company.length > 0) {
      for (const id of company) forced.add(id);
      continue;
    }
    const exposed = listExposed(structure, hidden, threshold);
    const ties = structure.relations.filter((relation) => relation.some(([id]) => exposed.has(id)));
    const around = listShown(ties, hidden);
    // What is in no equation with anything shown follows from nothing that could be held back beside it; and what was forced and
    // is shown all the same is known anyway, as the parts of nothing are: it is held back, so that this ends.
    if (around.every((id) => forced.has(id))) {
      const all = new Set([...hidden, ...forcedBefore, ...around]);
      return new Set([...all, ...listHanging(structure.cells, all, threshold)]);
    }
    // The rows in which something follows are held back whole first: more rows cost the reader more.
    const held = ties.flatMap((relation) => relation.flatMap(([id]) => (hidden.has(id) ? id : [])));
    const near = listRowsOf(structure, held).filter((id) => !hidden.has(id) && !forced.has(id));
    for (const id of [...hidden, ...(near.length > 0 ? near : around)]) forced.add(id);
  }
}

/** These cells, and all that hangs together with them but for rows that add up. */
function listRowsOf({ relations, sums }: Structure, ids: readonly number[]): number[] {
  const found = new Set(ids);
  const inRows = relations.filter((relation) => !sums.has(relation));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const relation of inRows) {
      if (relation.some(([id]) => found.has(id))) for (const [id] of relation) found.add(id);
    }
  }
  return [...found];
}

function listShown(relations: readonly Relation[], hidden: ReadonlySet<number>): number[] {
  return relations.flatMap((relation) => relation.flatMap(([id]) => (hidden.has(id) ? [] : id)));
}

/** Amounts of which the count is held back, and what is computed from what is held back or rests on few. */
function listHanging(cells: readonly Cell[], hidden: ReadonlySet<number>, threshold: number): number[] {
  const isHidden = (id: number | undefined) => id !== undefined && hidden.has(id);
  return cells
    .filter(({ kind, contributors, basis, ratio }) => {
      if (kind === 'MONEY') return isHidden(basis);
      if (kind !== 'STATISTIC') return false;
      if (ratio.length > 0) return ratio.some(isHidden) || ratio.some((id) => isHidden(cells[id]?.basis));
      return isHidden(basis) || (contributors ?? 0) < threshold;
    })
    .map(({ id }) => id);
}

function stateOf({ value, provisional }: RawCell): FigureState {
  if (value === null) return 'MISSING';
  return provisional ? 'PROVISIONAL' : 'EXACT';
}

interface About {
  readonly column: RawColumn;
  readonly period: DisclosedFigure['period'];
  readonly moment: string;
}

function figureOf(
  { completeness }: RawCell,
  value: number | null,
  state: FigureState,
  { column: { unit, definition, source }, period, moment }: About,
): DisclosedFigure {
  const isKnown = state !== 'SUPPRESSED' && state !== 'ROUNDED';
  return {
    ...discloseCell(value, state),
    unit,
    definition,
    source,
    // A precise part of few says how many they are.
    completeness: isKnown ? (completeness ?? null) : null,
    period,
    moment,
  };
}
