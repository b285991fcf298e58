import type { Db } from './client.ts';
import { prepared } from './statement.ts';
import type { TariffRow } from './tariff.table.ts';

/** Days of a year: the first, and the first after it. */
interface Days {
  readonly from: string;
  readonly until: string;
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
