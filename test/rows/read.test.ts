import { describe, expect, test } from 'vitest';
import { read, refusalOf, bytesOf } from './rows-file.ts';

const header = 'sleutel;bsn;wet;starttijd;kanaal;notitie;medewerker';
const row = 'C1;999990019;Wmo;2026-05-01 14:30;telefoon;Gebeld;a@b.example';
const secret = 'Geheim';

function csv(...lines: string[]): string {
  return lines.join('\n');
}

describe('a file is taken', () => {
  test('with either sign between columns, any line ends, in any order, in capitals, with a mark, without what is not needed', () => {
    const [expected] = read('CONTACT_MOMENT', csv(header, row)).rows;
    expect(expected).toEqual({
      line: 2,
      row: {
        key: 'C1',
        bsn: '999990019',
        law: 'WMO',
        caseNumber: null,
        at: '2026-05-01T12:30:00.000Z',
        channel: 'PHONE',
        summary: 'Gebeld',
        staffEmail: 'a@b.example',
      },
    });
    for (const text of [
      csv(header, row).replaceAll(';', ','),
      csv(header, row).replaceAll('\n', '\r\n'),
      csv(header, row).replaceAll('\n', '\r'),
      `\u{feff}${csv(header, row)}\n\n;;;;;;\n`,
      csv('BSN; Sleutel;WET;starttijd;kanaal;notitie;medewerker', row.replace('C1;999990019', '999990019; C1 ')),
      csv(`${header};zaaknummer`, `${row};`),
    ]) {
      expect(read('CONTACT_MOMENT', text)).toEqual({ kind: 'CONTACT_MOMENT', rows: [expected], failures: [] });
    }
  });

  test('with text between quotes, and rows told by the line on which they begin', () => {
    const quoted = row.replace('Gebeld', '"Zei: ""kom; nu""\r\nen ging"');
    const { rows } = read(
      'CONTACT_MOMENT',
      `${header}\r\n${quoted}\n${row.replace('C1', 'C2')}\r${row.replace('C1', 'C3')}`,
    );
    expect(rows.map(({ line, row: { key, summary } }) => [line, key, summary])).toEqual([
      [2, 'C1', 'Zei: "kom; nu"\nen ging'],
      [4, 'C2', 'Gebeld'],
      [5, 'C3', 'Gebeld'],
    ]);
  });

  test('as a JSON list', () => {
    const spending = {
      sleutel: 'S1',
      bsn: '999990019',
      wet: 'Wmo',
      productcode: 'BI',
      voorziening: null,
      periode_van: '2026-05-01',
      periode_tot_en_met: '2026-05-31',
      bedrag: 640.5,
    };
    const { rows, failures } = read('BUDGET_SPENDING', JSON.stringify([spending, { ...spending, bedrag: 0.125 }]));
    expect(rows).toMatchObject([{ line: 1, row: { amount: 64_050, provisionKey: null } }]);
    expect(failures).toMatchObject([{ line: 2, column: 'bedrag', code: 'NOT_AN_AMOUNT' }]);
  });
});

describe('a row that is wrong is told of, without what is in it, and takes no other with it', () => {
  test.each([
    ['MISSING', 'bsn', row.replace('999990019', ' ')],
    ['NOT_A_BSN', 'bsn', row.replace('999990019', '999990018')],
    ['UNKNOWN_CODE', 'wet', row.replace('Wmo', secret)],
    ['NOT_A_MOMENT', 'starttijd', row.replace('14:30', secret)],
    [
      'FORMULA',
      'notitie',
      row.replace('Gebeld', `=HYPERLINK("${secret}")`).replace('=HYPERLINK("Geheim")', `=${secret}`),
    ],
    ['TOO_LONG', 'notitie', row.replace('Gebeld', secret.repeat(1000))],
    ['NOT_A_KEY', 'sleutel', row.replace('C1', `<${secret}>`)],
    ['RAGGED', null, `${row};${secret}`],
    ['RAGGED', null, secret],
  ])('%s in %s', (code, column, wrong) => {
    const { rows, failures } = read('CONTACT_MOMENT', csv(header, row, wrong, row));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(failures).toMatchObject([{ line: 3, column, code }]);
    expect(JSON.stringify(failures)).not.toContain(secret);
  });

  test('each of several faults in one row', () => {
    const { failures } = read('CONTACT_MOMENT', csv(header, ';;;;;;x', `C1;1;x;y;z;;a`));
    expect(failures.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '2 sleutel MISSING',
      '2 bsn MISSING',
      '2 wet MISSING',
      '2 starttijd MISSING',
      '2 kanaal MISSING',
      '2 notitie MISSING',
      '3 bsn NOT_A_BSN',
      '3 wet UNKNOWN_CODE',
      '3 starttijd NOT_A_MOMENT',
      '3 kanaal UNKNOWN_CODE',
      '3 notitie MISSING',
    ]);
  });
});

