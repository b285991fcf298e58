import { addYears, textOfDay, yearOf, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { pickGivenNames, type NamedSex, type Origin } from './given-name.ts';
import { addPerson, type PersonFacts, type Resident } from './person.ts';
import type { Random } from './random.ts';
import { addPartnership } from './relation.ts';
import { pickSurname, type Surname } from './surname.ts';

/** What is decided about somebody before their name and number are made up. */
export interface KinFacts {
  readonly birthDay: Day;
  readonly sex: NamedSex;
  readonly origin: Origin;
  readonly surname?: Surname;
  readonly rest?: Partial<PersonFacts>;
}

/** A day on which somebody was born who is this old today. */
export function birthDayAtAge(random: Random, today: Day, age: number): Day {
  return addYears(today, -age) - random.between(0, 364);
}

/** Where a family's names come from, in about the proportions of a Dutch town. */
export function pickOrigin(random: Random): Origin {
  return random.weighted<Origin>([
    ['DUTCH', 84],
    ['MOROCCAN', 4],
    ['TURKISH', 3],
    ['SURINAMESE', 3],
    ['POLISH', 2],
    ['SYRIAN', 2],
    ['UKRAINIAN', 1],
    ['ERITREAN', 1],
  ]);
}

export function pickSex(random: Random): NamedSex {
  return random.chance(0.5) ? 'FEMALE' : 'MALE';
}

/** Adds somebody with a made-up name, place of birth and number. */
export function addKin(draft: Draft, { birthDay, sex, origin, rest, ...given }: KinFacts): Resident {
  const { random } = draft;
  const { prefix, surname } = given.surname ?? pickSurname(random, origin);
  return addPerson(draft, {
    prefix,
    surname,
    givenNames: pickGivenNames(random, sex, yearOf(birthDay), origin),
    sex,
    birthDay,
    origin,
    ...birthplaceOf(random, origin, yearOf(birthDay)),
    ...knownBirthDateOf(random, origin, birthDay),
    secrecy: random.chance(0.004),
    underInvestigation: random.chance(0.006),
    ...rest,
  });
}

export interface Couple {
  readonly both: readonly [Resident, Resident];
  readonly married: boolean;
}

export interface CoupleFacts {
  readonly origin: Origin;
  readonly birthDays: readonly [Day, Day];
  readonly sexes?: readonly [NamedSex, NamedSex];
  readonly marriedPart: number;
  /** Last day on which they may have married; today when left out. */
  readonly marriedBy?: Day;
  /** Day on which a marriage ended, by divorce or death. */
  readonly endedOn?: Day;
  readonly rest?: readonly [Partial<PersonFacts>, Partial<PersonFacts>];
}

/** Adds two partners; when they are married, with their names as each chose to bear them. */
export function addCouple(draft: Draft, facts: CoupleFacts): Couple {
  const { random } = draft;
  const { origin, birthDays, endedOn } = facts;
  const sexes =
    facts.sexes ??
    random.weighted([
      [['FEMALE', 'MALE'] as const, 96],
      [['FEMALE', 'FEMALE'] as const, 2],
      [['MALE', 'MALE'] as const, 2],
    ]);
  const surnames = [pickSurname(random, origin), pickSurname(random, origin)] as const;
  const grownUp = addYears(Math.max(...birthDays), 20);
  const latest = Math.min(facts.marriedBy ?? draft.today - 30, endedOn ?? Infinity) - 1;
  const married = random.chance(facts.marriedPart) && latest > grownUp;
  const [one, other] = [0, 1].map((index) => {
    const at = index === 0 ? 0 : 1;
    const partnerName = surnames[1 - at];
    const named = married && partnerName ? { partnerName, nameUse: pickNameUse(random, sexes[at], birthDays[at]) } : {};
    return addKin(draft, {
      birthDay: birthDays[at],
      sex: sexes[at],
      origin,
      surname: surnames[at],
      rest: { ...named, ...facts.rest?.[at] },
    });
  });
  if (one === undefined || other === undefined) throw new RangeError('a couple has two partners');
  if (married) addPartnership(draft, one, other, random.between(Math.max(grownUp, latest - 12_000), latest), endedOn);
  return { both: [one, other], married };
}

/** Women of older years mostly bear their husband's name; men and the young mostly their own (naamgebruik). */
function pickNameUse(random: Random, sex: NamedSex, birthDay: Day): NonNullable<PersonFacts['nameUse']> {
  if (sex === 'MALE') return random.chance(0.97) ? 'OWN' : 'OWN_PARTNER';
  const old = yearOf(birthDay) < 1965;
  return random.weighted([
    ['OWN', old ? 15 : 60],
    ['PARTNER', old ? 35 : 12],
    ['PARTNER_OWN', old ? 48 : 22],
    ['OWN_PARTNER', 4],
  ]);
}

const birthplaces = [
  'Leusden',
  'Amersfoort',
  'Utrecht',
  'Soest',
  'Barneveld',
  'Zeist',
  'Nijkerk',
  'Hilversum',
] as const;
const homelands: Readonly<Record<Exclude<Origin, 'DUTCH'>, { country: string; place: string; until: number }>> = {
  TURKISH: { country: 'Turkije', place: 'Kayseri', until: 1980 },
  MOROCCAN: { country: 'Marokko', place: 'Nador', until: 1982 },
  SURINAMESE: { country: 'Suriname', place: 'Paramaribo', until: 1985 },
  POLISH: { country: 'Polen', place: 'Łódź', until: 2010 },
  SYRIAN: { country: 'Syrië', place: 'Homs', until: 2016 },
  UKRAINIAN: { country: 'Oekraïne', place: 'Charkiv', until: 2022 },
  ERITREAN: { country: 'Eritrea', place: 'Keren', until: 2015 },
};

function birthplaceOf(random: Random, origin: Origin, year: number) {
  if (origin !== 'DUTCH') {
    const { country, place, until } = homelands[origin];
    if (year < until) return { birthPlace: place, birthCountry: country };
  }
  return { birthPlace: random.pick(birthplaces), birthCountry: 'Nederland' };
}

/** Of some people from elsewhere the register knows the year, or the year and month, alone. */
function knownBirthDateOf(random: Random, origin: Origin, birthDay: Day) {
  const part =
    origin === 'SYRIAN' || origin === 'ERITREAN' ? 0.2 : origin === 'MOROCCAN' || origin === 'TURKISH' ? 0.05 : 0;
  if (yearOf(birthDay) >= 1990 || !random.chance(part)) return {};
  return { knownBirthDate: textOfDay(birthDay).slice(0, random.chance(0.7) ? 4 : 7) };
}
