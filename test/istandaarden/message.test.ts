import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kindName, kinds } from '../../src/connectors/istandaarden/kind.ts';
import { factsOf } from '../../src/connectors/istandaarden/delivery.ts';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import { CareSchemas } from '../../src/connectors/istandaarden/schemas.ts';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import { chainConfigOf, chainSettings } from '../../src/intake/chain-setting.ts';
import { fixtureNames, messageFixture, messageIn, readFixture } from './fixture.ts';
import { publishedSchemas as schemas, whyNotPublished } from './published.ts';
import { treeOf } from './xml-tree.ts';

describe('messages of iWmo and iJw', () => {
  test('are fourteen in both standards', () => {
    expect(kinds).toHaveLength(28);
    expect(new Set(kinds.map((kind) => kind.dialect.own.uri)).size).toBe(28);
    expect(kinds.filter((kind) => !kind.isPublished).map(kindName)).toEqual([
      'WMO302',
      'WMO306',
      'WMO308',
      'WMO316',
      'WMO318',
      'WMO320',
      'WMO325',
    ]);
  });

  test.each(fixtureNames)('%s is read, and written back with the same meaning', (name) => {
    const content = Buffer.from(readFixture(name));
    const written = writeCareMessage(messageIn(content));
    expect(treeOf(written)).toEqual(treeOf(content));
    expect(messageIn(written)).toEqual(messageIn(content));
  });

  test('a start message says in our words what stands in it', () => {
    expect(messageFixture('WMO305')).toEqual({
      standard: 'IWMO',
      number: 305,
      header: {
        sender: '98765432',
        receiver: '0327',
        reference: 'START-000042',
        date: '2026-03-03',
        xsd: { base: '1.0.0', message: '1.0.0' },
      },
      client: {
        bsn: '900003182',
        birthDate: { date: '1948-03-09', use: null },
        sex: '2',
        name: { surname: { name: 'Molenaar', prefix: null }, givenNames: 'Anna Geertruida', initials: 'AG' },
        products: [
          {
            allocationNumber: 4711,
            product: { category: '01', code: '01A05' },
            allocationFirstDay: '2026-03-01',
            startDay: '2026-03-03',
            status: '1',
          },
        ],
      },
    });
  });

  test('a return message is from who sends it, and says what it answers', () => {
    expect(factsOf(messageFixture('WMO306'))).toEqual({
      kind: 'WMO306',
      sender: '0327',
      receiver: '98765432',
      reference: 'RET-000042',
      date: '2026-03-03',
      answers: { kind: 'WMO305', reference: 'START-000042' },
    });
    expect(factsOf(messageFixture('WMO305'))).not.toHaveProperty('answers');
  });

  test('values keep their characters', () => {
    const request = messageFixture('WMO315');
    if (request.number !== 315) throw new Error('another message');
    expect(request.client.products[0]?.comment).toBe('Graag op dinsdag & donderdag');
    const [product] = request.client.products;
    if (!product) throw new Error('no product');
    const comment = '<b>"één"\r\n\t& 🙂 ]]></b>';
    const changed = { ...request, client: { ...request.client, products: [{ ...product, comment }] } };
    expect(messageIn(writeCareMessage(changed))).toEqual(changed);
  });

  test('white space around days and numbers, comments, CDATA and a hint to a schema change nothing', () => {
    const text = readFixture('WMO305')
      .replace('>4711<', '>\n 04711 <')
      .replace('>2026-03-01<', '> 2026-03-01\n<')
      .replace('>Molenaar<', '><!-- a name --><![CDATA[Molen]]>aar<')
      .replace('<wmo305:Header>', '<!-- a header --><wmo305:Header>')
      .replace(
        ' xmlns:iwmo',
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" xmlns:iwmo',
      );
    expect(messageIn(Buffer.from(text))).toEqual(messageFixture('WMO305'));
  });

  test('other prefixes change nothing', () => {
    const text = readFixture('WMO305')
      .replaceAll('wmo305:', '')
      .replace('xmlns:wmo305', 'xmlns')
      .replaceAll('iwmo', 'x');
    const restored = text.replaceAll('istandaarden.nl/x/', 'istandaarden.nl/iwmo/');
    expect(messageIn(Buffer.from(restored))).toEqual(messageFixture('WMO305'));
  });

  test('without the published schemas a message is not verified', () => {
    expect(readCareMessage(Buffer.from(readFixture('WMO305')))).toMatchObject({ verified: false });
  });

  describe.skipIf(whyNotPublished)(`with the published schemas ${whyNotPublished ?? ''}`, () => {
    test.each(fixtureNames)('%s is verified where it has one', (name) => {
      const read = readCareMessage(Buffer.from(readFixture(name)), { schemas });
      expect(read).toMatchObject({ kind: 'MESSAGE', verified: name !== 'WMO306' });
    });
  });
});

describe('a message is not written', () => {
  const start = messageFixture('WMO305');
  if (start.number !== 305) throw new Error('another message');
  const { client } = start;

  test.each([
    [
      'with a name that is too long',
      { name: { ...client.name, givenNames: 'a'.repeat(201) } },
      /^Client\/Naam\/Voornamen is not text of 1 to 200/,
    ],
    [
      'with a character that XML does not have',
      { name: { ...client.name, givenNames: 'a\u0001' } },
      /^Client\/Naam\/Voornamen/,
    ],
    ['with half a character', { name: { ...client.name, givenNames: '\ud800' } }, /^Client\/Naam\/Voornamen/],
    ['with a BSN of nobody', { bsn: '900003183' }, /^Client\/Bsn/],
    ['without any product', { products: [] }, /^Client\/StartProducten\/StartProduct is missing/],
    [
      'with a day that does not exist',
      { birthDate: { date: '2026-02-30', use: null } },
      /^Client\/Geboortedatum\/Datum is not a day/,
    ],
  ])('%s', (_what, change, reason) => {
    expect(() => writeCareMessage({ ...start, client: { ...client, ...change } })).toThrow(reason);
  });

  test('with a comment that is a book', () => {
    const request = messageFixture('WMO315');
    if (request.number !== 315) throw new Error('another message');
    const changed = { ...request, client: { ...request.client, comment: 'a'.repeat(100_001) } };
    expect(() => writeCareMessage(changed)).toThrow('Client/Commentaar is not text of at most 100000 characters');
  });

  test('with what only the other standard has', () => {
    const request = messageFixture('WMO315');
    if (request.number !== 315) throw new Error('another message');
    const changed = { ...request, client: { ...request.client, authorityKnown: '1' as const } };
    expect(() => writeCareMessage(changed)).toThrow('Client/GezagsdragerBekend is not known to this standard');
  });
});

test('a folder without any schema is a mistake in the configuration, told at the start', () => {
  const values = z.object(chainSettings).parse({ ISTANDAARDEN_XSD_DIR: import.meta.dirname });
  expect(() => chainConfigOf('demo', values, import.meta.dirname)).toThrow(/^ISTANDAARDEN_XSD_DIR: must be a folder/);
  expect(() => new CareSchemas(import.meta.dirname)).toThrow('the folder holds no schemas of iWmo or iJw');
});
