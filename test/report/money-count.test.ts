import { beforeAll, expect, test } from 'vitest';
import type { ProvisionRow } from '../../db/provision.table.ts';
import { layDemoMoney } from '../../src/demo-money.ts';
import { fitsUnit, mostIn, smallest } from '../../src/domain/allocation/allocated-volume.ts';
import { makeBudgetTables } from '../../src/reporting/budget.ts';
import { makePurchasingTables } from '../../src/reporting/purchasing.ts';
import type { RawCell, RawTable } from '../../src/reporting/report.ts';
import { findNetSpent } from '../../src/reporting/spending.ts';
import { sourceOf } from '../testkit/report.ts';
import { testNow } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';
import { purchaseSql, spendingSql } from './money-sql.ts';

type Unit = NonNullable<ProvisionRow['volumeUnit']>;

const town = useDemoTown(1200);
// What was taken back, refused, is of another unit than its tariff, runs through new year, or is for nothing.
const spoil = `update claim_line set credits_id = (select c.id from claim_line c where c.rowid = claim_line.rowid - 1) where rowid % 11 = 3;
  update allocation set status = 'REFUSED', reason = 'Vol' where rowid % 9 = 1;
  update allocation set volume_unit = 'PIECE' where rowid % 7 = 1;
  update allocation set volume_per = 'MONTH' where rowid % 5 = 1;
  update allocation set volume_per = 'TOTAL' where rowid % 5 = 2;
  update allocation set volume_per = 'DAY' where rowid % 5 = 3;
  update allocation set valid_until = '2026-01-01' where valid_from < '2026-01-01' and rowid % 6 = 1;
  update benefit set valid_until = '2026-04-15' where valid_from < '2026-04-15' and rowid % 3 = 1;
  update own_contribution set valid_until = null where rowid % 3 = 1;
  update budget_spending set amount = 0 where rowid % 4 = 1;`;
beforeAll(() => {
  layDemoMoney(town.db, testNow);
  town.db.$client.exec(spoil);
});

/** Adds up amounts by person under each of some keys. */
function makeSums() {
  const byKey = new Map<string, Map<string, number>>();
  return {
    add(key: string, person: string, cents: number) {
      const own = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, own.set(person, (own.get(person) ?? 0) + cents));
    },
    cell(key: string): Partial<RawCell> {
      const amounts = [...(byKey.get(key) ?? new Map<string, number>()).values()].filter((cents) => cents !== 0);
      const whole = amounts.reduce((sum, cents) => sum + Math.abs(cents), 0);
      const largest = Math.max(...amounts.map(Math.abs)) / whole;
      const value = amounts.reduce((sum, cents) => sum + cents, 0);
      return { value, contributors: amounts.length, ...(whole > 0 && { largestShare: largest }) };
    },
  };
}

const daysOf = (year: number) => {
  const spentUntil = year === 2026 ? '2026-06-02' : `${year + 1}-01-01`;
  return { from: `${year}-01-01`, until: `${year + 1}-01-01`, spentUntil, days: year % 4 === 0 ? 366 : 365 };
};
const pick = ({ value, contributors, largestShare }: RawCell) => ({
  value,
  contributors,
  ...(largestShare !== undefined && { largestShare }),
});
const cellsOf = (table: RawTable | undefined) =>
  new Map(
    table?.rows.map(({ code, cells }) => [
      code,
      new Map(
        table.columns.map((column, index) => [column.code, pick(cells[index] ?? { value: null, contributors: null })]),
      ),
    ]),
  );

