import { expect, test } from 'vitest';
import { caseStatusTable } from '../../db/case.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { directorTable } from '../../db/director.table.ts';
import { evaluationTable } from '../../db/evaluation.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { staffId } from '../../src/population/staff.ts';
import { makeAgreementTables } from '../../src/reporting/agreements.ts';
import { insertDecision, insertFamily, insertProvision, type CaseSpec } from '../testkit/family.ts';
import { cellAt, listWrongSums, makeReportStore, sourceOf, valueAt } from '../testkit/report.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;
const larikslaan2 = 'norms-prestatieovereenkomst-larikslaan2';
const amersfoort = 'norms-dienstverleningsovereenkomst-amersfoort';

let lastHouse = 0;

/** A household with one case; its statuses are those given. */
function insertCaseOf(
  db: Db,
  spec: Omit<CaseSpec, 'number'>,
  statuses: readonly (readonly ['IN_PROGRESS' | 'DECIDED' | 'CLOSED', string])[],
) {
  lastHouse += 1;
  const bsn = `9999${String(lastHouse).padStart(5, '0')}`;
  const family = insertFamily(db, {
    members: [{ name: `Inwoner ${lastHouse}`, bsn }],
    address: { postalCode: '3833CC', houseNumber: lastHouse },
    cases: [{ ...spec, number: `N-${lastHouse}` }],
  });
  const [caseId = ''] = family.caseIds;
  db.$client.prepare(`delete from case_status where case_id = ?`).run(caseId);
  const receivedOn = spec.rest?.receivedOn ?? '2026-05-01';
  transaction(db, () =>
    insertRows(
      db,
      caseStatusTable,
      [['RECEIVED', receivedOn] as const, ...statuses].map(([status, since]) => ({
        ...{ id: newId('caseStatus'), caseId, status, since },
        ...provenance,
      })),
    ),
  );
  return { ...family, caseId };
}

