import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { installReference } from '../../db/reference.ts';
import { makeActorSource } from '../../src/domain/standing/actor-source.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { makeTestFolder, testNow, testToday } from '../testkit/store.ts';

const subject = 'demo:frontoffice';

/** A store with the demo's staff, and a second connection to it, as another program has. */
async function openTwice(): Promise<{ db: Db; other: Db }> {
  const url = `file:${join(makeTestFolder(), 'eenplan.db')}`;
  const open = () => {
    const db = openStore(url);
    onTestFinished(() => closeStore(db));
    return db;
  };
  const db = open();
  await migrateStore(db);
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  return { db, other: open() };
}

const takeAway = `update staff_role set valid_until = '${testToday}' where staff_id = (select id from staff where subject = '${subject}')`;
const dismiss = `update staff set valid_until = '${testToday}' where subject = '${subject}'`;

test('an actor is read once for as long as nothing changes', async () => {
  const { db } = await openTwice();
  const findActor = makeActorSource(db);
  const found = findActor(subject, testToday);
  expect(found?.roles).toEqual(['FRONT_OFFICE_WORKER']);
  expect(findActor(subject, testToday)).toBe(found);
});

test.each(['db', 'other'] as const)(
  'a role taken away through "%s" is gone at the next request',
  async (connection) => {
    const stores = await openTwice();
    const findActor = makeActorSource(stores.db);
    expect(findActor(subject, testToday)?.roles).toEqual(['FRONT_OFFICE_WORKER']);
    stores[connection].$client.exec(takeAway);
    expect(findActor(subject, testToday)?.roles).toEqual([]);
    stores[connection].$client.exec(dismiss);
    expect(findActor(subject, testToday)).toBeUndefined();
  },
);

test('what held yesterday is not taken for today', async () => {
  const { db } = await openTwice();
  db.$client.exec(`update staff set valid_until = '2026-06-02' where subject = '${subject}'`);
  const findActor = makeActorSource(db);
  expect(findActor(subject, testToday)).toBeDefined();
  expect(findActor(subject, '2026-06-02')).toBeUndefined();
});

test('who was nobody is found once employed', async () => {
  const { db, other } = await openTwice();
  const findActor = makeActorSource(db);
  expect(findActor('new', testToday)).toBeUndefined();
  other.$client.exec(`update staff set subject = 'new' where subject = '${subject}'`);
  expect(findActor('new', testToday)).toBeDefined();
  expect(findActor(subject, testToday)).toBeUndefined();
});
