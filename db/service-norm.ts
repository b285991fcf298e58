import type { Db } from './client.ts';
import { serviceNormTable, type ServiceNormRow } from './service-norm.table.ts';
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

export function insertServiceNorm(db: Db, row: ServiceNormRow): void {
  insertRow(db, serviceNormTable, row);
}

export function updateServiceNorm(db: Db, row: ServiceNormRow): void {
  updateRow(db, serviceNormTable, row);
}
