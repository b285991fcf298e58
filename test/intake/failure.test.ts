import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { formRequestedHouseholds } from '../../src/domain/formation/household-formation.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import { IntakeError } from '../../src/intake/intake-error.ts';
import { adres, answerWith, bsnOf, partner, persoon } from '../brp/persoon.ts';
import { readFixture } from '../brp/fixture.ts';
import { makeTestFolder, makeTestStore, testNow } from '../testkit/store.ts';
import { takeIn } from './run.ts';
import { dumpStore, query, viewHouseholdOf } from './store-view.ts';

const now = () => testNow;

async function catchIntake(work: Promise<unknown>): Promise<IntakeError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof IntakeError) return error;
  throw new Error('the intake did not stop as it should', { cause: error });
}

function many(count: number) {
  return Array.from({ length: count }, (_, index) => persoon({ bsn: bsnOf(index), home: adres(index + 1) }));
}

describe('a record that fails', () => {
  const partnerOfHerself = persoon({ bsn: bsnOf(500), home: adres(500), partners: [partner(bsnOf(500))] });

  test('takes no other with it and leaves nothing half written', async () => {
    const db = await makeTestStore();
    const summary = await takeIn(db, [...many(3), partnerOfHerself, persoon({ bsn: bsnOf(9), home: adres(9) })]);
    expect(summary).toMatchObject({ read: 5, added: 4, failed: 1, householdsFormed: 4 });
    expect(summary.failures).toEqual([
      { place: 'personen[3]', code: 'RULE', reason: 'a rule of the store refuses this: relation_not_with_oneself' },
    ]);
    expect(query(db, 'select 1 from person where bsn = ?', bsnOf(500))).toEqual([]);
    expect(query(db, 'select 1 from address where house_number = 500')).toEqual([]);
  });

  test('that would change somebody changes nothing of them', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon({ bsn: bsnOf(500), home: adres(1) })]);
    const before = dumpStore(db);
    expect(await takeIn(db, [partnerOfHerself], '2026-06-05')).toMatchObject({ failed: 1 });
    expect(dumpStore(db)).toEqual(before);
  });

  test('is told by its place, in words without anything of the person', async () => {
    const db = await makeTestStore();
    await takeIn(db, many(1));
    const file = [
      persoon({ bsn: bsnOf(0), given: 'Ander', surname: 'Mens', birth: '1911-11-11' }),
      persoon({ bsn: '123456789' }),
      { ...persoon({ bsn: bsnOf(3) }), naam: 'Voornaam Proefman' },
      partnerOfHerself,
    ];
    const { failures } = await takeIn(db, file);
    expect(failures.map(({ place, code }) => `${place} ${code}`).toSorted()).toEqual([
      'personen[0] IDENTITY_CONFLICT',
      'personen[1] INVALID_BSN',
      'personen[2] INVALID_RECORD',
      'personen[3] RULE',
    ]);
    expect(JSON.stringify(failures)).not.toMatch(/\d{4}|Proefman|Voornaam|Ander|Mens/);
  });
});

describe('a file that is refused as a whole', () => {
  test.each([
    ['', 'EMPTY'],
    ['{"personen":[', 'BROKEN_JSON'],
    ['{"features":[]}', 'NOT_BRP'],
    [readFixture('foutbericht'), 'ERROR_ANSWER'],
    [Buffer.from(readFixture('personen'), 'utf16le'), 'NOT_UTF8'],
  ])('writes nothing (case %#)', async (document, code) => {
    const db = await makeTestStore();
    const before = dumpStore(db);
    expect(await catchIntake(intakeBrp({ db, now }, document))).toMatchObject({ code });
    expect(dumpStore(db)).toEqual(before);
  });

  test('a search result is refused person by person', async () => {
    const db = await makeTestStore();
    const summary = await intakeBrp({ db, now }, readFixture('zoekresultaat'));
    expect(summary).toMatchObject({ read: 1, failed: 1, failures: [{ code: 'SEARCH_RESULT' }] });
    expect(query(db, 'select 1 from person')).toEqual([]);
  });
});

