import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { review, startDesk, type Desk } from './ask.ts';

const document = `query Looks($first: Int) {
  emergencyAccesses { nodes { id looks(first: $first) { moment kind data } } }
}`;
const cases = 'query Cases($id: ID!) { household(by: { id: $id }) { cases { title } } }';
const name = 'query Name($id: ID!) { household(by: { id: $id }) { members { person { name { full } } } } }';

async function listLooks({ ask }: Desk, persona: string, variables: object = {}, activity?: string) {
  const { data, errors, text } = await ask(persona, document, variables, activity);
  const page = data?.['emergencyAccesses'] as { nodes: { looks: unknown[] }[] } | undefined;
  return { looks: page?.nodes[0]?.looks, codes: errors.map(({ extensions }) => extensions?.['code']), text };
}

/** The front office with emergency access, under which it looked at cases twice and at names, which it sees anyhow, once. */
async function startLooks() {
  const desk = await startDesk();
  await desk.ask('frontoffice', cases, { id: desk.householdId });
  await desk.open('frontoffice');
  await desk.ask('frontoffice', cases, { id: desk.householdId });
  await desk.ask('frontoffice', name, { id: desk.householdId });
  desk.later(1);
  await desk.ask('frontoffice', cases, { id: desk.householdId });
  desk.later(60);
  await desk.ask('frontoffice', cases, { id: desk.householdId });
  return desk;
}

describe('what was looked at by emergency access', () => {
  test.for([
    ['the team lead who reviews it', 'teamlead', review],
    ['the privacy desk that reviews it', 'privacy', review],
    ['the director of the plan', 'director', undefined],
    ['whoever had it', 'frontoffice', undefined],
  ] as const)('is told to %s: what rested on it and nothing else, the newest first', async ([, persona, activity]) => {
    const desk = await startLooks();
    const { looks } = await listLooks(desk, persona, {}, activity);
    expect(looks).toEqual([
      { moment: '2026-06-01T10:01:00.000Z', kind: 'OPENED', data: expect.arrayContaining(['zaken']) },
      { moment: '2026-06-01T10:00:00.000Z', kind: 'OPENED', data: expect.arrayContaining(['zaken']) },
    ]);
  });

  test('comes as many at a time as asked, and never with whom it was about', async () => {
    const desk = await startLooks();
    const { looks, text } = await listLooks(desk, 'teamlead', { first: 1 }, review);
    expect(looks).toHaveLength(1);
    for (const personId of desk.personIds) expect(text).not.toContain(personId);
    expect((await listLooks(desk, 'teamlead', { first: 0 }, review)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is not told to who may not know of it', async () => {
    const desk = await startLooks();
    expect((await listLooks(desk, 'teamlead')).looks).toBeUndefined();
    expect((await listLooks(desk, 'backoffice')).looks).toBeUndefined();
  });

  test('stands in the log as a look itself', async () => {
    const desk = await startLooks();
    await listLooks(desk, 'teamlead', {}, review);
    const [file = ''] = readdirSync(desk.config.auditFolder).filter((each) => each.endsWith('.db'));
    const log = new BetterSqlite3(join(desk.config.auditFolder, file), { readonly: true });
    const types = log.prepare(`select body ->> '$.access.types' from entry where type = 'ACCESS' order by seq desc`);
    expect(types.pluck().get()).toContain('EmergencyLook');
    log.close();
  });

  test('is not told out of a log that somebody changed', async () => {
    const desk = await startLooks();
    const [file = ''] = readdirSync(desk.config.auditFolder).filter((each) => each.endsWith('.db'));
    const log = new BetterSqlite3(join(desk.config.auditFolder, file));
    log.exec('drop trigger entry_stays_as_it_is');
    log.exec(`update entry set body = replace(body, 'OPENED', 'FOUND') where body like '%emergency_access_ids%'`);
    log.close();
    expect((await listLooks(desk, 'teamlead', {}, review)).codes).toEqual(['LOG_UNAVAILABLE']);
  });
});
