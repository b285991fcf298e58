import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { loadPseudonymKeys, pseudonymise } from '../../src/audit/pseudonym.ts';
import { insertFamily, insertSignal, type Family } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const parent = '999990019';
const child = '999990020';
const formerPartner = '999990032';

interface Scene {
  readonly hub: TestHub;
  readonly family: Family;
}

/** A household of a parent and a child, which a partner has left, with a plan that `director` directs. */
async function makeScene(): Promise<Scene> {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, {
    members: [
      { name: 'Tess Jansma', bsn: parent },
      { name: 'Bo Jansma', bsn: child, role: 'CHILD', birthDate: '2015-05-05' },
      { name: 'Ad Peters', bsn: formerPartner, role: 'PARTNER', until: '2026-03-01' },
    ],
    cases: [{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
    plan: { director: 'director' },
    contacts: [{ law: 'GENERAL', summary: 'Gebeld over het hele gezin.', at: '2026-05-03T10:00:00.000Z' }],
  });
  return { hub, family };
}

/** Of whom the log has looks so far. */
function listLogged({ config }: TestHub): readonly string[] {
  const key = loadPseudonymKeys(config.dataFolder).current;
  const bsnOf = new Map(
    [parent, child, formerPartner].map((bsn) => [pseudonymise(key, { id: null, bsn }).id, bsn] as const),
  );
  const ids = readdirSync(config.auditFolder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => {
      const connection = new BetterSqlite3(join(config.auditFolder, name), { readonly: true });
      const select = 'select subject from entry where subject is not null';
      const rows = connection.prepare<[], { subject: string }>(select).all();
      connection.close();
      return rows.map(({ subject }) => subject);
    });
  return ids.map((id) => bsnOf.get(id) ?? 'somebody else').toSorted();
}

const byId = 'query Node($id: ID!) { node(id: $id) { __typename ';
const byHousehold = 'query Household($id: ID!) { household(by: { id: $id }) { ';

describe('what is of a household as a whole concerns each of its members', () => {
  const shown: readonly (readonly [string, (scene: Scene) => Promise<unknown>])[] = [
    [
      'a household without its members',
      ({ hub, family }) => hub.ask('director', `${byHousehold} formedOn } }`, { id: family.householdId }),
    ],
    [
      'a plan alone',
      ({ hub, family }) => hub.ask('director', `${byId} ... on Plan { title } } }`, { id: family.planId }),
    ],
    [
      'that there is a plan',
      ({ hub, family }) => hub.ask('workincome', `${byId} ... on Plan { startedOn } } }`, { id: family.planId }),
    ],
    [
      'that there is a case',
      ({ hub, family }) => hub.ask('workincome', `${byId} ... on Case { law } } }`, { id: family.caseIds[0] }),
    ],
    [
      'a contact moment with nobody in particular',
      ({ hub, family }) =>
        hub.ask('director', `${byHousehold} contactMoments(first: 1) { nodes { summary } } } }`, {
          id: family.householdId,
        }),
    ],
    [
      'a signal about nobody in particular',
      async ({ hub, family }) => {
        const id = insertSignal(hub.db, { householdId: family.householdId, law: 'WMO' });
        return hub.ask('director', `${byId} ... on Signal { summary } } }`, { id });
      },
    ],
  ];

  test.for(shown)('%s', async ([, ask]) => {
    const scene = await makeScene();
    const answer = await ask(scene);
    expect(answer).toMatchObject({ errors: [] });
    expect(JSON.stringify(answer)).not.toContain(':null');
    expect(listLogged(scene.hub)).toEqual([parent, child]);
  });

  test('each once, however they are shown', async () => {
    const { hub, family } = await makeScene();
    const query = `${byHousehold} plan { title } members { person { name { full } } } contactMoments(first: 5) { nodes { summary } } } }`;
    await hub.ask('director', query, { id: family.householdId });
    expect(listLogged(hub)).toEqual([parent, child]);
  });

  test('the timeline, with those who left and of whom it tells', async () => {
    const { hub, family } = await makeScene();
    await hub.ask('director', `${byHousehold} timeline(first: 1) { nodes { title } } } }`, { id: family.householdId });
    expect(listLogged(hub)).toEqual([parent, child, formerPartner]);
  });

  test('those whose household it was on the day asked', async () => {
    const { hub, family } = await makeScene();
    const query = 'query Then($id: ID!) { household(by: { id: $id }, asOf: "2026-02-01") { formedOn } }';
    await hub.ask('director', query, { id: family.householdId });
    expect(listLogged(hub)).toEqual([parent, child, formerPartner]);
  });

  test('and nobody where nothing is shown', async () => {
    const { hub, family } = await makeScene();
    await hub.ask('backoffice', `${byId} } }`, { id: family.planId });
    expect(listLogged(hub)).toEqual([]);
  });
});