describe('a store that fails', () => {
  test('because it is full stops the intake; what was taken in stays, and after a cure the file completes it', async () => {
    const db = await makeTestStore();
    const file = answerWith(...many(450));
    const pages = db.$client.pragma('page_count', { simple: true });
    db.$client.pragma(`max_page_count = ${Number(pages) + 100}`);
    const error = await catchIntake(intakeBrp({ db, now }, file));
    expect(error).toMatchObject({ code: 'STORE_FULL', message: 'the disk is full; what was taken in before stays' });
    const [{ people } = { people: 0 }] = query(db, 'select count(*) as people from person') as { people: number }[];
    expect(people % 200).toBe(0);
    expect(people).toBeGreaterThan(0);
    db.$client.pragma('max_page_count = 1073741823');
    expect(await intakeBrp({ db, now }, file)).toMatchObject({ added: 450 - people, unchanged: people, failed: 0 });
    expect(viewHouseholdOf(db, bsnOf(449))).toEqual([`${bsnOf(449)} SINGLE`]);
  });

  test('because another program writes in it stops the intake', async () => {
    const url = `file:${join(makeTestFolder(), 'eenplan.db')}`;
    const db = openStore(url, { busyTimeout: 20 });
    const other = openStore(url);
    onTestFinished(() => {
      closeStore(other);
      closeStore(db);
    });
    await migrateStore(other);
    other.$client.exec('begin immediate');
    expect(await catchIntake(intakeBrp({ db, now }, answerWith(...many(3))))).toMatchObject({ code: 'STORE_LOCKED' });
    other.$client.exec('rollback');
    expect(query(db, 'select 1 from person')).toEqual([]);
  });

  test('because it may not be written stops the intake', async () => {
    const url = `file:${join(makeTestFolder(), 'eenplan.db')}`;
    const writer = openStore(url);
    await migrateStore(writer);
    closeStore(writer);
    const db = openStore(url, { readonly: true });
    onTestFinished(() => closeStore(db));
    expect(await catchIntake(intakeBrp({ db, now }, answerWith(...many(3))))).toMatchObject({
      code: 'STORE_READ_ONLY',
    });
  });
});

describe('while it runs', () => {
  test('an intake tells how far it is and leaves room for others', async () => {
    const db = await makeTestStore();
    const seen: string[] = [];
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 0);
    onTestFinished(() => clearInterval(turn));
    await intakeBrp({ db, now }, answerWith(...many(650)), ({ done, total }) => seen.push(`${done}/${total}`));
    expect(seen).toEqual(['200/650', '400/650', '600/650', '650/650']);
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  test('an intake leaves nobody waiting for a household', async () => {
    const db = await makeTestStore();
    await intakeBrp({ db, now }, answerWith(...many(450)));
    expect(query(db, 'select count(*) as waiting from formation')).toEqual([{ waiting: 0 }]);
  });
});

describe('a household that a rule of the store refuses', () => {
  test('is told of, keeps no other from being formed, and is formed once the cause is gone', async () => {
    const db = await makeTestStore();
    const household = `(select person_id from residence r join address a on a.id = r.address_id where a.house_number = 2)`;
    db.$client.exec(`create trigger refusal before insert on membership
      when new.person_id in ${household} begin select raise(abort, 'refusal'); end`);
    const summary = await takeIn(db, many(3));
    expect(summary).toMatchObject({ added: 3, failed: 0, householdsFormed: 2 });
    expect(summary.failures).toMatchObject([{ place: 'households', code: 'NOT_FORMED' }]);
    expect(query(db, 'select count(*) as waiting from formation')).toEqual([{ waiting: 1 }]);
    db.$client.exec('drop trigger refusal');
    expect((await formRequestedHouseholds(db, now)).people).toBe(1);
    expect(viewHouseholdOf(db, bsnOf(1))).toEqual([`${bsnOf(1)} SINGLE`]);
  });
});
