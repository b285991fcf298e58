import type { Db } from './client.ts';
import { deliveryTable, type DeliveryRow } from './delivery.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byAllocations = `select ${columnsOf(deliveryTable, 'd')} from json_each(@ids) wanted
  join delivery d on d.allocation_id = wanted.value
  order by d.allocation_id, d.valid_from, d.id`;

/** Deliveries under these orders, the first to begin first; also those that were taken back. */
export function listDeliveriesByAllocationIds(db: Db, ids: readonly string[]): DeliveryRow[] {
  return prepared<[{ ids: string }], DeliveryRow>(db, byAllocations).all({ ids: idList(ids) });
}

export function insertDelivery(db: Db, row: DeliveryRow): void {
  insertRow(db, deliveryTable, row);
}

export function updateDelivery(db: Db, row: DeliveryRow): void {
  updateRow(db, deliveryTable, row);
}
