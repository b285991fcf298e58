import { sql } from 'drizzle-orm';
import type { Db, Tx } from './client.ts';
import { serviceNormTable, type NewServiceNorm, type ServiceNormRow } from './service-norm.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every norm of every agreement of all times, by agreement, office and code; few and seldom changed. */
export function listServiceNorms(db: Db): ServiceNormRow[] {
  return prepared<[], ServiceNormRow>(
    db,
    `select ${columnsOf(serviceNormTable, 'n')} from service_norm n
      order by n.agreement_id, n.office_function desc, n.measure, n.code`,
  ).all();
}

/** Records a norm as reference data states it; one that staff changed since stays as staff left it. */
export function putServiceNorm(db: Db | Tx, norm: NewServiceNorm): void {
  const t = serviceNormTable;
  db.insert(t)
    .values(norm)
    .onConflictDoUpdate({
      target: t.id,
      set: {
        description: sql`excluded.description`,
        days: sql`excluded.days`,
        workingDays: sql`excluded.working_days`,
        targetPercent: sql`excluded.target_percent`,
        assumed: sql`excluded.assumed`,
        validFrom: sql`excluded.valid_from`,
        validUntil: sql`excluded.valid_until`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: sql`${t.source} = 'REFERENCE' and (${t.description}, ${t.days}, ${t.workingDays}, ${t.targetPercent}, ${t.assumed}, ${t.validFrom}, ${t.validUntil}) is not (excluded.description, excluded.days, excluded.working_days, excluded.target_percent, excluded.assumed, excluded.valid_from, excluded.valid_until)`,
    })
    .run();
}

export function insertServiceNorm(db: Db, row: ServiceNormRow): void {
  insertRow(db, serviceNormTable, row);
}

export function updateServiceNorm(db: Db, row: ServiceNormRow): void {
  updateRow(db, serviceNormTable, row);
}
