import { expect, test } from 'vitest';
import { readBrpDocument } from '../../src/connectors/brp/index.ts';
import { people, readFixture } from './fixture.ts';
import { bsnOf, type Json } from './persoon.ts';

const bag = '0327010000000099';

function read(document: unknown) {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return [...readBrpDocument(text).records()].flatMap((record) =>
    record.kind === 'OCCUPANCY' ? [record.occupancy] : [],
  );
}

function composition(van: string, tot: string, ...bsns: string[]): Json {
  return {
    adresseerbaarObjectIdentificatie: bag,
    periode: { datumVan: van, datumTot: tot },
    bewoners: bsns.map((burgerservicenummer) => ({ burgerservicenummer })),
    mogelijkeBewoners: [],
  };
}

test('periods of one person that join are one stay, in whatever order they come', () => {
  const parts = [
    composition('2012-01-01', '2015-01-01', bsnOf(1)),
    composition('2010-01-01', '2012-01-01', bsnOf(1), bsnOf(2)),
  ];
  const request = { datumVan: '2000-01-01', datumTot: '2026-01-01' };
  expect(read([{ request, response: { bewoningen: parts } }])[0]?.stays).toEqual([
    { bsn: bsnOf(1), bagObjectId: bag, validFrom: '2010-01-01', validUntil: '2015-01-01' },
    { bsn: bsnOf(2), bagObjectId: bag, validFrom: '2010-01-01', validUntil: '2012-01-01' },
  ]);
});

test('somebody who left and came back has two stays', () => {
  const parts = [
    composition('2010-01-01', '2011-01-01', bsnOf(1)),
    composition('2011-01-01', '2012-01-01', bsnOf(2)),
    composition('2012-01-01', '2013-01-01', bsnOf(1)),
  ];
  const request = { datumVan: '2000-01-01', datumTot: '2026-01-01' };
  const [answer] = read([{ request, response: { bewoningen: parts } }]);
  expect(answer?.stays.filter((stay) => stay.bsn === bsnOf(1))).toHaveLength(2);
});

test('where the question was cut off nobody moved in or out', () => {
  const response = { bewoningen: [composition('2010-01-01', '2020-01-01', bsnOf(1))] };
  const cut = { validFrom: null, validUntil: null };
  expect(read([{ request: { datumVan: '2010-01-01', datumTot: '2020-01-01' }, response }])[0]?.stays).toMatchObject([
    cut,
  ]);
});

test('without the question the end of the last period proves no leaving', () => {
  expect(read({ bewoningen: [composition('2010-01-01', '2020-01-01', bsnOf(1))] })[0]?.stays).toMatchObject([
    { validFrom: '2010-01-01', validUntil: null },
  ]);
});

test('a question about one day tells neither beginning nor end', () => {
  const response = { bewoningen: [composition('2015-05-05', '2015-05-06', bsnOf(1))] };
  const [answer] = read([{ request: { type: 'BewoningMetPeildatum', peildatum: '2015-05-05' }, response }]);
  expect(answer?.stays).toMatchObject([{ validFrom: null, validUntil: null }]);
});

test('possible residents have no stay, but may be secret', () => {
  const secret = { burgerservicenummer: bsnOf(3), geheimhoudingPersoonsgegevens: true };
  const [answer] = read({ bewoningen: [{ ...composition('2010-01-01', '2020-01-01'), mogelijkeBewoners: [secret] }] });
  expect(answer).toEqual({ stays: [], secretBsns: [bsnOf(3)] });
});

test('the made-up answers', () => {
  const [korenbloem, meidoornlaan] = read(readFixture('bewoningen'));
  expect(korenbloem?.stays.find((stay) => stay.bsn === people.ruben)).toMatchObject({
    validFrom: '2010-06-01',
    validUntil: '2019-06-15',
  });
  expect(meidoornlaan?.secretBsns).toEqual([people.secret]);
});
