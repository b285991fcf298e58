import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { codesOf } from './production.ts';

const text = 'query F($n: Int) { search(text: "Jansen", first: $n) { nodes { matchedOn } } }';

/** Whether the hub still does its ordinary work. */
async function isWell({ ask, url }: TestHub): Promise<void> {
  expect((await ask('frontoffice', '{ me { roles } }')).data).toEqual({ me: { roles: ['FRONT_OFFICE_WORKER'] } });
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
}

/** Fragments that each spread the next one twice: 2^n fields when written out. */
function fanOut(count: number): string {
  const fragments = Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...F${index + 1} ...F${index + 1}` : 'roles';
    return `fragment F${index} on Actor { ${next} }`;
  });
  return `{ me { ...F0 } } ${fragments.join(' ')}`;
}

function statistics(alias: string): string {
  const period = 'period: { from: "2026-01-01", until: "2026-02-01" }';
  return `${alias}: statistics(measure: CLIENTS, ${period}) { moment }`;
}

const tooMuch: readonly [what: string, query: string][] = [
  ['fragments that fan out to 2^18 fields', fanOut(18)],
  ['a nesting of 3,000 fields', `{ me ${'{ staff '.repeat(3000)}${'}'.repeat(3000)} }`],
  [
    'a nesting of 15 fields',
    `{ household(by: { id: "x" }) { ${'members { household { '.repeat(7)}id${' } }'.repeat(7)} } }`,
  ],
  ['10,000 aliases', `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: me { roles }`).join(' ')} }`],
  ['10,000 aliases of __typename', `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ['51 aliases of __typename', `{ me { ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} } }`],
  [
    'aliases in a fragment',
    `{ me { ...A ...A ...A } } fragment A on Actor { ${Array.from({ length: 20 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
  ],
  ['21 root fields', `{ ${'__typename '.repeat(21)} }`],
  [
    '11 free statistics, in a fragment or not',
    `{ ...F ${Array.from({ length: 6 }, (_, i) => statistics(`b${i}`)).join(' ')} } fragment F on Query { ${Array.from({ length: 5 }, (_, i) => statistics(`a${i}`)).join(' ')} }`,
  ],
  ['1,001 tokens', `{ me { ${'roles '.repeat(996)} } }`],
  ['51 directives', `{ me { ${'roles @include(if: true) '.repeat(51)} } }`],
  [
    'lists in lists',
    `{ search(text: "Jansen", first: 100) { nodes { household { members { household { members { household { members { household { members { role } } } } } } } } } } }`,
  ],
];

describe('a document that asks too much', () => {
  test('is refused before it is executed, with one answer whatever limit it passes, and the hub stays well', async () => {
    const hub = await startTestHub();
    const answers = new Set<string>();
    for (const [what, query] of tooMuch) {
      const answer = await hub.ask('frontoffice', query);
      // A body over its limit is refused as such, before the document is looked at.
      const expected = query.length > 95_000 ? ['TOO_LARGE'] : ['TOO_COMPLEX'];
      expect({ what, codes: codesOf(answer), data: answer.data }).toEqual({ what, codes: expected, data: undefined });
      if (expected[0] === 'TOO_COMPLEX') answers.add(`${answer.status} ${answer.text}`);
    }
    expect([...answers]).toEqual([
      '400 {"errors":[{"message":"The document asks for more than one request may.","extensions":{"code":"TOO_COMPLEX"}}]}\n',
    ]);
    await isWell(hub);
  });

  test('is the same for a literal, a variable and the default of one', async () => {
    const { ask } = await startTestHub();
    const nested = (first: string) =>
      `search(text: "Jansen", first: ${first}) { nodes { household { members { household { members { household { id } } } } } } }`;
    const asked = async (first: number) => [
      codesOf(await ask('frontoffice', `{ ${nested(String(first))} }`)),
      codesOf(await ask('frontoffice', `query A($n: Int) { ${nested('$n')} }`, { n: first })),
      codesOf(await ask('frontoffice', `query B($n: Int = ${first}) { ${nested('$n')} }`)),
    ];
    expect(await asked(1)).toEqual([[], [], []]);
    for (const first of [0, -1, 101, 1_000_000]) {
      const codes = await asked(first);
      expect(new Set(codes.map(String)).size).toBe(1);
      expect(codes[0]?.[0]).toMatch(/BAD_USER_INPUT|TOO_COMPLEX/);
    }
    expect(codesOf(await ask('frontoffice', text, { n: 100 }))).toEqual([]);
    expect(codesOf(await ask('frontoffice', text, { n: 'honderd' }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask('frontoffice', text, { n: null }))).toEqual([]);
  });

  test('is not mistaken for the whole schema, which the demo tells to whoever explores it', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { ask } = await startTestHub();
    expect((await ask('frontoffice', getIntrospectionQuery())).errors).toEqual([]);
  });
});

describe('a request that is not as it should be', () => {
  test('is refused: a list, another method, another type, registering, a body of a megabyte', async () => {
    const hub = await startTestHub();
    const { url, post, token } = hub;
    const authorization = `Bearer ${await token('frontoffice')}`;
    const json = { 'content-type': 'application/json', authorization };
    const query = '{"query":"{ me { roles } }"}';
    expect((await post(`[${query},${query}]`, json)).status).toBe(400);
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${url}/graphql`, { method, headers: json });
      expect({ method, status: response.status, allow: response.headers.get('allow') }).toEqual({
        method,
        status: 405,
        allow: 'POST',
      });
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await post(query, { authorization, 'content-type': type });
      expect({ type, refused: answer.status >= 400, data: answer.data }).toEqual({
        type,
        refused: true,
        data: undefined,
      });
    }
    const registering = await post(
      `{"query":"{ me { roles } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
      json,
    );
    expect(registering.data).toBeUndefined();
    expect((await post(JSON.stringify({ query: `{ me { roles } } #${'x'.repeat(1_048_576)}` }), json)).status).toBe(
      413,
    );
    await isWell(hub);
  });

  test('is cut off: a header of 64 kB, headers that drip, a body that drips', async () => {
    const hub = await startTestHub({ environment: { REQUEST_SECONDS: '1' } });
    const port = Number(new URL(hub.url).port);
    const authorization = `authorization: Bearer ${await hub.token('frontoffice')}`;
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${authorization}\r\n`;
    const large = await sendRaw(port, `GET / HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(65_536)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 /);
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ')).toMatch(/^HTTP\/1\.1 408 /);
    const body = await sendRaw(port, `${head}content-length: 100\r\n\r\n{"query":`);
    expect(body).toMatch(/^HTTP\/1\.1 503 [\s\S]*connection: close[\s\S]*TIMED_OUT/i);
    await isWell(hub);
  });
});

/** Sends bytes and then nothing; resolves with what came back when the hub closed the connection. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let came = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (came += chunk.toString()));
    // A connection that is cut while bytes are on their way ends in an error after the answer.
    socket.on('error', () => {});
    socket.on('close', () => resolve(came));
  });
}
