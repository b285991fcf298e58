import type { MadeCase } from './case.ts';
import { horizonOf } from './caseload.ts';
import type { Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { pickGoals } from './goalwork.ts';
import type { MadeHousehold } from './household.ts';
import { directorPace, pickDays } from './lead-time.ts';
import { addPlan, type DirectorFacts, type MadePlan, type PlanFacts } from './plan.ts';
import type { Random } from './random.ts';
import { directorKeys } from './staff.ts';

/**
 * Adds the plan of a household, if it has one: most of those under two laws or more do, few of the others. Most plans
 * have a director, some of whom took over from another.
 */
export function addAnyPlan(draft: Draft, household: MadeHousehold, cases: readonly MadeCase[]): MadePlan | undefined {
  const random = draft.random.fork(`plan/${household.id}`);
  const horizon = horizonOf(draft, household);
  const receipts = firstReceiptsByLaw(cases);
  const [first, second] = receipts;
  if (first === undefined || !random.chance(second === undefined ? 0.05 : 0.85)) return undefined;

  // As soon as a second law comes in, and no earlier than needed to be there for some time now.
  const earliest = (second ?? first) + 2;
  const startedOn = Math.min(
    random.between(earliest, Math.max(earliest, Math.min(earliest + 60, horizon - 25))),
    horizon - 1,
  );
  const status = pickStatus(random, household, cases, horizon - startedOn);
  const endedOn = status === 'CLOSED' ? endOf(cases, startedOn, horizon) : undefined;
  const directors = pickDirectors(random, status, startedOn, endedOn ?? horizon, endedOn);
  const laws = [...new Set(cases.map(({ law }) => law))];
  const count = random.weighted([
    [3, 6],
    [4, 12],
    [5, 20],
    [6, 24],
    [7, 20],
    [8, 12],
    [9, 6],
  ]);
  const circumstances = { random, household, laws, startedOn, endedOn, horizon, staff: directors.at(-1)?.staff };
  const goals = pickGoals(circumstances, count);
  const title = random.pick(household.members.length > 2 ? [...titles, 'Gezinsplan'] : titles);
  return addPlan(draft, { household, title, status, startedOn, endedOn, directors, goals });
}

const titles = [
  'Samen op weg',
  'Rust en regelmaat',
  'Ondersteuningsplan',
  'Stap voor stap vooruit',
  'Weer vooruit',
] as const;

/** For each law the day of its first receipt, the earliest first. */
function firstReceiptsByLaw(cases: readonly MadeCase[]): Day[] {
  const days = new Map<string, Day>();
  for (const { law, receivedOn } of cases) days.set(law, Math.min(days.get(law) ?? Infinity, receivedOn));
  return [...days.values()].sort((left, right) => left - right);
}

function pickStatus(
  random: Random,
  household: MadeHousehold,
  cases: readonly MadeCase[],
  daysOld: number,
): PlanFacts['status'] {
  const open = household.dissolvedOn === undefined && cases.some(({ closedOn }) => closedOn === undefined);
  if (!open) return 'CLOSED';
  return daysOld < 8 || random.chance(0.04) ? 'DRAFT' : 'ACTIVE';
}

/** A plan ends with its last case. */
function endOf(cases: readonly MadeCase[], startedOn: Day, horizon: Day): Day {
  const last = Math.max(...cases.map(({ closedOn }) => closedOn ?? horizon));
  return Math.min(Math.max(last, startedOn + 1), horizon);
}

function pickDirectors(
  random: Random,
  status: PlanFacts['status'],
  startedOn: Day,
  last: Day,
  until: Day | undefined,
): DirectorFacts[] {
  if (!random.chance(status === 'DRAFT' ? 0.5 : 0.93)) return [];
  const [one, other] = random.shuffled(directorKeys);
  if (one === undefined || other === undefined) return [];
  const from = Math.min(startedOn + pickDays(random, directorPace), last - 1);
  if (last - from < 90 || !random.chance(0.3)) return [{ staff: one, from, until }];
  const handover = random.between(from + 30, last - 20);
  return [
    { staff: one, from, until: handover },
    { staff: other, from: handover, until },
  ];
}
