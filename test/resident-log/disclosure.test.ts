import { expect, test } from 'vitest';
import { DisclosureCollector, type DisclosureKind } from '../../src/domain/standing/disclosure.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestStore, testToday } from '../testkit/store.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { testNow } from '../testkit/store.ts';

async function collect(kinds: readonly DisclosureKind[], what: (collector: DisclosureCollector) => void) {
  const collector = new DisclosureCollector(await makeTestStore());
  for (const kind of kinds) collector.asked(kind);
  what(collector);
  return { kind: collector.kind, outcome: collector.outcome };
}

const shown = (collector: DisclosureCollector) => collector.touch('Goal');

test.for([
  [['FOUND'], 'FOUND'],
  [['OPENED', 'FOUND'], 'OPENED'],
  [['CHANGED', 'OPENED', 'FOUND'], 'CHANGED'],
  [['FOUND', 'OPENED', 'CHANGED'], 'CHANGED'],
] satisfies [DisclosureKind[], DisclosureKind][])('of %o the heaviest counts', async ([kinds, kind]) => {
  expect(await collect(kinds, shown)).toEqual({ kind, outcome: 'OK' });
});

test('of nothing that concerns residents nothing is said', async () => {
  expect((await collect([], shown)).kind).toBeUndefined();
});

test('a look of which nothing came is none', async () => {
  expect(await collect(['OPENED'], () => {})).toEqual({ kind: 'NONE', outcome: 'EMPTY' });
  expect(await collect(['OPENED'], (collector) => collector.fail())).toEqual({ kind: 'NONE', outcome: 'FAILED' });
});

test('a change that was refused, or of what is not there, is none; one that went wrong may have been made', async () => {
  const change: DisclosureKind[] = ['CHANGED'];
  expect(await collect(change, () => {})).toEqual({ kind: 'NONE', outcome: 'EMPTY' });
  expect(await collect(change, (collector) => collector.deny())).toEqual({ kind: 'NONE', outcome: 'DENIED' });
  expect(await collect(change, (collector) => collector.fail())).toEqual({ kind: 'CHANGED', outcome: 'FAILED' });
  expect(await collect(change, (collector) => collector.abort())).toEqual({ kind: 'CHANGED', outcome: 'ABORTED' });
});

test('each emergency access on which an answer rests is named once', async () => {
  const collector = new DisclosureCollector(await makeTestStore());
  for (const id of ['emg_b', 'emg_a', 'emg_b']) collector.rest(id);
  expect(collector.emergencyAccessIds).toEqual(['emg_a', 'emg_b']);
});

/** A household of a parent and a child, which a partner left in March; nobody belonged to it before 2020. */
async function makeScene() {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const { householdId, personIds } = insertFamily(db, {
    members: [
      { name: 'Tess Jansma', bsn: '999990019', from: '2020-01-01' },
      { name: 'Bo Jansma', bsn: '999990020', role: 'CHILD', birthDate: '2015-05-05', from: '2020-01-01' },
      { name: 'Ad Peters', bsn: '999990032', role: 'PARTNER', from: '2020-01-01', until: '2026-03-01' },
    ],
  });
  const [parent = '', child = '', partner = ''] = personIds;
  const collector = new DisclosureCollector(db);
  const told = () => Object.fromEntries(collector.subjects.map(({ id, types }) => [id, types]));
  return { collector, householdId, parent, child, partner, told };
}

test('each is told what was shown of them, and of the household where they belong to it', async () => {
  const { collector, householdId, parent, child, partner, told } = await makeScene();
  collector.show('Person', parent, '999990019');
  collector.show('Relation', partner, '999990032');
  collector.touch('Case', parent);
  collector.showHousehold(householdId, testToday, { how: 'WHOLE', type: 'Plan' });
  expect(told()).toEqual({ [parent]: ['Case', 'Person', 'Plan'], [partner]: ['Relation'], [child]: ['Plan'] });
  expect(collector.types).toEqual(['Case', 'Person', 'Plan', 'Relation']);
});

test('what is of nobody in particular is told to everybody in the answer', async () => {
  const { collector, parent, partner, told } = await makeScene();
  collector.show('Person', parent, '999990019');
  collector.show('Relation', partner, '999990032');
  collector.touch('Attention');
  expect(told()).toEqual({ [parent]: ['Attention', 'Person'], [partner]: ['Attention', 'Relation'] });
});

test('that there is a plan concerns the members who are shown, or all where none is', async () => {
  const some = await makeScene();
  some.collector.show('Person', some.parent, '999990019');
  some.collector.showHousehold(some.householdId, testToday, { how: 'TOUCHED', type: 'Plan' });
  expect(some.told()).toEqual({ [some.parent]: ['Person', 'Plan'] });
  const none = await makeScene();
  none.collector.showHousehold(none.householdId, testToday, { how: 'TOUCHED', type: 'Plan' });
  expect(none.told()).toEqual({ [none.parent]: ['Plan'], [none.child]: ['Plan'] });
});

test('whom a thing concerns is counted, though the answer does not name them', async () => {
  const { collector, child } = await makeScene();
  collector.touch('Case', child);
  expect(collector.subjects).toEqual([{ id: child, bsn: '999990020', types: ['Case'] }]);
});

test('of a household without members on the day, whoever ever belonged to it is counted', async () => {
  const { collector, householdId, parent, child, partner, told } = await makeScene();
  collector.showHousehold(householdId, '2019-01-01', { how: 'TOUCHED', type: 'Household' });
  expect(told()).toEqual({ [parent]: ['Household'], [child]: ['Household'], [partner]: ['Household'] });
});

test('whoever was sought in vain is counted, and was shown nothing of', async () => {
  const { collector } = await makeScene();
  collector.seek('999990044');
  expect(collector.subjects).toEqual([{ id: null, bsn: '999990044', types: [] }]);
});

test('whoever comes to live in a household between two changes of a request is counted with the second', async () => {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const { householdId } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
  const collector = new DisclosureCollector(db);
  const count = () => {
    collector.showHousehold(householdId, testToday, { how: 'WHOLE', type: 'Household' });
    return collector.subjects.length;
  };
  expect(count()).toBe(1);
  const other = insertFamily(db, { members: [{ name: 'Pim Visser', bsn: '999990020' }] });
  db.$client
    .prepare('update membership set household_id = ? where household_id = ?')
    .run(householdId, other.householdId);
  collector.forgetMembers();
  expect(count()).toBe(2);
});
