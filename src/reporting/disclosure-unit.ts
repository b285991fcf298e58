import type { Cell, CellIndex } from './disclosure-cell.ts';
import type { RawEquation, RawTable } from './report.ts';

/** A cell as the parts see it: they add up to it. */
export interface Split {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Cells that make nought together, with their factors. */
export type Relation = readonly (readonly [cell: number, factor: number])[];

/** Cells that are held back together or not at all. */
export interface Unit {
  readonly cells: readonly number[];
  /** The ways in which it falls apart, once for every group of parts. */
  readonly divisions: readonly Division[];
  /** That of which it is a part. */
  readonly partOf: Division | undefined;
}

/** A unit and the units into which it falls apart, with the cells that add up. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly splits: readonly Split[];
}

/** How the cells of a report hang together. None of it follows from a count. */
export interface Structure {
  /** The cells of the tables and, after these, the rest of each share: what is in its whole and not in its part. */
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  /** Those of them that say that rows add up. */
  readonly sums: ReadonlySet<Relation>;
  /** Those of them that tie figures of reports that are published apart. */
  readonly across: readonly Relation[];
  /** A unit comes after those that it is a part of, or within. */
  readonly units: readonly Unit[];
  /** Of the two halves of something, where the rows of all three add up: the whole, which is at least as much. */
  readonly within: ReadonlyMap<number, number>;
}

/**
 * Finds how the cells hang together, so that the rule for one split (disclosure-choice.ts) holds for all: every unit is a
 * part of one division at most. Two halves in a row, such as a share and its rest, go as one through the splits over rows, and
 * so do other figures of a row that an equation ties to each other;
 * what fits nowhere else becomes one unit with all that it is tied to: coarse, and safe.
 */
export function findStructure(
  tables: readonly RawTable[],
  equations: readonly RawEquation[],
  index: CellIndex,
): Structure {
  const cells = [...index.cells];
  const splits = tables.flatMap((table) => listSplits(table, index));
  const relations: Relation[] = splits.map(relationOf);
  const sums = new Set(relations);
  const across: Relation[] = [];
  const union = makeUnion();
  const inRows = new Set(splits.flatMap(({ whole, parts }) => [whole, ...parts]));
  const partsOfRows = new Set(splits.flatMap(({ parts }) => parts));
  const within = new Map<number, number>();
  const halves: Split[] = [];

  for (const { terms, isAcross } of equations) {
    const known = terms.flatMap((term) => {
      const cell = index.find(term);
      return cell && cell.kind !== 'STATISTIC' ? [{ ...term, cell }] : [];
    });
    // With a term that nobody knows nothing follows, and what a statistic shows is judged by what it is made of.
    if (known.length < terms.length) continue;
    const relation: Relation = known.map(({ cell, factor }) => [cell.id, factor]);
    relations.push(relation);
    if (isAcross === true) {
      across.push(relation);
      continue;
    }
    const ids = known.map(({ cell }) => cell.id);
    const split = splitOf(known);
    const isInRow = new Set(known.map(({ table, row }) => `${table}/${row}`)).size === 1;
    const isTied = isInRow && ids.filter((id) => inRows.has(id)).length > 1;
    if (isTied && split?.parts.length === 2 && known.every(({ cell }) => cell.kind === 'COUNT')) halves.push(split);
    else if (split && split.parts.length > 1 && !isTied) splits.push(split);
    else union.join(ids);
  }
  const declared = new Set(
    [...splits, ...halves].flatMap(({ whole, parts }) => parts.map((part) => `${whole}/${part}`)),
  );
  for (const [part, whole] of tables.flatMap((table) => listShares(table, index))) {
    if (declared.has(`${whole.id}/${part.id}`)) continue;
    const value = whole.value - part.value;
    const rest: Cell = { ...part, id: cells.length, value, contributors: value };
    cells.push(rest);
    const half = { whole: whole.id, parts: [part.id, rest.id] };
    relations.push(relationOf(half));
    halves.push(half);
    declared.add(`${whole.id}/${part.id}`);
  }
  // Whoever knows the whole knows of either half what the other is.
  for (const half of halves) {
    const isApart = half.parts.every((part) => union.find(part) !== union.find(half.whole));
    union.join(half.parts);
    if (!isApart) continue;
    if (!half.parts.some((part) => partsOfRows.has(part))) splits.push(half);
    else for (const part of half.parts) if (!within.has(part)) within.set(part, half.whole);
  }
  return { cells, relations, sums, across, units: findUnits(cells, splits, union, within), within };
}

interface Union {
  readonly find: (id: number) => number;
  /** Whether they were apart. */
  readonly join: (ids: readonly number[]) => boolean;
}

/** Sets of numbers that are joined to each other; each is named by its lowest. */
function makeUnion(): Union {
  const above = new Map<number, number>();
  function find(id: number): number {
    const next = above.get(id);
    if (next === undefined) return id;
    const top = find(next);
    above.set(id, top);
    return top;
  }
  return {
    find,
    join(ids) {
      const tops = [...new Set(ids.map(find))];
      const lowest = Math.min(...tops);
      for (const top of tops) if (top !== lowest) above.set(top, lowest);
      return tops.length > 1;
    },
  };
}

function listSplits({ code, columns, rows }: RawTable, index: CellIndex): Split[] {
  const children = Map.groupBy(rows, ({ parent }) => parent);
  return columns
    .filter(({ additive }) => additive)
    .flatMap((column) => {
      const find = (row: string) => index.find({ table: code, row, column: column.code });
      return rows.flatMap((row) => {
        const whole = find(row.code);
        const parts = (children.get(row.code) ?? []).flatMap((child) => find(child.code) ?? []);
        if (!whole || parts.length === 0 || [whole, ...parts].some(({ kind }) => kind === 'STATISTIC')) return [];
        return [{ whole: whole.id, parts: parts.map(({ id }) => id) }];
      });
    });
}

/** The part and the whole of each share. */
function listShares({ code, columns, rows }: RawTable, index: CellIndex): [part: Cell, whole: Cell][] {
  return columns.flatMap(({ unit, ratioOf }) => {
    if (unit !== 'PERCENT' || !ratioOf) return [];
    return rows.flatMap((row): [Cell, Cell][] => {
      const [part, whole] = ratioOf.map((column) => index.find({ table: code, row: row.code, column }));
      return part?.kind === 'COUNT' && whole?.kind === 'COUNT' && part !== whole ? [[part, whole]] : [];
    });
  });
}

function relationOf({ whole, parts }: Split): Relation {
  return [[whole, -1], ...parts.map((part) => [part, 1] as const)];
}

/** The equation as a whole and its parts; undefined where it is none. */
function splitOf(terms: readonly { readonly cell: Cell; readonly factor: number }[]): Split | undefined {
  const positive = terms.filter(({ factor }) => factor > 0);
  const negative = terms.filter(({ factor }) => factor < 0);
  const [whole] = positive.length === 1 ? positive : negative;
  const parts = positive.length === 1 ? negative : positive;
  const isPlain = terms.every(({ factor }) => Math.abs(factor) === Math.abs(whole?.factor ?? 0));
  if (!whole || !isPlain || parts.length !== terms.length - 1) return undefined;
  return { whole: whole.cell.id, parts: parts.map(({ cell }) => cell.id) };
}

function findUnits(
  cells: readonly Cell[],
  splits: readonly Split[],
  union: Union,
  within: ReadonlyMap<number, number>,
): Unit[] {
  let divisions = findDivisions(splits, union);
  while (joinIrregular(divisions, union)) divisions = findDivisions(splits, union);
  const members = Map.groupBy(
    cells.filter(({ kind }) => kind !== 'STATISTIC').map(({ id }) => id),
    union.find,
  );
  const wholes = Map.groupBy(divisions, ({ whole }) => whole);
  const partOf = new Map(divisions.flatMap((division) => division.parts.map((part) => [part, division] as const)));
  // A unit comes after its wholes, of which there are no circles any more.
  const order: number[] = [];
  const placed = new Set<number>();
  function place(unit: number): void {
    if (placed.has(unit)) return;
    placed.add(unit);
    const above = partOf.get(unit);
    if (above) place(above.whole);
    for (const id of members.get(unit) ?? []) {
      const whole = within.get(id);
      if (whole !== undefined) place(union.find(whole));
    }
    order.push(unit);
  }
  for (const unit of members.keys()) place(unit);
  const position = new Map(order.map((unit, index) => [unit, index]));
  const positionOf = (unit: number) => position.get(unit) ?? -1;
  const placedDivision = new Map(
    divisions.map((division) => [
      division,
      { ...division, whole: positionOf(division.whole), parts: division.parts.map(positionOf) },
    ]),
  );
  // What halves are of is chosen before they are.
  const halved = new Set([...within.values()].map(union.find));
  const isOfHalved = ({ parts }: Division) => parts.some((part) => halved.has(part));
  return order.map((unit) => {
    const above = partOf.get(unit);
    const own = (wholes.get(unit) ?? []).toSorted((one, other) => Number(isOfHalved(other)) - Number(isOfHalved(one)));
    return {
      cells: members.get(unit) ?? [],
      divisions: own.flatMap((division) => placedDivision.get(division) ?? []),
      partOf: above && placedDivision.get(above),
    };
  });
}

/** Splits of the same unit of which parts are in the same units are one division. */
function findDivisions(splits: readonly Split[], { find }: Union): Division[] {
  const byWhole = new Map<number, { parts: Set<number>; splits: Split[] }[]>();
  for (const split of splits) {
    const whole = find(split.whole);
    const own = { parts: new Set(split.parts.map(find)), splits: [split] };
    const apart = (byWhole.get(whole) ?? []).filter((other) => {
      if (other.parts.isDisjointFrom(own.parts)) return true;
      for (const part of other.parts) own.parts.add(part);
      own.splits.unshift(...other.splits);
      return false;
    });
    byWhole.set(whole, [...apart, own]);
  }
  return [...byWhole].flatMap(([whole, divisions]) =>
    divisions
      .filter(({ parts }) => !(parts.size === 1 && parts.has(whole)))
      .map(({ parts, splits }) => ({ whole, parts: [...parts], splits })),
  );
}

/** Joins what is a part in two ways, with what it is a part of, and what is a part of itself. Whether there was any. */
function joinIrregular(divisions: readonly Division[], union: Union): boolean {
  const partOf = new Map<number, Division[]>();
  for (const division of divisions) {
    for (const part of division.parts) {
      const above = partOf.get(part);
      if (above) above.push(division);
      else partOf.set(part, [division]);
    }
  }
  let joined = false;
  for (const above of partOf.values()) {
    if (above.length > 1) joined = union.join(above.flatMap(({ whole, parts }) => [whole, ...parts])) || joined;
  }
  if (joined) return true;
  for (const { whole, parts } of divisions) {
    const seen = new Set<number>();
    const ahead = [whole];
    for (let unit = ahead.pop(); unit !== undefined; unit = ahead.pop()) {
      if (parts.includes(unit)) return union.join([...parts, whole]);
      if (seen.has(unit)) continue;
      seen.add(unit);
      ahead.push(...(partOf.get(unit) ?? []).map((division) => division.whole));
    }
  }
  return false;
}
