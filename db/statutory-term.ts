import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';
import { statutoryTermTable, type StatutoryTermRow } from './statutory-term.table.ts';

/** Every term of the law of all times, in the order in which they were recorded; few and seldom changed. */
export function listStatutoryTerms(db: Db): StatutoryTermRow[] {
  return prepared<[], StatutoryTermRow>(
    db,
    `select ${columnsOf(statutoryTermTable, 't')} from statutory_term t order by t.rowid`,
  ).all();
}

export function insertStatutoryTerm(db: Db, row: StatutoryTermRow): void {
  insertRow(db, statutoryTermTable, row);
}

export function updateStatutoryTerm(db: Db, row: StatutoryTermRow): void {
  updateRow(db, statutoryTermTable, row);
}
