import type { Cell, CellIndex } from './disclosure-cell.ts';
import { isMoneyEnough } from './disclosure-choice.ts';
import type { Relation } from './disclosure-unit.ts';
import type { RawUnion } from './report.ts';

/** Groups that may overlap, and those who are in any of them. */
export interface Overlap {
  readonly whole: Cell;
  /** In the order of their rows. */
  readonly parts: readonly Cell[];
}

/** Unions of which every figure is known. */
export function findOverlaps(unions: readonly RawUnion[], index: CellIndex): Overlap[] {
  return unions.flatMap(({ whole: place, parts }) => {
    const [whole, cells] = [index.find(place), parts.flatMap((part) => index.find(part) ?? [])];
    return whole && cells.length === parts.length ? [{ whole, parts: cells }] : [];
  });
}

/**
 * What has to be held back beside groups that are: who is in none of the groups shown is in one of those. Where there is anybody
 * of whom that can be reckoned, the last group that is shown goes with them; it may hold all of these. Undefined where there
 * is nobody, or a group that is not small is held back already.
 */
export function findCompany(
  { whole, parts }: Overlap,
  hidden: ReadonlySet<number>,
  threshold: number,
): number | undefined {
  const held = parts.filter(({ id }) => hidden.has(id));
  if (held.length === 0 || hidden.has(whole.id) || held.some(({ value }) => value >= threshold)) return undefined;
  const shown = parts.filter(({ id, value }) => !hidden.has(id) && value > 0);
  const elsewhere = whole.value - shown.reduce((sum, { value }) => sum + value, 0);
  return elsewhere > 0 ? shown.at(-1)?.id : undefined;
}

/**
 * What has to be held back with the one figure of an equation that is: from the last on, until they are not nothing to it. The
 * first, by which another report has the whole of them, goes last of all.
 */
export function listCompany(relation: Relation, cells: readonly Cell[], hidden: ReadonlySet<number>): number[] {
  const [held, ...others] = relation.flatMap(([id]) => (hidden.has(id) ? (cells[id] ?? []) : []));
  if (!held || held.value === 0 || others.length > 0) return [];
  const company: Cell[] = [];
  for (const [id] of relation.toReversed()) {
    const cell = cells[id];
    if (!cell || cell === held || cell.value === 0) continue;
    company.push(cell);
    if (isMoneyEnough([held, ...company])) break;
  }
  return company.map(({ id }) => id);
}
