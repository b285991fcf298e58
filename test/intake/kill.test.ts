import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { formRequestedHouseholds } from '../../src/domain/formation/household-formation.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import { adres, answerWith, bsnOf, partner, persoon, type Json } from '../brp/persoon.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { query, viewHouseholds } from './store-view.ts';

const now = () => testNow;
const families = 100;

/** Families of four, mother and father first and their children far behind, so that a kill parts them. */
function makeFile(): string {
  const parents: Json[] = [];
  const children: Json[] = [];
  for (let family = 0; family < families; family++) {
    const [mother, father, one, two] = [0, 1, 2, 3].map((index) => bsnOf(family * 4 + index));
    if (!mother || !father || !one || !two) continue;
    const home = adres(family + 1);
    parents.push(persoon({ bsn: mother, home, partners: [partner(father)], children: [one, two] }));
    parents.push(persoon({ bsn: father, home, partners: [partner(mother)] }));
    for (const bsn of [one, two]) {
      const parentsOf = bsn === one ? [mother, father] : [father];
      children.push(persoon({ bsn, birth: '2015-05-05', home: adres(family + 1, '2015-05-05'), parents: parentsOf }));
    }
  }
  return answerWith(...parents, ...children);
}

const file = makeFile();

async function makeStore(folder = makeTestFolder()): Promise<{ url: string; path: string }> {
  const [url, path] = [`file:${join(folder, 'eenplan.db')}`, join(folder, 'personen.json')];
  writeFileSync(path, file);
  const db = openStore(url);
  await migrateStore(db);
  closeStore(db);
  return { url, path };
}

function open(url: string): Db {
  const db = openStore(url);
  onTestFinished(() => closeStore(db));
  return db;
}

/** Starts an intake as a program of its own and kills it as soon as it says this, or after some milliseconds more. */
async function killIntake(url: string, path: string, at: string, wait = 0): Promise<void> {
  const runner = fileURLToPath(new URL('./kill-runner.ts', import.meta.url));
  const child = spawn(process.execPath, [runner, url, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== at) continue;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    break;
  }
  await closed;
}

function ties(db: Db): unknown[] {
  return query(
    db,
    `select p.bsn, r.kind, o.bsn as other, r.valid_from, r.valid_until from relation r
     join person p on p.id = r.person_id left join person o on o.id = r.related_person_id order by 1, 2, 3`,
  );
}

describe('an intake that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const whole: { households: string[]; ties: unknown[] } = { households: [], ties: [] };

  beforeAll(async () => {
    const { url } = await makeStore(folder);
    const db = openStore(url);
    await intakeBrp({ db, now }, file);
    Object.assign(whole, { households: viewHouseholds(db), ties: ties(db) });
    closeStore(db);
  });

  test.each([
    ['at its start', 'ready', 0],
    ['among the parents', 'ready', 15],
    ['between parents and children', 'done 200', 0],
    ['with everybody in and no household formed', 'done 400', 0],
    ['while households are formed', 'done 400', 10],
    ['while households are formed, later', 'done 400', 40],
  ])('%s is completed by taking the file in again', async (_, at, wait) => {
    const { url, path } = await makeStore();
    await killIntake(url, path, at, wait);
    const db = open(url);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    await intakeBrp({ db, now }, file);
    expect(whole.households).toHaveLength(families);
    expect(viewHouseholds(db)).toEqual(whole.households);
    expect(ties(db)).toEqual(whole.ties);
    expect(query(db, 'select 1 from formation')).toEqual([]);
  });

  test('is completed by the next start as far as it came, and by the file for the rest', async () => {
    const { url, path } = await makeStore();
    await killIntake(url, path, 'done 200');
    const db = open(url);
    const [{ waiting } = { waiting: 0 }] = query(db, 'select count(*) as waiting from formation') as {
      waiting: number;
    }[];
    expect(waiting).toBeGreaterThanOrEqual(200);
    expect((await formRequestedHouseholds(db, now)).people).toBe(waiting);
    expect(query(db, 'select 1 from formation')).toEqual([]);
    await intakeBrp({ db, now }, file);
    expect(viewHouseholds(db)).toEqual(whole.households);
  });
});
