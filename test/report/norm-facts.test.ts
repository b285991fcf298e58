import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import { makeAgreementTables } from '../../src/reporting/agreements.ts';
import { listBreaches } from '../../src/reporting/breach-list.ts';
import type { Breach, BreachPlace } from '../../src/reporting/breach.ts';
import { dayNumber, dayText } from '../../src/reporting/fact-day.ts';
import { ReportError } from '../../src/reporting/report-error.ts';
import { keyOfTask } from '../../src/reporting/report-task.ts';
import { WorkingDays } from '../../src/reporting/working-days.ts';
import { endOfNorm } from '../../src/domain/duty/duty-deadline.ts';
import { useDemoTown } from './demo-town.ts';
import { countPlainly } from './norm-plain.ts';
import { sourceOf } from '../testkit/report.ts';

const town = useDemoTown(2500);
const kept = `'DEMO', '2026-06-01T10:00:00.000Z'`;

/** What a made-up municipality has seldom or not at all. */
const unusual = `
  update decision set withdrawn_on = date(decided_on, '+9 days'), withdrawal_reason = 'Vergissing.' where rowid % 15 = 2;
  update provision set decision_id = null where rowid % 9 = 4;
  update provision set decision_id = (select id from decision order by id limit 1) where rowid % 70 = 1 and case_id is not null;
  update provision set valid_from = date(valid_from, '+' || (rowid % 40) || ' days') where valid_until is null and rowid % 3 = 0;
  insert into allocation (id, number, provision_id, provider_id, product_code, volume, volume_unit, volume_per, valid_from, ordered_on, status, since, source, recorded_at)
    select 'alo_' || substr(id, 5), rowid, id, provider_id, 'x', 1, 'HOUR', 'WEEK', valid_from, valid_from, 'ACCEPTED', valid_from, ${kept}
    from provision where rowid % 6 = 1 and provider_id is not null;
  insert into delivery (id, allocation_id, valid_from, withdrawn_on, message_id, end_message_id, source, recorded_at)
    select 'dlv_' || substr(id, 5), id, date(valid_from, '+' || (number % 20) || ' days'), case when number % 24 = 1 then valid_from end, 'chm_1',
      case when number % 24 = 1 then 'chm_1' end, ${kept} from allocation where number % 4 = 1;
  update "case" set due_on = null, term_code = 'wmo-onderzoek', term_from = date(received_on, '+3 days') where rowid % 11 = 3;
  update "case" set due_on = null where rowid % 11 = 4;
  update "case" set received_on = date(received_on, '-40 days') where rowid % 7 = 5;
  insert into case_term_change (id, case_id, ground, reason, from_on, until_on, recorded_by_id, source, recorded_at)
    select 'ctc_' || substr(c.id, 5), c.id, 'SUPPLEMENT', 'Aanvulling.', date(c.received_on, '+4 days'), date(c.received_on, '+' || (5 + c.rowid % 20) || ' days'),
      (select id from staff limit 1), ${kept} from "case" c where c.rowid % 11 in (3, 4) and c.rowid % 2 = 0;
  insert into case_term_change (id, case_id, ground, reason, from_on, until_on, recorded_by_id, source, recorded_at)
    select 'ctd_' || substr(c.id, 5), c.id, 'ADJOURNMENT', 'Verdaagd.', date(c.received_on, '+30 days'), date(c.received_on, '+60 days'),
      (select id from staff limit 1), ${kept} from "case" c where c.rowid % 11 = 4 and c.kind = 'OBJECTION';
  update evaluation set withdrawn_on = held_on, withdrawal_reason = 'Vergissing.' where rowid % 12 = 5;
  delete from director where rowid % 8 = 1;
  update director set valid_until = date(valid_from, '+50 days') where rowid % 8 = 2 and (valid_until is null or valid_until > date(valid_from, '+50 days'));
  insert into service_norm (id, agreement_id, code, description, measure, law, office_function, case_kind, days, working_days, target_percent,
      assumed, valid_from, source, recorded_at)
    select id || 'f', agreement_id, 'onderzoek-nieuw', description, measure, law, office_function, case_kind, 20, 1, 80, 1, '2025-03-10', ${kept}
    from service_norm where code = 'onderzoek-wmo';
  update service_norm set valid_until = '2025-03-10' where code = 'onderzoek-wmo';
  update responsibility set valid_from = '2024-09-15' where law = 'JEUGDWET' and office_function = 'BACK' and status = 'IN_FORCE'`;

beforeAll(() => {
  town.db.$client.pragma('foreign_keys = off');
  transaction(town.db, () => town.db.$client.exec(unusual));
});

