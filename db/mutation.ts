import type { Db } from './client.ts';
import { mutationTable, type MutationRow } from './mutation.table.ts';
import { insertRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

const byName = `select ${columnsOf(mutationTable, 'm')} from mutation m
  where m.staff_id = ? and m.client_mutation_id = ?`;

/** The mutation that somebody sent under this name before and that took effect. */
export function findMutation(db: Db, staffId: string, clientMutationId: string): MutationRow | undefined {
  return prepared<[string, string], MutationRow>(db, byName).get(staffId, clientMutationId);
}

/** Remembers a mutation, in the transaction in which it took effect. */
export function insertMutation(db: Db, row: MutationRow): void {
  insertRow(db, mutationTable, row);
}

/** Forgets the mutations that took effect before a moment, ISO 8601 in UTC; tells how many. */
export function deleteMutationsBefore(db: Db, moment: string): number {
  return prepared<[string], never>(db, 'delete from mutation where at < ?').run(moment).changes;
}

const latestLooks = `select look from mutation where look is not null
  and at >= (select strftime('%Y-%m-%dT%H:%M:%fZ', max(at), '-10 minutes') from mutation) order by at`;

/**
 * What the log of processing is to say of the last mutations, as JSON. Of those before it has been said: nothing is changed
 * while the log cannot be written, and no request takes as long.
 */
export function listLatestLooks(db: Db): string[] {
  return prepared<[], { look: string }>(db, latestLooks)
    .all()
    .map(({ look }) => look);
}
