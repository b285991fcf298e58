import type { NewCase } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { addCase, type CaseStatus, type MadeCase } from './case.ts';
import { addYears, ageOn, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold, type MemberFacts } from './household.ts';
import { adulthoodOf } from './person.ts';
import type { Random } from './random.ts';
import { workplaceOf } from './staff.ts';
import { dueDayOf } from './term.ts';
import { caseTitles, olderChildTitles } from './text/case-title.ts';

type Kind = NewCase['kind'];

/** The day up to which things happen in a household: today, or the day it was dissolved. */
export function horizonOf({ today }: Draft, { dissolvedOn }: MadeHousehold): Day {
  return dissolvedOn ?? today;
}

/** Adds the cases of a household under one law or more; a few households have none. */
export function addCaseload(draft: Draft, household: MadeHousehold): MadeCase[] {
  const random = draft.random.fork(`case/${household.id}`);
  if (random.chance(0.03)) return [];
  const options = listOptions(random, household, horizonOf(draft, household));
  // Where children grow up, more laws meet.
  const small = membersOn(household, horizonOf(draft, household) - 1).length < 3;
  const count = random.weighted(
    small
      ? [
          [1, 80],
          [2, 16],
          [3, 4],
        ]
      : [
          [1, 50],
          [2, 32],
          [3, 14],
          [4, 4],
        ],
  );
  const cases: MadeCase[] = [];
  for (let turn = 0; turn < count && options.length > 0; turn += 1) {
    const option = random.weighted(options.map((each) => [each, each.weight] as const));
    options.splice(options.indexOf(option), 1);
    const perLaw = random.weighted([
      [1, 68],
      [2, 24],
      [3, 8],
    ]);
    for (let index = 0; index < perLaw; index += 1) {
      const open = household.dissolvedOn === undefined && random.chance(index === 0 ? 0.62 : 0.25);
      cases.push(addAnyCase(draft, random, household, option.law, random.pick(option.members), open));
    }
  }
  return cases;
}

interface Option {
  readonly law: Law;
  readonly weight: number;
  /** Members whom a case under the law may be about. */
  readonly members: readonly MemberFacts[];
}

/** The laws under which this household may ask for help, with how likely each is. */
function listOptions(random: Random, household: MadeHousehold, day: Day): Option[] {
  const members = membersOn(household, day - 1);
  const ofAge = (least: number, most: number) =>
    members.filter(({ resident }) => ageOn(resident.birthDay, day) >= least && ageOn(resident.birthDay, day) <= most);
  const elderly = ofAge(66, 120);
  const options: Option[] = [
    { law: 'WMO', weight: elderly.length > 0 ? 10 : 2, members: elderly.length > 0 ? elderly : ofAge(23, 120) },
    { law: 'JEUGDWET', weight: 6, members: ofAge(0, random.chance(0.1) ? 21 : 17) },
    { law: 'PARTICIPATIEWET', weight: 4, members: ofAge(19, 65) },
    { law: 'WGS', weight: 1.4, members: ofAge(21, 78) },
    { law: 'LEERPLICHTWET', weight: 1.2, members: ofAge(6, 17) },
    { law: 'GENERAL', weight: 2, members: ofAge(19, 120) },
  ];
  return options.filter((option) => option.members.length > 0);
}

function addAnyCase(
  draft: Draft,
  random: Random,
  household: MadeHousehold,
  law: Law,
  member: MemberFacts,
  open: boolean,
): MadeCase {
  const kind = pickKind(random, law);
  const earliest = Math.max(member.from, earliestDayOf(law, member));
  const horizon = horizonOf(draft, household);
  const history = open ? openHistory(random, law, kind, earliest, horizon) : endedHistory(random, earliest, horizon);
  const officeFunction = pickOfficeFunction(random, law, kind);
  const taken = history.length > 1 ? random.chance(0.96) : random.chance(0.4);
  return addCase(draft, {
    household,
    person: member.resident,
    law,
    kind,
    title: pickTitle(random, law, kind, ageOn(member.resident.birthDay, history[0]?.[1] ?? horizon)),
    officeFunction,
    history,
    worker: taken ? random.pick(workplaceOf(law, officeFunction).workers) : undefined,
    sealed: random.chance(0.006),
  });
}