describe('norms and terms counted from the facts', () => {
  test.each([
    [2023, '2026-06-01'],
    [2024, '2026-06-01'],
    [2025, '2026-06-01'],
    [2026, '2026-06-01'],
    // As it was told on a day that is past.
    [2025, '2025-09-10'],
  ])('are of %s as of %s what SQL and an object for each of them make of it', (year, today) => {
    const plain = countPlainly(town.db, year, today);
    const { tables } = makeAgreementTables(sourceOf(town.db, { today }), year);
    const cells = tables.flatMap(({ rows }) => rows.map((row) => [row.code, row.cells] as const));
    expect(Object.fromEntries(cells)).toEqual(plain.cells);
    expect(cells.length).toBe(Object.keys(plain.cells).length);
  });

  test('cover what seldom occurs', () => {
    const { cells } = countPlainly(town.db, 2025, '2026-06-01');
    const whole = Object.entries(cells).filter(([code]) => !code.includes('/'));
    const counts = whole.map(([code, [, within, late]]) => ({
      code,
      within: within?.value ?? 0,
      late: late?.value ?? 0,
    }));
    // Objections are too few in a municipality of this size.
    const norms = counts.filter(({ code }) => code === code.toLowerCase() && code !== 'bezwaar');
    expect(norms.length).toBeGreaterThan(12);
    expect(norms.filter(({ within, late }) => within === 0 || late === 0)).toEqual([]);
    const terms = counts.filter(({ code }) => code !== code.toLowerCase());
    expect(terms.filter(({ within, late }) => within > 0 && late > 0).length).toBeGreaterThan(3);
    expect(town.value('select count(*) from delivery where withdrawn_on is null')).toBeGreaterThan(20);
    expect(town.value('select count(*) from case_term_change')).toBeGreaterThan(20);
  });

  test('have behind each breach the case or plan, in parts as in one', () => {
    const source = sourceOf(town.db);
    const { breaches } = countPlainly(town.db, 2025, '2026-06-01');
    const norms = town.rows<{ id: string; code: string; organisationId: string }>(
      'select n.id, n.code, a.executor_id as organisationId from service_norm n join agreement a on a.id = n.agreement_id',
    );
    const households = new Map(
      town
        .rows<{ id: string; household: string }>('select id, household_id as household from plan')
        .map((row) => [row.id, row.household]),
    );
    for (const { id: normId, code, organisationId } of norms) {
      const query = { normId, organisationId, from: '2025-01-01', until: '2026-01-01' };
      const parts: Breach[] = [];
      let after: BreachPlace | null = null;
      for (let isLast = false; !isLast;) {
        const part = listBreaches(source, { ...query, after, most: 50 });
        parts.push(...part.breaches);
        after = part.breaches.at(-1) ?? after;
        ({ isLast } = part);
      }
      const order = parts.map(({ endsOn, id, turn }) => `${endsOn} ${id} ${turn}`);
      expect([code, order]).toEqual([code, [...new Set(order)].toSorted()]);
      const expected = (breaches.get(normId) ?? []).filter(
        (each) => (each.organisationId ?? organisationId) === organisationId,
      );
      const told = parts.map(({ id, endsOn, doneOn }) => `${households.get(id) ?? id} ${endsOn} ${doneOn}`);
      expect([code, told.toSorted()]).toEqual([
        code,
        expected.map(({ about, endsOn, doneOn }) => `${about} ${endsOn} ${doneOn}`).toSorted(),
      ]);
      expect([code, code === 'bezwaar' || parts.length > 0]).toEqual([code, true]);
    }
  });

  test('are found for nobody who has left, and kept for nobody else', () => {
    const query = {
      normId: 'nor_x',
      organisationId: 'org_x',
      from: '2025-01-01',
      until: '2026-01-01',
      after: null,
      most: 5,
    };
    const [norm] = town.rows<{ id: string }>('select id from service_norm limit 1');
    const check = () => {
      throw new ReportError('CANCELLED', 'nobody waits');
    };
    expect(() => listBreaches(sourceOf(town.db, { check }), { ...query, normId: norm?.id ?? '' })).toThrow(
      'nobody waits',
    );
    expect(keyOfTask({ kind: 'BREACHES', query })).toBeUndefined();
  });

  test('are none of a norm that is not there', () => {
    const query = {
      normId: 'nor_x',
      organisationId: 'org_x',
      from: '2025-01-01',
      until: '2026-01-01',
      after: null,
      most: 5,
    };
    expect(listBreaches(sourceOf(town.db), query)).toEqual({ breaches: [], isLast: true });
  });
});

test('working days counted once are those that a norm counts one by one', () => {
  const [from, until] = [dayNumber('2024-12-01'), dayNumber('2026-01-15')];
  const working = new WorkingDays(from, until + 40);
  for (let day = from; day < until; day += 1) {
    for (const days of [1, 2, 5, 10, 20]) {
      expect([dayText(day), days, dayText(working.after(day, days))]).toEqual([
        dayText(day),
        days,
        endOfNorm(dayText(day), { days, workingDays: 1 }),
      ]);
    }
  }
  expect(() => working.after(until + 39, 5)).toThrow(RangeError);
});
