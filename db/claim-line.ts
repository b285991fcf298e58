import { claimLineTable, type ClaimLineRow } from './claim-line.table.ts';
import type { ClaimPlace } from './claim.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const columns = columnsOf(claimLineTable, 'l');

const byAllocations = `select ${columns} from json_each(@ids) wanted
  join claim_line l on l.allocation_id = wanted.value
  order by l.allocation_id, l.valid_from, l.id`;

/** What was granted under these orders, the earliest days first; also what was taken back, and what takes it back. */
export function listClaimLinesByAllocationIds(db: Db, ids: readonly string[]): ClaimLineRow[] {
  return prepared<[{ ids: string }], ClaimLineRow>(db, byAllocations).all({ ids: idList(ids) });
}

const byReferences = `select ${columns} from json_each(@references) wanted
  join claim_line l on l.provider_id = @providerId and l.law = @law and l.reference = wanted.value
    and l.credits_id is null`;

/** Those of a provider's lines for help that was given that have these references, taken back or not. */
export function listClaimLinesByReferences(
  db: Db,
  { providerId, law, references }: ClaimPlace & { readonly references: readonly string[] },
): ClaimLineRow[] {
  return prepared<[object], ClaimLineRow>(db, byReferences).all({ providerId, law, references: idList(references) });
}

export function insertClaimLine(db: Db, row: ClaimLineRow): void {
  insertRow(db, claimLineTable, row);
}

export function updateClaimLine(db: Db, row: ClaimLineRow): void {
  updateRow(db, claimLineTable, row);
}
