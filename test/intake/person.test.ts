import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { findPersonByBsn } from '../../db/person.ts';
import { adres, bsnOf, died, partner, persoon, type Draft } from '../brp/persoon.ts';
import { people, readFixture } from '../brp/fixture.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import { momentOf, takeIn } from './run.ts';
import { dumpStore, query } from './store-view.ts';

const anna: Draft = { bsn: bsnOf(1), given: 'Anna', surname: 'Veldhoek', birth: '1985-04-03', home: adres(1) };

function revisionsOf(db: Db, bsn: string): Record<string, { from: unknown; to: unknown }>[] {
  const rows = query(
    db,
    'select r.changes from revision r join person p on p.id = r.record_id where p.bsn = ? order by r.recorded_at',
    bsn,
  ) as { changes: string }[];
  return rows.map((row) => JSON.parse(row.changes));
}

function homesOf(db: Db, bsn: string): unknown[] {
  const sql = `select r.kind, a.house_number as number, r.valid_from as "from", r.valid_until as until
    from residence r join person p on p.id = r.person_id join address a on a.id = r.address_id
    where p.bsn = ? order by coalesce(r.valid_from, ''), r.kind desc`;
  return query(db, sql, bsn);
}

describe('a person who arrives', () => {
  test('is recorded with source and moment', async () => {
    const db = await makeTestStore();
    expect(await takeIn(db, [persoon(anna)])).toMatchObject({ read: 1, added: 1, householdsFormed: 1, failures: [] });
    expect(findPersonByBsn(db, anna.bsn)).toMatchObject({
      givenNames: 'Anna',
      surname: 'Veldhoek',
      displayName: 'V. Veldhoek',
      birthDate: '1985-04-03',
      registrationStatus: 'CURRENT',
      secrecy: 0,
      version: 1,
      source: 'BRP',
      recordedAt: testNow.toISOString(),
    });
  });

  test('again and the same changes nothing at all, on a later day either', async () => {
    const db = await makeTestStore();
    const now = () => testNow;
    await intakeBrp({ db, now }, readFixture('personen'));
    await intakeBrp({ db, now }, readFixture('bewoningen'));
    const before = dumpStore(db);
    for (const name of ['personen', 'bewoningen'] as const) {
      const summary = await intakeBrp({ db, now: () => momentOf('2026-06-20') }, readFixture(name));
      expect(summary).toMatchObject({ added: 0, changed: 0, failed: 0 });
    }
    expect(dumpStore(db)).toEqual(before);
  });

  test('every shape of the made-up people is taken in', async () => {
    const db = await makeTestStore();
    const summary = await intakeBrp({ db, now: () => testNow }, readFixture('personen'));
    expect(summary).toMatchObject({ read: Object.keys(people).length, added: Object.keys(people).length, failed: 0 });
    expect(findPersonByBsn(db, people.nameless)?.displayName).toBe('naam onbekend');
    expect(findPersonByBsn(db, people.sietske)?.displayName).toBe('S. van Oldenaerde-van der Molen');
    expect(findPersonByBsn(db, people.noortje)?.displayName).toBe('N. Wieringa');
    expect(findPersonByBsn(db, people.tamar)?.displayName).toBe('T.R. Wieringa-Brandsma');
    expect(findPersonByBsn(db, people.joris)?.displayName).toBe('Jonkheer J. van Oldenaerde');
  });
});

