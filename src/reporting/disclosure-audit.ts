import { leastMoneyBeside } from './disclosure-choice.ts';
import type { Cell } from './disclosure-cell.ts';
import type { Relation, Structure } from './disclosure-unit.ts';

/** Between which values somebody knows a figure to be. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The cells held back that follow from what is shown after all: from the equations, or because counts are whole and not
 * below nought. The choice leaves none where it proves so; this looks at every report, whatever equations it declares.
 */
export function listExposed(
  { cells, relations }: Structure,
  hidden: ReadonlySet<number>,
  threshold: number,
): ReadonlySet<number> {
  const systems = relations.filter((relation) => relation.some(([id]) => hidden.has(id)));
  const bounds = findBounds(systems, cells, (id) => (hidden.has(id) ? unboundedOf(cells[id]) : undefined));
  const narrow = [...bounds].flatMap(([id, bound]) => (isNarrow(cells[id], bound, threshold) ? [id] : []));
  // That nobody had anything of an amount says nothing of anybody.
  const determined = listDetermined(systems, hidden).filter(
    (id) => cells[id]?.kind !== 'MONEY' || cells[id].value !== 0,
  );
  return new Set([...narrow, ...determined]);
}

/** Whether a count between these bounds may be fewer than so many different ones, or an amount is known but for a little. */
function isNarrow(cell: Cell | undefined, { low, high }: Bounds, threshold: number): boolean {
  if (cell?.kind === 'MONEY') return high - low < Math.abs(cell.value) * leastMoneyBeside;
  return cell?.kind === 'COUNT' && high - low < threshold - 1;
}

/** What is known of what is held back, beside the equations: an amount is seldom below nought, and known when it is. */
function unboundedOf(cell: Cell | undefined): Bounds {
  const isBelow = cell?.kind === 'MONEY' && cell.value < 0;
  return { low: isBelow ? -Infinity : 0, high: Infinity };
}

const mostRounds = 20;

/** What the equations leave of what is known, for each cell that is not fully known; `known` gives nothing for others. */
function findBounds(
  relations: readonly Relation[],
  cells: readonly Cell[],
  known: (id: number) => Bounds | undefined,
): ReadonlyMap<number, Bounds> {
  const bounds = new Map<number, { low: number; high: number }>();
  for (const [id] of relations.flat()) {
    const bound = known(id);
    if (bound) bounds.set(id, { ...bound });
  }
  const fixed = (id: number) => cells[id]?.value ?? 0;
  for (let round = 0, changed = true; changed && round < mostRounds; round += 1) {
    changed = false;
    for (const relation of relations) {
      for (const [id, factor] of relation) {
        const own = bounds.get(id);
        if (!own) continue;
        let low = 0;
        let high = 0;
        for (const [other, weight] of relation) {
          if (other === id) continue;
          const { low: least, high: most } = bounds.get(other) ?? { low: fixed(other), high: fixed(other) };
          low += weight > 0 ? weight * least : weight * most;
          high += weight > 0 ? weight * most : weight * least;
        }
        const [from, to] = factor > 0 ? [-high / factor, -low / factor] : [-low / factor, -high / factor];
        if (from > own.low) [own.low, changed] = [from, true];
        if (to < own.high) [own.high, changed] = [to, true];
      }
    }
  }
  return bounds;
}

/** A prime of which products of two numbers below it are exact. */
const prime = 67_108_859;

/**
 * Cells that the equations give one value: those alone in a row of the reduced system. Counted modulo a prime, in which
 * equations of a report have no other solutions than in fractions but by an accident that hides more, never less.
 */
function listDetermined(relations: readonly Relation[], hidden: ReadonlySet<number>): number[] {
  const pivots = new Map<number, Map<number, number>>();
  for (const relation of relations) {
    const row = new Map<number, number>();
    for (const [id, factor] of relation) if (hidden.has(id)) add(row, id, modulo(factor));
    for (const [id, factor] of new Map(row)) {
      const pivot = pivots.get(id);
      if (pivot) subtract(row, pivot, factor);
    }
    const [first] = row.keys();
    if (first === undefined) continue;
    const inverse = power(row.get(first) ?? 1, prime - 2);
    for (const [id, factor] of row) row.set(id, (factor * inverse) % prime);
    for (const pivot of pivots.values()) {
      const factor = pivot.get(first);
      if (factor !== undefined) subtract(pivot, row, factor);
    }
    pivots.set(first, row);
  }
  return [...pivots].flatMap(([id, row]) => (row.size === 1 ? [id] : []));
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  for (const [id, factor] of other) add(row, id, prime - ((times * factor) % prime));
}

function add(row: Map<number, number>, id: number, factor: number): void {
  const sum = ((row.get(id) ?? 0) + factor) % prime;
  if (sum === 0) row.delete(id);
  else row.set(id, sum);
}

function modulo(factor: number): number {
  return ((Math.round(factor) % prime) + prime) % prime;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
