import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { member, namesFound, search, searchQuery } from './people.ts';

const berg = (given: string, bsn: string) =>
  member(`${given} Berg`, bsn, '1980-01-01', { givenNames: given, surname: 'Berg' });
const backOffice = { number: 'B-2026-0001', law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;
const frontOffice = { number: 'F-2026-0001', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' } as const;

/** One household that the back office works for, two that it does not, and somebody without a household. */
async function startWithBergs(): Promise<TestHub> {
  const hub = await startTestHub();
  insertFamily(hub.db, { members: [berg('Ada', '999990019')], cases: [frontOffice] });
  insertFamily(hub.db, { members: [berg('Bea', '999990020')], cases: [backOffice] });
  insertFamily(hub.db, {
    members: [berg('Cas', '999990032')],
    cases: [{ ...backOffice, number: 'B-2026-0002', rest: { status: 'CLOSED', closedOn: '2026-05-20' } }],
  });
  insertFamily(hub.db, { members: [{ ...berg('Dirk', '999990044'), until: '2020-01-01' }] });
  return hub;
}

const everybody = ['Ada Berg', 'Bea Berg', 'Cas Berg', 'Dirk Berg'];
const texts = ['Berg', 'be', 'Brg', 'Berg 1980', 'Berg 1-1-1980', '1-1-1980', 'berg b'];

describe('who may be found', () => {
  test.for(['frontoffice', 'director', 'workincome', 'teamlead', 'privacy'])(
    '%s finds everybody, with or without a household',
    async (persona) => {
      const hub = await startWithBergs();
      expect(await namesFound(hub, 'Berg', persona)).toEqual(everybody);
    },
  );

  test('backoffice finds the people of the households it works for and nobody else, whatever is typed', async () => {
    const hub = await startWithBergs();
    for (const text of [...texts, '999990020', 'B-2026', '3831AA 1']) {
      expect([text, await namesFound(hub, text, 'backoffice')]).toEqual([text, ['Bea Berg']]);
    }
    for (const text of ['Ada Berg', 'Cas', '999990019', '999990044', 'B-2026-0002', frontOffice.number]) {
      expect([text, await namesFound(hub, text, 'backoffice')]).toEqual([text, []]);
    }
  });

  test('what may not be found leaves no trace in page or cursor', async () => {
    const hub = await startWithBergs();
    const page = await search(hub, 'Berg', { persona: 'backoffice', first: 1 });
    expect(page).toMatchObject({ hits: [{ name: 'Bea Berg' }], hasNextPage: false });
    expect(await search(hub, 'Cas', { persona: 'backoffice' })).toEqual(
      await search(hub, 'Nobody', { persona: 'backoffice' }),
    );
  });

  test('a cursor of somebody who may not be seen gets the very answer of a cursor of nobody', async () => {
    const hub = await startWithBergs();
    const hidden = (await search(hub, 'Ada')).endCursor;
    const nobody = Buffer.from('per_00000000-0000-7000-8000-000000000000').toString('base64url');
    const answers = await Promise.all(
      [hidden, nobody, 'not a cursor', Buffer.from("' or 1=1").toString('base64url')].map((after) =>
        hub.ask('backoffice', searchQuery, { text: 'Berg', after }),
      ),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('management finds nobody, admin and chain may not ask', async () => {
    const hub = await startWithBergs();
    for (const text of texts) expect(await namesFound(hub, text, 'management')).toEqual([]);
    for (const persona of ['admin', 'chain']) {
      const { data, errors } = await hub.ask(persona, searchQuery, { text: 'Berg' });
      expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ['PURPOSE_NOT_ALLOWED']]);
    }
  });

  test.for([
    'search(text: "Berg") { nodes { exact } }',
    'myHouseholds { totalCount }',
    'organisationHouseholds { totalCount }',
  ])('nothing is answered without a purpose: %s', async (field) => {
    const hub = await startWithBergs();
    const { data, errors } = await hub.ask('frontoffice', `{ ${field} }`, {}, null);
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ['PURPOSE_REQUIRED']]);
  });
});

interface Line {
  readonly type: string;
  readonly body: { readonly access?: object; readonly attributes?: Record<string, string> };
}

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

describe('the log of processing', () => {
  test('says FOUND, with those who were shown and nobody else', async () => {
    const hub = await startWithBergs();
    await search(hub, 'Berg', { first: 2 });
    const lines = readLog(hub);
    expect(lines.map(({ type }) => type)).toEqual(['OPENING', 'ACCESS', 'PROCESSING', 'PROCESSING']);
    expect(lines[1]?.body.access).toMatchObject({ kind: 'FOUND', outcome: 'OK', operation_name: 'Search' });
    const subjects = lines.slice(2).map(({ body }) => body.attributes?.['dpl.core.data_subject_id']);
    expect(new Set(subjects).size).toBe(2);
  });

  test('has a search in vain, with whom was sought by number', async () => {
    const hub = await startWithBergs();
    await search(hub, 'Nobody');
    await search(hub, '999990056');
    const lines = readLog(hub).slice(1);
    expect(lines.map(({ type }) => type)).toEqual(['ACCESS', 'ACCESS', 'PROCESSING']);
    expect(lines.map(({ body }) => body.access)).toMatchObject([{ outcome: 'EMPTY' }, { outcome: 'EMPTY' }, undefined]);
  });

  test('has nothing of what was typed', async () => {
    const hub = await startWithBergs();
    for (const text of ['Berg', '999990019', 'Berg 1-1-1980']) await search(hub, text);
    expect(JSON.stringify(readLog(hub))).not.toMatch(/berg|99999|1980/i);
  });

  test('says FOUND of the households of a list, with the people shown in them', async () => {
    const hub = await startWithBergs();
    await hub.ask('backoffice', '{ organisationHouseholds { nodes { members { person { id } } } } }');
    const lines = readLog(hub);
    expect(lines.map(({ type }) => type)).toEqual(['OPENING', 'ACCESS', 'PROCESSING']);
    expect(lines[1]?.body.access).toMatchObject({ kind: 'FOUND', outcome: 'OK' });
  });
});
