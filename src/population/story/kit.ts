import type { Law } from '../../../db/law.ts';
import { addCase, type CaseFacts, type MadeCase } from '../case.ts';
import { addContactMoment, type ContactFacts } from '../contact-moment.ts';
import { addYears, lastWorkingDay, yearOf, type Day } from '../day.ts';
import type { Draft } from '../dossier.ts';
import type { MadeHousehold } from '../household.ts';
import { addPerson, type PersonFacts, type Resident } from '../person.ts';
import type { ActionFacts, ActionOwner, GoalFacts } from '../plan.ts';
import type { StaffKey } from '../staff.ts';

/** A story that every demo and test can count on: the same people in every seed and size. */
export interface Story {
  readonly key: string;
  /** What it is about, in Dutch. */
  readonly title: string;
  /** Citizen service number of the main person. */
  readonly bsn: string;
  /** Number of the main case. */
  readonly caseNumber: string;
}

/** A day some days before today. */
export function ago({ today }: Draft, days: number): Day {
  return today - days;
}

type StoryPerson = Omit<PersonFacts, 'birthDay' | 'prefix' | 'knownBirthDate'> & {
  readonly age: number;
  readonly prefix?: string;
  /** Whether the register knows no more of the birth date than the year. */
  readonly birthYearOnly?: boolean;
};

/** Adds a person of this age today; the birthday lies one to ten months back, as the BSN has it. */
export function addStoryPerson(draft: Draft, { age, prefix, birthYearOnly, ...facts }: StoryPerson): Resident {
  const birthDay = addYears(draft.today - 30 - ((Number(facts.bsn) * 37) % 270), -age);
  return addPerson(draft, {
    birthPlace: 'Leusden',
    ...facts,
    ...(birthYearOnly ? { knownBirthDate: String(yearOf(birthDay)) } : {}),
    prefix: prefix ?? null,
    birthDay,
  });
}

type StoryCase = Omit<CaseFacts, 'household' | 'officeFunction' | 'history'> & {
  readonly officeFunction?: CaseFacts['officeFunction'];
  /** Statuses with how many days ago they began. */
  readonly history: readonly (readonly [CaseFacts['history'][number][0], number])[];
};

/** Adds a case; front office when not said otherwise. */
export function addStoryCase(draft: Draft, household: MadeHousehold, facts: StoryCase): MadeCase {
  const history = facts.history.map(([status, days]) => [status, lastWorkingDay(ago(draft, days))] as const);
  return addCase(draft, { officeFunction: 'FRONT', ...facts, household, history });
}

type StoryContact = readonly [
  daysAgo: number,
  time: string,
  channel: ContactFacts['channel'],
  staff: StaffKey,
  about: MadeCase | Law,
  summary: string,
  person?: Resident,
];

/** Adds contact moments, each on a working day. */
export function addStoryContacts(draft: Draft, household: MadeHousehold, contacts: readonly StoryContact[]): void {
  for (const [daysAgo, time, channel, staff, about, summary, person] of contacts) {
    const on = lastWorkingDay(ago(draft, daysAgo));
    const of = typeof about === 'string' ? { law: about } : { law: about.law, case: about };
    addContactMoment(draft, { household, staff, channel, on, time, summary, person, ...of });
  }
}

/** A goal, with days from today for when it is to be reached or ended (negative: in the past). */
export function storyGoal(
  { today }: Draft,
  lifeDomain: GoalFacts['lifeDomain'],
  objectiveCode: string,
  description: string,
  rest: { readonly person?: Resident; readonly target?: number; readonly attained?: number },
  actions: readonly ActionFacts[],
): GoalFacts {
  const { person, target, attained } = rest;
  return {
    lifeDomain,
    objectiveCode,
    description,
    person,
    targetOn: target === undefined ? undefined : today + target,
    ended: attained === undefined ? undefined : { status: 'ATTAINED', on: today + attained },
    actions,
  };
}

/** An action that is open, due so many days from today. */
export function todo({ today }: Draft, due: number, owner: ActionOwner, description: string): ActionFacts {
  return { description, owner, dueOn: today + due };
}

/** An action that was done so many days ago. */
export function done({ today }: Draft, daysAgo: number, owner: ActionOwner, description: string): ActionFacts {
  return { description, owner, dueOn: today - daysAgo + 7, ended: { status: 'DONE', on: today - daysAgo } };
}

/** Owners of actions, in short. */
export const by = {
  resident: (resident: Resident): ActionOwner => ({ kind: 'RESIDENT', resident }),
  staff: (staff: StaffKey): ActionOwner => ({ kind: 'PROFESSIONAL', staff }),
  network: (name: string): ActionOwner => ({ kind: 'OWN_NETWORK', name }),
  organisation: (name: string): ActionOwner => ({ kind: 'ORGANISATION', name }),
};
