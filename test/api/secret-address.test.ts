import { describe, expect, test } from 'vitest';
import { insertFamily, insertProvision, type CaseSpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const wmo: CaseSpec = {
  ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
};
const youth: CaseSpec = {
  ...{ number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
};

/** A mother who left with a child for a secret address; the child belongs to the father's household too. */
async function start(director?: 'director' | 'director2') {
  const hub = await startTestHub();
  const left = insertFamily(hub.db, {
    address: { postalCode: '3834GH', houseNumber: 9 },
    members: [
      { name: 'Jip Smit', bsn: '999990044' },
      { name: 'Lena Prins', bsn: '999990019', person: { secrecy: 1 }, until: '2026-02-01' },
      { name: 'Sam Prins', bsn: '999990020', role: 'CHILD', kind: 'SECONDARY', birthDate: '2018-08-08' },
    ],
    cases: [wmo, youth],
    plan: { director: 'director' },
  });
  const fled = insertFamily(hub.db, {
    address: { postalCode: '3833EF', houseNumber: 3 },
    members: [
      { name: 'Lena Prins', bsn: '999990019', from: '2026-02-01' },
      { name: 'Sam Prins', bsn: '999990020', role: 'CHILD' },
    ],
    ...(director && { plan: { director } }),
  });
  const [, lena = '', sam = ''] = left.personIds;
  insertProvision(hub.db, {
    householdId: left.householdId,
    personId: lena,
    law: 'WMO',
    caseId: left.caseIds[0] ?? null,
  });
  insertProvision(hub.db, {
    householdId: left.householdId,
    personId: sam,
    law: 'JEUGDWET',
    caseId: left.caseIds[1] ?? null,
  });
  return { ...hub, left: left.householdId, fled: fled.householdId, lena, sam };
}

const query = `query Paths($left: ID!, $ids: [ID!]!) {
  household(by: { id: $left }) {
    members { person { address { line } addressWithheld } } formerMembers { person { address { line } addressWithheld } }
    provisions { person { address { line } } } cases { person { address { line } } } }
  nodes(ids: $ids) { ... on Person { address { line } addressWithheld } } }`;

describe('a secret address, asked for by way of the household that somebody left', () => {
  test.for(['director', 'frontoffice', 'backoffice'])(
    'is withheld from %s, who directs or works there and not where they live now',
    async (persona) => {
      const { ask, left, lena, sam } = await start();
      const { text, errors } = await ask(persona, query, { left, ids: [lena, sam] });
      expect(errors).toEqual([]);
      expect(text).toContain('Proefweg 9');
      expect(text).not.toMatch(/3833|Proefweg 3,/);
      expect(text).toContain('"addressWithheld":true');
    },
  );

  test('is seen by who directs both households', async () => {
    const { ask, left, lena, sam } = await start('director');
    expect((await ask('director', query, { left, ids: [lena, sam] })).text).toContain('Proefweg 3, 3833 EF Leusden');
  });

  test('is withheld from the director of the one while another directs the other', async () => {
    const { ask, left, lena, sam } = await start('director2');
    expect((await ask('director', query, { left, ids: [lena, sam] })).text).not.toMatch(/3833|Proefweg 3,/);
  });

  test('is seen by the privacy officer', async () => {
    const { ask, left, lena, sam } = await start();
    expect((await ask('privacy', query, { left, ids: [lena, sam] })).text).toContain('Proefweg 3, 3833 EF Leusden');
  });

  const search = '{ search(text: "3833 EF 3") { nodes { person { id } } } }';

  test.for(['director', 'frontoffice', 'backoffice'])('finds nobody for %s who types it', async (persona) => {
    const { ask } = await start();
    expect((await ask(persona, search)).data).toEqual({ search: { nodes: [] } });
  });

  test('finds who lives there for the director of their household', async () => {
    const { ask } = await start('director');
    expect((await ask('director', search)).data).toMatchObject({ search: { nodes: [{}, {}] } });
  });
});
