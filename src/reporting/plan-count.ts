import { laws } from '../../db/law.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { addMonths } from '../day.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, byteAt, flagAt } from './fact-order.ts';
import type { Facts } from './facts.ts';

/** Under how many laws households are. What needs no decision falls under no law. */
interface LawDays {
  /** Two or more: of each household a bit for every day. */
  readonly several: Int32Array;
  /** How many on the last of the days. */
  readonly last: Uint8Array;
}

/** How households stand on a number of days: in each, a bit for every day on which it is so. */
export interface HouseholdDays extends LawDays {
  readonly plan: Int32Array;
  readonly director: Int32Array;
  readonly evaluated: Int32Array;
}

const general = laws.indexOf('GENERAL');

/** Reads off how each household stood on these days, at most 31. `evaluationMonths`: within how many months a plan is to be evaluated where no day was agreed. */
export function countHouseholdDays(facts: Facts, days: readonly number[], evaluationMonths: number): HouseholdDays {
  return { ...countLaws(facts, days), ...markPlans(facts, days, evaluationMonths) };
}

/** Under how many laws there is a case that is open or help that runs. */
function countLaws({ provisions, cases, households }: Facts, days: readonly number[]): LawDays {
  // By law, of each household a bit for every day: help is there on days that follow each other.
  const masks = laws.map(() => new Int32Array(households));
  const bitsOf = spanBits(days);
  const mark = (household: number, law: number, from: number, until: number) => {
    const mask = masks[law];
    if (mask && law !== general) mask[household] = at(mask, household) | bitsOf(from, until);
  };
  for (let place = 0; place < provisions.law.length; place += 1) {
    mark(
      at(provisions.household, place),
      byteAt(provisions.law, place),
      at(provisions.from, place),
      at(provisions.until, place),
    );
  }
  for (let place = 0; place < cases.law.length; place += 1) {
    mark(at(cases.household, place), byteAt(cases.law, place), at(cases.received, place), at(cases.closed, place));
  }
  const [once, several] = [new Int32Array(households), new Int32Array(households)];
  const last = new Uint8Array(households);
  for (const mask of masks) {
    for (let household = 0; household < households; household += 1) {
      const bits = at(mask, household);
      if (bits === 0) continue;
      several[household] = at(several, household) | (at(once, household) & bits);
      once[household] = at(once, household) | bits;
      last[household] = flagAt(last, household) + ((bits >> (days.length - 1)) & 1);
    }
  }
  return { several, last };
}

/** A bit for every day, in their order, from `from` on and before `until`. */
function spanBits(days: readonly number[]): (from: number, until: number) => number {
  const sorted = Int32Array.from(days);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const all = days.reduce((bits, _, index) => bits | (1 << index), 0);
  return (from, until) => {
    if (from > last || until <= first) return 0;
    if (from <= first && until > last) return all;
    let bits = 0;
    for (let index = 0; index < sorted.length; index += 1) {
      const day = at(sorted, index);
      if (from <= day && day < until) bits |= 1 << index;
    }
    return bits;
  };
}

function markPlans(
  facts: Facts,
  days: readonly number[],
  evaluationMonths: number,
): Omit<HouseholdDays, keyof LawDays> {
  const { plans, households } = facts;
  const [plan, director, evaluated] = [
    new Int32Array(households),
    new Int32Array(households),
    new Int32Array(households),
  ];
  const due = dueDays(evaluationMonths);
  const sorted = Int32Array.from(days);
  for (let each = 0; each < plans.household.length; each += 1) {
    if (byteAt(plans.draft, each) !== 0) continue;
    const household = at(plans.household, each);
    for (let index = 0; index < sorted.length; index += 1) {
      const day = at(sorted, index);
      if (!isPlanInUse(facts, each, day)) continue;
      const bit = 1 << index;
      plan[household] = at(plan, household) | bit;
      if (isDirected(facts, each, day)) director[household] = at(director, household) | bit;
      if (isEvaluated(facts, each, day, due)) evaluated[household] = at(evaluated, household) | bit;
    }
  }
  return { plan, director, evaluated };
}

/** Whether a plan is in use on a day. */
export function isPlanInUse({ plans }: Facts, plan: number, day: number): boolean {
  return byteAt(plans.draft, plan) === 0 && at(plans.started, plan) <= day && at(plans.ended, plan) > day;
}

/** Whether a plan has a director on a day. */
export function isDirected({ directors }: Facts, plan: number, day: number): boolean {
  for (let place = at(directors.starts, plan); place < at(directors.starts, plan + 1); place += 1) {
    if (at(directors.from, place) <= day && day < at(directors.until, place)) return true;
  }
  return false;
}

/** Whether the next evaluation is not late: agreed for a day that has not passed, or within the months after the last, or after the start. */
function isEvaluated({ plans, evaluations }: Facts, plan: number, day: number, due: (from: number) => number): boolean {
  let last = -1;
  for (let place = at(evaluations.starts, plan); place < at(evaluations.starts, plan + 1); place += 1) {
    if (at(evaluations.held, place) <= day) last = place;
  }
  if (last < 0) return due(at(plans.started, plan)) >= day;
  const next = at(evaluations.next, last);
  if (next !== openDay) return next >= day;
  return byteAt(evaluations.completed, last) !== 0 || due(at(evaluations.held, last)) >= day;
}

/** The day so many months after another; each day is reckoned once. */
function dueDays(months: number): (from: number) => number {
  const known = new Map<number, number>();
  return (from) => {
    let due = known.get(from);
    if (due === undefined) known.set(from, (due = dayNumber(addMonths(dayText(from), months))));
    return due;
  };
}

/** How many members of staff have open cases of each household on a day; those of households that are not asked for stay nought. */
export function countWorkers(
  { cases, households }: Facts,
  day: number,
  isAsked: (household: number) => boolean,
): Int32Array {
  const result = new Int32Array(households);
  const most = cases.worker.reduce((most, worker) => Math.max(most, worker), 0) + 1;
  const pairs = new Float64Array(cases.law.length);
  let count = 0;
  for (let place = 0; place < cases.law.length; place += 1) {
    const [household, worker] = [at(cases.household, place), at(cases.worker, place)];
    if (worker < 0 || at(cases.received, place) > day || at(cases.closed, place) <= day || !isAsked(household))
      continue;
    pairs[count++] = household * most + worker;
  }
  // Sorted, so that those that are the same follow each other.
  let last = -1;
  for (const pair of pairs.subarray(0, count).sort()) {
    const household = Math.floor(pair / most);
    if (pair !== last) result[household] = at(result, household) + 1;
    last = pair;
  }
  return result;
}
