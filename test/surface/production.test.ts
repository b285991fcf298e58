import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { auditServer } from 'graphql-http';
import { describe, expect, test, vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import { activityId } from '../testkit/activity.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { codesOf, startProductionHub } from './production.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
/** What the log of processing says of requests, by their operation's hash. */
function listLooks({ auditFolder }: Config): readonly string[] {
  const connection = new BetterSqlite3(join(auditFolder, 'audit-2026-06.db'), { readonly: true });
  const hashes = connection
    .prepare<[], string>(
      `select body ->> '$.access.operation_hash' || ' ' || (body ->> '$.access.outcome') from entry where type = 'ACCESS' order by seq`,
    )
    .pluck()
    .all();
  connection.close();
  return hashes;
}

const disguises = [
  '{ __schema { queryType { name } } }',
  '{ me { roles } hidden: __schema { types { name } } }',
  '{ __type(name: "Person") { fields { name } } }',
  '{ x: __type(name: "Person") { name } }',
  '{ ...Deep } fragment Deep on Query { ...Deeper } fragment Deeper on Query { __schema { types { name } } }',
  '{ ... on Query { ... { __schema { types { name } } } } }',
  'query Labels { __typename __schema { directives { name } } }',
];

describe('in production', () => {
  test('only known documents are answered: of the page by hash or by text, never one of somebody’s own', async () => {
    const { send } = await startProductionHub();
    const manifest: Record<string, string> = JSON.parse(
      readFileSync('web/src/generated/persisted-documents.json', 'utf8'),
    );
    const [hash, text] = Object.entries(manifest).find(([, each]) => each.includes('query WhoAmI')) ?? ['', ''];
    expect((await send('frontoffice', byHash(hash))).data).toMatchObject({
      me: { staff: { name: expect.any(String) } },
    });
    expect((await send('frontoffice', { query: text })).data).toMatchObject({ me: expect.anything() });

    const own = await send('frontoffice', { query: '{ me { roles } }' }, 'toegang-sociaal-domein');
    expect({ status: own.status, codes: codesOf(own), data: own.data }).toEqual({
      status: 403,
      codes: ['DOCUMENT_NOT_KNOWN'],
      data: undefined,
    });
  });

  test('a document cannot be registered by whoever asks', async () => {
    const { send } = await startProductionHub();
    const query = '{ me { roles } }';
    const both = await send('frontoffice', { query, ...byHash(hashOf(query)) });
    expect(codesOf(both)).toEqual(['DOCUMENT_NOT_KNOWN']);
    expect(codesOf(await send('frontoffice', byHash(hashOf(query))))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const analyst = await send('backoffice', { query, ...byHash(hashOf(query)) }, 'uitvoering-wmo-jeugd');
    expect(analyst.errors.length).toBe(1);
    expect(codesOf(await send('backoffice', byHash(hashOf(query))))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test('an analyst asks with documents of their own, for a purpose they may use, and each is logged', async () => {
    const { send, config, db } = await startProductionHub();
    const query = '{ me { roles } }';
    expect(codesOf(await send('backoffice', { query }))).toEqual(['PURPOSE_REQUIRED']);
    expect(codesOf(await send('backoffice', { query }, 'toegang-sociaal-domein'))).toEqual(['PURPOSE_NOT_ALLOWED']);
    expect((await send('backoffice', { query }, 'uitvoering-wmo-jeugd')).data).toEqual({
      me: { roles: ['BACK_OFFICE_WORKER'] },
    });
    expect(listLooks(config)).toEqual([`${hashOf(query)} EMPTY`]);
    db.$client.prepare("update staff_right set valid_until = '2026-06-01'").run();
    expect(codesOf(await send('backoffice', { query }, 'uitvoering-wmo-jeugd'))).toEqual(['DOCUMENT_NOT_KNOWN']);
  });

  test('what an administrator puts in the folder is answered from then on, until it is taken away', async () => {
    const folder = makeTestFolder();
    const query = 'query Mine {\n  me { roles }\n}\n';
    writeFileSync(join(folder, 'mine.graphql'), query);
    writeFileSync(join(folder, 'wrong.graphql'), 'query Wrong { me { wachtwoord } }');
    const { send, said } = await startProductionHub({ DOCUMENTS_FOLDER: folder });
    expect((await send('frontoffice', byHash(hashOf(query)))).data).toEqual({
      me: { roles: ['FRONT_OFFICE_WORKER'] },
    });
    expect((await send('frontoffice', { query: query.trim() })).data).toMatchObject({ me: expect.anything() });
    expect(codesOf(await send('frontoffice', { query: 'query Wrong { me { wachtwoord } }' }))).toEqual([
      'DOCUMENT_NOT_KNOWN',
    ]);
    rmSync(join(folder, 'mine.graphql'));
    await vi.waitFor(async () => {
      expect(codesOf(await send('frontoffice', byHash(hashOf(query))))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    }, 5000);
    expect(said.join('\n')).toMatch(/not taken \{"file":"wrong\.graphql"/);
  });

  test('the schema is not told, in whatever disguise it is asked for, not even to an analyst', async () => {
    const { send } = await startProductionHub();
    for (const query of disguises) {
      const answer = await send('backoffice', { query }, 'uitvoering-wmo-jeugd');
      expect({ query, status: answer.status, data: answer.data }).toEqual({ query, status: 400, data: undefined });
      expect(answer.text).not.toMatch(/"(types|fields|directives|queryType)":/);
      const stranger = await send('frontoffice', { query }, 'toegang-sociaal-domein');
      expect({ query, codes: codesOf(stranger) }).toEqual({ query, codes: ['DOCUMENT_NOT_KNOWN'] });
    }
    expect((await send('backoffice', { query: '{ __typename }' }, 'uitvoering-wmo-jeugd')).data).toEqual({
      __typename: 'Query',
    });
  });

  test('GraphQL over HTTP is spoken as in the demo, to an analyst', async () => {
    const { url, token } = await startProductionHub();
    const own: [string, string][] = [
      ['authorization', `Bearer ${await token('backoffice')}`],
      ['x-processing-activity', activityId('uitvoering-wmo-jeugd')],
    ];
    const fetchFn = (input: string, init?: RequestInit) =>
      fetch(input, { ...init, headers: [...new Headers(init?.headers), ...own] });
    const results = await auditServer({ url: `${url}/graphql`, fetchFn });
    const missed = results.filter(({ status, name }) => status !== 'ok' && !/GET/.test(name));
    // The first three ask for `__type`, which production does not tell.
    expect(missed.map(({ status, name }) => `${status}: ${name}`)).toEqual([
      'error: MUST accept utf-8 encoded request',
      'warn: SHOULD allow map {variables} parameter when accepting application/graphql-response+json',
      'error: MUST allow map {variables} parameter when accepting application/json',
      'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
      'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
      'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
    expect(results.length).toBeGreaterThan(50);
  });

  test('every answer keeps to https and to itself', async () => {
    const { url } = await startProductionHub();
    for (const path of ['/', '/graphql', '/config.json', '/health/live', '/nergens.png']) {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(headers.get('permissions-policy')).toMatch(/geolocation=\(\)/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});
