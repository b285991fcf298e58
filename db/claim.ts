import { claimTable, type ClaimRow } from './claim.table.ts';
import type { Db } from './client.ts';
import type { Law } from './law.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** A provider's claims under a law. */
export interface ClaimPlace {
  readonly providerId: string;
  readonly law: Law;
}

const byNumber = 'select id from claim where provider_id = @providerId and law = @law and number = @number';

/** Whether a provider used this number for a claim under a law before. */
export function isClaimNumberUsed(db: Db, place: ClaimPlace & { readonly number: string }): boolean {
  return prepared<[typeof place], { id: string }>(db, byNumber).get(place) !== undefined;
}

const byIds = `select ${columnsOf(claimTable, 'c')} from json_each(?) wanted join claim c on c.id = wanted.value`;

/** The claims with these ids, in no particular order. */
export function listClaimsByIds(db: Db, ids: readonly string[]): ClaimRow[] {
  return prepared<[string], ClaimRow>(db, byIds).all(idList(ids));
}

export function insertClaim(db: Db, row: ClaimRow): void {
  insertRow(db, claimTable, row);
}

export function updateClaim(db: Db, row: ClaimRow): void {
  updateRow(db, claimTable, row);
}
