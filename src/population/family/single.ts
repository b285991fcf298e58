import { addAddress } from '../address.ts';
import { addYears } from '../day.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold, type MadeHousehold } from '../household.ts';
import { addCouple, addKin, birthDayAtAge, pickOrigin, pickSex } from '../kin.ts';
import { addEarlierHome, moveInDay } from './move.ts';

/** Somebody of working age who lives alone. */
export function addSingle(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const resident = addKin(draft, {
    birthDay: birthDayAtAge(random, today, random.between(19, 64)),
    sex: random.chance(0.6) ? 'MALE' : 'FEMALE',
    origin: pickOrigin(random),
  });
  const from = moveInDay(draft, [resident], 12);
  addEarlierHome(draft, [resident], from);
  return [addHousehold(draft, { addressId: addAddress(draft), members: [{ resident, from }] })];
}

/** Somebody of age who lives alone: always did, or since the partner died. */
export function addElderlySingle(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const birthDay = birthDayAtAge(random, today, random.between(66, 95));
  if (!random.chance(0.5)) {
    const resident = addKin(draft, { birthDay, sex: pickSex(random), origin: 'DUTCH' });
    const from = moveInDay(draft, [resident], 40);
    return [addHousehold(draft, { addressId: addAddress(draft), members: [{ resident, from }] })];
  }
  const deathDay = today - random.between(60, 2500);
  const [widow, dead] = addCouple(draft, {
    origin: random.chance(0.92) ? 'DUTCH' : pickOrigin(random),
    birthDays: [birthDay, addYears(birthDay, -random.between(0, 5))],
    marriedPart: 0.9,
    endedOn: deathDay,
    rest: [{}, { deathDay, secrecy: false }],
  }).both;
  const from = deathDay - random.between(700, 14_000);
  return [
    addHousehold(draft, {
      addressId: addAddress(draft),
      members: [
        { resident: widow, from, partner: dead },
        { resident: dead, from, until: deathDay, partner: widow },
      ],
    }),
  ];
}

/** Somebody who lived alone and died: a household that is no more. */
export function addDeceasedSingle(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const deathDay = today - random.between(20, 900);
  const resident = addKin(draft, {
    birthDay: birthDayAtAge(random, today, random.between(70, 97)),
    sex: pickSex(random),
    origin: 'DUTCH',
    rest: { deathDay, secrecy: false },
  });
  const from = deathDay - random.between(1200, 9000);
  return [
    addHousehold(draft, {
      addressId: addAddress(draft),
      members: [{ resident, from, until: deathDay }],
      dissolvedOn: deathDay,
    }),
  ];
}
