import type { Db } from './client.ts';
import { directorOfferTable, type DirectorOfferRow } from './director-offer.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** An offer with the household whose plan it is about. */
export type DirectorOfferOfHousehold = DirectorOfferRow & { readonly householdId: string };

const columns = `${columnsOf(directorOfferTable, 'o')}, p.household_id as "householdId"`;

const byPlans = `select ${columns} from json_each(?) wanted
  join director_offer o on o.plan_id = wanted.value
  join plan p on p.id = o.plan_id
  order by o.plan_id, o.offered_at desc, o.id desc`;

/** Every offer of the direction of these plans, the latest first. */
export function listDirectorOffersByPlanIds(db: Db, ids: readonly string[]): DirectorOfferOfHousehold[] {
  return prepared<[string], DirectorOfferOfHousehold>(db, byPlans).all(idList(ids));
}

const byIds = `select ${columns} from json_each(?) wanted
  join director_offer o on o.id = wanted.value
  join plan p on p.id = o.plan_id`;

/** The offers with these ids, in no particular order. */
export function listDirectorOffersByIds(db: Db, ids: readonly string[]): DirectorOfferOfHousehold[] {
  return prepared<[string], DirectorOfferOfHousehold>(db, byIds).all(idList(ids));
}

export function insertDirectorOffer(db: Db, row: DirectorOfferRow): void {
  insertRow(db, directorOfferTable, row);
}

export function updateDirectorOffer(db: Db, row: DirectorOfferRow): void {
  updateRow(db, directorOfferTable, row);
}