test.each([2026, 2025, 2024])('the budget adds up what plain SQL finds, over %i', (year) => {
  const sums = makeSums();
  const codes = new Map(
    town
      .rows<{ id: string; code: string }>(`select id, law || '/' || code as code from product`)
      .map((row) => [row.id, row.code]),
  );
  for (const [kind, sql] of Object.entries(spendingSql)) {
    const rows = town.db.$client
      .prepare<[object], { law: string; product: string | null; person: string; quarter: number; amount: number }>(sql)
      .all(daysOf(year));
    expect([kind, year === 2024 || rows.length > 0]).toEqual([kind, year !== 2025 || kind !== 'ahead']);
    for (const { law, product, person, quarter, amount } of rows) {
      for (const row of ['total', law, codes.get(product ?? '') ?? `${law}/benefit`]) {
        sums.add(`${row} ${kind}`, person, amount);
        if (kind === 'expected' || kind === 'ahead') continue;
        sums.add(`${row} net`, person, kind === 'contributions' ? -amount : amount);
        if (kind === 'contributions') continue;
        sums.add(`${row} spent`, person, amount);
        sums.add(`${row} Q${quarter + 1}`, person, amount);
      }
    }
  }
  const source = sourceOf(town.db);
  const { tables } = makeBudgetTables(source, year);
  for (const code of ['spending', 'spending-quarter']) {
    const told = cellsOf(tables.find((table) => table.code === code));
    expect(told.size).toBeGreaterThan(4);
    for (const [row, cells] of told) {
      for (const [column, cell] of cells) {
        if (column === 'budget' || column === 'forecast') continue;
        expect([row, column, cell]).toEqual([row, column, sums.cell(`${row} ${column}`)]);
      }
    }
  }
  expect(pick(findNetSpent(source, year))).toEqual(sums.cell('total net'));
});

test.each([2026, 2025])('purchasing adds up what plain SQL finds, over %i', (year) => {
  const days = daysOf(year);
  const tariffs = new Map(
    town
      .rows<{ key: string; unit: Unit; amount: number }>(
        `select c.provider_id || '/' || t.product_id as key, t.unit, t.amount from contract c join tariff t on t.contract_id = c.id order by t.valid_from, t.id`,
      )
      .map((row) => [row.key, row]),
  );
  const told = cellsOf(makePurchasingTables(sourceOf(town.db), year).tables[0]);
  const sums = makeSums();
  const volumes = makeSums();
  const rowsOf = (provider: string, product: string) => {
    const pair = `${provider}/${product}`;
    return ['total', provider, told.has(pair) ? pair : `${provider}/other`];
  };
  type Order = Parameters<typeof mostIn>[0] & Parameters<typeof mostIn>[1];
  type Bought = { provider: string; product: string; person: string };
  const orders = town.db.$client
    .prepare<[object], Order & Bought & { monthlyCost: number | null }>(purchaseSql.orders)
    .all(days);
  for (const order of orders) {
    const pair = `${order.provider}/${order.product}`;
    const tariff = tariffs.get(pair);
    const fits = tariff !== undefined && fitsUnit(tariff.unit, order.volumeUnit);
    const helpDays = (Date.parse(order.lastDay) - Date.parse(order.firstDay)) / 86_400_000 + 1;
    const most = mostIn(order, order);
    const amount = fits
      ? (most / smallest(1, tariff.unit)) * tariff.amount
      : ((order.monthlyCost ?? 0) * 12 * helpDays) / days.days;
    for (const row of rowsOf(order.provider, order.product)) {
      sums.add(`${row} ordered`, order.person, Math.round(amount));
      sums.add(`${row} orders`, order.person, 1);
    }
    if (fits) volumes.add(`${pair} orderedVolume`, '', most);
  }
  const claims = town.db.$client
    .prepare<[object], Bought & { volumeUnit: Unit; amount: number; volume: number }>(purchaseSql.claims)
    .all(days);
  for (const { provider, product, person, volumeUnit, amount, volume } of claims) {
    for (const row of rowsOf(provider, product)) sums.add(`${row} claimed`, person, amount);
    const tariff = tariffs.get(`${provider}/${product}`);
    if (tariff && fitsUnit(tariff.unit, volumeUnit)) {
      volumes.add(`${provider}/${product} claimedVolume`, '', smallest(volume, volumeUnit));
    }
  }
  expect([orders.length > 20, claims.length > 20]).toEqual([true, true]);
  for (const [row, cells] of told) {
    expect([row, cells.get('ordered'), cells.get('claimed')]).toEqual([
      row,
      sums.cell(`${row} ordered`),
      sums.cell(`${row} claimed`),
    ]);
    const { value, contributors } = sums.cell(`${row} orders`);
    expect([row, cells.get('orders')]).toEqual([row, { value, contributors }]);
    const tariff = tariffs.get(row);
    for (const column of ['orderedVolume', 'claimedVolume']) {
      const small = volumes.cell(`${row} ${column}`).value ?? 0;
      const expected = tariff ? Math.round((small * 10) / smallest(1, tariff.unit)) / 10 : null;
      expect([row, column, cells.get(column)?.value]).toEqual([row, column, expected]);
    }
  }
});
