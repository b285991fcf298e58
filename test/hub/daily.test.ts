import { expect, test } from 'vitest';
import { doDailyWork } from '../../src/daily.ts';
import { formDueHouseholds } from '../../src/domain/formation/household-formation.ts';
import { insertFamily, insertRelation } from '../testkit/family.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

test('a child who came of age is a grown-up child from that day on, without a message from anybody', async () => {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const { personIds } = insertFamily(db, {
    members: [
      { name: 'Tess Jansma', bsn: '999990019' },
      { name: 'Bo Jansma', bsn: '999990020', role: 'CHILD', birthDate: '2008-06-02', from: '2010-01-01' },
    ],
  });
  insertRelation(db, personIds[1] ?? '', 'PARENT', { id: personIds[0] ?? '', name: 'Tess Jansma' });
  const said: string[] = [];
  const say = (_fields: object, message: string) => void said.push(message);
  const logger = { debug: say, info: say, warn: say, error: say };
  const roleOn = (day: string) =>
    db.$client
      .prepare<[string, string, string], string>(
        'select role from membership where person_id = ? and valid_from <= ? and (valid_until is null or valid_until > ?)',
      )
      .pluck()
      .all(personIds[1] ?? '', day, day);

  const forgetOld = () => {};
  await doDailyWork({ formHouseholds: () => formDueHouseholds(db, () => testNow), forgetOld, logger });
  expect(roleOn('2026-06-01')).toEqual(['CHILD']);

  const nextDay = () => new Date('2026-06-02T00:30:00Z');
  await doDailyWork({ formHouseholds: () => formDueHouseholds(db, nextDay), forgetOld, logger });
  expect({ before: roleOn('2026-06-01'), after: roleOn('2026-06-02') }).toEqual({
    before: ['CHILD'],
    after: ['ADULT_CHILD'],
  });
  expect(said).toContain('formed households anew');
});
