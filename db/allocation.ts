import { allocationTable, type AllocationRow } from './allocation.table.ts';
import type { Db } from './client.ts';
import type { Law } from './law.ts';
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

/** What is on order at a provider, and for whom. */
export interface OrderRow extends AllocationRow {
  readonly personId: string;
  readonly householdId: string;
  readonly caseId: string | null;
  readonly law: Law;
}

/** Whose orders at which provider, under which law. */
export interface OrderPlace {
  readonly personId: string;
  readonly providerId: string;
  readonly law: Law;
}

const orderColumns = `${columns}, p.person_id as "personId", p.household_id as "householdId",
  p.case_id as "caseId", p.law as law`;

const byNumber = `select ${orderColumns} from allocation a join provision p on p.id = a.provision_id
  where a.number = @number and a.provider_id = @providerId and p.law = @law`;

/** The order with this number at a provider, under a law. */
export function findOrder(
  db: Db,
  place: Omit<OrderPlace, 'personId'> & { readonly number: number },
): OrderRow | undefined {
  return prepared<[typeof place], OrderRow>(db, byNumber).get(place);
}

const atProvider = `select ${orderColumns} from provision p join allocation a on a.provision_id = p.id
  where p.person_id = @personId and p.law = @law and a.provider_id = @providerId
  order by a.number`;

/** Everything that was ever ordered for somebody at a provider under a law, by number. */
export function listOrdersAt(db: Db, place: OrderPlace): OrderRow[] {
  return prepared<[OrderPlace], OrderRow>(db, atProvider).all({
    personId: place.personId,
    providerId: place.providerId,
    law: place.law,
  });
}

const due = `select distinct p.person_id as "personId", a.provider_id as "providerId", p.law as law
  from allocation a join provision p on p.id = a.provision_id
  where (a.status = 'TO_SEND' or a.untold = 1) and a.recorded_at <= @until
  limit +@most`;

/** For whom a provider is still to hear of an order, or of what became of one, that was recorded by a moment. */
export function listDueOrders(db: Db, until: string, most: number): OrderPlace[] {
  return prepared<[{ until: string; most: number }], OrderPlace>(db, due).all({ until, most });
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

const byCareRequests = `select a.id as "id", a.care_request_id as "careRequestId" from json_each(?) wanted
  join allocation a on a.care_request_id = wanted.value
  order by a.number`;

/** The ids of the orders that were made on these requests, by number. */
export function listAllocationIdsByCareRequests(
  db: Db,
  ids: readonly string[],
): { readonly id: string; readonly careRequestId: string }[] {
  return prepared<[string], { id: string; careRequestId: string }>(db, byCareRequests).all(idList(ids));
}
