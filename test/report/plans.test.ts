import { describe, expect, test } from 'vitest';
import { makePlansTables } from '../../src/reporting/plans.ts';
import { listWrongSums, makeReportStore, sourceOf } from '../testkit/report.ts';
import { useDemoTown } from './demo-town.ts';
import { columnOf, countsBy, listWrongEquations } from './raw.ts';

const town = useDemoTown();

interface Count {
  readonly code: string;
  readonly count: number;
}

/** Households with the number of laws they are under on a day. */
const underLaws = (day: string) => `select household_id, count(distinct law) as laws from (
    select household_id, law from provision where valid_from <= '${day}' and (valid_until is null or valid_until > '${day}')
    union select household_id, law from "case" where received_on <= '${day}' and (closed_on is null or closed_on > '${day}'))
  where law <> 'GENERAL' group by household_id`;

const several = (day: string) => `select household_id from (${underLaws(day)}) where laws > 1`;
const plans = (day: string) => `select * from plan where status <> 'DRAFT' and started_on <= '${day}'
  and (ended_on is null or ended_on > '${day}') and household_id in (${several(day)})`;
const directed = (day: string) => `exists (select 1 from director d where d.plan_id = p.id and d.valid_from <= '${day}'
  and (d.valid_until is null or d.valid_until > '${day}'))`;
// On time for six months after the last evaluation or the start, unless another day was agreed or the plan was completed.
const evaluated = (day: string) => `coalesce(
  (select case when next_on is not null then next_on >= '${day}'
      else outcome = 'COMPLETED' or date(held_on, '+6 months') >= '${day}' end
    from evaluation e where e.plan_id = p.id and e.held_on <= '${day}' and e.withdrawn_on is null
    order by held_on desc, rowid desc limit 1),
  date(p.started_on, '+6 months') >= '${day}')`;

/** A day of a month on which it is counted, on the day of tests. */
const months = [
  [2026, '06', '2026-06-01'],
  [2026, '03', '2026-03-31'],
  [2025, '12', '2025-12-31'],
  [2025, '02', '2025-02-28'],
  [2024, '02', '2024-02-29'],
] as const;

describe('one household, one plan, one director', () => {
  test.for(months)('in %i, month %s, is as a query over the store counts it', ([year, month, day]) => {
    const content = makePlansTables(sourceOf(town.db), year);
    const of = (column: string) => columnOf(content, 'month', column).values[month];
    const count = (from: string) => town.value(`select count(*) from (${from})`);
    expect(of('households')).toBe(count(several(day)));
    expect(of('households')).toBeGreaterThan(2);
    expect(of('plan')).toBe(count(plans(day)));
    expect(of('director')).toBe(count(`select * from (${plans(day)}) p where ${directed(day)}`));
    expect(of('evaluated')).toBe(count(`select * from (${plans(day)}) p where ${evaluated(day)}`));
    expect(of('planShare')).toBe(Math.round(((of('plan') ?? 0) / (of('households') ?? 1)) * 1000) / 10);
    expect(listWrongSums(content.tables)).toEqual([]);
    expect(listWrongEquations(content)).toEqual([]);
  });

  test('on the last day, households by laws and by the people who work with them', () => {
    for (const [year, day] of [
      [2026, '2026-06-01'],
      [2025, '2025-12-31'],
    ] as const) {
      const content = makePlansTables(sourceOf(town.db), year);
      const byLaws = town.rows<Count>(
        `select min(laws, 4) || '' as code, count(*) as count from (${underLaws(day)}) group by 1`,
      );
      const { total: ofAll, ...laws } = columnOf(content, 'laws', 'households').values;
      expect(laws).toEqual(countsBy(byLaws, Object.keys(laws)));
      expect(ofAll).toBe(byLaws.reduce((sum, each) => sum + each.count, 0));
      const workers = `select h.household_id, count(distinct c.worker_id) as workers from (${several(day)}) h left join "case" c
        on c.household_id = h.household_id and c.received_on <= '${day}' and (c.closed_on is null or c.closed_on > '${day}') group by 1`;
      const byWorkers = town.rows<Count>(
        `select min(workers, 4) || '' as code, count(*) as count from (${workers}) group by 1`,
      );
      const { total: _, ...found } = columnOf(content, 'workers', 'households').values;
      expect(found).toEqual(countsBy(byWorkers, Object.keys(found)));
      const average = columnOf(content, 'workers', 'average').values;
      expect(average['total']).toBe(town.value(`select round(avg(workers), 1) from (${workers})`));
    }
  });

  test('goals by objective, and what came of them', () => {
    for (const [year, until] of [
      [2026, '2026-06-02'],
      [2025, '2026-01-01'],
    ] as const) {
      const content = makePlansTables(sourceOf(town.db), year);
      const goals = `select g.objective_code as code, min(ifnull(g.ended_on, '9999'), ifnull(p.ended_on, '9999')) as over,
          g.status = 'ATTAINED' and g.ended_on <= ifnull(p.ended_on, '9999') as attained
        from goal g join plan p on p.id = g.plan_id where p.status <> 'DRAFT' and p.started_on < '${until}'
          and min(ifnull(g.ended_on, '9999'), ifnull(p.ended_on, '9999')) > '${year}-01-01'`;
      const last = `date('${until}', '-1 day')`;
      const conditions = {
        worked: 'true',
        open: `over > ${last}`,
        ended: `over <= ${last}`,
        attained: `over <= ${last} and attained`,
        unattained: `over <= ${last} and not attained`,
      };
      for (const [column, condition] of Object.entries(conditions)) {
        const found = town.rows<Count>(
          `select code, count(*) as count from (${goals}) where ${condition} group by code`,
        );
        const { values } = columnOf(content, 'goal', column);
        const codes = Object.keys(values).filter((code) => code.includes('.'));
        expect(Object.fromEntries(codes.map((code) => [code, values[code]]))).toEqual(countsBy(found, codes));
        expect(values['total']).toBe(found.reduce((sum, each) => sum + each.count, 0));
      }
    }
  });

  test('of months to come nothing is known; before all help and in an empty store all is nought', async () => {
    const running = makePlansTables(sourceOf(town.db), 2026);
    expect(columnOf(running, 'month', 'households').values['07']).toBeNull();
    for (const content of [
      makePlansTables(sourceOf(town.db), 2015),
      makePlansTables(sourceOf(await makeReportStore()), 2025),
    ]) {
      expect(columnOf(content, 'month', 'households').values['12']).toBe(0);
      expect(columnOf(content, 'month', 'planShare').values['12']).toBeNull();
      expect(columnOf(content, 'goal', 'worked').values['total']).toBe(0);
      expect(listWrongEquations(content)).toEqual([]);
    }
  });
});
