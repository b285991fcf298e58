import { describe, expect, test } from 'vitest';
import { makeLadderTables } from '../../src/reporting/ladder.ts';
import { cellAt, listWrongSums, makeReportStore, sourceOf } from '../testkit/report.ts';
import { useDemoTown } from './demo-town.ts';
import { columnOf, countsBy, listWrongEquations } from './raw.ts';

const town = useDemoTown();

const steps = ['OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION', 'TAILORED_PROVISION', 'COMPLEX_TRAJECTORY'];
const rank = (column: string) =>
  `case ${column} ${steps.map((step, index) => `when '${step}' then ${index}`).join(' ')} end`;

/** First day of a year and the first after what is counted of it, on the day of tests. */
const years = [
  [2026, '2026-01-01', '2026-06-02'],
  [2025, '2025-01-01', '2026-01-01'],
  [2024, '2024-01-01', '2025-01-01'],
] as const;

interface Count {
  readonly code: string;
  readonly count: number;
}

/** Help that ran in the days, with what it cost: each year's part by itself, as written in the definition. */
const helped = (from: string, until: string) => {
  const length = `(julianday((substr('${from}', 1, 4) + 1) || '-01-01') - julianday(substr('${from}', 1, 4) || '-01-01'))`;
  const before = (day: string) => `round(monthly_cost * 12.0 * (julianday(${day}) - julianday('${from}')) / ${length})`;
  return `select *, ifnull(cast(${before(`min(ifnull(valid_until, '9999-12-31'), '${until}')`)} - ${before(`max(valid_from, '${from}')`)} as integer), 0) as cost
    from provision where valid_from < '${until}' and (valid_until is null or valid_until > '${from}')`;
};

