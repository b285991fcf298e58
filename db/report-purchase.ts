import type { AllocationRow } from './allocation.table.ts';
import type { ClaimLineRow } from './claim-line.table.ts';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';
import type { TariffRow } from './tariff.table.ts';

/** Days of a year: the first, and the first after it. */
interface Days {
  readonly from: string;
  readonly until: string;
}

/** An order in force in a year, and whom it is for. */
export interface YearOrder extends Pick<
  AllocationRow,
  'providerId' | 'volume' | 'volumeUnit' | 'volumePer' | 'validFrom' | 'validUntil'
> {
  readonly productId: string;
  readonly personId: string;
  /** Expected cost a month in euro cents; null when unknown. */
  readonly monthlyCost: number | null;
}

const orders = `select a.provider_id as "providerId", a.volume, a.volume_unit as "volumeUnit", a.volume_per as "volumePer",
    a.valid_from as "validFrom", a.valid_until as "validUntil", v.product_id as "productId", v.person_id as "personId",
    v.monthly_cost as "monthlyCost"
  from allocation a join provision v on v.id = a.provision_id
  where a.status not in ('REFUSED', 'WITHDRAWN') and a.valid_from < @until and (a.valid_until is null or a.valid_until > @from)`;

/** The orders that hold on a day of the year, in no particular order. */
export function listYearOrders(db: Db, days: Days): YearOrder[] {
  return prepared<[Days], YearOrder>(db, orders).all(days);
}

/** What was granted of claims, of one product in one unit, about one person. */
export interface YearClaim extends Pick<ClaimLineRow, 'providerId' | 'volumeUnit'> {
  readonly productId: string;
  readonly personId: string;
  /** In euro cents, less what was taken back; the volume likewise. */
  readonly amount: number;
  readonly volume: number;
}

const claims = `select l.provider_id as "providerId", l.volume_unit as "volumeUnit", v.product_id as "productId", v.person_id as "personId",
    sum(case when l.credits_id is null then l.amount else -l.amount end) as amount,
    sum(case when l.credits_id is null then l.volume else -l.volume end) as volume
  from claim_line l join allocation a on a.id = l.allocation_id join provision v on v.id = a.provision_id
  where l.valid_from >= @from and l.valid_from < @until group by 1, 2, 3, 4`;

/** What was granted for help given from a day of the year on, in no particular order. */
export function listYearClaims(db: Db, days: Days): YearClaim[] {
  return prepared<[Days], YearClaim>(db, claims).all(days);
}

/** What a product costs at a provider by contract. */
export interface YearTariff extends Pick<TariffRow, 'productId' | 'unit' | 'amount'> {
  readonly providerId: string;
}

const tariffs = `select c.provider_id as "providerId", t.product_id as "productId", t.unit, t.amount
  from contract c join tariff t on t.contract_id = c.id
  where t.valid_from < @until and (t.valid_until is null or t.valid_until > @from)
    and c.valid_from < @until and (c.valid_until is null or c.valid_until > @from)
  order by t.valid_from, t.id`;

/** The tariffs that hold on a day of the year, the latest last. */
export function listYearTariffs(db: Db, days: Days): YearTariff[] {
  return prepared<[Days], YearTariff>(db, tariffs).all(days);
}
