import { volumeFrequencies, volumeUnits } from '../../db/provision.table.ts';
import type { YearTariff } from '../../db/report-purchase.ts';
import { fitsUnit, mostIn, smallest } from '../domain/allocation/allocated-volume.ts';
import { AmountGrid } from './amount-grid.ts';
import { dayText } from './fact-day.ts';
import { at, byteAt, numberAt, shortAt } from './fact-order.ts';
import type { Facts } from './facts.ts';

/** Days over which is counted, as numbers of days since 1970: the first, and the first after them. */
export interface PurchaseDays {
  readonly from: number;
  readonly until: number;
  /** How many days the whole year has. */
  readonly yearDays: number;
}

/** The rows that what a provider gives of a product is part of, and what it costs by contract; all by place. */
export interface PurchaseRows {
  readonly count: number;
  readonly total: number;
  readonly ofProvider: Int32Array;
  /** By provider and product: `provider * products + product`. */
  readonly ofPair: Int32Array;
  /** By row. */
  readonly tariffs: readonly (YearTariff | undefined)[];
}

/** What was ordered and claimed, by row. */
export interface PurchaseCount {
  readonly orders: AmountGrid;
  readonly ordered: AmountGrid;
  readonly claimed: AmountGrid;
  /** In the smallest unit of its sort (see `smallest`), of what is counted in the unit of the contract: sums of it are exact. */
  readonly orderedVolume: Float64Array;
  readonly claimedVolume: Float64Array;
}

/** Adds up the orders that hold on one of the days, and what was granted of claims for help from one of them on. */
export function countPurchases(facts: Facts, days: PurchaseDays, rows: PurchaseRows): PurchaseCount {
  const { provisions, orders, claims, products } = facts;
  const make = () => new AmountGrid(rows.count);
  const count: PurchaseCount = {
    orders: make(),
    ordered: make(),
    claimed: make(),
    orderedVolume: new Float64Array(rows.count),
    claimedVolume: new Float64Array(rows.count),
  };
  const turns = turnsOf(days);
  const rowOf = (provider: number, provision: number) =>
    at(rows.ofPair, provider * products.length + shortAt(provisions.product, provision));
  for (let person = 0; person < facts.persons; person += 1) {
    for (let index = at(orders.starts, person); index < at(orders.starts, person + 1); index += 1) {
      const [from, until] = [at(orders.from, index), at(orders.until, index)];
      if (byteAt(orders.isOff, index) !== 0 || from >= days.until || until <= days.from) continue;
      const [provider, provision] = [shortAt(orders.provider, index), at(orders.provision, index)];
      const row = rowOf(provider, provision);
      const [first, last] = [Math.max(from, days.from), Math.min(until, days.until) - 1];
      const tariff = rows.tariffs[row];
      const volume = volumeIn(facts, index, tariff, () => turns(byteAt(orders.per, index), first, last));
      const monthly = Math.max(0, at(provisions.monthlyCost, provision));
      const usual = (monthly * 12 * (last - first + 1)) / days.yearDays;
      const amount = Math.round(
        volume === undefined || !tariff ? usual : (volume / smallest(1, tariff.unit)) * tariff.amount,
      );
      if (volume !== undefined) count.orderedVolume[row] = numberAt(count.orderedVolume, row) + volume;
      for (const each of [rows.total, at(rows.ofProvider, provider), row]) {
        count.orders.add(each, 1);
        count.ordered.add(each, amount);
      }
    }
    for (let index = at(claims.starts, person); index < at(claims.starts, person + 1); index += 1) {
      const on = at(claims.on, index);
      if (on < days.from || on >= days.until) continue;
      const provider = shortAt(claims.provider, index);
      const row = rowOf(provider, at(claims.provision, index));
      for (const each of [rows.total, at(rows.ofProvider, provider), row]) {
        count.claimed.add(each, numberAt(claims.amount, index));
      }
      const [unit, tariff] = [volumeUnits[byteAt(claims.unit, index)], rows.tariffs[row]];
      if (!unit || !tariff || !fitsUnit(tariff.unit, unit)) continue;
      count.claimedVolume[row] = numberAt(count.claimedVolume, row) + smallest(numberAt(claims.volume, index), unit);
    }
    for (const grid of [count.orders, count.ordered, count.claimed]) grid.settle();
  }
  return count;
}

/** The most that may be delivered of an order, in the smallest unit; undefined where it has no tariff that fits. */
function volumeIn(
  { orders }: Facts,
  index: number,
  tariff: YearTariff | undefined,
  countTurns: () => number,
): number | undefined {
  const unit = volumeUnits[byteAt(orders.unit, index)];
  if (!unit || !tariff || !fitsUnit(tariff.unit, unit)) return undefined;
  return smallest(numberAt(orders.volume, index), unit) * countTurns();
}

/** How often a volume comes between two of the days, both included, by the place of its frequency: reckoned once for each day. */
function turnsOf({ from, until }: PurchaseDays): (per: number, first: number, last: number) => number {
  const firstDay = dayText(from);
  const upTo = volumeFrequencies.map((volumePer) =>
    Float64Array.from({ length: Math.max(0, until - from) }, (_, index) =>
      mostIn({ volume: 1, volumeUnit: 'PIECE', volumePer }, { firstDay, lastDay: dayText(from + index) }),
    ),
  );
  return (per, first, last) => {
    const counts = upTo[per] ?? new Float64Array();
    return numberAt(counts, last - from) - numberAt(counts, first - from) + 1;
  };
}
