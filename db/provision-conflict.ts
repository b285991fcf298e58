import type { Db } from './client.ts';
import { provisionConflictTable, type ProvisionConflictRow } from './provision-conflict.table.ts';
import { putReferenceRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every pair of products that do not go together, of all times, in a fixed order; few and seldom changed. */
export function listProvisionConflicts(db: Db): ProvisionConflictRow[] {
  return prepared<[], ProvisionConflictRow>(
    db,
    `select ${columnsOf(provisionConflictTable, 'c')} from provision_conflict c order by c.kind desc, c.id`,
  ).all();
}

/** Records a pair as reference data states it; one that staff changed since stays as staff left it. */
export function putProvisionConflict(db: Db, row: ProvisionConflictRow): void {
  putReferenceRow(db, provisionConflictTable, row);
}
