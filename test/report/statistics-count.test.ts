import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import { statisticKinds, type StatisticDimension, type StatisticMeasure } from '../../src/reporting/statistic-kind.ts';
import { makeStatistics } from '../../src/reporting/statistics.ts';
import { sourceOf } from '../testkit/report.ts';
import { useDemoTown } from './demo-town.ts';

const town = useDemoTown(1200);
// What seldom occurs: a case that stands still once more after it was decided.
beforeAll(() => {
  const again = [
    ['SUSPENDED', '2 days'],
    ['DECIDED', '30 days'],
  ].map(
    ([status, later]) => `insert into case_status (id, case_id, status, since, staff_id, source, recorded_at)
      select id || '${later}', case_id, '${status}', date(since, '${later}'), staff_id, source, recorded_at
      from case_status where status = 'DECIDED' and length(id) = (select min(length(id)) from case_status) and rowid % 3 = 1`,
  );
  transaction(town.db, () => town.db.$client.exec(again.join(';')));
});

const secret = new Uint8Array(32).fill(7);
const period = { from: '2025-01-01', until: '2026-06-01' };

/** One thing that is counted, as plain SQL finds it. */
interface Found {
  readonly unit: string;
  readonly amount: number;
  readonly isInTerm: number;
  readonly [dimension: string]: string | number;
}

// Where somebody lived, how old they were and with whom they lived, on a day.
const district = (person: string, day: string) => `(select (select code from district where code = a.district_code)
  from residence r join address a on a.id = r.address_id where r.person_id = ${person} and r.kind = 'HOME'
    and substr(ifnull(r.valid_from, '0001') || '-01-01', 1, 10) <= ${day}
  order by substr(ifnull(r.valid_from, '0001') || '-01-01', 1, 10) desc limit 1)`;
const age = (person: string, day: string) => `(select case
    when years < 4 then '0-3' when years < 12 then '4-11' when years < 18 then '12-17' when years < 23 then '18-22'
    when years < 45 then '23-44' when years < 65 then '45-64' when years < 75 then '65-74' when years < 85 then '75-84' else '85+' end
  from (select substr(${day}, 1, 4) - substr(b, 1, 4) - (substr(${day}, 6) < substr(b, 6)) as years from
    (select birth_date || case length(birth_date) when 4 then '-12-31' when 7 then '-31' else '' end as b
      from person where id = ${person} and birth_date is not null)))`;
const lives = (
  day: string,
) => `m.kind = 'PRINCIPAL' and substr(ifnull(m.valid_from, '0001') || '-01-01', 1, 10) <= ${day}
  and (m.valid_until is null or m.valid_until > ${day})`;
const type = (household: string, day: string) => `(select case
    when others > 0 or adults = 0 or adults > 2 then 'OTHER'
    when adults = 1 then iif(children > 0, 'SINGLE_PARENT', 'SINGLE') else iif(children > 0, 'COUPLE_WITH_CHILDREN', 'COUPLE') end
  from (select sum(m.role in ('SINGLE', 'PARTNER', 'PARENT')) as adults, sum(m.role in ('CHILD', 'ADULT_CHILD')) as children,
    sum(m.role = 'OTHER') as others from membership m where m.household_id = ${household} and ${lives(day)}) where adults is not null)`;

/** The stretches of time of a dimension that a period falls into, with their codes. */
const times = {
  none: `select '' as code, @from as first, @until as last`,
  MONTH: `select substr(first, 1, 7) as code, first, date(first, '1 month') as last from month`,
  QUARTER: `select substr(first, 1, 4) || '-K' || ((substr(first, 6, 2) + 2) / 3) as code, min(first) as first, max(date(first, '1 month')) as last from month group by 1`,
  YEAR: `select substr(first, 1, 4) as code, min(first) as first, max(date(first, '1 month')) as last from month group by 1`,
};
type Time = keyof typeof times;
const calendar = (time: Time) => `with recursive month(first) as
  (select @from union all select date(first, '1 month') from month where date(first, '1 month') < @until), stretch as (${times[time]})`;

