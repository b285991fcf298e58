import { describe, expect, test } from 'vitest';
import { insertProtection } from '../child-protection/world.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertSignal } from '../testkit/family.ts';
import { codesOf, placesOf } from '../testkit/work-desk.ts';
import { startWorryDesk } from './worry.ts';

/** A household about which there is a worry, and no case. */
async function startWithoutCase(law: 'WMO' | 'JEUGDWET' | 'PARTICIPATIEWET' | 'WGS') {
  const desk = await startWorryDesk();
  const lonely = insertFamily(desk.db, {
    address: { postalCode: '3835EE', houseNumber: 5 },
    members: [{ name: 'Sam Bos', bsn: '999990044', birthDate: '2012-01-01' }],
  });
  const [personId = ''] = lonely.personIds;
  const id = insertSignal(desk.db, { householdId: lonely.householdId, personId, law });
  return { ...desk, id, personId, lonelyId: lonely.householdId };
}

describe('a signal about a household without a case', () => {
  test.each([
    ['frontoffice', 'WMO'],
    ['frontoffice', 'JEUGDWET'],
    ['workincome', 'PARTICIPATIEWET'],
  ] as const)('is taken up by %s, whose organisation answers for %s at the desk', async (persona, law) => {
    const { takeUp, id } = await startWithoutCase(law);
    expect((await takeUp(persona, { id })).thing).toMatchObject({ id, status: 'TAKEN_UP' });
  });

  test.each([
    ['frontoffice', 'PARTICIPATIEWET'],
    ['frontoffice', 'WGS'],
    ['workincome', 'WMO'],
    ['director', 'WMO'],
    ['backoffice', 'WMO'],
    ['teamlead', 'WMO'],
  ] as const)('is not seen by %s under %s, and not taken up', async (persona, law) => {
    const { takeUp, id } = await startWithoutCase(law);
    expect(placesOf(await takeUp(persona, { id }))).toEqual(['NOT_FOUND input id']);
  });

  test('is not, for a purpose that does not cover its law', async () => {
    const { takeUp, id } = await startWithoutCase('JEUGDWET');
    expect(placesOf(await takeUp('frontoffice', { id }, activityId('toegang-wmo')))).toEqual(['NOT_FOUND input id']);
    expect(codesOf(await takeUp('frontoffice', { id }, activityId('toegang-jeugd')))).toEqual([]);
  });

  test('is not, where it is about a protected child', async () => {
    const { takeUp, id, db, personId } = await startWithoutCase('JEUGDWET');
    insertProtection(db, personId);
    expect(placesOf(await takeUp('frontoffice', { id }))).toEqual(['NOT_FOUND input id']);
  });
});
