import type { NewCase } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { decidedHistory, endedHistory, openHistory } from './case-history.ts';
import { addCase, type MadeCase } from './case.ts';
import { addYears, ageOn, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold, type MemberFacts } from './household.ts';
import { adulthoodOf } from './person.ts';
import type { Random } from './random.ts';
import { workplaceOf } from './staff.ts';
import { caseTitles, commonTitles, olderChildTitles } from './text/case-title.ts';

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
      const open = household.dissolvedOn === undefined && random.chance(index === 0 ? 0.7 : 0.25);
      cases.push(addAnyCase(draft, random, household, option.law, random.pick(option.members), open));
    }
  }
  return cases;
}

/**
 * Adds what was worked on for some of those who died or left in the last five years: one case each, closed on the day
 * they went.
 */
export function addCasesOfFormer(draft: Draft, household: MadeHousehold): MadeCase[] {
  const random = draft.random.fork(`former/${household.id}`);
  const { today } = draft;
  if (household.dissolvedOn !== undefined) return [];
  return household.members.flatMap((member) => {
    const { until } = member;
    if (until === undefined || until < today - 1700 || !random.chance(0.4)) return [];
    const law = pickLawOfFormer(member, until);
    const earliest = Math.max(member.from, earliestDayOf(law, member), until - 1200);
    if (until - earliest < 120) return [];
    const received = random.between(earliest, until - 90);
    const kind = 'APPLICATION';
    const officeFunction = pickOfficeFunction(random, law, kind);
    const history = decidedHistory(random, { law, kind, officeFunction }, received, until);
    return addCase(draft, {
      household,
      person: member.resident,
      law,
      kind,
      title: pickTitle(random, law, kind, ageOn(member.resident.birthDay, received)),
      officeFunction,
      history,
      worker: random.pick(workplaceOf(law, officeFunction).workers),
    });
  });
}

function pickLawOfFormer({ resident }: MemberFacts, until: Day): Law {
  const age = ageOn(resident.birthDay, until);
  if (age < 18) return 'JEUGDWET';
  return age < 60 ? 'PARTICIPATIEWET' : 'WMO';
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
    { law: 'WMO', weight: elderly.length > 0 ? 22 : 4, members: elderly.length > 0 ? elderly : ofAge(23, 120) },
    { law: 'JEUGDWET', weight: 11, members: ofAge(0, random.chance(0.1) ? 21 : 17) },
    { law: 'PARTICIPATIEWET', weight: 3.5, members: ofAge(19, 65) },
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
  const earliest = Math.max(member.from, earliestDayOf(law, member), draft.today - 3200);
  const horizon = horizonOf(draft, household);
  const officeFunction = pickOfficeFunction(random, law, kind);
  const asked = { law, kind, officeFunction };
  const history = open ? openHistory(random, asked, earliest, horizon) : endedHistory(random, asked, earliest, horizon);
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
  return random.weighted(listTitles(law, kind, age).map((title) => [title, commonTitles.get(title) ?? 1] as const));
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
