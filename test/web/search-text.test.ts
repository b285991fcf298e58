import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesElevenTest, readTypedText, readWhileTyping } from '../../web/src/search/typed-text.ts';

test.each(['999990019', '9999 90 019', '999.990.019', ' 999-990-019 '])(
  'reads %j as a citizen service number',
  (typed) => {
    expect(readTypedText(typed)).toEqual({ kind: 'bsn', text: '999990019' });
  },
);

test('reads a citizen service number of which the leading zero was left out', () => {
  expect(readTypedText('12345672')).toEqual({ kind: 'bsn', text: '012345672' });
});

test.each(['3831AB 12', '3831 ab 12b-2', '3831 AB, 12', '3831ab12', 'Voorbeeldhof 3, 3831 AB Leusden'])(
  'reads %j as an address, and leaves its parts to the hub',
  (typed) => {
    expect(readTypedText(typed)).toEqual({ kind: 'address', text: typed });
  },
);

test.each(['WMO-2026-00412', 'Z2026/118', 'zaak_12'])('reads %j as a case number', (typed) => {
  expect(readTypedText(typed)).toEqual({ kind: 'caseNumber', text: typed });
});

test.each([
  'Berg',
  'vd  Berg',
  'berg, j. van den',
  "in 't Veld 12-3-1980",
  '12-3-1980',
  '12 3 80',
  '12031980',
  '19800312',
  '1980-03-12',
  '3-1980',
  'WMO 2026 00412',
])('reads %j as somebody', (typed) => {
  expect(readTypedText(typed)).toEqual({ kind: 'person', text: typed.replace('  ', ' ') });
});

test.each([
  ['', 'Typ een naam'],
  ['   ', 'Typ een naam'],
  ['b', 'ten minste twee'],
  ['!?', 'ten minste twee'],
  ['123456789', 'geen geldig BSN'],
  ['000000000', 'geen geldig BSN'],
  ['99999001', '9 cijfers en een geboortedatum 8. U typte er 8'],
  ['9999900190', 'U typte er 10'],
  ['32-13-1980', 'U typte er 8'],
  ['3831', 'ook de letters van de postcode'],
  ['3831 AB', 'ook het huisnummer'],
  ['3831 AB 0', 'begint bij 1'],
])('says of %j what is wrong with it', (typed, part) => {
  const reading = readTypedText(typed);
  expect(reading.kind).toBe('unreadable');
  expect(reading).toHaveProperty('message', expect.stringContaining(part));
});

test.each([
  ['be', 'be'],
  ['Berg 1', 'Berg'],
  ['Berg 12-3', 'Berg'],
  ['Berg, 12-3-198', 'Berg'],
  ['Berg 12-3-1980', 'Berg 12-3-1980'],
  ['Berg 1980', 'Berg 1980'],
  ['WMO 2026 00412', 'WMO 2026 00412'],
  ['Z-0001', 'Z-0001'],
  ['3831 AB 12', '3831 AB 12'],
])('looks, when the typing of %j rests, for %j', (typed, text) => {
  expect(readWhileTyping(typed)?.text).toBe(text);
});

test.each(['', 'b', '3', '3831', '3831 A', '3831 AB', '9999', '99999001', 'Z-0', 'z1'])(
  'looks for nobody while %j is on its way to something',
  (typed) => {
    expect(readWhileTyping(typed)).toBeUndefined();
  },
);

test('never sends part of a citizen service number while it is typed', () => {
  const sent = ['999990019', '990001106', '111222333'].flatMap((bsn) =>
    Array.from({ length: 8 }, (_, length) => readWhileTyping(bsn.slice(0, length + 1))).filter(
      (asked) => asked !== undefined && asked.text !== bsn,
    ),
  );
  expect(sent.filter((asked) => asked?.kind === 'bsn')).toEqual([]);
});

test('a message about what was typed never repeats it', () => {
  const digits = fc.sample(fc.stringMatching(/^[1-9]\d{9,11}$/), 500);
  const repeating = digits.filter((typed) => {
    const reading = readTypedText(typed);
    return reading.kind === 'unreadable' && reading.message.includes(typed);
  });
  expect(repeating).toEqual([]);
});

test('reads whatever is typed without failing, and asks for nothing that Enter would refuse', () => {
  const typed = fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), 500);
  const refused = typed.filter((text) => readWhileTyping(text) && readTypedText(text).kind === 'unreadable');
  expect(refused).toEqual([]);
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
