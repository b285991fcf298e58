import type { Law } from '../../db/law.ts';
import { ageOn, type Day } from './day.ts';
import { membersOn, type MadeHousehold } from './household.ts';
import { isMinorOn, spokenNameOf, type Resident } from './person.ts';
import type { ActionFacts, ActionOwner, GoalFacts } from './plan.ts';
import type { Random } from './random.ts';
import { workplaceOf, type StaffKey } from './staff.ts';
import { dailyLife } from './text/daily-life.ts';
import { familyLife } from './text/family-life.ts';
import { fill } from './text/fill.ts';
import type { About, Doer, GoalTheme } from './text/goal-theme.ts';
import { livelihood } from './text/livelihood.ts';
import { networkNames } from './text/network-name.ts';

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
  /** The director, who takes up many actions of professionals. */
  readonly staff: StaffKey | undefined;
}

/** Goals that fit the household and its laws, none twice: so many, or as many as fit. */
export function pickGoals(circumstances: Circumstances, count: number): GoalFacts[] {
  const { random, household, laws, horizon } = circumstances;
  const residents = membersOn(household, horizon - 1).map(({ resident }) => resident);
  const options = themes
    .filter((theme) => theme.laws.some((law) => laws.includes(law)))
    .flatMap((theme) => listGoals(theme, residents, horizon));
  const goals = new Map<string, GoalFacts>();
  for (const option of random.shuffled(options)) {
    if (goals.size === count) break;
    const goal = makeGoal(circumstances, option, residents, goals.size === 0);
    if (!goals.has(goal.description)) goals.set(goal.description, goal);
  }
  return [...goals.values()];
}

interface Option {
  readonly theme: GoalTheme;
  readonly text: string;
  /** Whose goal it is; the household's as a whole when left out. */
  readonly person: Resident | undefined;
}

/** The goals of a theme that these people may have. */
function listGoals(theme: GoalTheme, residents: readonly Resident[], day: Day): Option[] {
  if (theme.about === 'HOUSEHOLD') {
    const texts = residents.length > 1 ? theme.goals : (theme.goalsAlone ?? []);
    return texts.map((text) => ({ theme, text, person: undefined }));
  }
  const people = residents.filter((resident) => isAbout(theme.about, ageOn(resident.birthDay, day)));
  return people.flatMap((person) => theme.goals.map((text) => ({ theme, text, person })));
}

function isAbout(about: About, age: number): boolean {
  switch (about) {
    case 'ADULT':
      return age >= 18;
    case 'TEENAGER':
      return age >= 12 && age < 18;
    case 'YOUNG_CHILD':
      return age >= 2 && age < 12;
    case 'CHILD':
      return age >= 4 && age < 18;
    default:
      return false;
  }
}

/** The first goal of a plan that goes on is open, so that there is something to work on. */
function makeGoal(
  circumstances: Circumstances,
  option: Option,
  residents: readonly Resident[],
  isFirst: boolean,
): GoalFacts {
  const { random, startedOn, endedOn, horizon } = circumstances;
  const { theme, text, person } = option;
  const adults = residents.filter((resident) => !isMinorOn(resident, horizon));
  const parent = random.pick(adults.length > 0 ? adults : residents);
  const name = spokenNameOf(person ?? parent, horizon);
  const ended = isFirst && endedOn === undefined ? undefined : pickEnd(random, startedOn, endedOn, horizon);
  const actions = random.shuffled(theme.actions).slice(
    0,
    random.weighted([
      [1, 5],
      [2, 20],
      [3, 40],
      [4, 35],
    ]),
  );
  return {
    description: fill(random, text, name),
    lifeDomain: theme.lifeDomain,
    objectiveCode: random.pick(theme.objectiveCodes),
    person,
    targetOn: pickDue(random, startedOn, ended?.on, horizon + 60),
    ended,
    actions: actions.map(([doer, action]): ActionFacts => {
      const endedAction = pickActionEnd(random, startedOn, ended?.on, horizon);
      return {
        description: fill(random, action, name),
        owner: pickOwner(circumstances, theme, doer, person ?? parent, parent),
        dueOn: random.chance(0.92) ? pickDue(random, startedOn, endedAction?.on, horizon) : undefined,
        ended: endedAction,
      };
    }),
  };
}

/** What is open is due around the horizon, some of it late; what ended was due about when it did. */
function pickDue(random: Random, startedOn: Day, endedOn: Day | undefined, horizon: Day): Day {
  const due = endedOn === undefined ? horizon + random.between(-25, 90) : endedOn + random.between(-20, 30);
  return Math.max(due, startedOn + 7);
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
  theme: GoalTheme,
  doer: Doer,
  self: Resident,
  parent: Resident,
): ActionOwner {
  switch (doer) {
    case 'SELF':
      return { kind: 'RESIDENT', resident: self };
    case 'PARENT':
      return { kind: 'RESIDENT', resident: parent };
    case 'NETWORK':
      return { kind: 'OWN_NETWORK', name: random.pick(networkNames) };
    case 'PARTNER':
      return { kind: 'ORGANISATION', name: random.pick(theme.partners) };
    default: {
      if (staff !== undefined && random.chance(0.45)) return { kind: 'PROFESSIONAL', staff };
      const law = laws.find((each) => theme.laws.includes(each)) ?? 'GENERAL';
      return { kind: 'PROFESSIONAL', staff: random.pick(workplaceOf(law, 'FRONT').workers) };
    }
  }
}
