import { ownContributionTable, type OwnContributionRow } from './own-contribution.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(ownContributionTable, 'o')} from json_each(?) wanted
  join own_contribution o on o.id = wanted.value`;

/** The contributions with these ids, in no particular order. */
export function listOwnContributionsByIds(db: Db, ids: readonly string[]): OwnContributionRow[] {
  return prepared<[string], OwnContributionRow>(db, byIds).all(idList(ids));
}

const byProvisions = `select ${columnsOf(ownContributionTable, 'o')} from json_each(@ids) wanted
  join own_contribution o on o.provision_id = wanted.value
  where o.valid_from <= @day
  order by o.provision_id, o.valid_from desc, o.id`;

/** What is contributed for these provisions, as it had begun by a day, the latest first. */
export function listOwnContributionsByProvisionIds(db: Db, ids: readonly string[], day: string): OwnContributionRow[] {
  return prepared<[{ ids: string; day: string }], OwnContributionRow>(db, byProvisions).all({ ids: idList(ids), day });
}

export function insertOwnContribution(db: Db, row: OwnContributionRow): void {
  insertRow(db, ownContributionTable, row);
}

export function updateOwnContribution(db: Db, row: OwnContributionRow): void {
  updateRow(db, ownContributionTable, row);
}
