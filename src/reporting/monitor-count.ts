import { goalStatuses } from '../../db/goal.table.ts';
import { laws } from '../../db/law.ts';
import { ladderSteps, type LadderStep } from '../../db/reference/ladder.ts';
import { objectives } from '../../db/reference/objective.ts';
import { at, byteAt, flagAt } from './fact-order.ts';
import type { Facts } from './facts.ts';
import { countBits } from './mask.ts';
import { isDirected, isPlanInUse } from './plan-count.ts';

/** The part of a year that is looked back on, as numbers of days since 1970; both belong to it. */
export interface MonitorDays {
  readonly from: number;
  /** Its last day, on which what runs is counted. */
  readonly day: number;
}

/** Households under an objective, each once in each count. */
export interface ObjectiveCount {
  /** That work on a goal on the last day. */
  readonly working: number;
  /** Of which a goal ended in the span; and that attained one of those. */
  readonly ended: number;
  readonly attained: number;
}

/** A part of a whole, and about how many persons or households each is. */
export interface MonitorPart {
  readonly part: number;
  readonly whole: number;
  readonly aboutPart: number;
  readonly aboutWhole: number;
}

/** Households by the code of the objective. */
export function countObjectives(facts: Facts, { from, day }: MonitorDays): ReadonlyMap<string, ObjectiveCount> {
  const { goals, plans, households } = facts;
  const attainedStatus = goalStatuses.indexOf('ATTAINED');
  const make = () => new Int32Array(households);
  const [working, ended, attained] = [make(), make(), make()];
  const mark = (masks: Int32Array, household: number, objective: number) => {
    masks[household] = at(masks, household) | (1 << objective);
  };
  for (let goal = 0; goal < goals.plan.length; goal += 1) {
    const [plan, objective, over] = [at(goals.plan, goal), byteAt(goals.objective, goal), at(goals.ended, goal)];
    if (objective < 0 || byteAt(plans.draft, plan) !== 0) continue;
    const household = at(plans.household, plan);
    if (over > day && isPlanInUse(facts, plan, day)) mark(working, household, objective);
    if (over < from || over > day) continue;
    mark(ended, household, objective);
    if (byteAt(goals.status, goal) === attainedStatus) mark(attained, household, objective);
  }
  const counts = [working, ended, attained].map((masks) =>
    countBits(masks.length, objectives.length, (household) => at(masks, household)),
  );
  return new Map(
    objectives.map(({ code }, place) => {
      const [working = 0, ended = 0, attained = 0] = counts.map((count) => at(count, place));
      return [code, { working, ended, attained }];
    }),
  );
}

/** Residents who had help on a day of the span: each once under a law, by its place, and once in all. */
export function countClients(
  { provisions }: Facts,
  { from, day }: MonitorDays,
): { readonly all: number; readonly byLaw: Int32Array } {
  const byLaw = new Int32Array(laws.length);
  // All help of one person is together.
  let [all, last, mask] = [0, -1, 0];
  for (let place = 0; place < provisions.law.length; place += 1) {
    if (at(provisions.from, place) > day || at(provisions.until, place) <= from) continue;
    const [person, law] = [at(provisions.person, place), byteAt(provisions.law, place)];
    if (person !== last) [last, mask, all] = [person, 0, all + 1];
    if (((mask >> law) & 1) === 1) continue;
    mask |= 1 << law;
    byLaw[law] = at(byLaw, law) + 1;
  }
  return { all, byLaw };
}

const lightSteps: ReadonlySet<LadderStep> = new Set(['OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION']);
const isLight = Uint8Array.from(ladderSteps, (step) => Number(lightSteps.has(step)));

/** Of the help that runs on the day, that on the lighter steps of the ladder. */
export function countLighterHelp({ provisions }: Facts, day: number): MonitorPart {
  let [part, whole, aboutPart, aboutWhole] = [0, 0, 0, 0];
  let [last, lastLight] = [-1, -1];
  for (let place = 0; place < provisions.law.length; place += 1) {
    if (at(provisions.from, place) > day || at(provisions.until, place) <= day) continue;
    // All help of one person is together.
    const person = at(provisions.person, place);
    whole += 1;
    if (person !== last) aboutWhole += 1;
    last = person;
    if (flagAt(isLight, byteAt(provisions.step, place)) === 0) continue;
    part += 1;
    if (person !== lastLight) aboutPart += 1;
    lastLight = person;
  }
  return { part, whole, aboutPart, aboutWhole };
}

const general = laws.indexOf('GENERAL');

/** Of the households with help under two laws or more on the day, those with a plan. */
export function countPlanCoverage(facts: Facts, day: number): MonitorPart {
  const { provisions, plans, households } = facts;
  const [masks, planned] = [new Int32Array(households), new Uint8Array(households)];
  for (let place = 0; place < provisions.law.length; place += 1) {
    const law = byteAt(provisions.law, place);
    if (law === general || at(provisions.from, place) > day || at(provisions.until, place) <= day) continue;
    const household = at(provisions.household, place);
    masks[household] = at(masks, household) | (1 << law);
  }
  for (let plan = 0; plan < plans.household.length; plan += 1) {
    if (isPlanInUse(facts, plan, day)) planned[at(plans.household, plan)] = 1;
  }
  let [part, whole] = [0, 0];
  for (let household = 0; household < households; household += 1) {
    const mask = at(masks, household);
    // With one bit alone, or none, nothing is left without the lowest.
    if ((mask & (mask - 1)) === 0) continue;
    whole += 1;
    part += flagAt(planned, household);
  }
  return { part, whole, aboutPart: part, aboutWhole: whole };
}

/** Of the plans in use on the day, those with a director. */
export function countDirectorCoverage(facts: Facts, day: number): MonitorPart {
  let [part, whole] = [0, 0];
  for (let plan = 0; plan < facts.plans.household.length; plan += 1) {
    if (!isPlanInUse(facts, plan, day)) continue;
    whole += 1;
    if (isDirected(facts, plan, day)) part += 1;
  }
  return { part, whole, aboutPart: part, aboutWhole: whole };
}
