import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { LogFields, Logger } from '../../src/logger.ts';
import { makeRequestLog } from '../../src/request-log.ts';
import { startTestHub } from '../testkit/hub.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';

function listen(): { logger: Logger; lines: { level: string; fields: LogFields; message: string }[] } {
  const lines: { level: string; fields: LogFields; message: string }[] = [];
  const say = (level: string) => (fields: LogFields, message: string) => void lines.push({ level, fields, message });
  return { lines, logger: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') } };
}

test('what went as it should is told to whoever wants all, what was refused or slow to everybody', () => {
  const { logger, lines } = listen();
  const ended = [
    { traceId, status: 200, milliseconds: 2 },
    { traceId, status: 200, milliseconds: 1000 },
    { traceId, status: 401, milliseconds: 1, code: 'UNAUTHENTICATED' },
    { traceId, status: 499, milliseconds: 1 },
    { traceId, status: 503, milliseconds: 1, code: 'LOG_UNAVAILABLE' },
  ] as const;
  for (const each of ended) makeRequestLog(logger, false)(each);
  expect(lines.map(({ level, fields }) => [level, fields])).toEqual([
    ['info', { request: ended[1] }],
    ['info', { request: ended[2] }],
    ['info', { request: ended[3] }],
    ['warn', { request: ended[4] }],
  ]);
  makeRequestLog(logger, true)(ended[0]);
  expect(lines.at(-1)).toEqual({ level: 'debug', fields: { request: ended[0] }, message: 'request' });
});

test('one caller is told from another until the hub stops, and neither by name', () => {
  const { logger, lines } = listen();
  const ended = { traceId, status: 403, milliseconds: 1 };
  const log = makeRequestLog(logger, false);
  for (const subject of ['demo:director', 'demo:privacy', 'demo:director']) log({ ...ended, subject });
  makeRequestLog(logger, false)({ ...ended, subject: 'demo:director' });
  const callers = lines.map(({ fields }) => fields.request?.caller);
  expect(callers[0]).toMatch(/^[0-9a-f]{12}$/);
  expect(callers[2]).toBe(callers[0]);
  expect(new Set(callers).size).toBe(3);
  expect(JSON.stringify(lines)).not.toMatch(/demo|director/);
});

test('a flood of requests is no flood of lines', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { logger, lines } = listen();
  const log = makeRequestLog(logger, false);
  for (let count = 0; count < 1000; count += 1) log({ traceId, status: 401, milliseconds: 1 });
  expect(lines).toHaveLength(50);
  vi.advanceTimersByTime(1000);
  log({ traceId, status: 401, milliseconds: 1 });
  vi.useRealTimers();
  expect(lines.slice(50).map(({ fields }) => fields)).toMatchObject([{ skipped: 950 }, { request: { status: 401 } }]);
});

const line = z.strictObject({
  traceId: z.literal(traceId),
  status: z.int(),
  milliseconds: z.number().nonnegative(),
  code: z.string().optional(),
  caller: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
});

test('over HTTP each answer names its trace, and the line of that trace says how it went', async () => {
  const hub = await startTestHub({ environment: { LOG_LEVEL: 'debug' } });
  const headers = { 'content-type': 'application/json', traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
  const good = { ...headers, authorization: `Bearer ${await hub.token('frontoffice')}` };
  const answers = [
    await hub.post('{"query":"query Zoek999990019 { me { roles } }"}', good),
    await hub.post('{"query":"{ me { roles } }"}', { ...headers, authorization: 'Bearer kanarie' }),
    await hub.post('{"query":', good),
    await hub.post(`{"query":"{ ${'__typename '.repeat(30)} }"}`, good),
    await hub.post(JSON.stringify({ query: '#'.repeat(100_001) }), good),
  ];
  for (const answer of answers) expect(answer.headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-`));
  await vi.waitFor(() => expect(hub.said.filter((each) => each.startsWith('request '))).toHaveLength(5));
  const lines = hub.said
    .filter((each) => each.startsWith('request '))
    .map((each) => z.strictObject({ request: line }).parse(JSON.parse(each.slice('request '.length))).request);
  expect(lines.map(({ status, code }) => [status, code])).toEqual([
    [200, undefined],
    [401, 'UNAUTHENTICATED'],
    [400, 'BAD_USER_INPUT'],
    [400, 'TOO_COMPLEX'],
    [413, 'TOO_LARGE'],
  ]);
  expect(lines.map(({ caller }) => caller !== undefined)).toEqual([true, false, true, true, true]);
  expect(hub.said.join()).not.toMatch(/99999|kanarie|Zoek|frontoffice|eyJ/);
});
