import { expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { objectives } from '../../db/reference/objective.ts';
import { dayNumber } from '../../src/reporting/fact-day.ts';
import { readFacts } from '../../src/reporting/facts.ts';
import {
  countClients,
  countDirectorCoverage,
  countLighterHelp,
  countObjectives,
  countPlanCoverage,
  type MonitorPart,
  type ObjectiveCount,
} from '../../src/reporting/monitor-count.ts';
import { useDemoTown } from './demo-town.ts';
import { monitorSql } from './monitor-sql.ts';

// Two plans of a household, drafts, plans without a director, goals of no known objective, and help under several laws.
const town = useDemoTown(
  800,
  `update plan set status = 'DRAFT', ended_on = null where status = 'ACTIVE' and rowid % 7 = 1;
    update plan set household_id = (select household_id from plan p where p.rowid = plan.rowid - 1)
      where status = 'CLOSED' and rowid % 3 = 1 and rowid > 1;
    update director set valid_until = '2026-06-01' where valid_until is null and valid_from < '2026-06-01' and rowid % 5 = 1;
    update goal set objective_code = '9.9' where rowid % 10 = 1;
    update goal set ended_on = '2026-06-01' where status = 'ATTAINED' and rowid % 4 = 1;
    update goal set ended_on = '2026-01-01' where status <> 'OPEN' and rowid % 4 = 2;
    update provision set law = 'WGS' where law = 'WMO' and rowid % 3 = 1;
    update provision set valid_until = '2026-06-01' where valid_from < '2026-06-01' and rowid % 9 = 1;
    update provision set valid_until = '2026-01-01' where valid_from < '2026-01-01' and rowid % 9 = 2;`,
);

test.each([
  ['2026-01-01', '2026-06-01'],
  ['2025-01-01', '2025-12-31'],
  ['2024-01-01', '2024-02-29'],
])('the monitor counts from %s up to %s what plain SQL counts', (from, day) => {
  const asked = { from, day };
  const all = <Row>(sql: string) => town.db.$client.prepare<[object], Row>(sql).all(asked);
  const facts = readFacts(town.db);
  const days = { from: dayNumber(from), day: dayNumber(day) };

  const counts = new Map(
    all<ObjectiveCount & { code: string }>(monitorSql.objectives).map(({ code, ...rest }) => [code, rest]),
  );
  const none = { working: 0, ended: 0, attained: 0 };
  expect(Object.fromEntries(countObjectives(facts, days))).toEqual(
    Object.fromEntries(objectives.map(({ code }) => [code, counts.get(code) ?? none])),
  );
  const { all: everybody, byLaw } = countClients(facts, days);
  const clients = new Map(
    all<{ law: string | null; clients: number }>(monitorSql.clients).map((row) => [row.law, row.clients]),
  );
  expect(everybody).toBe(clients.get(null));
  expect(Array.from(byLaw)).toEqual(laws.map((law) => clients.get(law) ?? 0));
  expect([everybody > 0, byLaw.reduce((sum, each) => sum + each, 0) > everybody]).toEqual([true, true]);

  const parts = {
    lighterHelp: countLighterHelp,
    planCoverage: countPlanCoverage,
    directorCoverage: countDirectorCoverage,
  };
  for (const name of ['lighterHelp', 'planCoverage', 'directorCoverage'] as const) {
    const told = parts[name](facts, days.day);
    expect([name, told]).toEqual([name, all<MonitorPart>(monitorSql[name])[0]]);
    expect([name, told.part > 0, told.part < told.whole]).toEqual([name, true, true]);
  }
});
