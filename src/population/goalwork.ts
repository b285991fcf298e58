import type { Law } from '../../db/law.ts';
import type { Day } from './day.ts';
import { membersOn, type MadeHousehold } from './household.ts';
import { isMinorOn, spokenNameOf, type Resident } from './person.ts';
import type { ActionFacts, ActionOwner, GoalFacts } from './plan.ts';
import type { Random } from './random.ts';
import { workplaceOf, type StaffKey } from './staff.ts';
import { dailyLife } from './text/daily-life.ts';
import { familyLife } from './text/family-life.ts';
import { fill } from './text/fill.ts';
import type { GoalTheme } from './text/goal-theme.ts';
import { livelihood } from './text/livelihood.ts';
import { networkNames, partnerNames } from './text/owner-name.ts';

const themes: readonly GoalTheme[] = [...dailyLife, ...familyLife, ...livelihood];

/** What a plan gives its goals to go by. */
export interface Circumstances {
  readonly random: Random;
  readonly household: MadeHousehold;
  readonly laws: readonly Law[];
  readonly startedOn: Day;
  /** Last day of a closed plan: nothing in it is open then. */
  readonly endedOn: Day | undefined;
  /** The day up to which things happen. */
  readonly horizon: Day;
  /** The director, who takes up most actions of professionals. */
  readonly staff: StaffKey | undefined;
}

/** A goal that fits the household and its laws, with its actions; undefined when none does. */
export function pickGoal(circumstances: Circumstances): GoalFacts | undefined {
  const { random, household, laws, startedOn, endedOn, horizon } = circumstances;
  const residents = membersOn(household, horizon - 1).map(({ resident }) => resident);
  const adults = residents.filter((resident) => !isMinorOn(resident, horizon));
  const children = residents.filter((resident) => isMinorOn(resident, horizon));
  const options = themes.filter(
    (theme) => (theme.about === 'CHILD' ? children : adults).length > 0 && theme.laws.some((law) => laws.includes(law)),
  );
  if (options.length === 0) return undefined;

  const theme = random.pick(options);
  const person = theme.about === 'HOUSEHOLD' ? undefined : random.pick(theme.about === 'CHILD' ? children : adults);
  const doer =
    person !== undefined && !isYoung(person, horizon) ? person : random.pick(adults.length > 0 ? adults : residents);
  const ended = pickEnd(random, startedOn, endedOn, horizon);
  const name = person ? spokenNameOf(person, horizon) : 'het gezin';
  const texts = random.shuffled(theme.actions).slice(
    0,
    random.weighted([
      [1, 5],
      [2, 20],
      [3, 40],
      [4, 35],
    ]),
  );
  return {
    description: fill(random, random.pick(theme.goals), name),
    lifeDomain: theme.lifeDomain,
    objectiveCode: random.pick(theme.objectiveCodes),
    person,
    targetOn: startedOn + random.between(90, 400),
    ended,
    actions: texts.map(([kind, text]): ActionFacts => ({
      description: fill(random, text, name),
      owner: pickOwner(circumstances, kind, theme, doer),
      dueOn: random.chance(0.9) ? startedOn + random.between(14, Math.max(60, horizon - startedOn + 60)) : undefined,
      ended: pickActionEnd(random, startedOn, ended?.on, horizon),
    })),
  };
}

/** Children under twelve leave the doing to a parent. */
function isYoung(resident: Resident, day: Day): boolean {
  return day - resident.birthDay < 12 * 365;
}

function pickEnd(random: Random, startedOn: Day, endedOn: Day | undefined, horizon: Day): GoalFacts['ended'] {
  if (endedOn === undefined && random.chance(0.65)) return undefined;
  const last = endedOn ?? horizon;
  return { status: random.chance(0.78) ? 'ATTAINED' : 'DROPPED', on: random.between(Math.min(startedOn, last), last) };
}

/** Of a goal that ended every action has ended too; of an open one about half are done. */
function pickActionEnd(
  random: Random,
  startedOn: Day,
  goalEndedOn: Day | undefined,
  horizon: Day,
): ActionFacts['ended'] {
  if (goalEndedOn === undefined && random.chance(0.55)) return undefined;
  const last = goalEndedOn ?? horizon;
  return { status: random.chance(0.9) ? 'DONE' : 'CANCELLED', on: random.between(Math.min(startedOn, last), last) };
}

function pickOwner(
  { random, laws, staff }: Circumstances,
  kind: ActionOwner['kind'],
  theme: GoalTheme,
  doer: Resident,
): ActionOwner {
  switch (kind) {
    case 'RESIDENT':
      return { kind, resident: doer };
    case 'OWN_NETWORK':
      return { kind, name: random.pick(networkNames) };
    case 'ORGANISATION':
      return { kind, name: random.pick(partnerNames) };
    default: {
      if (staff !== undefined && random.chance(0.45)) return { kind, staff };
      const law = laws.find((each) => theme.laws.includes(each)) ?? 'GENERAL';
      return { kind, staff: random.pick(workplaceOf(law, 'FRONT').workers) };
    }
  }
}
