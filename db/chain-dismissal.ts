import { chainDismissalTable, type ChainDismissalRow } from './chain-dismissal.table.ts';
import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byMessages = `select ${columnsOf(chainDismissalTable, 'd')} from json_each(?) wanted
  join chain_dismissal d on d.message_id = wanted.value order by d.message_version desc`;

/** When and why these messages were set aside, the latest first. */
export function listChainDismissals(db: Db, messageIds: readonly string[]): ChainDismissalRow[] {
  return prepared<[string], ChainDismissalRow>(db, byMessages).all(idList(messageIds));
}

export function insertChainDismissal(db: Db, row: ChainDismissalRow): void {
  insertRow(db, chainDismissalTable, row);
}
