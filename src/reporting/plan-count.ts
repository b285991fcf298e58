import { laws } from '../../db/law.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { addMonths } from '../day.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, byteAt, flagAt } from './fact-order.ts';
import type { Facts } from './facts.ts';

/** How households stand on a number of days: in each, a bit for every day on which it is so. */
export interface HouseholdDays {
  /** How many laws by day: `laws[day][household]`. What needs no decision falls under no law. */
  readonly laws: readonly Uint8Array[];
  readonly plan: Int32Array;
  readonly director: Int32Array;
  readonly evaluated: Int32Array;
}

const general = laws.indexOf('GENERAL');

/** Reads off how each household stood on these days, at most 31. `evaluationMonths`: within how many months a plan is to be evaluated where no day was agreed. */
export function countHouseholdDays(facts: Facts, days: readonly number[], evaluationMonths: number): HouseholdDays {
  return { laws: countLaws(facts, days), ...markPlans(facts, days, evaluationMonths) };
}

/** Under how many laws there is a case that is open or help that runs. */
function countLaws({ provisions, cases, households }: Facts, days: readonly number[]): Uint8Array[] {
  const masks = days.map(() => new Uint8Array(households));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const mark = (household: number, law: number, from: number, until: number) => {
    if (law === general || from > last || until <= first) return;
    masks.forEach((mask, index) => {
      const day = days[index] ?? 0;
      if (from <= day && day < until) mask[household] = flagAt(mask, household) | (1 << law);
    });
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
  const bits = Uint8Array.from(
    { length: 1 << laws.length },
    (_, mask) => laws.filter((_law, law) => mask & (1 << law)).length,
  );
  return masks.map((mask) => mask.map((each) => flagAt(bits, each)));
}

function markPlans(facts: Facts, days: readonly number[], evaluationMonths: number): Omit<HouseholdDays, 'laws'> {
  const { plans, households } = facts;
  const [plan, director, evaluated] = [
    new Int32Array(households),
    new Int32Array(households),
    new Int32Array(households),
  ];
  const due = dueDays(evaluationMonths);
  for (let each = 0; each < plans.household.length; each += 1) {
    if (byteAt(plans.draft, each) !== 0) continue;
    const household = at(plans.household, each);
    days.forEach((day, index) => {
      if (!isPlanInUse(facts, each, day)) return;
      const bit = 1 << index;
      plan[household] = at(plan, household) | bit;
      if (isDirected(facts, each, day)) director[household] = at(director, household) | bit;
      if (isEvaluated(facts, each, day, due)) evaluated[household] = at(evaluated, household) | bit;
    });
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
  const workers = new Map<number, Set<number>>();
  for (let place = 0; place < cases.law.length; place += 1) {
    const [household, worker] = [at(cases.household, place), at(cases.worker, place)];
    if (worker < 0 || at(cases.received, place) > day || at(cases.closed, place) <= day || !isAsked(household))
      continue;
    const known = workers.get(household);
    if (known) known.add(worker);
    else workers.set(household, new Set([worker]));
  }
  const result = new Int32Array(households);
  for (const [household, found] of workers) result[household] = found.size;
  return result;
}