describe('a person who changed', () => {
  test('is updated; what was before stands in one revision', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    const summary = await takeIn(db, [persoon({ ...anna, surname: 'Akkermans' })], '2026-06-05');
    expect(summary).toMatchObject({ changed: 1, unchanged: 0 });
    expect(revisionsOf(db, anna.bsn)).toEqual([
      {
        surname: { from: 'Veldhoek', to: 'Akkermans' },
        displayName: { from: 'V. Veldhoek', to: 'V. Akkermans' },
      },
    ]);
    expect(findPersonByBsn(db, anna.bsn)).toMatchObject({ version: 2, recordedAt: '2026-06-05T10:00:00.000Z' });
  });

  test('who moved has left one home and lives in the next', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    await takeIn(db, [persoon({ ...anna, home: adres(2, '2026-06-03') })], '2026-06-05');
    expect(homesOf(db, anna.bsn)).toEqual([
      { kind: 'HOME', number: 1, from: '2010-01-01', until: '2026-06-03' },
      { kind: 'HOME', number: 2, from: '2026-06-03', until: null },
    ]);
    const [revision] = revisionsOf(db, anna.bsn);
    expect(revision?.['residence']).toMatchObject({
      from: [{ validUntil: null }],
      to: [{ validUntil: '2026-06-03' }, { validFrom: '2026-06-03' }],
    });
  });

  test('who moved on an unknown day moved on the day it was recorded', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    await takeIn(db, [persoon({ ...anna, home: adres(2, null) })], '2026-06-05');
    expect(homesOf(db, anna.bsn)).toEqual([
      { kind: 'HOME', number: 1, from: '2010-01-01', until: '2026-06-05' },
      { kind: 'HOME', number: 2, from: '2026-06-05', until: null },
    ]);
  });

  test('whose address was corrected from the same day never lived in the other', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    await takeIn(db, [persoon({ ...anna, home: adres(2) })], '2026-06-05');
    expect(homesOf(db, anna.bsn)).toEqual([{ kind: 'HOME', number: 2, from: '2010-01-01', until: null }]);
  });

  test('who has an address for post only has no home any more', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    const post = adres(9, '2026-06-02', { functieAdres: { code: 'B' } });
    await takeIn(db, [persoon({ ...anna, home: post })], '2026-06-05');
    expect(homesOf(db, anna.bsn)).toEqual([
      { kind: 'HOME', number: 1, from: '2010-01-01', until: '2026-06-02' },
      { kind: 'CORRESPONDENCE', number: 9, from: '2026-06-02', until: null },
    ]);
  });

  test('who died has left the home on that day, though the register still has it', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    const dead = persoon({ ...anna, more: died('2026-06-02') });
    await takeIn(db, [dead], '2026-06-05');
    expect(homesOf(db, anna.bsn)).toEqual([{ kind: 'HOME', number: 1, from: '2010-01-01', until: '2026-06-02' }]);
    expect(findPersonByBsn(db, anna.bsn)).toMatchObject({ registrationStatus: 'DECEASED', deathDate: '2026-06-02' });
    expect(await takeIn(db, [dead], '2026-06-06')).toMatchObject({ unchanged: 1 });
  });

  test.each([null, '2026', '2010-01-01'])('who died on %s once has left once', async (on) => {
    const db = await makeTestStore();
    const dead = persoon({ ...anna, more: died(on) });
    await takeIn(db, [dead]);
    expect(await takeIn(db, [dead], '2026-06-06')).toMatchObject({ unchanged: 1 });
    expect(homesOf(db, anna.bsn)).toHaveLength(1);
  });

  test('of whom a group was not delivered keeps what is known', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon({ ...anna, partners: [partner(bsnOf(2))], parents: [bsnOf(3)] })]);
    const { burgerservicenummer } = persoon(anna);
    expect(await takeIn(db, [{ burgerservicenummer }], '2026-06-05')).toMatchObject({ unchanged: 1 });
    expect(await takeIn(db, [{ burgerservicenummer, geheimhoudingPersoonsgegevens: true }])).toMatchObject({
      changed: 1,
    });
    expect(findPersonByBsn(db, anna.bsn)).toMatchObject({ surname: 'Veldhoek', birthDate: '1985-04-03', secrecy: 1 });
    expect(homesOf(db, anna.bsn)).toHaveLength(1);
    expect(query(db, 'select valid_until as until from relation')).toEqual([{ until: null }, { until: null }]);
  });
});

describe('a BSN that is known', () => {
  const other: Draft = { ...anna, given: 'Bea', surname: 'Akkermans', birth: '1962-02-02' };

  test('with another name and another birth date is reported, and nothing is merged', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    const before = dumpStore(db);
    const summary = await takeIn(db, [persoon({ bsn: bsnOf(8) }), persoon(other)]);
    expect(summary).toMatchObject({ added: 1, failed: 1 });
    expect(summary.failures).toMatchObject([{ place: 'personen[1]', code: 'IDENTITY_CONFLICT' }]);
    expect(dumpStore(db)['revision']).toEqual(before['revision']);
    expect(findPersonByBsn(db, anna.bsn)).toMatchObject({ surname: 'Veldhoek', birthDate: '1985-04-03' });
  });

  test.each([
    ['another name only', { ...other, birth: anna.birth ?? null }],
    ['another birth date only', { ...anna, birth: '1985-04-30' }],
    ['the same birth date, less precise', { ...other, birth: '1985' }],
    ['an unknown birth date', { ...other, birth: null }],
    ['a name that is spelled otherwise and another birth date', { ...anna, given: 'ÁNNA ', birth: '1985-04-30' }],
  ])('with %s is updated', async (_, draft) => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    expect(await takeIn(db, [persoon(draft)])).toMatchObject({ changed: 1, failed: 0 });
  });

  test('with the surname of the same family, but other given names and birth date, is another person', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon(anna)]);
    const daughter = { ...anna, given: 'Dora', birth: '2010-10-10' };
    expect(await takeIn(db, [persoon(daughter)])).toMatchObject({ failed: 1 });
  });
});
