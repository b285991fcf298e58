import { contractTable, type ContractRow } from './contract.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(contractTable, 'c')} from json_each(?) wanted
  join contract c on c.id = wanted.value`;

/** The contracts with these ids, in no particular order. */
export function listContractsByIds(db: Db, ids: readonly string[]): ContractRow[] {
  return prepared<[string], ContractRow>(db, byIds).all(idList(ids));
}

const byProviders = `select ${columnsOf(contractTable, 'c')} from json_each(?) wanted
  join contract c on c.provider_id = wanted.value
  order by c.provider_id, c.valid_from desc, c.id`;

/** The contracts of these providers, the latest first. */
export function listContractsByProviderIds(db: Db, ids: readonly string[]): ContractRow[] {
  return prepared<[string], ContractRow>(db, byProviders).all(idList(ids));
}

export function insertContract(db: Db, row: ContractRow): void {
  insertRow(db, contractTable, row);
}

export function updateContract(db: Db, row: ContractRow): void {
  updateRow(db, contractTable, row);
}
