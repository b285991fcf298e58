import type { Db } from './client.ts';
import { insertRow, updateRow } from './insert.ts';
import { membershipTable, type MembershipRow } from './membership.table.ts';

/** Adds a membership. The store refuses a second principal one in the same period. */
export function insertMembership(db: Db, row: MembershipRow): void {
  insertRow(db, membershipTable, row);
}

/** Closes or corrects a membership; the caller keeps a correction in a revision. */
export function updateMembership(db: Db, row: MembershipRow): void {
  updateRow(db, membershipTable, row);
}
