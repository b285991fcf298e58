import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { signalTable, type SignalRow } from './signal.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byHouseholds = `select ${columnsOf(signalTable, 's')} from json_each(@ids) wanted
  join signal s on s.household_id = wanted.value
  where s.raised_on <= @day
  order by s.household_id, s.raised_on desc, s.id desc`;

/** The signals about these households that had been raised by a day, the latest first. */
export function listSignalsByHouseholdIds(db: Db, ids: readonly string[], day: string): SignalRow[] {
  return prepared<[{ ids: string; day: string }], SignalRow>(db, byHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(signalTable, 's')} from json_each(@ids) wanted
  join signal s on s.id = wanted.value
  where s.raised_on <= @day`;

/** Those of the signals with these ids that had been raised by a day, in no particular order. */
export function listSignalsByIds(db: Db, ids: readonly string[], day: string): SignalRow[] {
  return prepared<[{ ids: string; day: string }], SignalRow>(db, byIds).all({ ids: idList(ids), day });
}

export function insertSignal(db: Db, row: SignalRow): void {
  insertRow(db, signalTable, row);
}

export function updateSignal(db: Db, row: SignalRow): void {
  updateRow(db, signalTable, row);
}
