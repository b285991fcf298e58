import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import { adres, bsnOf, persoon, type Json } from '../brp/persoon.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { takeIn } from './run.ts';
import { dumpStore, query } from './store-view.ts';

const bag = { adresseerbaarObjectIdentificatie: '0327010000000041' };
const otherBag = { adresseerbaarObjectIdentificatie: '0327010000000042' };

let db: Db;
beforeEach(async () => {
  db = await makeTestStore();
});

function at(verblijfadres: Json, more: Json = {}): Json {
  return adres(1, '2010-01-01', {
    verblijfadres: { korteStraatnaam: 'Proeflaan', huisnummer: 5, postcode: '3831ZZ', ...verblijfadres },
    ...more,
  });
}

async function liveAt(...homes: Json[]): Promise<unknown[]> {
  const file = homes.map((home, index) => persoon({ bsn: bsnOf(index), home }));
  await takeIn(db, file);
  const before = dumpStore(db);
  await takeIn(db, file, '2026-06-09');
  expect(dumpStore(db)).toEqual(before);
  return query(
    db,
    'select a.natural_key as key, count(*) as people from address a join residence r on r.address_id = a.id group by a.id order by 1',
  );
}

describe('two people live at one address', () => {
  test.each([
    ['with the same object of the BAG', at({}, bag), at({}, bag)],
    ['of whom the first record bears the BAG number', at({}, bag), at({})],
    ['of whom the second record bears the BAG number', at({}), at({}, bag)],
    [
      'written with and without a space and capitals',
      at({ huisletter: 'a', postcode: '3831 zz' }),
      at({ huisletter: 'A' }),
    ],
    ['with the same object, the letter left out once', at({ huisletter: 'A' }, bag), at({}, bag)],
    [
      'with a number of another length for the object',
      at({}, { adresseerbaarObjectIdentificatie: ' 32701000000004' }),
      at({}, bag),
    ],
  ])('%s', async (_, one, other) => {
    expect(await liveAt(one, other)).toMatchObject([{ people: 2 }]);
  });

  test('without postal code, in the same street and town', async () => {
    const homes = [at({ postcode: undefined }), at({ postcode: undefined })];
    expect(await liveAt(...homes)).toEqual([{ key: 'nl:leusden:proeflaan:5:::', people: 2 }]);
  });

  test('at a place in words', async () => {
    const boat = { type: 'Locatie', verblijfadres: { locatiebeschrijving: 'Woonboot  de Zwaan' } };
    const same = { type: 'Locatie', verblijfadres: { locatiebeschrijving: 'woonboot De Zwaan ' } };
    expect(await liveAt(boat, same)).toEqual([{ key: 'location:0327:woonboot de zwaan', people: 2 }]);
  });
});

describe('two people live at two addresses', () => {
  test.each([
    ['with other letters', at({ huisletter: 'A' }), at({ huisletter: 'B' })],
    ['with other additions', at({ huisnummertoevoeging: '1' }), at({})],
    ['at and opposite a number', at({}), at({ aanduidingBijHuisnummer: { code: 'to', omschrijving: 'tegenover' } })],
    ['with the same number and other objects', at({}, bag), at({}, otherBag)],
    ['with the same object by mistake and other numbers', at({}, bag), at({ huisnummer: 77 }, bag)],
    ['with the same object by mistake and other postal codes', at({}, bag), at({ postcode: '9999ZZ' }, bag)],
    [
      'in other streets without postal code',
      at({ postcode: undefined }),
      at({ postcode: undefined, korteStraatnaam: 'Elders' }),
    ],
    [
      'abroad on other lines',
      { type: 'VerblijfplaatsBuitenland', verblijfadres: { regel1: 'A' } },
      { type: 'VerblijfplaatsBuitenland', verblijfadres: { regel1: 'B' } },
    ],
  ])('%s', async (_, one, other) => {
    expect(await liveAt(one, other)).toMatchObject([{ people: 1 }, { people: 1 }]);
  });
});

describe('an address', () => {
  const official = (street: string) => at({ officieleStraatnaam: street, woonplaats: 'Leusden' }, bag);

  test('whose street was renamed follows, with a revision', async () => {
    await takeIn(db, [persoon({ bsn: bsnOf(1), home: official('Oudeweg') })]);
    await takeIn(db, [persoon({ bsn: bsnOf(1), home: official('Nieuweweg') })], '2026-06-05');
    expect(query(db, 'select street from address')).toEqual([{ street: 'Nieuweweg' }]);
    expect(query(db, 'select changes from revision')).toEqual([
      { changes: '{"street":{"from":"Oudeweg","to":"Nieuweweg"}}' },
    ]);
  });

  test('that records of one file write differently is written as the first does, however often the file comes', async () => {
    expect(await liveAt(official('Oudeweg'), official('Nieuweweg'))).toMatchObject([{ people: 2 }]);
    expect(query(db, 'select street from address')).toEqual([{ street: 'Oudeweg' }]);
  });

  test('known by its object alone and by its number alone turns out to be one: everything of it comes together', async () => {
    await takeIn(db, [persoon({ bsn: bsnOf(1), home: at({}) }), persoon({ bsn: bsnOf(2) })]);
    const stay = {
      adresseerbaarObjectIdentificatie: bag.adresseerbaarObjectIdentificatie,
      periode: { datumVan: '2001-01-01', datumTot: '2005-01-01' },
      bewoners: [{ burgerservicenummer: bsnOf(2) }],
    };
    const later = { ...stay, periode: { datumVan: '2005-01-01', datumTot: '2026-01-01' }, bewoners: [] };
    await intakeBrp({ db, now: () => testNow }, JSON.stringify({ bewoningen: [stay, later] }));
    expect(query(db, 'select count(*) as addresses from address')).toEqual([{ addresses: 2 }]);
    await takeIn(db, [persoon({ bsn: bsnOf(3), home: at({}, bag) })]);
    expect(query(db, 'select natural_key as key, house_number as number from address')).toEqual([
      { key: 'bag:0327010000000041', number: 5 },
    ]);
    expect(query(db, 'select count(distinct address_id) as homes, count(*) as stays from residence')).toEqual([
      { homes: 1, stays: 3 },
    ]);
    expect(await takeIn(db, [persoon({ bsn: bsnOf(1), home: at({}) })])).toMatchObject({ unchanged: 1 });
  });
});
