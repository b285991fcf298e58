import { expect, test } from 'vitest';
import { layDemoMoney } from '../../src/demo-money.ts';
import { makePurchasingTables } from '../../src/reporting/purchasing.ts';
import { listWrongSums, sourceOf } from '../testkit/report.ts';
import { testNow } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';
import { columnOf, countsBy } from './raw.ts';

const town = useDemoTown(1200);

interface Found {
  readonly code: string;
  readonly count: number;
  readonly people: number;
  readonly largest: number;
}

/** What was ordered and claimed over some days, for each pair of a provider and a product that is offered, and what is not. */
const bought = (from: string, until: string) => {
  const yearEnd = `date('${from}', '1 year')`;
  const minutes = (unit: string) => `case ${unit} when 'HOUR' then 60 else 1 end`;
  const fits = (unit: string) =>
    `(r.unit = ${unit} or (r.unit in ('MINUTE', 'HOUR') and ${unit} in ('MINUTE', 'HOUR')))`;
  const turns = `case o.volume_per when 'DAY' then julianday(last) - julianday(first) + 1
    when 'WEEK' then floor((julianday(last) - julianday('1969-12-29')) / 7) - floor((julianday(first) - julianday('1969-12-29')) / 7) + 1
    when 'MONTH' then (substr(last, 1, 4) - substr(first, 1, 4)) * 12 + substr(last, 6, 2) - substr(first, 6, 2) + 1 else 1 end`;
  return `with rate as (
      select c.provider_id, t.product_id, t.unit, t.amount from contract c join tariff t on t.contract_id = c.id
      where t.valid_from < '${until}' and ifnull(t.valid_until, '9999') > '${from}' and c.valid_from < '${until}'
        and ifnull(c.valid_until, '9999') > '${from}'
        and not exists (select 1 from tariff n join contract m on m.id = n.contract_id where m.provider_id = c.provider_id
          and n.product_id = t.product_id and (n.valid_from, n.id) > (t.valid_from, t.id) and n.valid_from < '${until}')),
    ordered as (select a.*, v.product_id, v.person_id, v.monthly_cost, max(a.valid_from, '${from}') as first,
        date(min(ifnull(a.valid_until, '9999-12-31'), '${until}'), '-1 day') as last
      from allocation a join provision v on v.id = a.provision_id
      where a.status not in ('REFUSED', 'WITHDRAWN') and a.valid_from < '${until}' and ifnull(a.valid_until, '9999') > '${from}'),
    pair as (select provider_id, product_id from offering union select provider_id, product_id from rate),
    line as (
      select o.provider_id, o.product_id, o.person_id, 1 as orders,
        iif(${fits('o.volume_unit')}, o.volume * ${turns} * ${minutes('o.volume_unit')} * 1.0 / ${minutes('r.unit')}, null) as ordered_volume,
        r.amount, ifnull(o.monthly_cost, 0) * 12.0 * (julianday(last) - julianday(first) + 1)
          / (julianday(${yearEnd}) - julianday('${from}')) as usual, 0 as claimed, null as claimed_volume
      from ordered o left join rate r on r.provider_id = o.provider_id and r.product_id = o.product_id
      union all
      select l.provider_id, v.product_id, v.person_id, 0, null, null, 0, iif(l.credits_id is null, 1, -1) * l.amount,
        iif(${fits('l.volume_unit')}, iif(l.credits_id is null, 1, -1) * l.volume * ${minutes('l.volume_unit')} * 1.0 / ${minutes('r.unit')}, null)
      from claim_line l join allocation a on a.id = l.allocation_id join provision v on v.id = a.provision_id
      left join rate r on r.provider_id = l.provider_id and r.product_id = v.product_id
      where l.valid_from >= '${from}' and l.valid_from < '${until}'),
    priced as (select *, cast(round(ifnull(ordered_volume * amount, usual)) as integer) * orders as ordered, provider_id || '/'
        || iif((provider_id, product_id) in (select * from pair), product_id, 'other') as code from line)`;
};

function find(days: string, code: string, amount: string): Found[] {
  return town.rows<Found>(`${days}, own as (select ${code} as code, person_id, sum(${amount}) as amount from priced group by 1, 2)
    select code, sum(amount) as count, sum(amount <> 0) as people, max(abs(amount)) as largest from own group by 1`);
}

test('what is bought is by provider and product what plain SQL finds, and whom it rests on', () => {
  layDemoMoney(town.db, testNow);
  for (const [year, from, until] of [
    [2025, '2025-01-01', '2026-01-01'],
    [2026, '2026-01-01', '2026-06-02'],
  ] as const) {
    const { tables, ...rest } = makePurchasingTables(sourceOf(town.db), year);
    const content = { ...rest, tables };
    const days = bought(from, until);
    const codes = tables[0]?.rows.map(({ code }) => code) ?? [];
    for (const [column, amount] of [
      ['orders', 'orders'],
      ['ordered', 'ordered'],
      ['claimed', 'claimed'],
    ] as const) {
      const found = ['code', 'provider_id', `'total'`].flatMap((code) => find(days, code, amount));
      const { values, contributors, cells } = columnOf(content, 'purchases', column);
      expect([column, values]).toEqual([column, countsBy(found, codes)]);
      expect(values['total']).toBeGreaterThan(0);
      const people = found.map(({ code, people: count }) => ({ code, count }));
      expect([column, contributors]).toEqual([column, countsBy(people, codes)]);
      const dominated = found.filter(({ code, count, largest }) => {
        const told = column === 'orders' || count <= 0 ? undefined : (cells[code]?.largestShare ?? 0);
        return told !== undefined && Math.abs(told - largest / count) > 1e-6;
      });
      expect(dominated).toEqual([]);
    }
    for (const [column, volume] of [
      ['orderedVolume', 'ordered_volume'],
      ['claimedVolume', 'claimed_volume'],
    ] as const) {
      const found = new Map(find(days, 'code', `ifnull(${volume}, 0)`).map(({ code, count }) => [code, count]));
      const told = Object.entries(columnOf(content, 'purchases', column).values).filter(([, value]) => value !== null);
      expect(told.length).toBeGreaterThan(10);
      // Told to one decimal; a half is rounded as it happens to be kept.
      expect(told.filter(([code, value]) => Math.abs((value ?? 0) - (found.get(code) ?? 0)) > 0.0501)).toEqual([]);
    }
    const valueOf = (column: string, code: string) => columnOf(content, 'purchases', column).values[code] ?? 0;
    const shares = codes.map((code) => {
      const [claimed, ordered] = [valueOf('claimed', code), valueOf('ordered', code)];
      return [code, ordered === 0 ? 0 : Math.round((claimed / ordered) * 1000) / 10];
    });
    expect(codes.map((code) => [code, valueOf('use', code)])).toEqual(shares);
    expect(listWrongSums(tables)).toEqual([]);
  }
});
