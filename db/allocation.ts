import { allocationTable, type AllocationRow } from './allocation.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const columns = columnsOf(allocationTable, 'a');

const byProvisions = `select ${columns} from json_each(@ids) wanted
  join allocation a on a.provision_id = wanted.value
  where a.ordered_on <= @day
  order by a.provision_id, a.number desc`;

/** The orders for these provisions that had been made by a day, the latest first. */
export function listAllocationsByProvisionIds(db: Db, ids: readonly string[], day: string): AllocationRow[] {
  return prepared<[{ ids: string; day: string }], AllocationRow>(db, byProvisions).all({ ids: idList(ids), day });
}

const byIds = `select ${columns} from json_each(@ids) wanted
  join allocation a on a.id = wanted.value
  where a.ordered_on <= @day`;

/** Those of the orders with these ids that had been made by a day, in no particular order. */
export function listAllocationsByIds(db: Db, ids: readonly string[], day: string): AllocationRow[] {
  return prepared<[{ ids: string; day: string }], AllocationRow>(db, byIds).all({ ids: idList(ids), day });
}

/** The highest number that an order bears; undefined before the first. */
export function findLastAllocationNumber(db: Db): number | undefined {
  const last = 'select number from allocation order by number desc limit 1';
  return prepared<[], { number: number }>(db, last).get()?.number;
}

export function insertAllocation(db: Db, row: AllocationRow): void {
  insertRow(db, allocationTable, row);
}

export function updateAllocation(db: Db, row: AllocationRow): void {
  updateRow(db, allocationTable, row);
}
