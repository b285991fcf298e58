import { describe, expect, test } from 'vitest';
import { readBrpDocument, type BrpRecord } from '../../src/connectors/brp/index.ts';
import type { BrpPerson } from '../../src/connectors/brp/schema.ts';
import { people, readFixture } from './fixture.ts';
import { adres, answerWith, bsnOf, datum, partner, persoon, type Json } from './persoon.ts';

const fixture = new Map(
  [...readBrpDocument(readFixture('personen')).records()].flatMap((record) =>
    record.kind === 'PERSON' ? [[record.person.bsn, record.person] as const] : [],
  ),
);

function person(who: keyof typeof people): BrpPerson {
  const found = fixture.get(people[who]);
  if (!found) throw new Error(`the fixture has no ${who}`);
  return found;
}

function readOne(json: Json): BrpPerson {
  const [record]: BrpRecord[] = [...readBrpDocument(answerWith(json)).records()];
  if (record?.kind !== 'PERSON') throw new Error('not read as a person');
  return record.person;
}

test('every made-up person is read', () => {
  expect(fixture.size).toBe(Object.keys(people).length);
});

describe('dates', () => {
  test.each([
    ['2001-02-28', '2001-02-28'],
    ['2001-02', '2001-02'],
    ['2001', '2001'],
    ['0980', '0980'],
    [null, null],
  ])('%s is %s', (source, expected) => {
    expect(readOne(persoon({ bsn: bsnOf(1), birth: source })).birth?.date).toBe(expected);
  });

  test('a birth group without a date says that it is unknown; no group says nothing', () => {
    const source = persoon({ bsn: bsnOf(1) });
    expect(readOne({ ...source, geboorte: {} }).birth).toEqual({ date: null, place: null, country: null });
    expect(readOne({ ...source, geboorte: undefined }).birth).toBeUndefined();
  });
});

describe('names', () => {
  test('spaces around a name are not part of it', () => {
    expect(person('lotte').name?.givenNames).toBe('Lotte');
  });

  test.each([
    ['casper', 'OWN'],
    ['noortje', 'PARTNER'],
    ['sietske', 'PARTNER_OWN'],
    ['tamar', 'OWN_PARTNER'],
  ] as const)('%s uses the name %s', (who, nameUse) => {
    expect(person(who).name?.nameUse).toBe(nameUse);
  });

  test('a predicate, a prefix and the name of the partner are kept apart', () => {
    expect(person('casper').name).toMatchObject({ nobility: 'jonkheer', surnamePrefix: 'van', surname: 'Oldenaerde' });
    expect(person('sietske').name?.partner).toEqual({ surnamePrefix: 'van', surname: 'Oldenaerde' });
  });

  test('a person without a name has none', () => {
    expect(person('nameless').name).toMatchObject({ givenNames: null, surname: null });
  });

  test.each([
    ['the oldest marriage that lasts', [partner('', '2015'), partner('', '2005'), partner('', '1990', '2000')], 1],
    ['the marriage dissolved last', [partner('', '1990', '2000'), partner('', '2001', '2011')], 1],
  ])('of several partners the name is that of %s', (_, partners, index) => {
    const named = partners.map((one, at) => ({
      naam: { geslachtsnaam: `Naam${at}` },
      ...omit(one, 'burgerservicenummer', 'naam'),
    }));
    const read = readOne(persoon({ bsn: bsnOf(1), partners: named }));
    expect(read.name?.partner?.surname).toBe(`Naam${index}`);
  });
});

describe('where somebody lives', () => {
  test('an address in the BAG, with number, letter and addition', () => {
    expect(person('casper').residence).toMatchObject({
      kind: 'HOME',
      validFrom: '2001-04-10',
      address: {
        kind: 'DUTCH',
        street: 'Zandoogje',
        houseNumber: 45,
        houseLetter: 'B',
        houseNumberSuffix: '2',
        postalCode: '3832ZC',
        city: 'Leusden',
        official: true,
        bagObjectId: '0327010000000013',
        municipalityCode: '0327',
      },
    });
  });

  test('a BAG number of another length identifies nothing, and a space in a postal code is no matter', () => {
    expect(person('sietske').residence?.address).toMatchObject({ bagObjectId: null, postalCode: '3832ZC' });
  });

  test('an address that is not in the BAG lies in the municipality', () => {
    expect(person('sietske').residence?.address).toMatchObject({ official: false, city: 'Leusden' });
  });

  test('opposite a number is another place than at it', () => {
    expect(person('grandmother').residence?.address).toMatchObject({ houseNumber: 30, designation: 'tegenover' });
  });

  test('abroad', () => {
    expect(person('emigrated').residence?.address).toEqual({
      kind: 'FOREIGN',
      description: '12 Examplestreet\nSampletown 1000',
      country: 'België',
    });
  });

  test('abroad, of which only the country is known', () => {
    expect(person('nonResident').residence).toMatchObject({
      validFrom: null,
      address: { kind: 'FOREIGN', description: null, country: 'Spanje' },
    });
  });

  test('a place in words', () => {
    expect(person('skipper').residence?.address).toMatchObject({
      kind: 'LOCATION',
      description: 'Woonboot De Zwaan, Valleikanaal',
    });
  });

  test('nobody knows where', () => {
    expect(person('unknownWhereabouts').residence?.address).toEqual({ kind: 'UNKNOWN' });
  });

  test('not where the register has the address, as was established', () => {
    expect(person('notThere').residence?.address).toEqual({ kind: 'UNKNOWN' });
  });

  test('an address for post is no home', () => {
    expect(person('postOnly').residence?.kind).toBe('CORRESPONDENCE');
  });

  test('without the day of moving in the day of validity counts', () => {
    const home = { ...omit(adres(1), 'datumVan'), datumIngangGeldigheid: datum('2012-02-02') };
    expect(readOne(persoon({ bsn: bsnOf(1), home })).residence?.validFrom).toBe('2012-02-02');
  });
});

