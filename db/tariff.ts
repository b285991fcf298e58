import { tariffTable, type TariffRow } from './tariff.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

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

export function insertTariff(db: Db, row: TariffRow): void {
  insertRow(db, tariffTable, row);
}

export function updateTariff(db: Db, row: TariffRow): void {
  updateRow(db, tariffTable, row);
}
