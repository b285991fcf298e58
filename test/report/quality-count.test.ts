import { expect, test } from 'vitest';
import { recordSources } from '../../db/columns.ts';
import { makeQualityTables } from '../../src/reporting/quality.ts';
import type { RawCell } from '../../src/reporting/report.ts';
import { listWrongSums, sourceOf } from '../testkit/report.ts';
import { testToday } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';
import { qualitySql, type QualityCount } from './quality-sql.ts';
import { listWrongEquations } from './raw.ts';

/** A copy of some of the records of a table, each with what is changed in it. */
const copies = (
  table: string,
  which: string,
  change: string,
) => `create temp table copy as select * from ${table} where ${which};
  update copy set ${change}; insert into ${table} select * from copy; drop table copy;`;
const forty = JSON.stringify(Array.from({ length: 40 }, (_, index) => index + 1));
const messages = (kind: string, rest: string, values: string) =>
  `insert into chain_message (id, number, kind, digest, sender, receiver, reference, message_date, ${rest})
    select 'chm_${kind}-' || value, (select ifnull(max(number), 0) from chain_message) + value, '${kind}',
      lower(hex(randomblob(32))), 'a', 'b', '${kind}-' || value, '2026-05-01', ${values} from json_each('${forty}');`;

/** Of everything that is looked for something that is wrong, and something that looks like it and is not. */
const faults = `
  update provision set provider_id = null where rowid % 11 = 1;
  update provision set decision_id = null where rowid % 12 = 1;
  update provision set source = 'CHAIN' where rowid % 7 = 1;
  update provision set source = 'FILE' where rowid % 9 = 2;
  ${copies('provision', 'rowid % 23 = 1', `id = 'pro_copy' || id, previous_id = null, source = 'STAFF'`)}
  update "case" set worker_id = null where rowid % 6 = 1;
  update "case" set source = 'STAFF' where rowid % 5 = 1;
  update "case" set due_on = '2026-05-31' where due_on is not null and rowid % 3 = 1;
  update "case" set due_on = '${testToday}' where due_on is not null and rowid % 3 = 2;
  update "case" set status = 'WITHDRAWN', closed_on = max(received_on, '2026-05-01')
    where rowid % 4 = 3 and id in (select case_id from provision);
  update person set bsn = null where rowid % 17 = 1;
  update person set registration_status = 'DECEASED' where rowid % 19 = 1;
  update person set death_date = '2026' where rowid % 19 = 2;
  insert into identity_check select 'idc_' || q.rowid || '-' || n.value, q.id, 'PASSPORT', '2026-01-01', (select min(id) from staff), 'STAFF', q.recorded_at
    from person q, json_each('[1, 2]') n where q.rowid % 3 = 1;
  update plan set source = 'STAFF' where rowid % 3 = 1;
  update director set valid_until = '${testToday}' where valid_until is null and valid_from < '${testToday}' and rowid % 5 = 1;
  update director set valid_from = '2026-07-01' where valid_until is null and rowid % 5 = 2;
  update goal set objective_code = '9.9' where rowid % 10 = 1;
  update goal set source = 'STAFF' where rowid % 4 = 1;
  update action set source = 'STAFF' where rowid % 3 = 1;
  update action set due_on = '2026-05-31' where rowid % 5 = 1;
  update action set due_on = null where rowid % 5 = 2;
  update action set status = 'DONE', ended_on = '2026-05-31' where status = 'OPEN' and goal_id in (select id from goal where rowid % 6 = 1);
  update evaluation set next_on = null where rowid % 4 = 1;
  ${copies('evaluation', 'rowid % 4 = 2', `id = 'eva_f' || substr(id, 6), next_on = date(held_on, '+1 day')`)}
  ${copies('evaluation', 'rowid % 4 = 3', `id = 'eva_00' || substr(id, 7), next_on = '2027-01-01'`)}
  update evaluation set withdrawn_on = '2026-05-01', withdrawal_reason = 'Vergissing' where rowid % 7 = 1;
  ${messages(
    'WMO301',
    'direction, source, at, status, settled_at, sent_at',
    `'OUT', 'ISTANDAARDEN', '2025-01-01T10:00:00.000Z', case value % 3 when 0 then 'ANSWERED' else 'SENT' end,
      case value % 3 when 0 then '2027-01-01T10:00:00.000Z' end, (2025 + value % 2) || '-05-' || (10 + value % 20) || 'T10:00:00.000Z'`,
  )}
  ${messages('JW305', 'direction, source, status, at, code, reason, settled_at', `'IN', 'ISTANDAARDEN', case value % 3 when 0 then 'APPLIED' else 'QUARANTINED' end, (2024 + value % 3) || '-12-31T10:00:00.000Z', 'X', 'X', '2027-01-01T10:00:00.000Z'`)}
  ${messages('SVB', 'direction, source, status, at, code, reason, settled_at', `'IN', 'ROWS', case value % 5 when 0 then 'DEAD' else 'APPLIED' end, (2024 + value % 3) || '-12-31T10:00:00.000Z', 'X', 'X', '2027-01-01T10:00:00.000Z'`)}
  insert into row_failure (message_id, position, line, code, reason)
    select m.id, n.value, n.value, 'X', 'X' from chain_message m, json_each('[1, 2]') n where m.source = 'ROWS' and m.number % 4 = 1;`;

const town = useDemoTown(1500, faults);

test.each([2026, 2025])('every check finds what plain SQL finds, by organisation and source, over %i', (year) => {
  const { tables, equations } = makeQualityTables(sourceOf(town.db), year);
  const told = new Map(tables.flatMap(({ rows }) => rows.map(({ code, cells }) => [code, cells])));
  const asked = { today: testToday, from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const expected = new Map<string, RawCell[]>();
  for (const [check, sql] of Object.entries(qualitySql)) {
    const counts = town.db.$client.prepare<[object], QualityCount>(sql).all(asked);
    expect([
      check,
      counts.some(({ found }) => found > 0),
      counts.some(({ found, checked }) => found < checked),
    ]).toEqual([check, true, true]);
    const owners = town.rows<{ id: string }>('select id from organisation order by id').map(({ id }) => id);
    expected.set(check, cellsOf(counts));
    for (const owner of [...owners, null]) {
      const own = counts.filter(({ organisationId }) => organisationId === owner);
      expected.set(`${check}/${owner ?? 'nobody'}`, cellsOf(own));
    }
  }
  expect(told.size).toBe(expected.size);
  for (const [code, cells] of expected) expect([code, told.get(code)]).toEqual([code, cells]);
  expect(listWrongSums(tables)).toEqual([]);
  expect(listWrongEquations({ tables, equations })).toEqual([]);
});

function cellsOf(counts: readonly QualityCount[]): RawCell[] {
  const of = (rows: readonly QualityCount[]): RawCell => ({
    value: rows.reduce((sum, { found }) => sum + found, 0),
    contributors: Math.max(0, ...rows.map(({ about }) => about)),
  });
  const all = of(counts);
  const checked = counts.reduce((sum, row) => sum + row.checked, 0);
  const share = checked === 0 ? null : Math.round(((all.value ?? 0) / checked) * 1000) / 10;
  return [
    all,
    { value: checked, contributors: null },
    { value: share, contributors: all.contributors },
    ...recordSources.map((source) => of(counts.filter((row) => row.source === source))),
  ];
}
