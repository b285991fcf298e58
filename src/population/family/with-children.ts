import { addAddress } from '../address.ts';
import { addYears, type Day } from '../day.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold, type MadeHousehold, type MemberFacts } from '../household.ts';
import { addCouple, addKin, pickOrigin, type Couple } from '../kin.ts';
import { pickSurname } from '../surname.ts';
import { addChildren, asChildMember, pickChildBirthDays, pickFatherBirthDay, pickMotherBirthDay } from './children.ts';
import { addEarlierHome, moveInDay } from './move.ts';
import type { Resident } from '../person.ts';

/** Parents, children and since when they live together; not yet a household, so that it may be parted or joined. */
export interface ParentsWithChildren {
  readonly couple: Couple;
  readonly children: readonly Resident[];
  readonly from: Day;
}

export interface ParentsFacts {
  readonly youngestAge: number;
  /** Day on which a marriage between them was dissolved. */
  readonly endedOn?: Day;
  /** Day by which they lived together for some time. */
  readonly togetherBefore?: Day;
  /** Whether the second parent moved abroad. */
  readonly emigrated?: boolean;
}

/** Adds two parents with their children. */
export function addParentsWithChildren(draft: Draft, facts: ParentsFacts): ParentsWithChildren {
  const { random, today } = draft;
  const { youngestAge, endedOn, togetherBefore = today, emigrated = false } = facts;
  const origin = pickOrigin(random);
  const birthDays = pickChildBirthDays(random, today, youngestAge);
  const motherBirthDay = pickMotherBirthDay(random, birthDays);
  const couple = addCouple(draft, {
    origin,
    birthDays: [motherBirthDay, pickFatherBirthDay(random, motherBirthDay, birthDays)],
    sexes: random.chance(0.97) ? ['FEMALE', 'MALE'] : ['FEMALE', 'FEMALE'],
    marriedPart: 0.7,
    marriedBy: birthDays[0] ?? today,
    ...(endedOn === undefined ? {} : { endedOn }),
    rest: [{}, { emigrated }],
  });
  const [mother, father] = couple.both;
  const joint = couple.married || random.chance(0.85);
  const children = addChildren(draft, {
    birthDays,
    origin,
    surname: random.chance(0.85) ? father : mother,
    parents: couple.both,
    authority: joint ? { kind: 'JOINT_PARENTAL', holders: couple.both } : { kind: 'SOLE_PARENTAL', holders: [mother] },
  });
  const from = Math.min(moveInDay(draft, couple.both, 18), togetherBefore - 200);
  return { couple, children, from };
}

/** The members that parents and children are. */
function asMembers({ couple, children, from }: ParentsWithChildren): MemberFacts[] {
  const [one, other] = couple.both;
  return [
    { resident: one, from, partner: other },
    { resident: other, from, partner: one },
    ...asChildMembers({ couple, children, from }),
  ];
}

/** The members that their children are. */
export function asChildMembers({ couple, children, from }: ParentsWithChildren): MemberFacts[] {
  return children.map((child) => asChildMember(child, couple.both, from));
}

/** Two parents with their children, some of them grown up. */
export function addFamily(draft: Draft): MadeHousehold[] {
  const family = addParentsWithChildren(draft, { youngestAge: draft.random.between(0, 16) });
  addEarlierHome(draft, family.couple.both, family.from);
  return [addHousehold(draft, { addressId: addAddress(draft), members: asMembers(family) })];
}

/** Parents whose only child at home is grown up. */
export function addFamilyWithAdultChild(draft: Draft): MadeHousehold[] {
  const family = addParentsWithChildren(draft, { youngestAge: draft.random.between(18, 27) });
  return [addHousehold(draft, { addressId: addAddress(draft), members: asMembers(family) })];
}

/** A family with a grandmother living in, whom staff confirmed as a member: three generations. */
export function addThreeGenerations(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const family = addParentsWithChildren(draft, { youngestAge: random.between(0, 14) });
  const [mother] = family.couple.both;
  const grandmother = addKin(draft, {
    birthDay: addYears(mother.birthDay, -random.between(20, 32)),
    sex: 'FEMALE',
    origin: mother.origin,
    surname: pickSurname(random, mother.origin),
  });
  const joined = Math.max(family.from, today - random.between(60, 1500));
  const members = [...asMembers(family), { resident: grandmother, from: joined, confirmedOther: true }];
  return [addHousehold(draft, { addressId: addAddress(draft), members })];
}
