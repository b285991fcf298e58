import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const find = 'query Find($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) { id } }';

describe('who asks', () => {
  test('without a token gets 401 and learns nothing else', async () => {
    const { post } = await startTestHub();
    const { status, errors, data, headers } = await post('{"query":"{ me { roles } }"}', {
      'content-type': 'application/json',
    });
    expect({ status, data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: 401,
      data: undefined,
      codes: ['UNAUTHENTICATED'],
    });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('with a token of somebody who is not employed today gets 403', async () => {
    const { post, token, db } = await startTestHub();
    db.$client.prepare("update staff set valid_until = '2026-05-31' where subject = 'demo:frontoffice'").run();
    const { status, errors } = await post('{"query":"{ me { roles } }"}', {
      'content-type': 'application/json',
      authorization: `Bearer ${await token('frontoffice')}`,
    });
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 403, code: 'NOT_STAFF' });
  });

  test('loses sight with the role, on the next request', async () => {
    const { ask, db } = await startTestHub();
    const { householdId } = insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }] });
    expect((await ask('frontoffice', find, { by: { id: householdId } })).data).toEqual({
      household: { id: householdId },
    });
    db.$client
      .prepare(
        "update staff_role set valid_until = '2026-06-01' where staff_id = (select id from staff where subject = 'demo:frontoffice')",
      )
      .run();
    expect((await ask('frontoffice', find, { by: { id: householdId } })).errors[0]?.extensions.code).toBe(
      'PURPOSE_NOT_ALLOWED',
    );
  });

  test('without a purpose is told how to name one', async () => {
    const { ask } = await startTestHub();
    const { errors } = await ask('frontoffice', find, { by: { bsn: '999990019' } }, null);
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: { code: 'PURPOSE_REQUIRED' },
        message: expect.stringContaining('x-processing-activity'),
      }),
    ]);
  });

  test.for([
    'household(by: { bsn: "999990019" }) { id }',
    'households(at: { postalCode: "3831AA", houseNumber: 1 }) { id }',
    'person(by: { bsn: "999990019" }) { id }',
    'case(by: { number: "W-1" }) { id }',
    'node(id: "hou_00000000-0000-7000-8000-000000000000") { id }',
  ])('for a purpose of somebody else is refused: %s', async (field) => {
    const { ask } = await startTestHub();
    const { errors } = await ask(
      'workincome',
      `{ ${field} }`,
      {},
      'https://eenplan.example/verwerkingsactiviteit/toegang-wmo',
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });
});

