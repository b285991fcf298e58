import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { listCasesByIds } from '../../db/case.ts';
import { listSignalsByIds } from '../../db/signal.ts';
import { worklistKinds, type WorklistKind, type WorklistReach } from '../../db/worklist-arm.ts';
import { countWorklist, everything, listWorklist, type WorklistRow } from '../../db/worklist.ts';
import type { Context } from '../../src/context.ts';
import { listCases } from '../../src/domain/case/case.ts';
import { viewCaseDuty } from '../../src/domain/duty/duty-case.ts';
import { listActions } from '../../src/domain/plan/goal.ts';
import { officesOf } from '../../src/domain/search/search-scope.ts';
import { listStandings, purposeOf } from '../../src/domain/standing/standing.ts';
import { worklistScopeOf } from '../../src/domain/worklist/worklist-scope.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { makeContext } from '../testkit/context.ts';
import { testNow, testToday } from '../testkit/store.ts';
import { addMarkings } from './marking.ts';

const askers = [
  ['frontoffice', 'toegang-sociaal-domein'],
  ['frontoffice', 'toegang-jeugd'],
  ['director', 'regie-huishouden'],
  ['backoffice', 'uitvoering-wmo-jeugd'],
  ['workincome', 'werk-en-inkomen'],
  ['teamlead', 'teamleiding'],
  ['privacy', 'toezicht-fg'],
  ['privacy', 'rechten-van-betrokkenen'],
  ['management', 'sturing-en-verantwoording'],
] as const;

let db: Db;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
  db = openStore(`file:${join(folder, 'eenplan.db')}`);
  await migrateStore(db);
  makeDemo(db, { people: 900, seed: 5, now: testNow });
  addMarkings(db, 'worklist', ['frontoffice', 'director', 'backoffice', 'workincome']);
});
afterAll(() => {
  closeStore(db);
  rmSync(folder, { recursive: true, force: true });
});

/** Everything of a sort that the actor finds, as the worklist has it. */
function listAll(context: Context, kind: WorklistKind, reach: WorklistReach): readonly WorklistRow[] {
  const filter = { ...everything, kinds: [kind], reach, organisationId: context.actor.staff.organisationId };
  return listWorklist(db, worklistScopeOf(context), filter, { order: 'DUE', after: null, limit: 1_000_000 });
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();
const pluck = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();

describe.each(askers)('the worklist of %s for %s', (persona, activity) => {
  test('holds the open cases of which the access decision shows the content, and no others', () => {
    const context = makeContext(db, persona, activity);
    const { laws } = purposeOf(context).activity;
    const { organisationId, id: staffId } = context.actor.staff;
    const offices = officesOf(context);
    const rows = listCasesByIds(db, pluck('select id from "case"'));
    const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
    const seen = rows.filter(
      (row) =>
        row.closedOn === null &&
        laws.includes(row.law) &&
        standings.get(row.householdId)?.decideCase(row).level === 'CONTENT',
    );
    const isOwn = (row: (typeof rows)[number]) => row.organisationId === organisationId;
    expect({
      everywhere: idsOf(listAll(context, 'CASE', 'EVERYWHERE')),
      organisation: idsOf(listAll(context, 'CASE', 'ORGANISATION')),
      office: idsOf(listAll(context, 'CASE', 'OFFICE')),
      own: idsOf(listAll(context, 'CASE', 'WORKER')),
    }).toEqual({
      everywhere: idsOf(seen),
      organisation: idsOf(seen.filter(isOwn)),
      office: idsOf(seen.filter((row) => isOwn(row) && offices.includes(row.officeFunction))),
      own: idsOf(seen.filter((row) => row.workerId === staffId)),
    });
  });

  test('asks for each case by the day that who must act now is told by', () => {
    const context = makeContext(db, persona, activity);
    const rows = listAll(context, 'CASE', 'OFFICE');
    const cases = listCases(
      context,
      rows.map(({ id }) => id),
      testToday,
    );
    const told = rows.map(({ id, day }) => [id, day]);
    const expected = rows.map(({ id }) => {
      const found = cases.get(id);
      return [id, (found && viewCaseDuty(context, found))?.dueOn ?? null];
    });
    expect(told).toEqual(expected);
  });

  test('holds the signals of which the access decision shows the content', () => {
    const context = makeContext(db, persona, activity);
    const { laws } = purposeOf(context).activity;
    const rows = listSignalsByIds(db, pluck(`select id from signal where status <> 'CLOSED'`), testToday);
    const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
    const seen = rows.filter(
      (row) =>
        officesOf(context).length > 0 &&
        (row.status === 'RAISED' || row.takenUpById === context.actor.staff.id) &&
        laws.includes(row.law) &&
        standings.get(row.householdId)?.decideAbout('SIGNAL', row.personId, row.law).level === 'CONTENT',
    );
    expect(idsOf(listAll(context, 'SIGNAL', 'OFFICE'))).toEqual(idsOf(seen));
  });

  test('holds the own actions in plans in use that the access decision shows', () => {
    const context = makeContext(db, persona, activity);
    const own = db.$client
      .prepare<[string], string>(
        `select a.id from action a join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id
         where a.owner_staff_id = ? and a.status = 'OPEN' and g.status = 'OPEN' and p.status = 'ACTIVE'`,
      )
      .pluck()
      .all(context.actor.staff.id);
    expect(idsOf(listAll(context, 'ACTION', 'OFFICE'))).toEqual([...listActions(context, own).keys()].toSorted());
  });

  test.each([
    'KIND',
    'LAW',
    'STATUS',
    'DEADLINE',
    'ORGANISATION',
    'WORKER',
    'AREA',
    'LADDER_STEP',
    'WAITING_FOR',
  ] as const)('counts by %s what is in its rows', (groupBy) => {
    const context = makeContext(db, persona, activity);
    const filter = { ...everything, kinds: worklistKinds };
    const scope = worklistScopeOf(context);
    const rows = listWorklist(db, scope, filter, { order: 'DUE', after: null, limit: 1_000_000 });
    const groups = countWorklist(db, scope, filter, groupBy);
    const sum = (count: (group: (typeof groups)[number]) => number) =>
      groups.reduce((total, group) => total + count(group), 0);
    expect([sum(({ count }) => count), sum(({ passed }) => passed)]).toEqual([
      rows.length,
      rows.filter(({ day }) => day !== null && day < testToday).length,
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });
});

test('the random store shows every one something to compare', () => {
  const some = askers.map(([persona, activity]) => {
    const context = makeContext(db, persona, activity);
    return [persona, listAll(context, 'CASE', 'EVERYWHERE').length > 0];
  });
  expect(some.filter(([, has]) => !has)).toEqual([
    // Those who steer see nobody.
    ['management', false],
  ]);
});
