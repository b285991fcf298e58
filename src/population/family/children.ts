import { addYears, yearOf, type Day } from '../day.ts';
import type { Draft } from '../dossier.ts';
import type { Origin } from '../given-name.ts';
import type { MemberFacts } from '../household.ts';
import { addKin, birthDayAtAge, pickSex } from '../kin.ts';
import type { Resident } from '../person.ts';
import type { Random } from '../random.ts';
import { addAbsentParent, addAuthority, addParent, type AuthorityFacts } from '../relation.ts';
import type { Surname } from '../surname.ts';

/** Days of birth of children at home, the oldest first: the youngest of the age given, none much over thirty. */
export function pickChildBirthDays(random: Random, today: Day, youngestAge: number): Day[] {
  const count = random.weighted([
    [1, 32],
    [2, 44],
    [3, 17],
    [4, 6],
    [5, 1],
  ]);
  const days = [birthDayAtAge(random, today, youngestAge)];
  // Whoever is over twenty-one has mostly left home, unless nobody younger is there.
  const earliest = addYears(today, -Math.max(youngestAge + 3, 22));
  while (days.length < count) {
    const last = days[0] ?? today;
    // Twins now and then; otherwise at least a year between two of them.
    const next = random.chance(0.03) ? last : last - random.between(370, 1500);
    if (next < earliest) break;
    days.unshift(next);
  }
  return days;
}

/** Day of birth of a mother, fitting all her children: between 20 and 44 at each birth where that can be. */
export function pickMotherBirthDay(random: Random, childBirthDays: readonly Day[]): Day {
  const [oldest, youngest] = [Math.min(...childBirthDays), Math.max(...childBirthDays)];
  const span = yearOf(youngest) - yearOf(oldest);
  return addYears(oldest, -random.between(20, Math.max(20, Math.min(35, 43 - span)))) - random.between(0, 360);
}

/** Day of birth of a father, from that of the mother: at least 18 at the first birth. */
export function pickFatherBirthDay(random: Random, motherBirthDay: Day, childBirthDays: readonly Day[]): Day {
  const latest = addYears(Math.min(...childBirthDays), -18) - 300;
  return Math.min(motherBirthDay - random.between(-1000, 2500), latest);
}

export interface ChildrenFacts {
  readonly birthDays: readonly Day[];
  readonly origin: Origin;
  readonly surname: Surname;
  /** Parents in the store. */
  readonly parents: readonly Resident[];
  /** Name of a parent who is not in the store. */
  readonly absentParent?: string | undefined;
  readonly authority: AuthorityFacts;
  /** Day from which that authority holds, for children who were born before. */
  readonly authorityFrom?: Day;
  readonly secrecy?: boolean;
}

/** Adds children with their parents and who has authority over them. */
export function addChildren(draft: Draft, facts: ChildrenFacts): Resident[] {
  const { random } = draft;
  return facts.birthDays.map((birthDay) => {
    const child = addKin(draft, {
      birthDay,
      sex: pickSex(random),
      origin: facts.origin,
      surname: facts.surname,
      ...(facts.secrecy === undefined ? {} : { rest: { secrecy: facts.secrecy } }),
    });
    for (const parent of facts.parents) addParent(draft, child, parent);
    if (facts.absentParent !== undefined) addAbsentParent(draft, child, facts.absentParent);
    addAuthority(draft, child, facts.authority, Math.max(birthDay, facts.authorityFrom ?? birthDay));
    return child;
  });
}

/** A child's time at home: from birth, or from the day the family moved in. */
export function asChildMember(child: Resident, parents: readonly Resident[], familyFrom: Day): MemberFacts {
  return { resident: child, from: Math.max(child.birthDay, familyFrom), parents };
}
