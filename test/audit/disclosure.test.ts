import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkDisclosure, toLines, type Disclosure } from '../../src/audit/disclosure.ts';
import { canonicalJson } from '../../src/audit/entry.ts';
import { pseudonymise, type DataSubject } from '../../src/audit/pseudonym.ts';
import { testNow } from '../testkit/store.ts';
import { makeDisclosure, testBsns, testKey } from './fixture.ts';

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A line as the standard Logboek Dataverwerkingen describes it. */
const logLine = z.object({
  trace_id: hexOf(16),
  span_id: hexOf(8),
  parent_span_id: hexOf(8).optional(),
  status: z.enum(['Unset', 'Ok', 'Error']),
  name: z.string().min(1),
  start_time: z.int().positive(),
  end_time: z.int().positive(),
  attributes: z.object({
    'dpl.core.processing_activity_id': z.url().optional(),
    'dpl.core.data_subject_id': hexOf(32).optional(),
    'dpl.core.data_subject_id_type': z.string().optional(),
  }),
});

const processingLine = logLine.extend({ types: z.array(z.string()).optional() });

const accessLine = logLine.extend({
  access: z.strictObject({
    actor: z.string(),
    organisation: z.string(),
    roles: z.array(z.string()),
    operation_name: z.string().nullable(),
    operation_hash: hexOf(32),
    kind: z.enum(['FOUND', 'OPENED', 'CHANGED', 'NONE']),
    types: z.array(z.string()),
    decision: z.string(),
    policy_version: z.string(),
    outcome: z.enum(['OK', 'EMPTY', 'DENIED', 'FAILED', 'ABORTED']),
    emergency_access_ids: z.array(z.string()).min(1).optional(),
  }),
});

function linesOf(changes: Partial<Disclosure> = {}) {
  const disclosure = makeDisclosure(changes);
  const lines = toLines(disclosure, testNow.getTime(), (subject) => pseudonymise(testKey, subject));
  for (const { body } of lines) expect(body).toBe(canonicalJson(z.json().parse(JSON.parse(body))));
  const [access, ...processing] = lines;
  return {
    disclosure,
    types: lines.map(({ type }) => type),
    access: accessLine.strict().parse(JSON.parse(access?.body ?? '')),
    processing: processing.map(({ body }) => processingLine.strict().parse(JSON.parse(body))),
    text: lines.map(({ body }) => body).join('\n'),
  };
}

test('a request is one line that says who looked, and one for each data subject', () => {
  const { types, access, processing, disclosure } = linesOf();
  expect(types).toEqual(['ACCESS', 'PROCESSING', 'PROCESSING', 'PROCESSING']);
  expect(access).toMatchObject({
    trace_id: disclosure.traceId,
    span_id: disclosure.spanId,
    status: 'Ok',
    start_time: testNow.getTime() - 12,
    end_time: testNow.getTime(),
    access: {
      actor: 'sta_director',
      organisation: 'org_larikslaan2',
      roles: ['DIRECTOR'],
      kind: 'OPENED',
      outcome: 'OK',
    },
  });
  expect(access.attributes).not.toHaveProperty(['dpl.core.data_subject_id']);
  expect(processing.map(({ attributes }) => attributes)).toEqual(
    testBsns.map((bsn) => ({
      'dpl.core.processing_activity_id': 'https://eenplan.example/verwerkingsactiviteiten/regie',
      'dpl.core.data_subject_id': pseudonymise(testKey, { id: null, bsn }).id,
      'dpl.core.data_subject_id_type': `BSN:HMAC-SHA-256:${testKey.id}`,
    })),
  );
});

test('each data subject is a piece of work of its own under the request', () => {
  const { processing, disclosure } = linesOf();
  expect(processing.every(({ trace_id }) => trace_id === disclosure.traceId)).toBe(true);
  expect(processing.every(({ parent_span_id }) => parent_span_id === disclosure.spanId)).toBe(true);
  expect(new Set([disclosure.spanId, ...processing.map(({ span_id }) => span_id)]).size).toBe(4);
});