const helpOf =
  (unit: string, amount: string, which = 'true') =>
  (time: Time) =>
    `${calendar(time)}
  select v.${unit} as unit, ${amount} as amount, 0 as isInTerm, t.code as ${time}, v.law as LAW,
    v.law || '-' || (select code from product where id = v.product_id) as PRODUCT, v.ladder_step as LADDER_STEP,
    v.provider_id as PROVIDER, v.delivery_form as DELIVERY_FORM,
    coalesce((select o.code from "case" c join organisation o on o.id = c.organisation_id where c.id = v.case_id),
      (select o.code from responsibility r join organisation o on o.id = r.organisation_id where r.law = v.law
        and r.office_function = 'FRONT' and r.task = 'EXECUTION' and r.status = 'IN_FORCE'
        and (r.valid_from is null or r.valid_from <= v.valid_from) and (r.valid_until is null or r.valid_until > v.valid_from))) as ORGANISATION,
    ${district('v.person_id', 'max(v.valid_from, t.first)')} as DISTRICT, ${age('v.person_id', 'max(v.valid_from, t.first)')} as AGE_GROUP,
    ${type('v.household_id', 'max(v.valid_from, t.first)')} as HOUSEHOLD_TYPE
  from provision v join stretch t on v.valid_from < t.last and (v.valid_until is null or v.valid_until > t.first) where ${which}`;

// A day of help costs twelve times the amount of a month, by the days of its year.
const cost = `(with recursive y(year) as (select cast(substr(max(v.valid_from, t.first), 1, 4) as integer)
    union all select year + 1 from y where year + 1 <= cast(substr(min(ifnull(v.valid_until, '9999'), t.last), 1, 4) as integer))
  select sum(v.monthly_cost * 12.0 * max(0, julianday(min(ifnull(v.valid_until, '9999-01-01'), t.last, (year + 1) || '-01-01'))
      - julianday(max(v.valid_from, t.first, year || '-01-01'))) / (julianday((year + 1) || '-01-01') - julianday(year || '-01-01'))) from y)`;

// What a case stood still before it was decided.
const stoodStill = `(select ifnull(sum(max(0, julianday(min(until, d.day)) - julianday(since))), 0) from
  (select status, since, lead(since) over (order by since, id) as until from case_status s where s.case_id = c.id)
  where status = 'SUSPENDED' and until is not null)`;
const casesOf = (day: string, amount: string, which: string) => (time: Time) =>
  `${calendar(time)}
  select c.person_id as unit, ${amount} as amount, c.due_on is not null and d.day <= c.due_on as isInTerm, t.code as ${time}, c.law as LAW,
    (select code from organisation where id = c.organisation_id) as ORGANISATION, ${district('c.person_id', day)} as DISTRICT,
    ${age('c.person_id', day)} as AGE_GROUP, ${type('c.household_id', day)} as HOUSEHOLD_TYPE
  from "case" c left join (select case_id, min(since) as day from case_status where status = 'DECIDED' group by 1) d on d.case_id = c.id
  join stretch t on t.first <= ${day} and ${day} < t.last where ${which}`;
const lead = casesOf('d.day', `max(0, julianday(d.day) - julianday(c.received_on) - ${stoodStill})`, 'true');

const queries: Readonly<Record<Exclude<StatisticMeasure, 'READS'>, (time: Time) => string>> = {
  CLIENTS: helpOf('person_id', '1'),
  HOUSEHOLDS: helpOf('household_id', '1'),
  PROVISIONS: helpOf('person_id', '1'),
  COST: helpOf('person_id', cost, 'v.monthly_cost is not null'),
  CASES: casesOf('c.received_on', '1', 'true'),
  LEAD_TIME_MEDIAN: lead,
  LEAD_TIME_P90: lead,
  SHARE_IN_TERM: casesOf('d.day', '1', 'c.due_on is not null'),
  GOALS_ATTAINED: (time) => `${calendar(time)}
    select p.household_id as unit, 1 as amount, 0 as isInTerm, t.code as ${time}, g.objective_code as OBJECTIVE,
      (select ${district('m.person_id', 'g.ended_on')} as own from membership m where m.household_id = p.household_id
        and ${lives('g.ended_on')} and own is not null limit 1) as DISTRICT, ${type('p.household_id', 'g.ended_on')} as HOUSEHOLD_TYPE
    from goal g join plan p on p.id = g.plan_id join stretch t on t.first <= g.ended_on and g.ended_on < t.last
    where g.status = 'ATTAINED'`,
};
const measures = Object.keys(queries) as (keyof typeof queries)[];

