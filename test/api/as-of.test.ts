import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  asOf members { person { name { full } age } } formerMembers { person { name { full } } validUntil }
  plan { status endedOn } director { staff { name } } cases { number open status daysLeft statusHistory { status since } } } }`;

async function start() {
  const hub = await startTestHub();
  const { householdId } = insertFamily(hub.db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019', birthDate: '1980-06-02' },
      { name: 'Ard Visser', bsn: '999990032', until: '2026-02-01' },
    ],
    cases: [
      {
        ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
        rest: { status: 'CLOSED', closedOn: '2026-05-20' },
      },
    ],
    plan: { director: 'director2', startedOn: '2025-01-01', endedOn: '2026-05-01' },
  });
  const read = async (asOf?: string) => {
    const { data, errors } = await hub.ask('privacy', view, { by: { id: householdId }, asOf });
    expect(errors).toEqual([]);
    return data?.['household'];
  };
  return { ...hub, householdId, read };
}

describe('the household as of', () => {
  test('today has who is there today, and no plan that ended', async () => {
    const { read } = await start();
    expect(await read()).toEqual({
      asOf: '2026-06-01',
      members: [{ person: { name: { full: 'Noor Visser' }, age: 45 } }],
      formerMembers: [{ person: { name: { full: 'Ard Visser' } }, validUntil: '2026-02-01' }],
      plan: null,
      director: null,
      cases: [
        {
          ...{ number: 'W-1', open: false, status: 'CLOSED', daysLeft: null },
          statusHistory: [
            { status: 'CLOSED', since: '2026-05-04' },
            { status: 'RECEIVED', since: '2026-05-01' },
          ],
        },
      ],
    });
  });

  test('a past day has the members, plan, director and cases of that day', async () => {
    const { read } = await start();
    expect(await read('2026-01-10')).toEqual({
      asOf: '2026-01-10',
      members: [
        { person: { name: { full: 'Ard Visser' }, age: 45 } },
        { person: { name: { full: 'Noor Visser' }, age: 45 } },
      ],
      formerMembers: [],
      plan: { status: 'ACTIVE', endedOn: null },
      director: { staff: { name: 'Bas Terpstra' } },
      cases: [],
    });
  });

  test('a day within a case has it open, in the status of that day, with the days left from that day', async () => {
    const { read } = await start();
    expect(await read('2026-05-02')).toMatchObject({
      cases: [
        { open: true, status: 'RECEIVED', daysLeft: 41, statusHistory: [{ status: 'RECEIVED', since: '2026-05-01' }] },
      ],
    });
  });

  test('a day on which the term stands still counts no days', async () => {
    const { db, ask } = await startTestHub();
    const { householdId } = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      cases: [
        {
          ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
          rest: { status: 'SUSPENDED' },
        },
      ],
    });
    const { data } = await ask('frontoffice', view, { by: { id: householdId } });
    expect(data).toMatchObject({ household: { cases: [{ open: true, status: 'SUSPENDED', daysLeft: null }] } });
  });

  test('a day before all has nobody', async () => {
    const { read } = await start();
    expect(await read('1900-01-01')).toMatchObject({ members: [], formerMembers: [], plan: null, cases: [] });
  });

  test('gives today’s rights only: who directed the plan then does not see it now', async () => {
    const { db, ask } = await startTestHub();
    const { householdId } = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      plan: { director: 'director', startedOn: '2025-01-01', endedOn: '2026-05-01' },
    });
    // Whoever directs it to its end reads it again: somebody else did.
    db.$client.exec(`update director set valid_until = '2026-04-01'`);
    const query =
      'query Then($by: HouseholdBy!) { household(by: $by, asOf: "2026-01-10") { plan { sight title } director { staff { name } } } }';
    const { data } = await ask('director', query, { by: { id: householdId } });
    expect(data).toEqual({
      household: { plan: { sight: 'EXISTS', title: null }, director: { staff: { name: 'Emine Karaca' } } },
    });
  });
});
