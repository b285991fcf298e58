import { tariffTable, type TariffRow } from './tariff.table.ts';
import type { ClaimPlace } from './claim.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(tariffTable, 't')} from json_each(?) wanted
  join tariff t on t.id = wanted.value`;

/** The tariffs with these ids, in no particular order. */
export function listTariffsByIds(db: Db, ids: readonly string[]): TariffRow[] {
  return prepared<[string], TariffRow>(db, byIds).all(idList(ids));
}

const byContracts = `select ${columnsOf(tariffTable, 't')} from json_each(?) wanted
  join tariff t on t.contract_id = wanted.value
  order by t.contract_id, t.product_id, t.valid_from desc, t.id`;

/** Every tariff under these contracts, of each product the latest first. */
export function listTariffsByContractIds(db: Db, ids: readonly string[]): TariffRow[] {
  return prepared<[string], TariffRow>(db, byContracts).all(idList(ids));
}

const byProducts = `select ${columnsOf(tariffTable, 't')} from json_each(?) wanted
  join tariff t on t.product_id = wanted.value
  order by t.product_id, t.amount, t.id`;

/** Every tariff of these products, of each the lowest first. */
export function listTariffsByProductIds(db: Db, ids: readonly string[]): TariffRow[] {
  return prepared<[string], TariffRow>(db, byProducts).all(idList(ids));
}

const agreed = `select t.amount as amount from contract c
  join tariff t on t.contract_id = c.id
  join product p on p.id = t.product_id and p.law = @law and p.code = @code
  where c.provider_id = @providerId and t.unit = @unit and ${holdsOn('c', '@day')} and ${holdsOn('t', '@day')}`;

/** What a unit of a product costs by contract on a day, in euro cents, at a provider; several where it has several contracts. */
export function listAgreedRates(
  db: Db,
  wanted: Pick<ClaimPlace, 'providerId' | 'law'> & {
    readonly code: string;
    readonly unit: TariffRow['unit'];
    readonly day: string;
  },
): number[] {
  return prepared<[typeof wanted], { amount: number }>(db, agreed)
    .all(wanted)
    .map(({ amount }) => amount);
}

export function insertTariff(db: Db, row: TariffRow): void {
  insertRow(db, tariffTable, row);
}

export function updateTariff(db: Db, row: TariffRow): void {
  updateRow(db, tariffTable, row);
}
