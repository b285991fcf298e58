import { addAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold, type MadeHousehold, type MemberFacts } from '../household.ts';
import { addCouple, addKin, birthDayAtAge, pickOrigin } from '../kin.ts';
import type { Resident } from '../person.ts';
import type { Random } from '../random.ts';
import type { AuthorityFacts } from '../relation.ts';
import { joinSurname, pickSurname, type Surname } from '../surname.ts';
import { addChildren, asChildMember, pickChildBirthDays, pickFatherBirthDay, pickMotherBirthDay } from './children.ts';
import { addEarlierHome, moveInDay } from './move.ts';

/** A parent with children whose other parent is only named, or not even that. */
export function addSingleParent(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const origin = pickOrigin(random);
  const birthDays = pickChildBirthDays(random, today, random.between(0, 17));
  const isMother = random.chance(0.87);
  const motherBirthDay = pickMotherBirthDay(random, birthDays);
  const secrecy = random.chance(0.05);
  const parent = addKin(draft, {
    birthDay: isMother ? motherBirthDay : pickFatherBirthDay(random, motherBirthDay, birthDays),
    sex: isMother ? 'FEMALE' : 'MALE',
    origin,
    rest: { secrecy },
  });
  const absent = pickSurname(random, origin);
  const absentParent = random.chance(0.75) ? nameOfAbsent(random, absent) : undefined;
  const authority = pickAuthority(draft, parent, absentParent);
  const children = addChildren(draft, {
    birthDays,
    origin,
    surname: absentParent !== undefined && random.chance(0.5) ? absent : parent,
    parents: [parent],
    absentParent,
    authority,
    secrecy,
  });
  const from = moveInDay(draft, [parent], 10);
  addEarlierHome(draft, [parent], from);
  const members = [{ resident: parent, from }, ...children.map((child) => asChildMember(child, [parent], from))];
  return [addHousehold(draft, { addressId: addAddress(draft), members })];
}

/** Two grown-ups with the children of one of them. */
export function addStepfamily(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const origin = pickOrigin(random);
  const birthDays = pickChildBirthDays(random, today, random.between(3, 15));
  const { both, married } = addCouple(draft, {
    origin,
    birthDays: [pickMotherBirthDay(random, birthDays), birthDayAtAge(random, today, random.between(34, 55))],
    sexes: ['FEMALE', 'MALE'],
    marriedPart: 0.5,
  });
  const [mother, stepfather] = both;
  const absent = pickSurname(random, origin);
  const absentParent = nameOfAbsent(random, absent);
  const children = addChildren(draft, {
    birthDays,
    origin,
    surname: absent,
    parents: [mother],
    absentParent,
    authority: random.chance(0.12)
      ? { kind: 'PARENT_WITH_THIRD_PARTY', holders: both }
      : { kind: 'JOINT_PARENTAL', holders: [mother, absentParent] },
  });
  const from = today - random.between(150, 1000);
  const members: MemberFacts[] = [
    { resident: mother, from, partner: stepfather },
    { resident: stepfather, from, partner: mother },
    ...children.map((child) => asChildMember(child, [mother], from)),
  ];
  return [addHousehold(draft, { addressId: addAddress(draft), origin: married ? 'BRP' : 'STAFF', members })];
}

function nameOfAbsent(random: Random, surname: Surname): string {
  return `${random.pick('ABDEFHJKLMPRSTW'.split(''))}. ${joinSurname(surname)}`;
}

function pickAuthority({ random }: Draft, parent: Resident, absentParent: string | undefined): AuthorityFacts {
  const kind = random.weighted<AuthorityFacts['kind']>([
    ['JOINT_PARENTAL', absentParent === undefined ? 0 : 60],
    ['SOLE_PARENTAL', 40],
    ['GUARDIANSHIP', 2],
    ['UNDETERMINABLE', 1],
    ['TEMPORARILY_NONE', 0.5],
  ]);
  switch (kind) {
    case 'JOINT_PARENTAL':
      return { kind, holders: absentParent === undefined ? [parent] : [parent, absentParent] };
    case 'SOLE_PARENTAL':
      return { kind, holders: [parent] };
    case 'GUARDIANSHIP':
      return { kind, holders: ['Stichting Voogdij De Haven'] };
    default:
      return { kind, holders: [], explanation: 'Het gezag volgt niet uit de gegevens in de basisregistratie.' };
  }
}
