import { describe, expect, test } from 'vitest';
import {
  Fault,
  readAmount,
  readBsn,
  readDate,
  readDecimal,
  readKey,
  readMoment,
  readText,
} from '../../src/connectors/rows/value.ts';

function codeOf(value: unknown): unknown {
  return value instanceof Fault ? value.code : value;
}

describe('a cell is read as', () => {
  test.each([
    ['2026-05-01', '2026-05-01'],
    ['01-05-2026', '2026-05-01'],
    ['1-5-2026', '2026-05-01'],
    ['29-02-2028', '2028-02-29'],
    ['29-02-2026', 'NOT_A_DATE'],
    ['2026-13-01', 'NOT_A_DATE'],
    ['05/01/2026', 'NOT_A_DATE'],
    ['2026-5-1', 'NOT_A_DATE'],
    ['01-05-26', 'NOT_A_DATE'],
    ['01-01-0001', 'NOT_A_DATE'],
    ['46143', 'NOT_A_DATE'],
  ])('a day: %s', (cell, expected) => expect(codeOf(readDate(cell))).toBe(expected));

  test.each([
    ['2026-05-01 14:30', '2026-05-01T12:30:00.000Z'],
    ['01-05-2026 14:30:59', '2026-05-01T12:30:00.000Z'],
    ['2026-12-01T14:30', '2026-12-01T13:30:00.000Z'],
    ['2026-05-01T14:30:00Z', '2026-05-01T14:30:00.000Z'],
    ['2026-05-01T14:30:00+05:00', '2026-05-01T09:30:00.000Z'],
    // Of an hour that the clock shows twice the first, and of one that it skips none.
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29 02:30', 'NOT_A_MOMENT'],
    ['2026-05-01', 'NOT_A_MOMENT'],
    ['2026-05-01 25:00', 'NOT_A_MOMENT'],
    ['2026-05-01T99:99:99Z', 'NOT_A_MOMENT'],
  ])('a moment: %s', (cell, expected) => expect(codeOf(readMoment(cell))).toBe(expected));

  test.each([
    ['0', 0],
    ['1234', 123_400],
    ['1234,5', 123_450],
    ['1234.56', 123_456],
    ['1.234,56', 123_456],
    ['€ 12,00', 1200],
    ['-640,00', -64_000],
    ['-0', 0],
    ['0,29', 29],
    ['1.234', 'NOT_AN_AMOUNT'],
    ['1,234.56', 'NOT_AN_AMOUNT'],
    ['12,345', 'NOT_AN_AMOUNT'],
    ['1e3', 'NOT_AN_AMOUNT'],
    ['12 euro', 'NOT_AN_AMOUNT'],
    ['9999999999', 'NOT_AN_AMOUNT'],
    ['12.34,56', 'NOT_AN_AMOUNT'],
  ])('an amount in cents: %s', (cell, expected) => expect(codeOf(readAmount(cell))).toBe(expected));

  test('a number', () => {
    expect(readDecimal('3,5')).toBe(3.5);
    expect(codeOf(readDecimal('3,555'))).toBe('NOT_A_NUMBER');
  });

  test('a BSN, also without the zeros that a spreadsheet took from it', () => {
    expect(readBsn('999990019')).toBe('999990019');
    expect(readBsn('12345672')).toBe('012345672');
    expect(codeOf(readBsn('999990018'))).toBe('NOT_A_BSN');
    expect(codeOf(readBsn('9999.90.019'))).toBe('NOT_A_BSN');
  });

  test('a key', () => {
    expect(readKey('V-2026/1042#a')).toBe('V-2026/1042#a');
    for (const cell of ['=1', '-1', 'a\nb', 'x'.repeat(65), '<b>']) expect(codeOf(readKey(cell))).toBe('NOT_A_KEY');
  });

  test('text, without the sign that guards it in a spreadsheet', () => {
    expect(readText("'+31 6", 20)).toBe('+31 6');
    expect(readText('+31 6', 20)).toBe('+31 6');
    expect(readText("'s ochtends", 20)).toBe("'s ochtends");
    expect(readText('a\r\nb\rc', 20)).toBe('a\nb\nc');
    expect(readText('Zoe\u0308', 4)).toBe('Zo\u00EB');
    expect(codeOf(readText('=cmd()', 20))).toBe('FORMULA');
    expect(codeOf(readText('a\u0007', 20))).toBe('CONTROL_CHARACTER');
    expect(codeOf(readText('four+', 4))).toBe('TOO_LONG');
  });
});
