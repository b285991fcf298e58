import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesElevenTest, readLookup } from '../../web/src/search/lookup.ts';

test.each(['999990019', '9999 90 019', '999.990.019', ' 999-990-019 '])('reads %j as a citizen service number', (typed) => {
  expect(readLookup(typed)).toEqual({ kind: 'bsn', bsn: '999990019' });
});

test.each([
  ['3831AB 12', { postalCode: '3831AB', houseNumber: 12 }],
  ['3831 ab 12', { postalCode: '3831AB', houseNumber: 12 }],
  ['3831ab12', { postalCode: '3831AB', houseNumber: 12 }],
  ['3831 AB, 12', { postalCode: '3831AB', houseNumber: 12 }],
  ['3831ab 12b-2', { postalCode: '3831AB', houseNumber: 12, houseLetter: 'B', houseNumberSuffix: '2' }],
  ['3831AB 12 a', { postalCode: '3831AB', houseNumber: 12, houseLetter: 'A' }],
  ['3831AB 12-2', { postalCode: '3831AB', houseNumber: 12, houseNumberSuffix: '2' }],
  ['3831AB 12 bis', { postalCode: '3831AB', houseNumber: 12, houseNumberSuffix: 'BIS' }],
  ['3831AB 12-II', { postalCode: '3831AB', houseNumber: 12, houseNumberSuffix: 'II' }],
])('reads %j as an address', (typed, address) => {
  expect(readLookup(typed)).toEqual({ kind: 'address', address });
});

test.each(['WMO-2026-00412', 'Z2026/118', 'zaak_12'])('reads %j as a case number', (typed) => {
  expect(readLookup(typed)).toEqual({ kind: 'caseNumber', caseNumber: typed });
});

test.each([
  ['', 'Typ een BSN'],
  ['   ', 'Typ een BSN'],
  ['123456789', 'geen geldig BSN'],
  ['000000000', 'geen geldig BSN'],
  ['99999001', '9 cijfers. U typte er 8'],
  ['9999900190', '9 cijfers. U typte er 10'],
  ['3831 AB', 'ook het huisnummer'],
  ['3831 AB 0', 'begint bij 1'],
  ['3831 AB 12 achter de kerk', 'toevoeging'],
  ['Jansen', 'Zoek op BSN'],
  ['<script>1</script>', 'Zoek op BSN'],
])('says of %j what is wrong with it', (typed, part) => {
  const reading = readLookup(typed);
  expect(reading.kind).toBe('unreadable');
  expect(reading).toHaveProperty('message', expect.stringContaining(part));
});

test('a message about what was typed never repeats it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,11}$/), (digits) => {
      const reading = readLookup(digits);
      if (reading.kind === 'unreadable') expect(reading.message).not.toContain(digits);
    }),
  );
});

test('one wrong digit, or two that changed places, never pass the eleven test', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(digit, { minLength: 9, maxLength: 9 }), fc.nat(8), digit, (digits, at, other) => {
      fc.pre(passesElevenTest(digits.join('')) && digits[at] !== other);
      expect(passesElevenTest(digits.with(at, other).join(''))).toBe(false);
      const next = (at + 1) % 9;
      const [left = 0, right = 0] = [digits[at], digits[next]];
      fc.pre(left !== right && next !== 0);
      expect(passesElevenTest(digits.with(at, right).with(next, left).join(''))).toBe(false);
    }),
  );
});