function pickKind(random: Random, law: Law): Kind {
  if (law === 'GENERAL') return 'REPORT';
  if (law === 'LEERPLICHTWET') return random.chance(0.9) ? 'REPORT' : 'APPLICATION';
  return random.weighted<Kind>([
    ['REPORT', law === 'PARTICIPATIEWET' ? 20 : 45],
    ['APPLICATION', 51],
    ['OBJECTION', 4],
  ]);
}

function pickTitle(random: Random, law: Law, kind: Kind, age: number): string {
  if (kind === 'OBJECTION') return `Bezwaar: ${random.pick(listTitles(law, 'APPLICATION', age)).toLowerCase()}`;
  return random.pick(listTitles(law, kind, age));
}

function listTitles(law: Law, kind: 'REPORT' | 'APPLICATION', age: number): readonly string[] {
  const titles = caseTitles[law][kind] ?? [];
  if (law !== 'JEUGDWET' || age < 6) return titles;
  const older = age < 12 ? olderChildTitles[6] : olderChildTitles[12];
  return [...titles, ...older[kind], ...older[kind]];
}

function pickOfficeFunction(random: Random, law: Law, kind: Kind): OfficeFunction {
  if (law === 'PARTICIPATIEWET') return kind === 'REPORT' || random.chance(0.4) ? 'FRONT' : 'BACK';
  return (law === 'WMO' || law === 'JEUGDWET') && kind !== 'REPORT' ? 'BACK' : 'FRONT';
}

/** The first day on which somebody can have a case of their own under the law. */
function earliestDayOf(law: Law, { resident }: MemberFacts): Day {
  if (law === 'JEUGDWET') return resident.birthDay + 30;
  if (law === 'LEERPLICHTWET') return addYears(resident.birthDay, 5);
  return adulthoodOf(resident);
}

type History = (readonly [CaseStatus, Day])[];

/** The statuses of a case that is still worked on; some are past their term. */
function openHistory(random: Random, law: Law, kind: Kind, earliest: Day, horizon: Day): History {
  const term = (dueDayOf(law, kind, horizon) ?? horizon + 80) - horizon;
  const longest = { RECEIVED: 10, IN_PROGRESS: Math.round(term * 1.25), SUSPENDED: term, DECIDED: 900 };
  const status = random.weighted<keyof typeof longest>([
    ['RECEIVED', 14],
    ['IN_PROGRESS', 52],
    ['SUSPENDED', 6],
    ['DECIDED', 28],
  ]);
  const received = Math.max(Math.min(earliest, horizon), horizon - random.between(1, longest[status]));
  const history: History = [['RECEIVED', received]];
  if (status === 'RECEIVED') return history;
  const taken = Math.min(received + random.between(1, 9), horizon);
  history.push(['IN_PROGRESS', taken]);
  if (status !== 'IN_PROGRESS') history.push([status, Math.min(taken + random.between(5, 50), horizon)]);
  return history;
}

/** The statuses of a case that ended in the last five years, by the horizon. */
function endedHistory(random: Random, earliest: Day, horizon: Day): History {
  const ended = Math.max(Math.min(earliest, horizon), horizon - random.between(1, 1750));
  const received = Math.max(Math.min(earliest, ended), ended - random.between(8, 600));
  const within = (part: number) => received + Math.floor((ended - received) * part);
  const history: History = [['RECEIVED', received]];
  if (random.chance(0.08)) return [...history, ['WITHDRAWN', ended]];
  history.push(['IN_PROGRESS', within(0.1)]);
  if (random.chance(0.1)) history.push(['SUSPENDED', within(0.3)], ['IN_PROGRESS', within(0.4)]);
  if (random.chance(0.8)) history.push(['DECIDED', within(0.6)]);
  return [...history, ['CLOSED', ended]];
}