describe('bad input', () => {
  test.for([
    [
      'a BSN that fails the eleven test',
      { by: { bsn: '999990018' } },
      '$by.bsn: BSN: expected nine digits that pass the eleven test',
    ],
    ['letters for a BSN', { by: { bsn: '99999001x' } }, '$by.bsn: BSN: expected nine digits that pass the eleven test'],
    ['a number for a BSN', { by: { bsn: 999990018 } }, '$by.bsn: BSN: expected nine digits that pass the eleven test'],
    [
      'a wrong postal code',
      { by: { address: { postalCode: '99999018', houseNumber: 1 } } },
      '$by.address.postalCode: PostalCode: expected a postal code as 1234AB',
    ],
    [
      'a house number that is none',
      { by: { address: { postalCode: '3831AB', houseNumber: '99999018' } } },
      '$by.address.houseNumber: a value does not fit its type',
    ],
    [
      'no house number',
      { by: { address: { postalCode: '3831AB' } } },
      '$by.address: Field "houseNumber" of required type "Int!" was not provided.',
    ],
    [
      'two ways at once',
      { by: { id: 'x', caseNumber: '99999018' } },
      '$by: Exactly one key must be specified for OneOf type "HouseholdBy".',
    ],
    [
      'a day that is none',
      { by: { id: 'x' }, asOf: '2026-02-30' },
      '$asOf: Date: expected a calendar day as YYYY-MM-DD',
    ],
    ['a text for a day', { by: { id: 'x' }, asOf: '99999018' }, '$asOf: Date: expected a calendar day as YYYY-MM-DD'],
    ['a field whose name is a number', { by: { '99999018': 1 } }, '$by: a value does not fit its type'],
  ] as const)('%s is refused with a code and a place, without the value', async ([, variables, message]) => {
    const { ask } = await startTestHub();
    const { text, errors } = await ask('frontoffice', find, variables);
    expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
    expect(text).not.toContain('99999');
  });

  test('an unknown enum is refused', async () => {
    const { ask } = await startTestHub();
    const { errors, text } = await ask('frontoffice', '{ enumLabels(enum: "Wachtwoord") { value } }');
    expect(errors[0]).toMatchObject({ message: 'There is no such enum.', extensions: { code: 'BAD_USER_INPUT' } });
    expect(text).not.toContain('Wachtwoord');
  });

  test('a store that cannot answer is told as such, once the fault is past the next request is answered', async () => {
    const { ask, db, said } = await startTestHub();
    insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }] });
    db.$client.exec('alter table membership rename to membership_away');
    const broken = await ask('frontoffice', find, { by: { bsn: '999990019' } });
    db.$client.exec('alter table membership_away rename to membership');
    const mended = await ask('frontoffice', find, { by: { bsn: '999990019' } });
    expect(broken.errors[0]).toMatchObject({
      message: 'The store cannot answer now.',
      extensions: { code: 'STORE_UNAVAILABLE' },
    });
    expect(broken.text).not.toMatch(/membership|SQL/);
    expect(said.join()).not.toMatch(/99999|Jansma/);
    expect(mended.data).toMatchObject({ household: { id: expect.stringMatching(/^hou_/) } });
  });

  test('a day to come is refused', async () => {
    const { ask } = await startTestHub();
    const { errors } = await ask('frontoffice', find, { by: { id: 'x' }, asOf: '2026-06-02' });
    expect(errors[0]).toMatchObject({
      message: 'The day asked for (asOf) has yet to come.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.for([
    ['a wrong BSN', '{ household(by: { bsn: "999990018" }) { id } }'],
    ['an unknown enum value', '{ enumLabels(enum: 99999018) { value } }'],
    ['an unknown field', '{ household(by: { id: "x" }) { leeftijd } }'],
    ['a syntax error', '{ household(by: "99999018" '],
    ['an unended text', '{ household(by: { bsn: "99999018'],
    [
      'a nesting of 15 fields',
      `{ household(by: { id: "x" }) { ${'members { household { '.repeat(7)} id ${'} }'.repeat(7)} } }`,
    ],
    ['a nesting hidden in fragments', nestedFragments(18)],
    ['more than 1,000 tokens', `{ ${'__typename '.repeat(1001)} }`],
  ])('in the document itself, %s is refused without the value', async ([, query = '']) => {
    const { ask } = await startTestHub();
    const { status, text, data, errors } = await ask('frontoffice', query);
    expect({ status, data, some: errors.length > 0 }).toEqual({ status: 400, data: undefined, some: true });
    expect(text).not.toMatch(/99999/);
    expect(text).not.toMatch(/Did you mean|stack| at /);
  });

  test.for([
    ['broken JSON', '{"query":', 400],
    ['JSON that is no object', '[]', 400],
    ['an empty body', '', 400],
    ['a body over the limit', JSON.stringify({ query: `{ me { roles } } #${'x'.repeat(200_000)}` }), 413],
  ] as const)('%s is refused', async ([, body, status]) => {
    const { post, token } = await startTestHub();
    const authorization = `Bearer ${await token('frontoffice')}`;
    const answer = await post(body, { 'content-type': 'application/json', authorization });
    expect({ status: answer.status, some: answer.errors.length > 0 }).toEqual({ status, some: true });
  });

  test('a GET is answered with 405, so that no variable ever stands in an address', async () => {
    const { url, token } = await startTestHub();
    const response = await fetch(`${url}/graphql?query={me{roles}}`, {
      headers: { authorization: `Bearer ${await token('frontoffice')}` },
    });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  });

  test('a batch is refused', async () => {
    const { post, token } = await startTestHub();
    const authorization = `Bearer ${await token('frontoffice')}`;
    const answer = await post('[{"query":"{ me { roles } }"}]', { 'content-type': 'application/json', authorization });
    expect(answer.status).toBe(400);
  });
});

/** Fragments that each spread the next one twice, one field deeper: 2^n fields when written out. */
function nestedFragments(count: number): string {
  const fragments = Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...F${index + 1} ...F${index + 1}` : 'id';
    return `fragment F${index} on Household { id members { household { ${next} } } }`;
  });
  return `{ household(by: { id: "x" }) { ...F0 } } ${fragments.join(' ')}`;
}