test('a data subject named twice is logged once', () => {
  const [bsn] = testBsns;
  const subjects: DataSubject[] = [
    { id: 'per_1', bsn },
    { id: 'per_1', bsn },
    { id: null, bsn },
    { id: 'per_2', bsn: null },
  ];
  expect(linesOf({ subjects }).processing).toHaveLength(2);
});

test('what was shown of one data subject only stands with that one', () => {
  const [one, other, third] = testBsns;
  const { processing } = linesOf({
    types: ['Case', 'Person', 'Plan'],
    subjects: [
      { id: 'per_1', bsn: one, types: ['Person'] },
      { id: 'per_2', bsn: other, types: ['Case', 'Person', 'Plan'] },
      { id: null, bsn: third, types: [] },
      { id: null, bsn: one, types: ['Case'] },
    ],
  });
  expect(processing.map(({ types }) => types)).toEqual([['Case', 'Person'], undefined, []]);
});

test.each([
  ['OK', 'Ok'],
  ['ABORTED', 'Ok'],
  ['EMPTY', 'Unset'],
  ['DENIED', 'Unset'],
  ['FAILED', 'Error'],
] as const)('an outcome %s has the status %s of the standard', (outcome, status) => {
  const { access, processing } = linesOf({ outcome });
  expect(access).toMatchObject({ status, access: { outcome } });
  expect(new Set(processing.map((line) => line.status))).toEqual(new Set([status]));
});

test('a request without data subjects is logged too', () => {
  expect(linesOf({ subjects: [], outcome: 'EMPTY', kind: 'NONE' }).types).toEqual(['ACCESS']);
});

test('a request that named no processing activity is logged without one', () => {
  const { access, processing } = linesOf({ processingActivityId: null, outcome: 'DENIED' });
  expect(access.attributes).toEqual({});
  expect(processing[0]?.attributes).not.toHaveProperty(['dpl.core.processing_activity_id']);
});

test('a request from elsewhere keeps the piece of work that asked for it', () => {
  expect(linesOf({ parentSpanId: '00f067aa0ba902b7' }).access.parent_span_id).toBe('00f067aa0ba902b7');
  expect(linesOf().access).not.toHaveProperty('parent_span_id');
});

test('what rests on emergency access says on which, and nothing else says a word of it', () => {
  expect(linesOf({ emergencyAccessIds: ['eac_1'], kind: 'CHANGED' }).access.access).toMatchObject({
    kind: 'CHANGED',
    emergency_access_ids: ['eac_1'],
  });
  expect(linesOf({ emergencyAccessIds: [] }).access.access).toEqual(linesOf().access.access);
  expect(linesOf().access.access).not.toHaveProperty('emergency_access_ids');
});

test('a BSN that a client puts in the name of its operation stays out of the log', () => {
  const [bsn] = testBsns;
  const { text, access } = linesOf({ operationName: `Household_${bsn}`, name: `BSN ${bsn}`, decision: `for ${bsn}` });
  expect(access.access.operation_name).toBe('Household_…');
  for (const known of testBsns) expect(text).not.toContain(known);
  expect(text).not.toContain('per_0');
});

test.each([
  ['a trace id that is too short', { traceId: 'ab' }],
  ['a trace id of zeros', { traceId: '0'.repeat(32) }],
  ['a span id in capitals', { spanId: 'ABCDEF0123456789' }],
  ['a parent that is no id', { parentSpanId: 'nobody' }],
  ['a start that is no moment', { startedAt: new Date(Number.NaN) }],
  ['a BSN of eight digits', { subjects: [{ id: 'per_1', bsn: '99999001' }] }],
])('%s is refused', (_, changes: Partial<Disclosure>) => {
  expect(() => checkDisclosure(makeDisclosure())).not.toThrow();
  expect(() => checkDisclosure(makeDisclosure(changes))).toThrow(expect.objectContaining({ fault: 'INVALID' }));
});