describe('the ladder', () => {
  test.for(years)('in %i is as a query over the store counts it', ([year, from, until]) => {
    const content = makeLadderTables(sourceOf(town.db), year);
    const last = `date('${until}', '-1 day')`;
    const heaviest = (day: string) =>
      town.rows<Count>(`select case step when 0 then 'OWN_STRENGTH' when 1 then 'OWN_NETWORK' when 2 then 'GENERAL_PROVISION'
          when 3 then 'TAILORED_PROVISION' else 'COMPLEX_TRAJECTORY' end as code, count(*) as count
        from (select max(${rank('ladder_step')}) as step from provision
          where valid_from <= ${day} and (valid_until is null or valid_until > ${day}) group by person_id) group by 1`);
    const own = (values: Record<string, number | null>) =>
      Object.fromEntries(steps.map((step) => [step, values[step]]));
    for (const [column, day] of [
      ['begin', `date('${from}', '-1 day')`],
      ['Q1', `'${year}-03-31'`],
      ['end', last],
    ] as const) {
      expect(own(columnOf(content, 'stock', column).values)).toEqual(countsBy(heaviest(day), steps));
    }
    const counted = (expression: string) =>
      countsBy(
        town.rows<Count>(`select ladder_step as code, ${expression} as count from (${helped(from, until)}) group by 1`),
        steps,
      );
    expect(own(columnOf(content, 'step', 'clients').values)).toEqual(counted('count(distinct person_id)'));
    expect(own(columnOf(content, 'step', 'households').values)).toEqual(counted('count(distinct household_id)'));
    expect(own(columnOf(content, 'step', 'cost').values)).toEqual(counted('sum(cost)'));
    expect(columnOf(content, 'step', 'cost').values['total']).toBeGreaterThan(0);

    const moves = town.rows<Count>(`select b.ladder_step || '-' || v.ladder_step as code, count(*) as count
      from provision v join provision b on b.id = v.previous_id
      where v.valid_from >= '${from}' and v.valid_from < '${until}' group by 1`);
    const found = columnOf(content, 'moves', 'moves').values;
    const pairs = Object.keys(found).filter((code) => code.includes('-'));
    expect(Object.fromEntries(pairs.map((pair) => [pair, found[pair]]))).toEqual(countsBy(moves, pairs));
    const sumOf = (fits: (from: number, to: number) => boolean) =>
      moves
        .filter(({ code }) => fits(steps.indexOf(code.split('-')[0] ?? ''), steps.indexOf(code.split('-')[1] ?? '')))
        .reduce((sum, { count }) => sum + count, 0);
    expect(found['up']).toBe(sumOf((one, other) => one < other));
    expect(found['same']).toBe(sumOf((one, other) => one === other));
    expect(found['down']).toBe(sumOf((one, other) => one > other));

    expect(listWrongSums(content.tables)).toEqual([]);
    expect(listWrongEquations(content)).toEqual([]);
  });

  test.for(years)('tells how long stays last that ended in %i', ([year, from, until]) => {
    const content = makeLadderTables(sourceOf(town.db), year);
    const stays = town.rows<{ step: string; days: number; person: string }>(`with recursive stay as (
        select v.id, v.ladder_step as step, v.valid_from as since, v.valid_until, v.person_id from provision v
          left join provision b on b.id = v.previous_id where b.id is null or b.ladder_step <> v.ladder_step
        union all
        select n.id, s.step, s.since, n.valid_until, n.person_id from stay s
          join provision n on n.previous_id = s.id and n.ladder_step = s.step)
      select step, cast(julianday(valid_until) - julianday(since) as integer) as days, person_id as person from stay s
      where valid_until >= '${from}' and valid_until < '${until}'
        and not exists (select 1 from provision n where n.previous_id = s.id and n.ladder_step = s.step)
      order by days`);
    expect(stays.length).toBeGreaterThan(5);
    for (const step of steps) {
      const own = stays.filter((stay) => stay.step === step);
      expect(cellAt(content.tables, 'stay', step, 'ended')).toMatchObject({
        value: own.length,
        contributors: new Set(own.map(({ person }) => person)).size,
      });
      const [low, high] = [own[(own.length - 1) >> 1]?.days, own[own.length >> 1]?.days];
      const median = low === undefined || high === undefined ? null : (low + high) / 2;
      expect(cellAt(content.tables, 'stay', step, 'median').value).toBe(median);
      const ninetieth = cellAt(content.tables, 'stay', step, 'ninetieth');
      const value = own.find((_, index) => (index + 1) / own.length >= 0.9)?.days ?? null;
      const above = new Set(own.filter(({ days }) => value !== null && days >= value).map(({ person }) => person)).size;
      expect(ninetieth).toMatchObject({ value, contributors: value === null ? null : above });
    }
  });

  test.for(years)('tells what help of %i cost by district and by objective', ([year, from, until]) => {
    const content = makeLadderTables(sourceOf(town.db), year);
    const districts = town.rows<
      Count & { people: number }
    >(`select ifnull((select (select code from district where code = a.district_code)
          from residence r join address a on a.id = r.address_id where r.person_id = v.person_id and r.kind = 'HOME'
          and substr(r.valid_from || '-01-01', 1, 10) < '${until}' order by substr(r.valid_from || '-01-01', 1, 10) desc limit 1), 'unknown') as code,
        sum(cost) as count, count(distinct person_id) as people from (${helped(from, until)}) v group by 1`);
    const cost = columnOf(content, 'district', 'cost').values;
    const codes = Object.keys(cost).filter((code) => code !== 'total');
    expect(Object.fromEntries(codes.map((code) => [code, cost[code]]))).toEqual(countsBy(districts, codes));
    const people = districts.map(({ code, people: count }) => ({ code, count }));
    const clients = columnOf(content, 'district', 'clients').values;
    expect(Object.fromEntries(codes.map((code) => [code, clients[code]]))).toEqual(countsBy(people, codes));

    const objectives = town.rows<
      Count & { cost: number }
    >(`select w.objective_code as code, count(*) as count, sum(ifnull(h.cost, 0)) as cost
      from (select distinct g.objective_code, p.household_id from goal g join plan p on p.id = g.plan_id
        where p.status <> 'DRAFT' and p.started_on < '${until}'
          and (g.ended_on is null or g.ended_on > '${from}') and (p.ended_on is null or p.ended_on > '${from}')) w
      left join (select household_id, sum(cost) as cost from (${helped(from, until)}) group by 1) h on h.household_id = w.household_id
      group by 1`);
    const spent = columnOf(content, 'objective', 'cost').values;
    expect(columnOf(content, 'objective', 'households').values).toEqual(countsBy(objectives, Object.keys(spent)));
    const amounts = objectives.map((each) => ({ code: each.code, count: each.cost }));
    expect(spent).toEqual(countsBy(amounts, Object.keys(spent)));
  });

  test('says how much of an amount the largest makes up, and of how much help the cost is known', () => {
    const content = makeLadderTables(sourceOf(town.db), 2025);
    const cell = cellAt(content.tables, 'step', 'COMPLEX_TRAJECTORY', 'cost');
    const share = town.value(`select max(cost) * 1.0 / sum(cost) from (
      select sum(cost) as cost from (${helped('2025-01-01', '2026-01-01')}) where ladder_step = 'COMPLEX_TRAJECTORY' group by person_id)`);
    expect(cell.largestShare).toBeCloseTo(Number(share), 10);
    const known = town.value(`select avg(monthly_cost is not null) from (${helped('2025-01-01', '2026-01-01')})`);
    expect(cellAt(content.tables, 'step', 'total', 'cost').completeness).toBeCloseTo(Number(known), 10);
    expect(known).toBeLessThan(1);
    const { value } = cellAt(content.tables, 'step', 'COMPLEX_TRAJECTORY', 'average');
    const clients = cellAt(content.tables, 'step', 'COMPLEX_TRAJECTORY', 'clients').value;
    expect(value).toBeCloseTo((cell.value ?? 0) / (clients ?? 1), -1);
  });

  test('of a year that runs leaves out quarters that are not over; of years before all help and of an empty store all is nought', async () => {
    const running = makeLadderTables(sourceOf(town.db), 2026);
    expect(cellAt(running.tables, 'stock', 'total', 'Q2')).toEqual({ value: null, contributors: null });
    expect(cellAt(running.tables, 'stock', 'total', 'Q1').provisional).toBe(true);
    for (const content of [
      makeLadderTables(sourceOf(town.db), 2015),
      makeLadderTables(sourceOf(await makeReportStore()), 2025),
    ]) {
      expect(columnOf(content, 'stock', 'end').values['total']).toBe(0);
      expect(columnOf(content, 'step', 'cost').values['total']).toBe(0);
      expect(columnOf(content, 'step', 'average').values['total']).toBeNull();
      expect(columnOf(content, 'stay', 'median').values['OWN_NETWORK']).toBeNull();
      expect(content.remarks.join(' ')).toContain('niet van het hele jaar');
    }
  });
});
