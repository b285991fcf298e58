import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BrpDocumentError } from '../../src/connectors/brp/document-error.ts';
import { readBrpDocument, type BrpRecord } from '../../src/connectors/brp/index.ts';
import { answerWith, bsnOf, persoon, type Json } from './persoon.ts';

const [one, two] = [persoon({ bsn: bsnOf(1) }), persoon({ bsn: bsnOf(2) })];
const occupancy = {
  bewoningen: [
    {
      adresseerbaarObjectIdentificatie: '0327010000000001',
      periode: { datumVan: '2010-01-01', datumTot: '2020-01-01' },
      bewoners: [{ burgerservicenummer: bsnOf(1) }],
      mogelijkeBewoners: [],
    },
  ],
};

function read(document: string | Uint8Array): BrpRecord[] {
  return [...readBrpDocument(document).records()];
}

function placesOf(document: unknown): string[] {
  return read(typeof document === 'string' ? document : JSON.stringify(document)).map(
    ({ kind, place }) => `${kind} ${place}`,
  );
}

function catchRefusal(document: string | Uint8Array): BrpDocumentError | undefined {
  try {
    readBrpDocument(document);
  } catch (error) {
    if (error instanceof BrpDocumentError) return error;
    throw error;
  }
  return undefined;
}

describe('a file may hold', () => {
  test('an answer of the Personen API', () => {
    expect(placesOf(answerWith(one, two))).toEqual(['PERSON personen[0]', 'PERSON personen[1]']);
  });

  test('an answer of the Bewoning API', () => {
    expect(placesOf(occupancy)).toEqual(['OCCUPANCY bewoningen']);
  });

  test('a list of persons', () => {
    expect(placesOf([one, two])).toEqual(['PERSON [0]', 'PERSON [1]']);
  });

  test('a list of answers of both, of which the persons come first', () => {
    expect(placesOf([occupancy, { personen: [one] }, { personen: [two] }])).toEqual([
      'PERSON [1].personen[0]',
      'PERSON [2].personen[0]',
      'OCCUPANCY [0].bewoningen',
    ]);
  });

  test('a list of questions with their answers', () => {
    expect(placesOf([{ request: { type: 'BewoningMetPeriode' }, response: occupancy }])).toEqual([
      'OCCUPANCY [0].response.bewoningen',
    ]);
  });

  test('one person', () => {
    expect(placesOf(one)).toEqual(['PERSON file']);
  });

  test('a person, an answer or a list a line', () => {
    const lines = [JSON.stringify(one), '', answerWith(two), JSON.stringify(occupancy)].join('\r\n');
    expect(placesOf(lines)).toEqual(['PERSON line 1', 'PERSON line 3.personen[0]', 'OCCUPANCY line 4.bewoningen']);
  });

  test('a byte order mark', () => {
    expect(read(new TextEncoder().encode(`\u{feff}${answerWith(one)}`))).toHaveLength(1);
  });

  test('nobody: an answer without persons', () => {
    expect(placesOf(answerWith())).toEqual([]);
  });
});

describe('a file is refused as a whole when it', () => {
  test.each([
    ['is empty', '', 'EMPTY'],
    ['is blank', ' \n\t ', 'EMPTY'],
    ['is cut off', answerWith(one).slice(0, -20), 'BROKEN_JSON'],
    ['is no JSON', 'burgerservicenummer;naam\n1;2\n', 'BROKEN_JSON'],
    ['is XML', '<personen/>', 'BROKEN_JSON'],
    ['is other JSON', '{"type":"FeatureCollection","features":[]}', 'NOT_BRP'],
    ['is a number', '42', 'NOT_BRP'],
    ['is a list of numbers', '[1,2,3]', 'NOT_BRP'],
    ['is null', 'null', 'NOT_BRP'],
    ['is an error answer', '{"type":"x","title":"Niet gevonden","status":404}', 'ERROR_ANSWER'],
    ['holds binary data', new Uint8Array(gzipSync(answerWith(one))), 'NOT_UTF8'],
    ['is in UTF-16 with a mark', Buffer.from(`\u{feff}${answerWith(one)}`, 'utf16le'), 'NOT_UTF8'],
    ['is in UTF-16 without a mark', Buffer.from(answerWith(one), 'utf16le'), 'NOT_UTF8'],
    ['is in Latin-1', Buffer.from(answerWith(persoon({ bsn: bsnOf(1), surname: 'Zoë' })), 'latin1'), 'NOT_UTF8'],
    ['holds NUL as text', `${answerWith(one)}\0`, 'NOT_UTF8'],
    ['nests without end', '['.repeat(200_000), 'BROKEN_JSON'],
  ])('%s', (_, document, code) => {
    expect(catchRefusal(document)?.code).toBe(code);
  });

  test('the refusal quotes nothing of the file', () => {
    const refusal = catchRefusal(`{"burgerservicenummer":"${bsnOf(7)}" oops}`);
    expect([refusal?.code, refusal?.cause]).toEqual(['BROKEN_JSON', undefined]);
    expect(String(refusal?.message)).not.toContain(bsnOf(7).slice(0, 6));
  });
});

