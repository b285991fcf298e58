import { expect, test } from 'vitest';
import { transaction, type Db } from '../../db/client.ts';
import { goalTable, type NewGoal } from '../../db/goal.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { discloseTables } from '../../src/reporting/disclose.ts';
import { makeMonitorTables } from '../../src/reporting/monitor.ts';
import { insertFamily, insertProvision } from '../testkit/family.ts';
import { cellAt, makeReportStore, sourceOf, valueAt } from '../testkit/report.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

function insertGoal(db: Db, planId: string, rest: Partial<NewGoal>): void {
  const usual = { lifeDomain: 'FINANCES', objectiveCode: '1.2', description: 'Rondkomen', status: 'OPEN' } as const;
  const kept = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;
  transaction(db, () => insertRows(db, goalTable, [{ id: newId('goal'), planId, ...usual, ...kept, ...rest }]));
}

test('each objective counts households that work on it, and those that attained a goal, beside the year before', async () => {
  const db = await makeReportStore();
  const bsns = ['999990019', '999990020', '999990032'];
  const families = bsns.map((bsn, index) =>
    insertFamily(db, {
      members: [{ name: `Inwoner ${index}`, bsn }],
      address: { postalCode: '3833CC', houseNumber: index + 1 },
      plan: { startedOn: '2024-01-15', ...(index === 0 && { director: 'director' as const }) },
    }),
  );
  const [first = '', second = '', third = ''] = families.map(({ planId }) => planId ?? '');
  insertGoal(db, first, { status: 'ATTAINED', endedOn: '2026-03-01' });
  insertGoal(db, first, { status: 'DROPPED', endedOn: '2026-04-01' });
  insertGoal(db, second, { status: 'DROPPED', endedOn: '2026-04-01' });
  insertGoal(db, third, {});
  // Ended after the same day of the year before: it is worked on then, and has not ended yet.
  insertGoal(db, third, { status: 'ATTAINED', endedOn: '2025-07-01' });
  insertGoal(db, second, { status: 'ATTAINED', endedOn: '2025-02-01' });
  const { tables, remarks } = makeMonitorTables(sourceOf(db), 2026);
  const at = (row: string, column: string) => valueAt(tables, 'line-1', row, column);
  expect([at('1.2', 'working'), at('1.2', 'workingBefore')]).toEqual([1, 3]);
  expect([at('1.2', 'whole'), at('1.2', 'part'), at('1.2', 'share')]).toEqual([2, 1, 50]);
  expect([at('1.2', 'wholeBefore'), at('1.2', 'shareBefore'), at('1.2', 'change'), at('1.2', 'target')]).toEqual([
    1, 100, -50, 60,
  ]);
  expect([at('1.1', 'working'), at('1.1', 'share'), at('1.1', 'change')]).toEqual([0, null, null]);
  expect(valueAt(tables, 'line-4', '4.5', 'working')).toBe(3);
  const periodOf = (column: string) => tables[0]?.columns.find(({ code }) => code === column)?.period;
  expect(periodOf('working')).toEqual({ from: '2026-01-01', until: '2026-06-02' });
  expect(periodOf('shareBefore')).toEqual({ from: '2025-01-01', until: '2025-06-02' });
  expect(remarks.join(' ')).toContain('Aanname van de demo');
  expect(valueAt(tables, 'indicators', 'director-coverage', 'share')).toBe(33.3);
  expect(tables.filter(({ code }) => code.startsWith('line-')).map(({ code, rows }) => [code, rows.length])).toEqual([
    ['line-1', 4],
    ['line-2', 6],
    ['line-3', 4],
    ['line-4', 6],
  ]);
});

test('residents with help count once under each law, and help by its step', async () => {
  const db = await makeReportStore();
  const { householdId, personIds } = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019' },
      { name: 'Pim Visser', bsn: '999990020' },
    ],
    plan: {},
  });
  const [noor = '', pim = ''] = personIds;
  insertProvision(db, { householdId, personId: noor, law: 'WMO', validFrom: '2025-01-01' });
  insertProvision(db, { householdId, personId: noor, law: 'WMO', validFrom: '2026-02-01', validUntil: '2026-03-01' });
  insertProvision(db, { householdId, personId: pim, law: 'JEUGDWET', ladderStep: 'GENERAL_PROVISION' });
  const { tables } = makeMonitorTables(sourceOf(db), 2026);
  const clients = (row: string, column = 'clients') => valueAt(tables, 'clients', row, column);
  expect([clients('all'), clients('WMO'), clients('JEUGDWET'), clients('WGS')]).toEqual([2, 1, 1, 0]);
  expect([clients('all', 'clientsBefore'), clients('JEUGDWET', 'clientsBefore')]).toEqual([1, 0]);
  const at = (row: string, column: string) => valueAt(tables, 'indicators', row, column);
  expect([at('lighter-help', 'part'), at('lighter-help', 'whole'), at('lighter-help', 'share')]).toEqual([1, 2, 50]);
  expect([at('plan-coverage', 'part'), at('plan-coverage', 'whole'), at('plan-coverage', 'wholeBefore')]).toEqual([
    1, 1, 0,
  ]);
});

test('norms count as met over those that enough came due of; an empty store has nothing and says what is missing', async () => {
  const { tables, remarks } = makeMonitorTables(sourceOf(await makeTestStore()), 2026);
  expect(valueAt(tables, 'indicators', 'norms-met', 'share')).toBeNull();
  expect(valueAt(tables, 'money', 'budget', 'now')).toBeNull();
  expect(remarks.join(' ')).toContain('een begroting voor 2026');
  const db = await makeTestStore();
  makeDemo(db, { people: 400, seed: 7, now: testNow });
  const made = makeMonitorTables(sourceOf(db), 2025).tables;
  const goals = db.$client
    .prepare<[], number>(
      `select count(distinct p.household_id) from goal g join plan p on p.id = g.plan_id
        where g.objective_code = '4.1' and g.status = 'ATTAINED' and g.ended_on like '2025%' and p.status <> 'DRAFT'`,
    )
    .pluck()
    .get();
  expect(cellAt(made, 'line-4', '4.1', 'part')).toEqual({ value: goals, contributors: goals });
  expect(valueAt(made, 'indicators', 'norms-met', 'whole')).toBeGreaterThan(5);

  // A difference tells a share that is held back: it is shown only where both shares are.
  const shown = discloseTables({ tables: made, equations: [], year: 2025, moment: testNow.toISOString() }, 5);
  const figures = shown.flatMap(({ columns, rows }) =>
    rows.map(({ figures: cells }) => new Map(columns.map(({ code }, index) => [code, cells[index]]))),
  );
  const exact = figures.filter((cells) => cells.get('change')?.state === 'EXACT');
  expect(exact.length).toBeGreaterThan(0);
  for (const cells of exact) {
    expect([cells.get('share')?.state, cells.get('shareBefore')?.state]).toEqual(['EXACT', 'EXACT']);
  }
  expect(figures.some((cells) => cells.get('change')?.state === 'SUPPRESSED')).toBe(true);
});
