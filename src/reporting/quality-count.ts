import { caseStatuses } from '../../db/case.table.ts';
import { recordSources } from '../../db/columns.ts';
import { goalStatuses } from '../../db/goal.table.ts';
import { laws } from '../../db/law.ts';
import { deliveryForms } from '../../db/provision.table.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { personMark } from './fact-mark.ts';
import { at, byteAt, flagAt, shortAt } from './fact-order.ts';
import type { Facts } from './facts.ts';
import { makeOwnerTallies, type OwnerSize, type OwnerTally } from './owner-tally.ts';
import { isDirected, isPlanInUse } from './plan-count.ts';

const general = laws.indexOf('GENERAL');
const inKind = deliveryForms.indexOf('IN_KIND');
const openGoal = goalStatuses.indexOf('OPEN');
const withdrawn = caseStatuses.indexOf('WITHDRAWN');
const undecided = new Set([caseStatuses.indexOf('RECEIVED'), caseStatuses.indexOf('IN_PROGRESS')]);

const helpChecks = [
  'help-without-cost',
  'help-without-provider',
  'help-without-decision',
  'help-after-death',
  'help-twice',
  'help-of-withdrawn-case',
] as const;
const caseChecks = ['case-without-worker', 'resident-without-bsn', 'identity-unconfirmed', 'case-past-term'] as const;
const planChecks = [
  'plan-without-director',
  'evaluation-past-day',
  'goal-without-action',
  'goal-without-objective',
  'action-past-day',
] as const;

/** What is looked for in help, cases and plans. */
export type FactCheck = (typeof helpChecks | typeof caseChecks | typeof planChecks)[number];

/** What is found on a day, by the place of the organisation that has it in hand. */
export function countFaults(facts: Facts, today: number): Readonly<Record<FactCheck, OwnerTally>> {
  return { ...countHelp(facts, today), ...countCases(facts, today), ...countPlans(facts, today) };
}

function sizeOf({ organisations }: Facts, most: number): OwnerSize {
  return { owners: organisations.length, sources: recordSources.length, most };
}

function countHelp(facts: Facts, today: number) {
  const { provisions, cases, marks, persons } = facts;
  const tallies = makeOwnerTallies(helpChecks, sizeOf(facts, persons));
  const runs = (place: number) => at(provisions.from, place) <= today && at(provisions.until, place) > today;
  const isTwice = (place: number, person: number) => {
    for (let other = at(provisions.starts, person); other < at(provisions.starts, person + 1); other += 1) {
      if (other === place || shortAt(provisions.product, other) !== shortAt(provisions.product, place)) continue;
      if (runs(other)) return true;
    }
    return false;
  };
  for (let place = 0; place < provisions.law.length; place += 1) {
    if (!runs(place)) continue;
    const [person, of] = [at(provisions.person, place), at(provisions.case, place)];
    const owner = of < 0 ? -1 : shortAt(cases.organisation, of);
    const source = byteAt(provisions.source, place);
    const look = (check: keyof typeof tallies, isWrong: boolean) => tallies[check].add(owner, source, person, isWrong);
    look('help-without-cost', at(provisions.monthlyCost, place) < 0);
    look('help-twice', isTwice(place, person));
    look('help-after-death', (flagAt(marks, person) & personMark.DECEASED) !== 0);
    if (byteAt(provisions.form, place) === inKind) {
      look('help-without-provider', shortAt(provisions.provider, place) < 0);
    }
    if (of < 0 || byteAt(provisions.law, place) === general) continue;
    look('help-without-decision', byteAt(provisions.undecided, place) !== 0);
    look('help-of-withdrawn-case', byteAt(cases.status, of) === withdrawn);
  }
  return tallies;
}

function countCases(facts: Facts, today: number) {
  const { cases, marks, persons } = facts;
  const tallies = makeOwnerTallies(caseChecks, sizeOf(facts, persons));
  for (let place = 0; place < cases.law.length; place += 1) {
    if (at(cases.closed, place) !== openDay) continue;
    const person = at(cases.person, place);
    const [owner, source] = [shortAt(cases.organisation, place), byteAt(cases.source, place)];
    const look = (check: keyof typeof tallies, isWrong: boolean) => tallies[check].add(owner, source, person, isWrong);
    look('case-without-worker', at(cases.worker, place) < 0);
    look('resident-without-bsn', (flagAt(marks, person) & personMark.UNLINKED) !== 0);
    look('identity-unconfirmed', (flagAt(marks, person) & personMark.IDENTIFIED) === 0);
    const due = at(cases.due, place);
    if (due !== openDay && undecided.has(byteAt(cases.status, place))) look('case-past-term', due < today);
  }
  return tallies;
}

function countPlans(facts: Facts, today: number) {
  const { plans, goals, actions, households } = facts;
  const tallies = makeOwnerTallies(planChecks, sizeOf(facts, households));
  const owners = ownersOfPlans(facts);
  const look = (check: keyof typeof tallies, plan: number, source: number, isWrong: boolean) =>
    tallies[check].add(shortAt(owners, plan), source, at(plans.household, plan), isWrong);
  for (let plan = 0; plan < plans.household.length; plan += 1) {
    if (!isPlanInUse(facts, plan, today)) continue;
    const source = byteAt(plans.source, plan);
    look('plan-without-director', plan, source, !isDirected(facts, plan, today));
    look('evaluation-past-day', plan, source, at(plans.agreed, plan) < today);
  }
  const isActedOn = new Uint8Array(goals.plan.length);
  // Only those that are to be done are known, of goals that are worked on.
  for (let place = 0; place < actions.goal.length; place += 1) {
    const goal = at(actions.goal, place);
    isActedOn[goal] = 1;
    const plan = at(goals.plan, goal);
    if (isPlanInUse(facts, plan, today)) {
      look('action-past-day', plan, byteAt(actions.source, place), at(actions.due, place) < today);
    }
  }
  for (let goal = 0; goal < goals.plan.length; goal += 1) {
    const plan = at(goals.plan, goal);
    if (byteAt(goals.status, goal) !== openGoal || !isPlanInUse(facts, plan, today)) continue;
    const source = byteAt(goals.source, goal);
    look('goal-without-action', plan, source, flagAt(isActedOn, goal) === 0);
    look('goal-without-objective', plan, source, byteAt(goals.objective, goal) < 0);
  }
  return tallies;
}

/** For which organisation whoever directs a plan without an end works; -1 where nobody does. */
function ownersOfPlans({ plans, directors, staffOrganisation }: Facts): Int16Array {
  return Int16Array.from(plans.household, (_, plan) => {
    for (let place = at(directors.starts, plan); place < at(directors.starts, plan + 1); place += 1) {
      if (at(directors.until, place) === openDay) return shortAt(staffOrganisation, at(directors.staff, place));
    }
    return -1;
  });
}
