import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { insertScore } from '../testkit/plan-part.ts';
import { makeTestServer } from '../testkit/server.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  scores { person { name { full } } lifeDomain scores { value scoredOn reason staff { name } person { id } } } } }`;

const spec = {
  members: [
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
    { name: 'Noor Visser', bsn: '999990019' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
  ],
  plan: { director: 'director' },
} as const;

async function start() {
  const hub = await startTestHub();
  const { householdId, personIds } = insertFamily(hub.db, spec);
  const [pim = '', noor = ''] = personIds;
  insertScore(hub.db, { householdId, personId: pim, scoredOn: '2026-02-01', lifeDomain: 'SOCIAL_NETWORK', value: 2 });
  insertScore(hub.db, { householdId, personId: noor, scoredOn: '2026-02-01', lifeDomain: 'MENTAL_HEALTH', value: 4 });
  insertScore(hub.db, { householdId, personId: noor, scoredOn: '2026-05-01', value: 3 });
  const id = insertScore(hub.db, { householdId, personId: noor, scoredOn: '2026-02-01', value: 1 });
  const read = async (persona: string, asOf?: string) => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, asOf });
    expect(errors).toEqual([]);
    return data?.['household'];
  };
  return { ...hub, householdId, id, read };
}

describe('the self-reliance scores of a household', () => {
  test('come by person, the eldest first, and life domain, the earliest first', async () => {
    const { read } = await start();
    expect(await read('director')).toMatchObject({
      scores: [
        {
          ...{ person: { name: { full: 'Noor Visser' } }, lifeDomain: 'FINANCES' },
          scores: [
            { value: 1, scoredOn: '2026-02-01', reason: 'Schulden spelen mee.', staff: { name: 'Emine Karaca' } },
            { value: 3, scoredOn: '2026-05-01' },
          ],
        },
        { person: { name: { full: 'Noor Visser' } }, lifeDomain: 'MENTAL_HEALTH', scores: [{ value: 4 }] },
        { person: { name: { full: 'Pim Visser' } }, lifeDomain: 'SOCIAL_NETWORK', scores: [{ value: 2 }] },
      ],
    });
  });

  test('on a past day are those given by then; a domain not yet scored is not there', async () => {
    const { read } = await start();
    const seen = (await read('director', '2026-04-30')) as { scores: { scores: object[] }[] };
    expect(seen.scores.map(({ scores }) => scores.length)).toEqual([1, 1, 1]);
    expect(await read('director', '2026-01-31')).toEqual({ scores: [] });
  });

  test.for(['frontoffice', 'backoffice', 'workincome', 'teamlead'])(
    '%s does not see them, by the household or by id',
    async (persona) => {
      const { read, ask, id } = await start();
      expect(await read(persona)).toEqual({ scores: null });
      expect((await ask(persona, 'query One($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
    },
  );

  test.for(['director', 'privacy'])('%s sees one by its id as in the household', async (persona) => {
    const { ask, id } = await start();
    const query =
      'query One($id: ID!) { node(id: $id) { ... on Score { value lifeDomain person { name { full } } } } }';
    expect((await ask(persona, query, { id })).data).toEqual({
      node: { value: 1, lifeDomain: 'FINANCES', person: { name: { full: 'Noor Visser' } } },
    });
  });

  test('management sees nobody', async () => {
    const { read } = await start();
    expect(await read('management')).toBeNull();
  });

  test('stay those of somebody who moved out, as the household view has them', async () => {
    const { db, ask } = await startTestHub();
    const { householdId, personIds } = insertFamily(db, {
      ...spec,
      members: [...spec.members, { name: 'Ard Visser', bsn: '999990032', until: '2026-03-01' }],
    });
    insertScore(db, { householdId, personId: personIds[2] ?? '', scoredOn: '2026-02-01' });
    const { data } = await ask('director', view, { by: { id: householdId } });
    expect(data).toMatchObject({ household: { scores: [{ person: { name: { full: 'Ard Visser' } } }] } });
  });

  test('bring everybody whom they are about into the log', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { db, ask } = await makeTestServer({ record }, 'director', 'regie-huishouden');
    const { householdId, personIds } = insertFamily(db, spec);
    const id = insertScore(db, { householdId, personId: personIds[0] ?? '', scoredOn: '2026-02-01' });
    await ask('query View($by: HouseholdBy!) { household(by: $by) { scores { lifeDomain } } }', {
      by: { id: householdId },
    });
    await ask('query One($id: ID!) { node(id: $id) { ... on Score { value } } }', { id });
    expect(disclosures.map(({ subjects, types }) => [subjects.map((subject) => subject.id), types])).toEqual([
      [[personIds[0]], ['Director', 'Household', 'Person', 'Plan', 'Score']],
      [[personIds[0]], ['Person', 'Score']],
    ]);
  });
});
