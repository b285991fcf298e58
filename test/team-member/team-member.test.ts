import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { insertDirector, insertTeamMember } from '../testkit/plan-part.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) { plan {
  director { staff { name } validUntil }
  team { staff { name phone organisation { code } } law validFrom validUntil }
  formerTeam { staff { name } validUntil }
  directors { staff { name } validFrom validUntil } } } }`;

async function start() {
  const hub = await startTestHub();
  const { householdId, planId = '' } = insertFamily(hub.db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [{ number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' }],
    plan: { startedOn: '2026-01-15' },
  });
  const member = (staff: Parameters<typeof staffId>[0], validFrom: string, validUntil?: string) =>
    insertTeamMember(hub.db, { planId, staffId: staffId(staff), validFrom, validUntil: validUntil ?? null });
  const id = insertTeamMember(hub.db, {
    ...{ planId, staffId: staffId('workincome'), law: 'PARTICIPATIEWET', validFrom: '2026-02-01' },
  });
  member('frontoffice', '2026-01-20', '2026-03-01');
  member('frontoffice2', '2026-01-20', '2026-05-01');
  insertDirector(hub.db, { planId, staffId: staffId('director2'), validFrom: '2026-01-15', validUntil: '2026-04-01' });
  insertDirector(hub.db, { planId, staffId: staffId('director'), validFrom: '2026-04-01' });
  const read = async (persona: string, asOf?: string) => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, asOf });
    expect(errors).toEqual([]);
    return data?.['household'];
  };
  return { ...hub, householdId, planId, id, read };
}

describe('the team of a plan', () => {
  test('is who works in it today, with whom to reach; who left comes apart, the latest to leave first', async () => {
    const { read } = await start();
    expect(await read('privacy')).toMatchObject({
      plan: {
        team: [
          {
            staff: {
              ...{
                name: 'Anouk Rietveldt',
                phone: expect.stringMatching(/^033/),
                organisation: { code: 'amersfoort' },
              },
            },
            ...{ law: 'PARTICIPATIEWET', validFrom: '2026-02-01', validUntil: null },
          },
        ],
        formerTeam: [
          { staff: { name: 'Daan Witteveen' }, validUntil: '2026-05-01' },
          { staff: { name: 'Marloes Dijkhuizen' }, validUntil: '2026-03-01' },
        ],
      },
    });
  });

  test('on a past day is who worked in it then, and no end that came later is told', async () => {
    const { read } = await start();
    expect(await read('privacy', '2026-04-30')).toMatchObject({
      plan: {
        team: [{ staff: { name: 'Daan Witteveen' }, validUntil: null }, { staff: { name: 'Anouk Rietveldt' } }],
        formerTeam: [{ staff: { name: 'Marloes Dijkhuizen' } }],
      },
    });
  });

  test('is seen by whoever sees that there is a plan, but a back office hears of no other law through it', async () => {
    const { read, ask, id } = await start();
    const team = [{ staff: { name: 'Anouk Rietveldt' }, law: null }];
    expect(await read('backoffice')).toMatchObject({ plan: { team } });
    const query = 'query One($id: ID!) { node(id: $id) { ... on TeamMember { staff { name } law } } }';
    expect((await ask('backoffice', query, { id })).data).toEqual({ node: team[0] });
    expect((await ask('frontoffice', query, { id })).data).toMatchObject({ node: { law: 'PARTICIPATIEWET' } });
  });

  test('is not seen by management, nor by a back office that has nothing in hand', async () => {
    const { read, ask, id, db } = await start();
    expect(await read('management')).toBeNull();
    db.$client.exec(`update "case" set status = 'CLOSED', closed_on = '2026-05-20'`);
    expect(await read('backoffice')).toBeNull();
    for (const persona of ['management', 'backoffice']) {
      const { data } = await ask(persona, 'query One($id: ID!) { node(id: $id) { id } }', { id });
      expect(data).toEqual({ node: null });
    }
  });
});

describe('the directors of a plan', () => {
  test('are told one after the other, so that a handover shows', async () => {
    const { read } = await start();
    expect(await read('privacy')).toMatchObject({
      plan: {
        directors: [
          { staff: { name: 'Emine Karaca' }, validFrom: '2026-04-01', validUntil: null },
          { staff: { name: 'Bas Terpstra' }, validFrom: '2026-01-15', validUntil: '2026-04-01' },
        ],
      },
    });
  });

  test('on a past day are those until then, the last of them without an end that came later', async () => {
    const { read } = await start();
    const then = { staff: { name: 'Bas Terpstra' }, validUntil: null };
    expect(await read('privacy', '2026-03-31')).toMatchObject({ plan: { director: then, directors: [then] } });
  });
});
