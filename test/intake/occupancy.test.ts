import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import { adres, bsnOf, persoon, type Json } from '../brp/persoon.ts';
import { makeTestStore } from '../testkit/store.ts';
import { momentOf, takeIn } from './run.ts';
import { dumpStore, query, viewHouseholdOf } from './store-view.ts';

const anna = bsnOf(1);
const [here, there] = ['0327010000000031', '0327010000000032'];
const home = adres(1, '2015-02-01', { adresseerbaarObjectIdentificatie: here });

let db: Db;
beforeEach(async () => {
  db = await makeTestStore();
  await takeIn(db, [persoon({ bsn: anna, home })]);
});

function composition(bag: string, van: string, tot: string, ...bewoners: Json[]): Json {
  return {
    adresseerbaarObjectIdentificatie: bag,
    periode: { datumVan: van, datumTot: tot },
    bewoners,
    mogelijkeBewoners: [],
  };
}

function answer(...bewoningen: Json[]): string {
  return JSON.stringify([{ request: { datumVan: '1990-01-01', datumTot: '2026-05-01' }, response: { bewoningen } }]);
}

function tell(document: string) {
  return intakeBrp({ db, now: () => momentOf('2026-06-05') }, document);
}

function homes(): unknown[] {
  const sql = `select a.bag_object_id as bag, r.valid_from as "from", r.valid_until as until
    from residence r join address a on a.id = r.address_id order by r.valid_until is null, r.valid_until`;
  return query(db, sql);
}

const resident = { burgerservicenummer: anna };
const current = { bag: here, from: '2015-02-01', until: null };

describe('answers about occupancy', () => {
  test('add where somebody lived before, once', async () => {
    const document = answer(composition(there, '2001-01-01', '2015-02-01', resident));
    expect(await tell(document)).toMatchObject({ read: 1, changed: 1, failed: 0 });
    expect(homes()).toEqual([{ bag: there, from: '2001-01-01', until: '2015-02-01' }, current]);
    const before = dumpStore(db);
    expect(await tell(document)).toMatchObject({ unchanged: 1 });
    expect(dumpStore(db)).toEqual(before);
    expect(query(db, 'select version from person')).toEqual([{ version: 2 }]);
  });

  test('say nothing new where the person’s own record does', async () => {
    const document = answer(composition(here, '2015-02-01', '2026-05-01', resident));
    expect(await tell(document)).toMatchObject({ unchanged: 1 });
    expect(homes()).toEqual([current]);
  });

  test('do not contradict it: who lives elsewhere by their own record lives there', async () => {
    const document = answer(composition(there, '2010-01-01', '2026-05-01', resident));
    expect(await tell(document)).toMatchObject({ unchanged: 1 });
    const overlapping = answer(composition(there, '2010-01-01', '2020-01-01', resident));
    expect(await tell(overlapping)).toMatchObject({ unchanged: 1 });
    expect(homes()).toEqual([current]);
  });

  test('never let anybody into the store', async () => {
    const stranger = { burgerservicenummer: bsnOf(9), naam: { volledigeNaam: 'Onbekende Proefman' } };
    expect(await tell(answer(composition(there, '2001-01-01', '2015-02-01', stranger)))).toMatchObject({
      unchanged: 1,
    });
    expect(query(db, 'select count(*) as people from person')).toEqual([{ people: 1 }]);
    expect(query(db, 'select count(*) as addresses from address')).toEqual([{ addresses: 1 }]);
  });

  test('make an address secret, and never open', async () => {
    const secret = { ...resident, geheimhoudingPersoonsgegevens: true };
    expect(await tell(answer(composition(here, '2015-02-01', '2026-05-01', secret)))).toMatchObject({ changed: 1 });
    expect(query(db, 'select secrecy from person')).toEqual([{ secrecy: 1 }]);
    expect(await tell(answer(composition(here, '2015-02-01', '2026-05-01', resident)))).toMatchObject({ unchanged: 1 });
    expect(query(db, 'select secrecy from person')).toEqual([{ secrecy: 1 }]);
    expect(query(db, 'select changes from revision')).toEqual([{ changes: '{"secrecy":{"from":0,"to":1}}' }]);
  });

  test('tell where somebody lives whose own record was taken in without it, who then forms a household', async () => {
    const bram = bsnOf(2);
    await takeIn(db, [persoon({ bsn: bram })]);
    await tell(answer(composition(there, '2012-01-01', '2026-05-01', { burgerservicenummer: bram })));
    expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  });

  test('that know an object only are completed by the first person who lives there', async () => {
    await tell(answer(composition(there, '2001-01-01', '2015-02-01', resident)));
    const next = adres(8, '2016-01-01', { adresseerbaarObjectIdentificatie: there });
    await takeIn(db, [persoon({ bsn: bsnOf(2), home: next })]);
    const address = 'select street, house_number as number from address where bag_object_id = ?';
    expect(query(db, address, there)).toEqual([{ street: 'Proeflaan', number: 8 }]);
  });
});
