import { ladderSteps } from '../../db/reference/ladder.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { at, byteAt, flagAt } from './fact-order.ts';
import type { CountPeriod } from './count-period.ts';
import type { Facts } from './facts.ts';
import { costOf } from './provision-cost.ts';
import { Tally } from './tally.ts';

/** The row of all steps together; the others follow in the order of the ladder. */
const all = 0;
const stepRows = ladderSteps.length + 1;

/** Whether the help is there on one of the days from `from` up to `until`. */
function runsIn({ provisions }: Facts, place: number, { from, until }: Pick<CountPeriod, 'from' | 'until'>): boolean {
  return at(provisions.from, place) < until && at(provisions.until, place) > from;
}

/** How many people had help on each of these days, by the heaviest step of it; no column for a day that is undefined. */
export function countHeaviest({ provisions, persons }: Facts, days: readonly (number | undefined)[]): Tally {
  const tally = new Tally(stepRows, days.length);
  const heaviest = new Int8Array(days.length);
  // On the last of all days nothing is: what is open is over on it.
  const counted = Int32Array.from(days, (day) => day ?? openDay);
  for (let person = 0; person < persons; person += 1) {
    const [start, end] = [at(provisions.starts, person), at(provisions.starts, person + 1)];
    if (start === end) continue;
    heaviest.fill(-1);
    for (let place = start; place < end; place += 1) {
      const [from, until, step] = [
        at(provisions.from, place),
        at(provisions.until, place),
        byteAt(provisions.step, place),
      ];
      for (let column = 0; column < counted.length; column += 1) {
        const day = at(counted, column);
        if (from <= day && day < until && step > byteAt(heaviest, column)) heaviest[column] = step;
      }
    }
    for (let column = 0; column < counted.length; column += 1) {
      const step = byteAt(heaviest, column);
      if (step < 0) continue;
      tally.add(all, column, person);
      tally.add(step + 1, column, person);
    }
  }
  return tally;
}

/** Clients, households and cost by step; and on how much of the help a cost is known. */
export interface StepCount {
  /** Columns: clients, cost. */
  readonly people: Tally;
  readonly households: Tally;
  /** By row: how much help there was, and of how much of it the cost is known. */
  readonly help: Int32Array;
  readonly priced: Int32Array;
}

/** Counts who had help on each step in the period, and what it cost. Who had help on two steps counts on both. */
export function countSteps(facts: Facts, period: CountPeriod): StepCount {
  const { provisions, persons } = facts;
  const people = new Tally(stepRows, 2);
  const households = new Tally(stepRows, 1);
  const [help, priced] = [new Int32Array(stepRows), new Int32Array(stepRows)];
  const stepsOfHousehold = new Uint8Array(facts.households);
  for (let person = 0; person < persons; person += 1) {
    let steps = 0;
    for (let place = at(provisions.starts, person); place < at(provisions.starts, person + 1); place += 1) {
      if (!runsIn(facts, place, period)) continue;
      const step = byteAt(provisions.step, place);
      const household = at(provisions.household, place);
      const cost = costInPeriod(facts, place, period);
      for (const row of [all, step + 1]) {
        people.add(row, 1, person, cost ?? 0);
        help[row] = at(help, row) + 1;
        priced[row] = at(priced, row) + (cost === undefined ? 0 : 1);
      }
      steps |= 1 << step;
      stepsOfHousehold[household] = flagAt(stepsOfHousehold, household) | (1 << step);
    }
    addSteps(people, person, steps);
  }
  stepsOfHousehold.forEach((steps, household) => addSteps(households, household, steps));
  return { people, households, help, priced };
}

function addSteps(tally: Tally, who: number, steps: number): void {
  for (let step = 0; step < ladderSteps.length; step += 1) {
    if ((steps & (1 << step)) === 0) continue;
    tally.add(all, 0, who);
    tally.add(step + 1, 0, who);
  }
}

/** What help cost in the period, in euro cents; undefined when that is not known. */
export function costInPeriod({ provisions }: Facts, place: number, { from, until }: CountPeriod): number | undefined {
  const monthly = at(provisions.monthlyCost, place);
  if (monthly < 0) return undefined;
  return costOf(monthly, Math.max(at(provisions.from, place), from), Math.min(at(provisions.until, place), until));
}

/** Help of the period that took the place of other help, by the step of both: the place of `from * steps + to`. */
export function countMoves(
  { provisions, persons }: Facts,
  { from, until }: CountPeriod,
  rowsOf: (pair: number) => readonly number[],
  rows: number,
): Tally {
  const tally = new Tally(rows, 2);
  for (let person = 0; person < persons; person += 1) {
    for (let place = at(provisions.starts, person); place < at(provisions.starts, person + 1); place += 1) {
      const [first, previous] = [at(provisions.from, place), at(provisions.previous, place)];
      if (previous < 0 || first < from || first >= until) continue;
      const pair = byteAt(provisions.step, previous) * ladderSteps.length + byteAt(provisions.step, place);
      for (const row of rowsOf(pair)) tally.add(row, 0, person);
    }
  }
  return tally;
}

/** A stay on a step that ended: help that took the place of other help on the same step counts on. */
export interface Stay {
  readonly person: number;
  readonly days: number;
}

/** Stays that ended in the period, by step. */
export function listStays({ provisions }: Facts, { from, until }: CountPeriod): Stay[][] {
  const stays: Stay[][] = ladderSteps.map(() => []);
  // Whether help on the same step took its place.
  const goesOn = new Uint8Array(provisions.step.length);
  for (let place = 0; place < goesOn.length; place += 1) {
    const previous = at(provisions.previous, place);
    if (previous >= 0 && byteAt(provisions.step, previous) === byteAt(provisions.step, place)) goesOn[previous] = 1;
  }
  for (let place = 0; place < goesOn.length; place += 1) {
    const over = at(provisions.until, place);
    if (goesOn[place] === 1 || over < from || over >= until) continue;
    const step = byteAt(provisions.step, place);
    let first = place;
    for (
      let before = place;
      before >= 0 && byteAt(provisions.step, before) === step;
      before = at(provisions.previous, before)
    ) {
      first = before;
    }
    stays[step]?.push({ person: at(provisions.person, place), days: over - at(provisions.from, first) });
  }
  return stays;
}