describe('one record that is wrong', () => {
  const failures: [string, unknown, string, string][] = [
    ['has no BSN', without(one, 'burgerservicenummer'), 'INVALID_RECORD', 'burgerservicenummer'],
    ['has a BSN that is a number', { ...one, burgerservicenummer: 999000001 }, 'INVALID_RECORD', 'burgerservicenummer'],
    ['has a BSN of eight digits', { ...one, burgerservicenummer: '12345678' }, 'INVALID_RECORD', 'burgerservicenummer'],
    [
      'has a BSN that fails the eleven test',
      { ...one, burgerservicenummer: '999999999' },
      'INVALID_BSN',
      'eleven test',
    ],
    ['has the BSN of zeros', { ...one, burgerservicenummer: '000000000' }, 'INVALID_BSN', 'eleven test'],
    [
      'was born on 30 February',
      { ...one, geboorte: { datum: { type: 'Datum', datum: '1980-02-30' } } },
      'INVALID_RECORD',
      'geboorte.datum.datum',
    ],
    [
      'was born in month 13',
      { ...one, geboorte: { datum: { type: 'JaarMaandDatum', jaar: 1980, maand: 13 } } },
      'INVALID_RECORD',
      'geboorte.datum.maand',
    ],
    [
      'was born on a day of an unknown type',
      { ...one, geboorte: { datum: { type: 'Kwartaal' } } },
      'INVALID_RECORD',
      'geboorte.datum',
    ],
    [
      'lives in a place of an unknown type',
      { ...one, verblijfplaats: { type: 'Ruimtestation' } },
      'INVALID_RECORD',
      'verblijfplaats',
    ],
    ['has a name that is a number', { ...one, naam: { geslachtsnaam: 7 } }, 'INVALID_RECORD', 'naam.geslachtsnaam'],
    ['has partners that are no list', { ...one, partners: {} }, 'INVALID_RECORD', 'partners'],
    [
      'has a secrecy that is text',
      { ...one, geheimhoudingPersoonsgegevens: 'ja' },
      'INVALID_RECORD',
      'geheimhoudingPersoonsgegevens',
    ],
    ['has authority of an unknown kind', { ...one, gezag: [{ type: 'Dictatuur' }] }, 'INVALID_RECORD', 'gezag[0]'],
    ['is no object', 'tekst', 'INVALID_RECORD', 'the record'],
  ];

  test.each(failures)('%s: is refused alone', (_, wrong, code, reason) => {
    const [first, second, third] = read(answerWith(two, wrong, one));
    expect([first?.kind, third?.kind]).toEqual(['PERSON', 'PERSON']);
    expect(second).toMatchObject({ kind: 'FAILURE', place: 'personen[1]', code });
    expect(second).toHaveProperty('reason', expect.stringContaining(reason));
  });

  test.each(failures)('%s: the reason holds nothing of the record', (_, wrong) => {
    const [failure] = read(answerWith(wrong)).map((record) => (record.kind === 'FAILURE' ? record.reason : ''));
    expect(failure).not.toMatch(/\d{5}|Kwartaal|Ruimtestation|Dictatuur|1980|Proefman|tekst/);
  });

  test('in a list of persons: what is no person is refused alone', () => {
    expect(placesOf([one, {}, 3, two])).toEqual(['PERSON [0]', 'FAILURE [1]', 'FAILURE [2]', 'PERSON [3]']);
  });

  test('on a line: a line that is cut off is refused alone', () => {
    expect(placesOf(`${JSON.stringify(one)}\n{"burg\n${JSON.stringify(two)}`)).toEqual([
      'PERSON line 1',
      'FAILURE line 2',
      'PERSON line 3',
    ]);
  });

  test('a search result is no whole person', () => {
    const [record] = read(JSON.stringify({ type: 'ZoekMetPostcodeEnHuisnummer', personen: [one] }));
    expect(record).toMatchObject({ kind: 'FAILURE', code: 'SEARCH_RESULT', place: 'personen[0]' });
  });

  test('an answer about occupancy with an impossible day is refused as one', () => {
    const wrong = structuredClone(occupancy);
    Object.assign(wrong.bewoningen[0] ?? {}, { periode: { datumVan: '2010-13-01', datumTot: '2020-01-01' } });
    const [record] = read(JSON.stringify(wrong));
    expect(record).toMatchObject({ kind: 'FAILURE', place: 'bewoningen', code: 'INVALID_RECORD' });
  });
});

test('fields that the hub does not know are let pass', () => {
  const [record] = read(
    answerWith({ ...one, nieuwVeld: { diep: [1] }, naam: { ...(one['naam'] as Json), bijnaam: 'x' } }),
  );
  expect(record?.kind).toBe('PERSON');
});

function without(source: Json, field: string): Json {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== field));
}
