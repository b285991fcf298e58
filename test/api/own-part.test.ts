import { describe, expect, test } from 'vitest';
import { actionTable } from '../../db/action.table.ts';
import { goalTable } from '../../db/goal.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { teamMemberTable } from '../../db/team-member.table.ts';
import { staffId, type StaffKey } from '../../src/population/staff.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const made = { source: 'DEMO', recordedAt: '2026-06-01T10:00:00.000Z' } as const;
const view = `query Plan($by: HouseholdBy!) { household(by: $by) {
  plan { sight title evaluations { summary } goals { description actions { description } } } scores { lifeDomain } } }`;

/** Two people with goals of their own and one of both; the first has a Wmo case, in the hands of the front office. */
async function start({ team = [], owner }: { team?: readonly StaffKey[]; owner?: StaffKey } = {}) {
  const hub = await startTestHub();
  const {
    householdId,
    personIds,
    planId = '',
  } = insertFamily(hub.db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019' },
      { name: 'Ard Visser', bsn: '999990020' },
    ],
    cases: [
      { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
    ],
    plan: { director: 'director' },
  });
  const goal = { planId, lifeDomain: 'HOUSING', objectiveCode: '4.5', status: 'OPEN', ...made } as const;
  const [ofArd, ofAll] = [newId('goal'), newId('goal')];
  insertRows(hub.db, goalTable, [
    { ...goal, id: ofArd, personId: personIds[1] ?? null, description: 'van Ard' },
    { ...goal, id: ofAll, personId: null, description: 'van allen' },
  ]);
  const action = { ownerKind: 'PROFESSIONAL', status: 'OPEN', description: 'bellen', ...made } as const;
  if (owner)
    insertRows(hub.db, actionTable, [{ ...action, id: newId('action'), goalId: ofArd, ownerStaffId: staffId(owner) }]);
  insertRows(
    hub.db,
    teamMemberTable,
    team.map((key) => ({ id: newId('teamMember'), planId, staffId: staffId(key), validFrom: '2026-01-15', ...made })),
  );
  const goalsOf = async (persona: string) => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: householdId } });
    expect(errors).toEqual([]);
    const seen = data?.['household'] as { plan: { goals: { description: string }[] | null } } | null;
    return seen?.plan.goals?.map(({ description }) => description).toSorted() ?? null;
  };
  const look = async (persona: string) => (await hub.ask(persona, view, { by: { id: householdId } })).data;
  return { ...hub, ofArd, ofAll, goalsOf, look };
}

describe('of a plan is seen', () => {
  test('all of it by its director and the privacy officer', async () => {
    const { goalsOf } = await start();
    expect(await goalsOf('director')).toEqual(['Rondkomen', 'van Ard', 'van allen']);
    expect(await goalsOf('privacy')).toEqual(['Rondkomen', 'van Ard', 'van allen']);
  });

  test.for(['frontoffice', 'backoffice', 'workincome', 'teamlead'])(
    'no goal by %s, who works in the household and has no part in the plan',
    async (persona) => {
      const { goalsOf } = await start();
      expect(await goalsOf(persona)).toBeNull();
    },
  );

  test.for(['frontoffice', 'backoffice', 'workincome'] as const)(
    'by %s the goal under which an action is theirs, whoever it is of',
    async (persona) => {
      const { goalsOf } = await start({ owner: persona });
      expect(await goalsOf(persona)).toEqual(['van Ard']);
    },
  );

  test('by its team the goals of whom they work for, not those of others or of all', async () => {
    const { goalsOf } = await start({ team: ['frontoffice', 'workincome', 'frontoffice2'] });
    expect(await goalsOf('frontoffice')).toEqual(['Rondkomen']);
    expect(await goalsOf('workincome')).toEqual(['Rondkomen']);
    expect(await goalsOf('frontoffice2')).toBeNull();
  });

  test('by who left the team no more than by who never was in it', async () => {
    const { db, goalsOf } = await start({ team: ['frontoffice'] });
    db.$client.prepare(`update team_member set valid_until = '2026-05-01'`).run();
    expect(await goalsOf('frontoffice')).toBeNull();
  });

  test('by who has a part in it neither title, evaluations nor scores', async () => {
    const { look } = await start({ team: ['frontoffice'], owner: 'frontoffice' });
    expect(await look('frontoffice')).toMatchObject({
      household: { scores: null, plan: { sight: 'EXISTS', title: null, evaluations: null } },
    });
  });

  test('by id as in the plan: a goal of another part is not there', async () => {
    const { ask, ofArd, ofAll } = await start({ owner: 'frontoffice' });
    const query = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ... on Goal { description } } }';
    expect((await ask('frontoffice', query, { ids: [ofArd, ofAll] })).data).toEqual({
      nodes: [{ description: 'van Ard' }, null],
    });
  });
});
