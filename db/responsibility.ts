import type { Db } from './client.ts';
import { responsibilityTable, type ResponsibilityRow } from './responsibility.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every responsibility of all times, front office before back office; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listResponsibilities(db: Db): ResponsibilityRow[] {
  return prepared<[], ResponsibilityRow>(
    db,
    `select ${columnsOf(responsibilityTable, 'r')} from responsibility r
      order by r.law, r.office_function desc, r.task, r.valid_from, r.id`,
  ).all();
}

export function insertResponsibility(db: Db, row: ResponsibilityRow): void {
  insertRow(db, responsibilityTable, row);
}

export function updateResponsibility(db: Db, row: ResponsibilityRow): void {
  updateRow(db, responsibilityTable, row);
}
