import { describe, expect, test } from 'vitest';
import { makeFlowTables } from '../../src/reporting/flow.ts';
import { listWrongSums, makeReportStore, sourceOf } from '../testkit/report.ts';
import { useDemoTown } from './demo-town.ts';
import { columnOf, countsBy, listWrongEquations } from './raw.ts';

const town = useDemoTown();

/** The day before a year and its last day, as far as it has been on the day of tests. */
const years = [
  [2026, '2025-12-31', '2026-06-01'],
  [2025, '2024-12-31', '2025-12-31'],
  [2023, '2022-12-31', '2023-12-31'],
] as const;

// District and age as everybody would write them, beside the columns of numbers that the report reads.
const groups = {
  law: 'v.law',
  product: `v.law || '/' || (select code from product where id = v.product_id)`,
  provider: `ifnull(v.provider_id, 'unknown')`,
  district: `ifnull((select (select code from district where code = a.district_code) from residence r
    join address a on a.id = r.address_id where r.person_id = v.person_id and r.kind = 'HOME'
      and substr(ifnull(r.valid_from, '0001') || '-01-01', 1, 10) <= @last
    order by substr(r.valid_from || '-01-01', 1, 10) desc limit 1), 'unknown')`,
  age: `ifnull((select case
      when years < 4 then '0-3' when years < 12 then '4-11' when years < 18 then '12-17' when years < 23 then '18-22'
      when years < 45 then '23-44' when years < 65 then '45-64' when years < 75 then '65-74' when years < 85 then '75-84'
      else '85+' end
    from (select substr(@last, 1, 4) - substr(b, 1, 4) - (substr(@last, 6) < substr(b, 6)) as years
      from (select birth_date || case length(birth_date) when 4 then '-12-31' when 7 then '-31' else '' end as b
        from person where id = v.person_id and birth_date is not null))), 'unknown')`,
};

const kinds = {
  clients: 'true',
  through: 'begins and ends',
  in: 'not begins and ends',
  out: 'begins and not ends',
  brief: 'not begins and not ends',
  begin: 'begins',
  end: 'ends',
};

function count(group: keyof typeof groups, column: keyof typeof kinds, before: string, last: string) {
  const sql = `with helped as (
      select v.person_id, ${groups[group]} as code,
        max(v.valid_from <= @before and (v.valid_until is null or v.valid_until > @before)) as begins,
        max(v.valid_from <= @last and (v.valid_until is null or v.valid_until > @last)) as ends
      from provision v where v.valid_from <= @last and (v.valid_until is null or v.valid_until > @before)
      group by 1, 2)
    select code, count(*) as count from helped where ${kinds[column]} group by code`;
  return town.rows<{ code: string; count: number }>(
    sql.replaceAll('@before', `'${before}'`).replaceAll('@last', `'${last}'`),
  );
}

describe('in, through and out', () => {
  test.for(years)('of %i are as a query over the store counts them', ([year, before, last]) => {
    const content = makeFlowTables(sourceOf(town.db), year);
    for (const group of ['law', 'product', 'provider', 'district', 'age'] as const) {
      for (const column of ['clients', 'through', 'in', 'out', 'brief', 'begin', 'end'] as const) {
        const found = count(group, column, before, last);
        const { values } = columnOf(content, group, column);
        const parts = Object.keys(values).filter(
          (code) => code !== 'total' && !(group === 'product' && !code.includes('/')),
        );
        expect(found.every(({ code }) => parts.includes(code))).toBe(true);
        expect([group, column, Object.fromEntries(parts.map((code) => [code, values[code]]))]).toEqual([
          ...[group, column, countsBy(found, parts)],
        ]);
        expect(values['total']).toBe(found.reduce((sum, each) => sum + each.count, 0));
      }
    }
    expect(columnOf(content, 'law', 'clients').values['total']).toBeGreaterThan(0);
    expect(listWrongSums(content.tables)).toEqual([]);
    expect(listWrongEquations(content)).toEqual([]);
  });

  test('rest on people, who count once however many of their help is in a sum', () => {
    const { contributors, values } = columnOf(makeFlowTables(sourceOf(town.db), 2025), 'product', 'clients');
    const people = town.value(`select count(distinct person_id) from provision
      where valid_from <= '2025-12-31' and (valid_until is null or valid_until > '2024-12-31')`);
    expect(contributors['total']).toBe(people);
    expect(values['total']).toBeGreaterThan(Number(people));
    expect(contributors['WMO']).toBe(
      town.value(`select count(distinct person_id) from provision where law = 'WMO'
        and valid_from <= '2025-12-31' and (valid_until is null or valid_until > '2024-12-31')`),
    );
  });

  test('are told per thousand residents where these were counted in the year', () => {
    const content = makeFlowTables(sourceOf(town.db), 2025);
    const residents = columnOf(content, 'district', 'residents').values;
    expect(residents['total']).toBe(
      town.value(`select sum(count) from population_count where counted_on = '2025-01-01'`),
    );
    expect(residents['WK032701']).toBe(
      town.value(
        `select sum(count) from population_count where counted_on = '2025-01-01' and district_code = 'WK032701'`,
      ),
    );
    expect(residents['unknown']).toBeNull();
    expect(columnOf(content, 'age', 'residents').values['12-17']).toBe(
      town.value(`select sum(count) from population_count where counted_on = '2025-01-01' and age_group = '12-17'`),
    );
    const rates = columnOf(content, 'district', 'rate').values;
    const end = columnOf(content, 'district', 'end').values;
    expect(rates['WK032701']).toBe(Math.round(((end['WK032701'] ?? 0) / (residents['WK032701'] ?? 1)) * 10_000) / 10);
    expect(rates['unknown']).toBeNull();
    // No population was counted in 2018.
    const early = makeFlowTables(sourceOf(town.db), 2018);
    expect(Object.values(columnOf(early, 'district', 'rate').values).every((value) => value === null)).toBe(true);
    expect(Object.values(columnOf(early, 'age', 'residents').values).every((value) => value === null)).toBe(true);
  });

  test('of a year that runs may still change and end today; of a year before all help there are none, and it says so', () => {
    const running = makeFlowTables(sourceOf(town.db), 2026);
    expect(running.tables[0]?.columns[0]?.period).toEqual({ from: '2026-01-01', until: '2026-06-02' });
    expect(columnOf(running, 'law', 'clients').cells['WMO']?.provisional).toBe(true);
    expect(running.remarks.join(' ')).toContain('tot en met 1 juni 2026');

    const early = makeFlowTables(sourceOf(town.db), 2015);
    expect(Object.values(columnOf(early, 'age', 'clients').values).every((value) => value === 0)).toBe(true);
    expect(early.remarks.join(' ')).toContain('niet van het hele jaar');
    expect(early.tables[0]?.columns[0]?.period).toBeUndefined();
  });

  test('of an empty store are nought', async () => {
    const content = makeFlowTables(sourceOf(await makeReportStore()), 2025);
    expect(columnOf(content, 'law', 'end').values['total']).toBe(0);
    expect(columnOf(content, 'provider', 'end').values).toEqual({ total: 0, unknown: 0 });
  });
});