function listFound(measure: keyof typeof queries, time: Time): Found[] {
  const sql = queries[measure](time).replaceAll('@from', `'${period.from}'`).replaceAll('@until', `'${period.until}'`);
  return town.rows<Found>(sql);
}

const roundTo = (value: number, step: number) => step * Math.floor(value / step + 0.5);

/** Which figures may be shown of what was found, by what is told of how figures are changed. */
function isAllowed(measure: keyof typeof queries, found: readonly Found[], shown: number | null): boolean {
  const units = Map.groupBy(found, ({ unit }) => unit);
  if (units.size < 5) return shown === null;
  switch (measure) {
    case 'COST': {
      const amounts = [...units.values()].map((own) => own.reduce((sum, { amount }) => sum + amount, 0));
      const [total, largest] = [amounts.reduce((sum, amount) => sum + amount, 0), Math.max(...amounts)];
      if (largest > total / 2) return shown === null;
      const off = Math.abs((shown ?? 0) - total);
      const step = Math.max(10_000, total / 100);
      return shown !== null && off <= largest + step && off >= largest / 2 - step;
    }
    case 'LEAD_TIME_MEDIAN':
    case 'LEAD_TIME_P90': {
      if (units.size < 10) return shown === null;
      const days = found.map(({ amount }) => amount).toSorted((one, other) => one - other);
      const rank = Math.ceil(days.length * (measure === 'LEAD_TIME_P90' ? 0.9 : 0.5)) - 1;
      return [-1, 0, 1].some((shift) => roundTo(days[rank + shift] ?? days.at(-1) ?? 0, 5) === shown);
    }
    case 'SHARE_IN_TERM': {
      const step = found.length >= 200 ? 5 : found.length >= 100 ? 10 : 25;
      const share = (100 * found.filter(({ isInTerm }) => isInTerm).length) / found.length;
      if (found.length < 40) return shown === null;
      return shown !== null && shown % step === 0 && Math.abs(shown - share) <= 200 / found.length + step / 2;
    }
    default: {
      const count = measure === 'CLIENTS' || measure === 'HOUSEHOLDS' ? units.size : found.length;
      return shown !== null && shown % 5 === 0 && Math.abs(shown - count) <= 4;
    }
  }
}

describe('free statistics, as far as they are changed,', () => {
  test.for(measures)('of %s are by every dimension and stretch of time what plain SQL finds', (measure) => {
    const source = sourceOf(town.db);
    const isTime = (dimension: StatisticDimension) => Object.hasOwn(times, dimension);
    const { dimensions } = statisticKinds[measure];
    let known = 0;
    for (const time of ['none', 'QUARTER', 'MONTH', 'YEAR'] as const) {
      const found = listFound(measure, time);
      expect(found.length).toBeGreaterThan(10);
      const over: StatisticDimension[] = time === 'none' ? [] : [time];
      const each = time === 'none' || time === 'QUARTER' ? dimensions.filter((one) => !isTime(one)) : [];
      const groupings = [over, ...each.map((one) => [one, ...over])];
      for (const groupBy of groupings) {
        const made = makeStatistics(source, { measure, groupBy, filter: [], period }, secret);
        if ('refused' in made) throw new Error(made.refused);
        const cells = Map.groupBy(found, (each) => groupBy.map((dimension) => each[dimension] ?? 'UNKNOWN').join());
        for (const { categories, figure } of made.cells) {
          const key = categories.map(({ code }) => code).join();
          const own = cells.get(key) ?? [];
          cells.delete(key);
          const isRight = isAllowed(measure, own, figure.value);
          const told = [measure, groupBy.join(), key, figure.value, own.length];
          expect(
            isRight
              ? told
              : [
                  ...told,
                  own
                    .map(({ amount }) => amount)
                    .join(' ')
                    .slice(0, 200),
                ],
          ).toEqual(told);
          if (figure.value !== null) known += 1;
        }
        expect([groupBy.join(), [...cells.keys()]]).toEqual([groupBy.join(), []]);
      }
    }
    expect(known).toBeGreaterThan(1);
  });
});
