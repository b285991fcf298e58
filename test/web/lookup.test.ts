import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesElevenTest, readLookup } from '../../web/src/search/lookup.ts';

test.each(['999990019', '9999 90 019', '999.990.019', ' 999-990-019 '])(
  'reads %j as a citizen service number',
  (typed) => {
    expect(readLookup(typed)).toEqual({ kind: 'bsn', bsn: '999990019' });
  },
);

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
  const digits = fc.sample(fc.stringMatching(/^[1-9]\d{6,11}$/), 500);
  const repeating = digits.filter((typed) => {
    const reading = readLookup(typed);
    return reading.kind === 'unreadable' && reading.message.includes(typed);
  });
  expect(repeating).toEqual([]);
});

test('one wrong digit, or two that changed places, never pass the eleven test', () => {
  const valid = ['999990019', '990001106', '990002111', '111222333'];
  expect(valid.filter((bsn) => !passesElevenTest(bsn))).toEqual([]);
  const wrong = valid.flatMap((bsn) =>
    Array.from(bsn).flatMap((digit, at) => {
      const others = Array.from('0123456789').filter((other) => other !== digit);
      const slips = others.map((other) => bsn.slice(0, at) + other + bsn.slice(at + 1));
      const next = bsn[at + 1];
      if (next && next !== digit) slips.push(bsn.slice(0, at) + next + digit + bsn.slice(at + 2));
      return slips;
    }),
  );
  expect(wrong.filter(passesElevenTest)).toEqual([]);
});
