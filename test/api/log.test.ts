import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/audit/audit-error.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { insertFamily, insertRelation } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

interface Line {
  readonly type: string;
  readonly body: Record<string, unknown>;
}

/** The lines of the log on disk, as another program reads them. */
function readLog({ config }: TestHub): readonly Line[] {
  return readdirSync(config.auditFolder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => {
      const connection = new BetterSqlite3(join(config.auditFolder, name), { readonly: true });
      const rows = connection
        .prepare<[], { type: string; body: string }>('select type, body from entry order by seq')
        .all();
      connection.close();
      return rows.map(({ type, body }): Line => ({ type, body: JSON.parse(body) }));
    });
}

const find =
  'query Find($by: HouseholdBy!) { household(by: $by) { id members { person { name { full } } } relations { otherName } } }';
const members = [
  { name: 'Tess Jansma', bsn: '999990019' },
  { name: 'Bo Jansma', bsn: '999990020', role: 'CHILD', birthDate: '2015-05-05' },
] as const;

describe('the log of processing', () => {
  test('has who looked and each person shown, on disk before the answer arrives', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, { members });
    await hub.ask('frontoffice', find, { by: { id: householdId } });
    const lines = readLog(hub);
    expect(lines.map(({ type }) => type)).toEqual(['OPENING', 'ACCESS', 'PROCESSING', 'PROCESSING']);
    expect(lines[1]?.body).toMatchObject({ access: { kind: 'OPENED', outcome: 'OK', operation_name: 'Find' } });
    expect(JSON.stringify(lines[2])).toContain('toegang-sociaal-domein');
    expect(new Set(lines.slice(2).map(({ body }) => JSON.stringify(body))).size).toBe(2);
  });

  test('counts a relative who is named only', async () => {
    const hub = await startTestHub();
    const { householdId, personIds } = insertFamily(hub.db, { members });
    insertRelation(hub.db, personIds[1] ?? '', 'PARENT', { name: 'Ad Peters', bsn: '999990032' });
    await hub.ask('frontoffice', find, { by: { id: householdId } });
    expect(readLog(hub).filter(({ type }) => type === 'PROCESSING')).toHaveLength(3);
  });

  test('has looks in vain, with whom was sought, and looks that were denied', async () => {
    const hub = await startTestHub();
    await hub.ask('frontoffice', find, { by: { bsn: '999990044' } });
    await hub.ask('frontoffice', find, { by: { bsn: '999990044' } }, null);
    const lines = readLog(hub);
    expect(lines.filter(({ type }) => type === 'ACCESS').map(({ body }) => body['access'])).toMatchObject([
      { outcome: 'EMPTY' },
      { outcome: 'DENIED' },
    ]);
    expect(lines.filter(({ type }) => type === 'PROCESSING')).toHaveLength(2);
  });

  test('has the roles that the purpose calls on, not every role that somebody bears', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, { members });
    await hub.ask('privacy', find, { by: { id: householdId } });
    expect((await hub.ask('privacy', '{ me { roles } }')).data).toEqual({
      me: { roles: ['PRIVACY_DESK', 'PRIVACY_OFFICER'] },
    });
    expect(readLog(hub)[1]?.body).toMatchObject({ access: { roles: ['PRIVACY_OFFICER'] } });
  });

  test('says FOUND of a list', async () => {
    const hub = await startTestHub();
    insertFamily(hub.db, { members });
    await hub.ask('frontoffice', '{ households(at: { postalCode: "3831AA", houseNumber: 1 }) { id } }');
    expect(readLog(hub)[1]?.body).toMatchObject({ access: { kind: 'FOUND' } });
  });

  test('has nothing of a request that asks for nobody', async () => {
    const hub = await startTestHub();
    await hub.ask('frontoffice', '{ me { roles } enumLabels(enum: "Law") { label } }');
    expect(readLog(hub).filter(({ type }) => type !== 'OPENING')).toEqual([]);
  });

  test('holds no BSN, and is whole', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, { members });
    await hub.ask('frontoffice', find, { by: { bsn: '999990019' } });
    await hub.ask('frontoffice', find, { by: { id: householdId } });
    await hub.hub.close();
    expect(verifyAuditLog(hub.config.auditFolder)).toMatchObject({ ok: true, entriesByType: { ACCESS: 2 } });
    const bytes = readdirSync(hub.config.auditFolder).map((name) =>
      readFileSync(join(hub.config.auditFolder, name), 'latin1'),
    );
    expect(bytes.join('')).not.toMatch(/99999\d{4}/);
  });

  test('continues the trace of whoever asks', async () => {
    const hub = await startTestHub();
    insertFamily(hub.db, { members });
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { headers } = await hub.post(JSON.stringify({ query: find, variables: { by: { bsn: '999990019' } } }), {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.token('frontoffice')}`,
      'x-processing-activity': 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    });
    expect(headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
    const [, access, processing] = readLog(hub);
    const [, , spanId] = headers.get('traceparent')?.split('-') ?? [];
    expect(access?.body).toMatchObject({ trace_id: traceId, span_id: spanId, parent_span_id: '00f067aa0ba902b7' });
    expect(processing?.body).toMatchObject({ trace_id: traceId, parent_span_id: spanId });
  });

  test.for([
    '',
    'no trace',
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01',
  ])('begins a trace of its own, and returns it, for the malformed “%s”', async (traceparent) => {
    const hub = await startTestHub();
    const { headers } = await hub.post(JSON.stringify({ query: find, variables: { by: { bsn: '999990019' } } }), {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.token('frontoffice')}`,
      'x-processing-activity': 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
      traceparent,
    });
    const [, traceId = '', spanId] = headers.get('traceparent')?.split('-') ?? [];
    expect(traceId).toMatch(/^(?!0{32}|4bf92f)[0-9a-f]{32}$/);
    const access = readLog(hub)[1]?.body;
    expect(access).toMatchObject({ trace_id: traceId, span_id: spanId });
    expect(access).not.toHaveProperty('parent_span_id');
  });
});

describe('when the log cannot be written', () => {
  test('nothing is answered: a 503 without a word of what was asked', async () => {
    const { makeTestServer } = await import('../testkit/server.ts');
    const server = await makeTestServer({
      record: async () => {
        throw new AuditError('FULL', 'the disk is full');
      },
    });
    await expect(server.find('999990019')).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    await expect(server.me()).resolves.toMatchObject({ status: 200 });
  });
});
