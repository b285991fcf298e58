import { at, flagAt } from './fact-order.ts';
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

/** The places of help that was there on a day of the period or on the day before it, by person. */
export function listHelp({ provisions }: Facts, { from, until }: CountPeriod): Int32Array {
  const result = new Int32Array(provisions.from.length);
  let count = 0;
  for (let place = 0; place < result.length; place += 1) {
    if (at(provisions.from, place) < until && at(provisions.until, place) >= from) result[count++] = place;
  }
  return result.subarray(0, count);
}

/** Help that {@link listHelp} lists, in groups that are parts of rows. */
export interface HelpGroups {
  readonly groups: number;
  readonly groupOf: (place: number) => number;
  /** The rows that a group is part of, its own included. */
  readonly rowsOf: (group: number) => readonly number[];
}

/**
 * Counts who had help, by how it stood on the day before the period and on its last day. Each person counts once in every
 * group in which they had any, and in each row that the group is part of.
 */
export function countFlow(
  { provisions }: Facts,
  { from, until }: CountPeriod,
  help: Int32Array,
  { groups, groupOf, rowsOf }: HelpGroups,
  rows: number,
): Tally {
  const tally = new Tally(rows, flowColumns.length);
  const state = new Uint8Array(groups);
  const touched: number[] = [];
  // Most have help of one group only: how many, by group and kind.
  const single = new Int32Array(groups * kinds.length);
  const tell = (person: number) => {
    const [first] = touched;
    if (touched.length === 1 && first !== undefined) {
      const place = first * kinds.length + flagAt(state, first) - seen;
      single[place] = at(single, place) + 1;
      state[first] = 0;
      touched.length = 0;
      return;
    }
    for (const group of touched) {
      for (const row of rowsOf(group)) {
        for (const column of columnsOfKind[flagAt(state, group) - seen] ?? []) tally.add(row, column, person);
      }
      state[group] = 0;
    }
    touched.length = 0;
  };
  let last = -1;
  for (const place of help) {
    const person = at(provisions.person, place);
    if (person !== last) tell(last);
    last = person;
    const group = groupOf(place);
    if (flagAt(state, group) === 0) touched.push(group);
    const before = at(provisions.from, place) < from ? 2 : 0;
    const after = at(provisions.until, place) >= until ? 1 : 0;
    state[group] = flagAt(state, group) | seen | before | after;
  }
  tell(last);
  for (let place = 0; place < single.length; place += 1) {
    const count = at(single, place);
    if (count === 0) continue;
    for (const row of rowsOf(Math.floor(place / kinds.length))) {
      for (const column of columnsOfKind[place % kinds.length] ?? []) tally.addEach(row, column, count);
    }
  }
  return tally;
}
