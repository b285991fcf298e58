import { sql } from 'drizzle-orm';
import type { Db, Tx } from './client.ts';
import { responsibilityTable, type NewResponsibility, type ResponsibilityRow } from './responsibility.table.ts';
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

/** Records a responsibility as reference data states it; one that staff changed since stays as staff left it. */
export function putResponsibility(db: Db | Tx, responsibility: NewResponsibility): void {
  const t = responsibilityTable;
  db.insert(t)
    .values(responsibility)
    .onConflictDoUpdate({
      target: t.id,
      set: {
        status: sql`excluded.status`,
        agreementId: sql`excluded.agreement_id`,
        validUntil: sql`excluded.valid_until`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: sql`${t.source} = 'REFERENCE' and (${t.status}, ${t.agreementId}, ${t.validUntil}) is not (excluded.status, excluded.agreement_id, excluded.valid_until)`,
    })
    .run();
}

export function insertResponsibility(db: Db, row: ResponsibilityRow): void {
  insertRow(db, responsibilityTable, row);
}

export function updateResponsibility(db: Db, row: ResponsibilityRow): void {
  updateRow(db, responsibilityTable, row);
}
