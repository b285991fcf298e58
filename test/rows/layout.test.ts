import { describe, expect, test } from 'vitest';
import { rowKinds } from '../../src/connectors/rows/layout.ts';
import { findKind, layouts, wordOf } from '../../src/connectors/rows/layouts.ts';
import { writeFailures, writeTemplate } from '../../src/connectors/rows/write.ts';
import { bytesOf, read } from './rows-file.ts';

describe('of each kind', () => {
  test.each(rowKinds)('%s the template is a file that is read without a fault', (kind) => {
    const { rows, failures } = read(kind, writeTemplate(layouts[kind]));
    expect(failures).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.line).toBe(2);
  });

  test.each(rowKinds)('%s no column is named twice, and each example fits', (kind) => {
    const columns = Object.values(layouts[kind].columns);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(columns.filter(({ isRequired, example }) => isRequired && example === '')).toEqual([]);
    expect(findKind(wordOf(kind))).toBe(kind);
  });
});

test('what is written opens in a spreadsheet, and nothing in it is a formula there', () => {
  const written = writeFailures([{ line: 2, column: 'notitie', code: 'FORMULA', reason: '=1+1' }]);
  expect([...bytesOf(written).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(written).toBe("\u{feff}regel;kolom;code;reden\r\n2;notitie;FORMULA;'=1+1\r\n");
});
