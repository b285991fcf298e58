import { expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { makeQualityTables } from '../../src/reporting/quality.ts';
import { insertFamily, insertProvision } from '../testkit/family.ts';
import { cellAt, listWrongSums, makeReportStore, sourceOf, valueAt } from '../testkit/report.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { listWrongEquations } from './raw.ts';

test('what is missing, contradictory or late is counted by owner and source', async () => {
  const db = await makeReportStore();
  const { householdId, personIds, caseIds } = insertFamily(db, {
    members: [{ name: 'Noor Visser', bsn: '999990019', person: { deathDate: '2026-04-01' } }],
    cases: [
      { number: 'W-1', law: 'WMO', organisation: 'amersfoort', office: 'BACK', rest: { dueOn: '2026-05-31' } },
      {
        number: 'W-2',
        law: 'WMO',
        organisation: 'larikslaan2',
        office: 'FRONT',
        worker: 'frontoffice',
        rest: { dueOn: '2026-06-01' },
      },
    ],
    plan: { startedOn: '2026-01-15' },
  });
  const [personId = ''] = personIds;
  const help = { householdId, personId, law: 'WMO', caseId: caseIds[0] ?? null } as const;
  insertProvision(db, help);
  insertProvision(db, { ...help, monthlyCost: 100 });
  insertProvision(db, { ...help, validFrom: '2026-01-01', validUntil: '2026-02-01' });
  db.$client.exec(`update goal set objective_code = '9.9'`);

  const { tables, equations } = makeQualityTables(sourceOf(db), 2026);
  const found = (table: string, check: string, owner?: 'amersfoort' | 'larikslaan2') =>
    valueAt(tables, table, owner ? `${check}/${organisationId(owner)}` : check, 'found');
  expect(found('missing', 'help-without-cost', 'amersfoort')).toBe(1);
  expect(valueAt(tables, 'missing', 'help-without-cost', 'checked')).toBe(2);
  expect(valueAt(tables, 'missing', 'help-without-cost', 'share')).toBe(50);
  expect([found('missing', 'help-without-provider'), found('missing', 'help-without-decision')]).toEqual([2, 2]);
  expect([
    found('missing', 'case-without-worker', 'amersfoort'),
    found('missing', 'case-without-worker', 'larikslaan2'),
  ]).toEqual([1, 0]);
  expect([found('missing', 'identity-unconfirmed'), found('missing', 'resident-without-bsn')]).toEqual([2, 0]);
  expect([found('missing', 'plan-without-director'), found('missing', 'goal-without-action')]).toEqual([1, 0]);
  expect([found('contradictory', 'goal-without-objective'), found('contradictory', 'help-after-death')]).toEqual([
    1, 2,
  ]);
  expect(found('contradictory', 'help-twice')).toBe(2);
  expect([found('late', 'case-past-term', 'amersfoort'), found('late', 'case-past-term', 'larikslaan2')]).toEqual([
    1, 0,
  ]);
  expect(cellAt(tables, 'missing', 'help-without-decision', 'DEMO')).toMatchObject({ value: 2, contributors: 1 });
  expect(listWrongSums(tables)).toEqual([]);
  expect(listWrongEquations({ tables, equations })).toEqual([]);
});

test('the counts of a made-up municipality are those of plain SQL, and of an empty store noughts', async () => {
  const empty = makeQualityTables(sourceOf(await makeTestStore()), 2026).tables;
  expect(empty.flatMap(({ rows }) => rows).every(({ cells }) => cells[0]?.value === 0)).toBe(true);
  const db = await makeTestStore();
  makeDemo(db, { people: 400, seed: 7, now: testNow });
  const { tables } = makeQualityTables(sourceOf(db), 2026);
  const count = (sql: string) => db.$client.prepare<[], number>(sql).pluck().get();
  expect(valueAt(tables, 'missing', 'case-without-worker', 'found')).toBe(
    count(`select count(*) from "case" where closed_on is null and worker_id is null`),
  );
  expect(valueAt(tables, 'late', 'case-past-term', 'found')).toBe(
    count(`select count(*) from "case" where status in ('RECEIVED', 'IN_PROGRESS') and due_on < '2026-06-01'`),
  );
  expect(valueAt(tables, 'missing', 'help-without-cost', 'checked')).toBe(
    count(
      `select count(*) from provision where valid_from <= '2026-06-01' and ifnull(valid_until, '9') > '2026-06-01'`,
    ),
  );
});
