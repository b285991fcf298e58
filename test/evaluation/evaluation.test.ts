import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { insertEvaluation } from '../testkit/plan-part.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  plan { sight evaluations { heldOn outcome summary nextOn staff { name } } } } }`;

async function start() {
  const hub = await startTestHub();
  const { householdId, planId = '' } = insertFamily(hub.db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [
      { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    ],
    plan: { director: 'director' },
  });
  const id = insertEvaluation(hub.db, { planId, heldOn: '2026-03-10', nextOn: '2026-05-10' });
  insertEvaluation(hub.db, { planId, heldOn: '2026-05-12', outcome: 'ADJUSTED', summary: 'Doel over werk erbij.' });
  const read = async (persona: string, asOf?: string) => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, asOf });
    expect(errors).toEqual([]);
    return data?.['household'];
  };
  return { ...hub, householdId, planId, id, read };
}

describe('the evaluations of a plan', () => {
  test('come the latest first, with what was said, by whom, and when the next is due', async () => {
    const { read } = await start();
    expect(await read('director')).toEqual({
      plan: {
        sight: 'CONTENT',
        evaluations: [
          {
            ...{ heldOn: '2026-05-12', outcome: 'ADJUSTED', summary: 'Doel over werk erbij.', nextOn: null },
            staff: { name: 'Emine Karaca' },
          },
          {
            ...{ heldOn: '2026-03-10', outcome: 'ON_COURSE', summary: 'Het gaat de goede kant op.' },
            ...{ nextOn: '2026-05-10', staff: { name: 'Emine Karaca' } },
          },
        ],
      },
    });
  });

  test('on a past day are those held by then', async () => {
    const { read } = await start();
    expect(await read('director', '2026-05-11')).toMatchObject({ plan: { evaluations: [{ heldOn: '2026-03-10' }] } });
    expect(await read('director', '2026-03-09')).toMatchObject({ plan: { evaluations: [] } });
  });

  test.for(['frontoffice', 'backoffice', 'workincome', 'teamlead'])(
    '%s sees that there is a plan, and no evaluation',
    async (persona) => {
      const { read, ask, id } = await start();
      expect(await read(persona)).toEqual({ plan: { sight: 'EXISTS', evaluations: null } });
      const { data, text } = await ask(persona, 'query One($id: ID!) { node(id: $id) { id } }', { id });
      expect(data).toEqual({ node: null });
      expect(text).not.toContain('goede kant');
    },
  );

  test.for(['director', 'privacy'])('%s sees one by its id as in the plan', async (persona) => {
    const { ask, id } = await start();
    const query = 'query One($id: ID!) { node(id: $id) { __typename ... on Evaluation { heldOn summary } } }';
    const { data } = await ask(persona, query, { id });
    expect(data).toEqual({
      node: { __typename: 'Evaluation', heldOn: '2026-03-10', summary: 'Het gaat de goede kant op.' },
    });
  });

  test('management sees nobody', async () => {
    const { read, ask, id } = await start();
    expect(await read('management')).toBeNull();
    expect((await ask('management', 'query One($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
      node: null,
    });
  });

  test('of households side by side stay with their own plan', async () => {
    const { ask, db, householdId } = await start();
    const other = insertFamily(db, {
      members: [{ name: 'Joris Maas', bsn: '999990032' }],
      plan: { director: 'director' },
    });
    insertEvaluation(db, { planId: other.planId ?? '', heldOn: '2026-04-01', summary: 'alleen hier' });
    const query =
      'query Two($ids: [ID!]!) { nodes(ids: $ids) { ... on Household { plan { evaluations { summary } } } } }';
    const { data } = await ask('director', query, { ids: [householdId, other.householdId] });
    expect(data).toEqual({
      nodes: [
        { plan: { evaluations: [{ summary: 'Doel over werk erbij.' }, { summary: 'Het gaat de goede kant op.' }] } },
        { plan: { evaluations: [{ summary: 'alleen hier' }] } },
      ],
    });
  });
});