describe('a file is refused as a whole', () => {
  const many = [header, ...Array.from({ length: 200_000 }, () => row)].join('\n');
  test.each<[string, string, string | Uint8Array]>([
    ['EMPTY', 'with nothing in it', ''],
    ['EMPTY', 'with blank lines only', '\r\n \n'],
    ['EMPTY', 'with a header only', `${header}\n`],
    ['EMPTY', 'with an empty list', '[]'],
    ['NOT_UTF8', 'in UTF-16', Buffer.from(`\u{feff}${csv(header, row)}`, 'utf16le')],
    ['NOT_UTF8', 'in UTF-16 without a mark', Buffer.from(csv(header, row), 'utf16le')],
    ['NOT_UTF8', 'with a NUL', csv(header, row.replace('Gebeld', 'Ge\0beld'))],
    ['NOT_UTF8', 'in Latin-1', Buffer.from(csv(header, row.replace('Gebeld', 'Zoë')), 'latin1')],
    ['WRONG_HEADER', 'without a header', csv(row.replace('Gebeld', secret), row)],
    ['WRONG_HEADER', 'with a column that the layout does not have', csv(`${header};${secret}`, `${row};1`)],
    ['WRONG_HEADER', 'of another kind', csv('sleutel;agb_code;omschrijving;ingangsdatum', 'C;98765432;x;2026-01-01')],
    [
      'WRONG_HEADER',
      'as JSON with a field that the layout does not have',
      `[{"${secret}":1,${header
        .split(';')
        .map((name) => `"${name}":""`)
        .join()}}]`,
    ],
    ['COLUMN_MISSING', 'without a column that is needed', csv(header.replace(';bsn', ''), row)],
    ['COLUMN_MISSING', 'as JSON without a field that is needed', '[{"sleutel":"1"}]'],
    ['COLUMN_DOUBLED', 'with a column twice', csv(`${header};bsn`, `${row};999990019`)],
    ['BROKEN_CSV', 'with text after a closing quote', csv(header, row.replace('Gebeld', `"${secret}"x`))],
    ['BROKEN_CSV', 'with a quote inside text', csv(header, row.replace('Gebeld', `${secret}"x`))],
    ['BROKEN_CSV', 'with a quote that is never closed', csv(header, row.replace('Gebeld', `"${secret}`))],
    ['ROW_TOO_LARGE', 'with a cell of a megabyte', csv(header, row.replace('Gebeld', secret.repeat(200_000)))],
    ['ROW_TOO_LARGE', 'with an early quote that is never closed', csv(header, row.replace('Gebeld', '"x'), many)],
    ['TOO_MANY_ROWS', 'with 200,000 rows', many],
    ['TOO_MANY_ROWS', 'with 200,000 rows of JSON', `[${'{},'.repeat(199_999)}{}]`],
    ['TOO_LARGE', 'larger than 16 MiB', new Uint8Array(17 * 1024 * 1024).fill(65)],
    ['BROKEN_JSON', 'that is cut off', '[{"sleutel":"'],
    ['BROKEN_JSON', 'that is no list', '{"sleutel":"1"}'],
    ['BROKEN_JSON', 'with lists in it', '[[1]]'],
  ])('%s: %s', (code, _, content) => {
    const refusal = refusalOf('CONTACT_MOMENT', content);
    expect(refusal).toMatchObject({ code });
    expect(refusal?.message).not.toContain(secret);
  });

  test('but not at 10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, () => row);
    expect(read('CONTACT_MOMENT', csv(header, ...rows)).rows).toHaveLength(10_000);
    expect(bytesOf(csv(header, ...rows)).length).toBeLessThan(16 * 1024 * 1024);
  });
});
