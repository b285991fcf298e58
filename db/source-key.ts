import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { sourceKeyTable, type SourceKeyRow } from './source-key.table.ts';
import { columnsOf, prepared } from './statement.ts';

type Named = Pick<SourceKeyRow, 'organisationId' | 'kind' | 'key'>;

const byKey = `select ${columnsOf(sourceKeyTable, 'k')} from source_key k
  where k.organisation_id = @organisationId and k.kind = @kind and k.key = @key`;

/** What is known under a key of another organisation. */
export function findSourceKey(db: Db, { organisationId, kind, key }: Named): SourceKeyRow | undefined {
  return prepared<[Named], SourceKeyRow>(db, byKey).get({ organisationId, kind, key });
}

export function insertSourceKey(db: Db, row: SourceKeyRow): void {
  insertRow(db, sourceKeyTable, row);
}

export function updateSourceKey(db: Db, row: SourceKeyRow): void {
  updateRow(db, sourceKeyTable, row);
}
