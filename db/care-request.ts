import { careRequestTable, type CareReferrer, type CareRequestRow } from './care-request.table.ts';
import type { ClaimPlace } from './claim.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const columns = columnsOf(careRequestTable, 'r');

const byReference =
  'select id from care_request where provider_id = @providerId and law = @law and reference = @reference';

/** Whether a provider used this reference for a request under a law before. */
export function isRequestReferenceUsed(db: Db, place: ClaimPlace & { readonly reference: string }): boolean {
  return prepared<[typeof place], { id: string }>(db, byReference).get(place) !== undefined;
}

const pending = `select id from care_request
  where person_id = @personId and provider_id = @providerId and law = @law and kind = 'CHANGE'
    and status in ('RECEIVED', 'UNDER_INVESTIGATION')`;

/** Whether a provider waits for an answer to a request for change for somebody. */
export function isChangePending(db: Db, place: ClaimPlace & { readonly personId: string }): boolean {
  return prepared<[typeof place], { id: string }>(db, pending).get(place) !== undefined;
}

const byHouseholds = `select ${columns} from json_each(@ids) wanted
  join care_request r on r.household_id = wanted.value
  where r.received_on <= @day
  order by r.household_id, r.received_on desc, r.id desc`;

/** The requests for members of these households that had come in by a day, the latest first. */
export function listCareRequestsByHouseholdIds(db: Db, ids: readonly string[], day: string): CareRequestRow[] {
  return prepared<[{ ids: string; day: string }], CareRequestRow>(db, byHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columns} from json_each(@ids) wanted
  join care_request r on r.id = wanted.value
  where r.received_on <= @day`;

/** Those of the requests with these ids that had come in by a day, in no particular order. */
export function listCareRequestsByIds(db: Db, ids: readonly string[], day: string): CareRequestRow[] {
  return prepared<[{ ids: string; day: string }], CareRequestRow>(db, byIds).all({ ids: idList(ids), day });
}

const referrers = `select r.case_id as "caseId", r.referrer from json_each(?) wanted
  join care_request r on r.case_id = wanted.value
  where r.referrer is not null`;

/** Who sent the people for whom help is asked in these cases. */
export function listReferrersByCaseIds(
  db: Db,
  ids: readonly string[],
): { readonly caseId: string; readonly referrer: CareReferrer }[] {
  return prepared<[string], { caseId: string; referrer: CareReferrer }>(db, referrers).all(idList(ids));
}

// The plus keeps SQLite from reading every request in the order of ids: few are untold, and they have an index.
const untold = `select ${columns} from care_request r
  where r.untold = 1 and r.recorded_at <= @until order by +r.id limit +@most`;

/** Requests whose provider is still to hear how they stand since a moment, the first to come in first. */
export function listUntoldCareRequests(db: Db, until: string, most: number): CareRequestRow[] {
  return prepared<[{ until: string; most: number }], CareRequestRow>(db, untold).all({ until, most });
}

export function insertCareRequest(db: Db, row: CareRequestRow): void {
  insertRow(db, careRequestTable, row);
}

export function updateCareRequest(db: Db, row: CareRequestRow): void {
  updateRow(db, careRequestTable, row);
}
