import { describe, expect, test } from 'vitest';
import { beatMilliseconds, untilNextBeat } from '../../src/limits/beat.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { otherFamily, workFamily } from '../testkit/work-desk.ts';

const byId = 'query Way($value: ID!) { household(by: { id: $value }) { id } }';
const byBsn = 'query Way($value: BSN!) { household(by: { bsn: $value }) { id } }';
const byNumber = 'query Way($value: String!) { household(by: { caseNumber: $value }) { id } }';
const ofPerson = 'query Way($value: BSN!) { person(by: { bsn: $value }) { id } }';
const ofCase = 'query Way($value: String!) { case(by: { number: $value }) { id } }';
const ofNode = 'query Way($value: ID!) { node(id: $value) { id } }';
const bySearch = 'query Way($value: String!) { search(text: $value) { nodes { person { id } } } }';

const nowhere = 'hou_00000000-0000-7000-8000-000000000000';

/** A server with two families, one of which its back office does not see, and how soon the log hears of a question. */
async function startWatch() {
  let heard = 0;
  const { db, ask } = await makeTestServer({ record: async () => void (heard = performance.now()) });
  const [seen, hidden] = [insertFamily(db, workFamily), insertFamily(db, otherFamily)];
  /** The least of several, in milliseconds. */
  const least = async (query: string, value: string, variables: object = {}) => {
    const taken: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      const since = performance.now();
      const as = { persona: 'backoffice', activity: 'uitvoering-wmo-jeugd' };
      const { body } = await ask(query, { value, ...variables }, as);
      expect(body).not.toContain('"errors"');
      taken.push(heard - since);
    }
    return Math.min(...taken);
  };
  return { seen, hidden, least };
}

describe('the time of an answer does not tell what may not be known', () => {
  test('a question takes a whole beat where what it asks for is hidden, and where it is not there', async () => {
    const { hidden, least } = await startWatch();
    const ways: [string, string, string][] = [
      [byId, hidden.householdId, nowhere],
      [byBsn, '999996502', '999996514'],
      [byNumber, 'W-2', 'W-9'],
      [ofPerson, '999996502', '999996514'],
      [ofCase, 'W-2', 'W-9'],
      [ofNode, hidden.personIds[0] ?? '', nowhere],
      [bySearch, 'Maas', 'Ceder'],
    ];
    for (const [query, there, notThere] of ways) {
      expect(await least(query, there), query).toBeGreaterThanOrEqual(beatMilliseconds);
      expect(await least(query, notThere), query).toBeGreaterThanOrEqual(beatMilliseconds);
    }
  });

  test('also where something else is shown beside it', async () => {
    const { seen, hidden, least } = await startWatch();
    const beside =
      'query Beside($value: ID!, $other: ID!) { one: node(id: $value) { id } other: household(by: { id: $other }) { id } }';
    const other = { other: hidden.householdId };
    expect(await least(beside, seen.householdId, other)).toBeGreaterThanOrEqual(beatMilliseconds);
  });
});

test('a beat is waited for to its end, and of what took longer the next one', async () => {
  const since = performance.now();
  await untilNextBeat(since);
  expect(performance.now() - since).toBeGreaterThanOrEqual(beatMilliseconds);
  const long = performance.now() - 3.5 * beatMilliseconds;
  await untilNextBeat(long);
  expect(performance.now() - long).toBeGreaterThanOrEqual(4 * beatMilliseconds);
});
