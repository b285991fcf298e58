import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrpDocumentError } from '../../src/connectors/brp/document-error.ts';
import { readDocument } from '../../src/connectors/brp/document.ts';
import { splitAnswer } from '../../src/connectors/brp/split.ts';
import { answerWith, bsnOf, persoon } from './persoon.ts';

/** What a document comes to: its records, or the code of its refusal. */
function outcomeOf(document: string | Uint8Array): unknown {
  try {
    return readDocument(document).map(({ place, kind, value, request }) => ({ place, kind, value, request }));
  } catch (error) {
    if (error instanceof BrpDocumentError) return error.code;
    throw error;
  }
}

const person = persoon({
  bsn: bsnOf(1),
  given: 'Zoë "de \\ {[", Łucja',
  more: { x: [{ personen: [1, 2] }, '\\', ']'] },
});

describe('an answer that is split comes to the same as one that is read as a whole', () => {
  test.each([
    answerWith(),
    answerWith(person),
    answerWith(person, 1, null, 'a,b', [], [[1]], {}),
    `\u{feff}${answerWith(person)}`,
    ` {\n "a" : {"personen":[3]} , "personen" : [ 1 , {"b" : [ ]} ] , "type" : "ZoekMetPostcodeEnHuisnummer" } \n`,
    '{"type":"personen","personen":[1]}',
  ])('split (case %#)', (text) => {
    expect(splitAnswer(Buffer.from(text))).toBeDefined();
    expect(outcomeOf(Buffer.from(text))).toEqual(outcomeOf(text));
  });

  test.each([
    '',
    'null',
    '{"personen":[1],"personen":[2]}',
    '{"personen":[1],"person\\u0065n":[2]}',
    '{"personen":{"a":1,"b":2}}',
    '{"personen":7}',
    '{"personen":[1,]}',
    '{"personen":[,1]}',
    '{"personen":[1}]',
    '{"personen":[{"a":]1]}',
    '{"personen":[1]',
    '{"personen":["a]}',
    '{"personen":[1]} {"personen":[2]}',
    '{"personen":[1]}\n{"personen":[2]}',
    '{"personen":[1],}',
    '[{"personen":[1]}]',
    '{"personen":[1 2]}',
    '{"personen":[]]}',
    '{"personen":["\0"]}',
  ])('left to be read as a whole (case %#)', (text) => {
    expect(splitAnswer(Buffer.from(text))).toBeUndefined();
    expect(outcomeOf(Buffer.from(text))).toEqual(outcomeOf(text));
  });

  test('also where there is a response in it, whose persons are the ones that count', () => {
    const text = '{"personen":[1],"response":{"personen":[2]}}';
    expect(outcomeOf(Buffer.from(text))).toEqual(outcomeOf(text));
  });

  test('whatever JSON it holds, whole or with a piece of it gone', () => {
    const answers = fc.record({ before: fc.jsonValue(), personen: fc.array(fc.jsonValue()), after: fc.jsonValue() });
    fc.assert(
      fc.property(answers, fc.nat(), fc.nat(3), (answer, start, length) => {
        const whole = JSON.stringify(answer);
        const at = start % whole.length;
        for (const text of [whole, whole.slice(0, at) + whole.slice(at + length)]) {
          expect(outcomeOf(Buffer.from(text))).toEqual(outcomeOf(text));
        }
      }),
      { numRuns: 500 },
    );
  });
});