describe('family ties', () => {
  test('a former partner has ended, on a day', () => {
    expect(person('marlies').partners).toMatchObject([
      { bsn: people.ruben, validFrom: '2010-05-21', ended: true, validUntil: '2019-05-02' },
    ]);
  });

  test('a partnership may have ended on an unknown day', () => {
    const read = readOne(persoon({ bsn: bsnOf(1), partners: [partner(bsnOf(2), '2000', null)] }));
    expect(read.partners).toMatchObject([{ ended: true, validUntil: null }]);
  });

  test('a relative may have no BSN', () => {
    expect(person('motherOfUnknownAge').partners).toMatchObject([
      { bsn: null, name: 'Dariush Azimi', birthDate: '1987', validFrom: null, ended: false },
    ]);
  });

  test('a parent of whom nothing is known is left out', () => {
    expect(person('childOfUnknownAge').parents).toMatchObject([{ bsn: people.motherOfUnknownAge }]);
  });

  test('what was not delivered is not the same as none', () => {
    const source = persoon({ bsn: bsnOf(1) });
    expect(readOne(source)).toMatchObject({ partners: [], parents: [], children: [], authority: [] });
    const bare = readOne(omit(source, 'partners', 'ouders', 'kinderen', 'gezag'));
    expect(bare).toMatchObject({ partners: undefined, parents: undefined, children: undefined, authority: undefined });
  });
});

describe('authority', () => {
  test.each([
    ['fenna', 'JOINT_PARENTAL', [people.marlies, people.ruben]],
    ['joris', 'JOINT_PARENTAL', [people.casper, people.sietske]],
    ['grandson', 'SOLE_PARENTAL', [people.daughterOfGrandmother]],
    ['daughter', 'PARENT_WITH_THIRD_PARTY', [people.mother, people.stepfather]],
    ['ward', 'GUARDIANSHIP', [people.guardian]],
    ['withoutAuthority', 'TEMPORARILY_NONE', []],
    ['childOfUnknownAge', 'UNDETERMINABLE', []],
  ] as const)('over %s is %s', (who, kind, holders) => {
    const [authority, ...others] = person(who).authority ?? [];
    expect(authority).toMatchObject({ kind, minorBsn: people[who], holders: holders.map((bsn) => ({ bsn })) });
    expect(others).toEqual([]);
  });

  test('says why nobody can be named', () => {
    expect(person('withoutAuthority').authority?.[0]?.explanation).toMatch(/^Tijdelijk geen gezag/);
  });

  test('of a third party who is not known, and in old releases without minor', () => {
    const gezag = [
      { type: 'GezamenlijkGezag', minderjarige: { burgerservicenummer: bsnOf(1) }, derde: { type: 'OnbekendeDerde' } },
      { type: 'GezagNietTeBepalen' },
    ];
    expect(readOne(persoon({ bsn: bsnOf(1), authority: gezag })).authority).toEqual([
      {
        kind: 'PARENT_WITH_THIRD_PARTY',
        minorBsn: bsnOf(1),
        holders: [
          { bsn: null, name: null },
          { bsn: null, name: null },
        ],
        explanation: null,
      },
      { kind: 'UNDETERMINABLE', minorBsn: null, holders: [], explanation: null },
    ]);
  });
});

describe('the record itself', () => {
  test.each([
    ['marlies', 'CURRENT', null, null],
    ['deceased', 'DECEASED', '2021-03', '2021-03'],
    ['emigrated', 'EMIGRATED', null, '2023-08-01'],
    ['nonResident', 'NON_RESIDENT', null, '2015'],
  ] as const)('of %s is %s', (who, registrationStatus, deathDate, suspendedOn) => {
    expect(person(who)).toMatchObject({ registrationStatus, deathDate, suspendedOn });
  });

  test.each([
    ['M', 'MINISTERIAL'],
    ['.', 'UNKNOWN'],
  ])('suspended with reason %s is %s', (code, registrationStatus) => {
    const more = { opschortingBijhouding: { reden: { code } } };
    expect(readOne(persoon({ bsn: bsnOf(1), more }))).toMatchObject({ registrationStatus });
  });

  test('is secret only where it says so', () => {
    expect([person('secret').secrecy, person('housemate').secrecy]).toEqual([true, false]);
  });

  test.each([
    ['the person', { inOnderzoek: { geslacht: true } }],
    ['the name', { naam: { geslachtsnaam: 'P', inOnderzoek: { geslachtsnaam: true } } }],
    ['the birth', { geboorte: { inOnderzoek: { datum: true } } }],
    ['the home', { verblijfplaats: { ...adres(1), inOnderzoek: { datumVan: true } } }],
    [
      'the address',
      { verblijfplaats: { ...adres(1), verblijfadres: { huisnummer: 1, inOnderzoek: { huisnummer: true } } } },
    ],
    ['a partner', { partners: [{ ...partner(bsnOf(2)), inOnderzoek: { burgerservicenummer: true } }] }],
  ])('is under investigation when %s is', (_, more) => {
    expect(readOne(persoon({ bsn: bsnOf(1) })).underInvestigation).toBe(false);
    expect(readOne(persoon({ bsn: bsnOf(1), more })).underInvestigation).toBe(true);
  });
});

function omit(source: Json, ...fields: string[]): Json {
  return Object.fromEntries(Object.entries(source).filter(([key]) => !fields.includes(key)));
}