const wmoReport = { law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' } as const;
const wmoApplication = { law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;

test('a norm counts what came due, on time or not, in the month of its last day', async () => {
  const db = await makeReportStore();
  const report = (receivedOn: string, rest: CaseSpec['rest'] = {}) => ({
    ...wmoReport,
    rest: { receivedOn, dueOn: null, kind: 'REPORT' as const, ...rest },
  });
  // Friday 2 January 2026: two working days end on Tuesday 6 January, 35 days on 6 February.
  insertCaseOf(db, report('2026-01-02'), [
    ['IN_PROGRESS', '2026-01-06'],
    ['DECIDED', '2026-02-06'],
  ]);
  insertCaseOf(db, report('2026-01-02'), [
    ['IN_PROGRESS', '2026-01-07'],
    ['DECIDED', '2026-02-07'],
  ]);
  // Still open, long after: both norms were passed.
  insertCaseOf(db, report('2026-03-02'), []);
  // Withdrawn before its last day: asked for nothing. Its investigation came never to be due.
  insertCaseOf(db, report('2026-03-02', { status: 'WITHDRAWN', closedOn: '2026-03-03' }), []);
  // Not over yet: 30 May and two working days is past 1 June.
  insertCaseOf(db, report('2026-05-30'), [['IN_PROGRESS', '2026-05-30']]);
  // Of the year before.
  insertCaseOf(db, report('2025-11-03'), [
    ['IN_PROGRESS', '2025-11-04'],
    ['CLOSED', '2025-11-20'],
  ]);

  const { tables } = makeAgreementTables(sourceOf(db), 2026);
  const contact = (column: string, row = 'eerste-contact') => valueAt(tables, larikslaan2, row, column);
  expect([contact('due'), contact('within'), contact('passed'), contact('share')]).toEqual([3, 1, 2, 33.3]);
  expect([contact('due', 'eerste-contact/01'), contact('due', 'eerste-contact/03')]).toEqual([2, 1]);
  expect([contact('median'), contact('p90'), contact('target')]).toEqual([4.5, 5, 95]);
  expect(cellAt(tables, larikslaan2, 'eerste-contact', 'due').contributors).toBe(3);

  const done = (column: string, row = 'onderzoek-wmo') => valueAt(tables, larikslaan2, row, column);
  expect([done('due'), done('within'), done('passed')]).toEqual([3, 1, 2]);
  expect([done('due', 'onderzoek-wmo/02'), done('due', 'onderzoek-wmo/04')]).toEqual([2, 1]);
  expect(listWrongSums(tables)).toEqual([]);

  const before = makeAgreementTables(sourceOf(db), 2025).tables;
  expect(valueAt(before, larikslaan2, 'eerste-contact', 'within')).toBe(1);
  expect(valueAt(before, larikslaan2, 'onderzoek-wmo', 'within')).toBe(1);
  expect(valueAt(tables, larikslaan2, 'onderzoek-jeugd', 'share')).toBeNull();
});

test('deciding counts to the day of the decision, and help from it to its start', async () => {
  const db = await makeReportStore();
  const application = (receivedOn: string, rest: CaseSpec['rest'] = {}) => ({
    ...wmoApplication,
    rest: { receivedOn, dueOn: null, kind: 'APPLICATION' as const, status: 'DECIDED' as const, ...rest },
  });
  // Monday 2 March: eight working days end on Thursday 12 March. Ten working days after it: 26 March.
  const first = insertCaseOf(db, application('2026-03-02'), [
    ['IN_PROGRESS', '2026-03-03'],
    ['DECIDED', '2026-03-13'],
  ]);
  const decisionId = insertDecision(db, { caseId: first.caseId, decidedOn: '2026-03-12' });
  const [personId = ''] = first.personIds;
  const help = { householdId: first.householdId, personId, law: 'WMO', caseId: first.caseId, decisionId } as const;
  insertProvision(db, { ...help, validFrom: '2026-03-27' });
  const second = insertCaseOf(db, application('2026-03-02'), [
    ['IN_PROGRESS', '2026-03-03'],
    ['DECIDED', '2026-03-13'],
  ]);
  insertDecision(db, { caseId: second.caseId, decidedOn: '2026-03-13', outcome: 'REFUSED' });

  const { tables } = makeAgreementTables(sourceOf(db), 2026);
  const at = (row: string, column: string) => valueAt(tables, amersfoort, row, column);
  expect([at('besluit-wmo', 'due'), at('besluit-wmo', 'within'), at('besluit-wmo', 'passed')]).toEqual([2, 1, 1]);
  expect([at('start-hulp', 'due'), at('start-hulp', 'passed'), at('start-hulp', 'median')]).toEqual([1, 1, 15]);
  // The law gives two weeks: both were decided in them, and no day was kept with them.
  const term = (column: string) => cellAt(tables, 'statutory-terms', 'WMO-APPLICATION', column);
  expect([term('due').value, term('within').value, term('due').completeness]).toEqual([2, 2, 0]);
});

test('a term goes by the day recorded with the case, and one that stands still passes nowhere', async () => {
  const db = await makeReportStore();
  const due = (rest: CaseSpec['rest']) => ({ ...wmoApplication, rest: { kind: 'APPLICATION' as const, ...rest } });
  insertCaseOf(db, due({ receivedOn: '2026-02-02', dueOn: '2026-04-01' }), [
    ['IN_PROGRESS', '2026-02-03'],
    ['DECIDED', '2026-04-01'],
  ]);
  insertCaseOf(db, due({ receivedOn: '2026-02-02', dueOn: '2026-04-01' }), [['IN_PROGRESS', '2026-02-03']]);
  insertCaseOf(db, due({ receivedOn: '2026-02-02', dueOn: '2026-04-01', status: 'SUSPENDED' }), []);
  const { tables } = makeAgreementTables(sourceOf(db), 2026);
  const term = (column: string) => cellAt(tables, 'statutory-terms', 'WMO-APPLICATION', column);
  expect([term('due').value, term('within').value, term('passed').value, term('due').completeness]).toEqual([
    2, 1, 1, 1,
  ]);
});

test('a plan wants a director and an evaluation, each time anew', async () => {
  const db = await makeReportStore();
  const { planId = '' } = insertFamily(db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    plan: { startedOn: '2025-07-01' },
  });
  const director = { planId, staffId: staffId('director'), ...provenance };
  const evaluation = {
    planId,
    staffId: staffId('director'),
    summary: 'Besproken.',
    outcome: 'ON_COURSE',
    ...provenance,
  };
  transaction(db, () => {
    insertRows(db, directorTable, [
      { ...director, id: newId('director'), validFrom: '2025-07-04', validUntil: '2026-02-02' },
      { ...director, id: newId('director'), validFrom: '2026-03-02', validUntil: null },
    ]);
    insertRows(db, evaluationTable, [
      { ...evaluation, outcome: 'ON_COURSE', id: newId('evaluation'), heldOn: '2025-12-01' },
      {
        ...evaluation,
        outcome: 'ON_COURSE',
        id: newId('evaluation'),
        heldOn: '2026-05-10',
        withdrawnOn: '2026-05-11',
        withdrawalReason: 'Vergissing.',
      },
    ]);
  });
  const at = (year: number, row: string, column: string) =>
    valueAt(makeAgreementTables(sourceOf(db, { today: '2026-07-01' }), year).tables, larikslaan2, row, column);
  // From 1 July to 4 July within five working days; from 2 February to 2 March not.
  expect([at(2025, 'regisseur', 'within'), at(2026, 'regisseur', 'due'), at(2026, 'regisseur', 'passed')]).toEqual([
    1, 1, 1,
  ]);
  // 1 July and 182 days: 30 December. 1 December and 182 days: 1 June, and no evaluation that stands.
  expect([at(2025, 'evaluatie', 'within'), at(2026, 'evaluatie', 'due'), at(2026, 'evaluatie', 'passed')]).toEqual([
    1, 1, 1,
  ]);
});

test('the norms of a made-up municipality come out as plain SQL counts them', async () => {
  const db = await makeTestStore();
  makeDemo(db, { people: 1500, seed: 7, now: testNow });
  const { tables } = makeAgreementTables(sourceOf(db), 2025);
  expect(listWrongSums(tables)).toEqual([]);
  const counted = db.$client
    .prepare<[], { due: number; within: number }>(
      `with run as (
        select date(c.received_on, '+35 days') as ends, (select min(since) from case_status s where s.case_id = c.id and s.status in ('DECIDED', 'CLOSED')) as done,
          case when c.status = 'WITHDRAWN' then c.closed_on end as dropped
        from "case" c where c.law = 'WMO' and c.kind = 'REPORT' and c.office_function = 'FRONT')
      select count(*) as due, sum(done <= ends) as within from run
      where ends like '2025-%' and (done is not null or dropped is null or dropped > ends)`,
    )
    .get();
  expect(counted?.due).toBeGreaterThan(10);
  expect({
    due: valueAt(tables, larikslaan2, 'onderzoek-wmo', 'due'),
    within: valueAt(tables, larikslaan2, 'onderzoek-wmo', 'within'),
  }).toEqual(counted);
});

test('an empty store has agreements and nothing that came due', async () => {
  const { tables } = makeAgreementTables(sourceOf(await makeTestStore()), 2026);
  expect(tables.map(({ code }) => code)).toEqual(['statutory-terms']);
  const { tables: known } = makeAgreementTables(sourceOf(await makeReportStore()), 2026);
  expect(known.map(({ code }) => code)).toEqual([amersfoort, larikslaan2, 'statutory-terms']);
  expect(valueAt(known, larikslaan2, 'eerste-contact', 'due')).toBe(0);
});
