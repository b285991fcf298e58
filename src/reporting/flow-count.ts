import { at } from './fact-order.ts';
import type { CountPeriod } from './count-period.ts';
import type { Facts } from './facts.ts';
import { Tally } from './tally.ts';

/** What is told of a group of help: in this order, as columns. */
export const flowColumns = ['clients', 'through', 'in', 'out', 'brief', 'begin', 'end'] as const;
export type FlowColumn = (typeof flowColumns)[number];

const columnOf = (name: FlowColumn) => flowColumns.indexOf(name);
const [clients, begin, end] = [columnOf('clients'), columnOf('begin'), columnOf('end')];
/** By whether there was help on the day before the period (2) and on its last day (1). */
const kinds = [columnOf('brief'), columnOf('in'), columnOf('out'), columnOf('through')];
const columnsOfKind = [[clients], [clients, end], [clients, begin], [clients, begin, end]].map((columns, kind) => [
  ...columns,
  kinds[kind] ?? 0,
]);

const seen = 4;

/**
 * Counts who had help, by how it stood on the day before the period and on its last day. Each person counts once in every
 * group in which they had any, and in each row that the group is part of (`rowsOf`), itself included.
 */
export function countFlow(
  { provisions, persons }: Facts,
  { from, until }: CountPeriod,
  groups: number,
  groupOf: (place: number) => number,
  rowsOf: (group: number) => readonly number[],
  rows: number,
): Tally {
  const tally = new Tally(rows, flowColumns.length);
  const state = new Uint8Array(groups);
  const [before, last] = [from - 1, until - 1];
  for (let person = 0; person < persons; person += 1) {
    const touched: number[] = [];
    for (let place = at(provisions.starts, person); place < at(provisions.starts, person + 1); place += 1) {
      const [first, over] = [at(provisions.from, place), at(provisions.until, place)];
      if (first > last || over <= before) continue;
      const group = groupOf(place);
      if (at(state, group) === 0) touched.push(group);
      state[group] = at(state, group) | seen | (first <= before ? 2 : 0) | (over > last ? 1 : 0);
    }
    for (const group of touched) {
      for (const row of rowsOf(group)) {
        for (const column of columnsOfKind[at(state, group) - seen] ?? []) tally.add(row, column, person);
      }
      state[group] = 0;
    }
  }
  return tally;
}
