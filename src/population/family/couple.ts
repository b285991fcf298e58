import { addAddress } from '../address.ts';
import { addYears } from '../day.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold, type MadeHousehold } from '../household.ts';
import { addCouple, addKin, birthDayAtAge, pickOrigin, pickSex } from '../kin.ts';
import { addParent } from '../relation.ts';
import { addEarlierHome, moveInDay } from './move.ts';

/** Two partners without children at home; mostly of age. */
export function addCoupleAlone(draft: Draft): MadeHousehold[] {
  return [addCoupleOfAge(draft, draft.random.chance(0.65) ? [66, 92] : [24, 64])];
}

/** Two partners, and a parent of one of them who keeps a household of their own at the same address. */
export function addCoupleWithParentAlongside(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const couple = addCoupleOfAge(draft, [42, 62]);
  const child = couple.members[random.between(0, 1)];
  if (child === undefined) return [couple];
  const { resident, from } = child;
  const parent = addKin(draft, {
    birthDay: addYears(resident.birthDay, -random.between(22, 34)),
    sex: pickSex(random),
    origin: resident.origin,
    surname: resident,
  });
  addParent(draft, resident, parent);
  const joined = Math.max(from, today - random.between(120, 1500));
  addEarlierHome(draft, [parent], joined);
  return [couple, addHousehold(draft, { addressId: couple.addressId, members: [{ resident: parent, from: joined }] })];
}

function addCoupleOfAge(draft: Draft, [least, most]: readonly [number, number]): MadeHousehold {
  const { random, today } = draft;
  const old = least > 64;
  const birthDay = birthDayAtAge(random, today, random.between(least, most));
  const { both, married } = addCouple(draft, {
    origin: pickOrigin(random),
    birthDays: [birthDay, birthDay + random.between(-2000, 900)],
    marriedPart: old ? 0.9 : 0.6,
  });
  const [one, other] = both;
  const from = moveInDay(draft, both, old ? 40 : 12);
  addEarlierHome(draft, both, from);
  return addHousehold(draft, {
    addressId: addAddress(draft),
    // The base register cannot tell who lives together unmarried: staff recorded it.
    origin: married ? 'BRP' : 'STAFF',
    members: [
      { resident: one, from, partner: other },
      { resident: other, from, partner: one },
    ],
  });
}
