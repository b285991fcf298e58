import type { Db } from './client.ts';
import { provisionConflictTable, type ProvisionConflictRow } from './provision-conflict.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every pair of products that do not go together, of all times, in a fixed order; few and seldom changed. */
export function listProvisionConflicts(db: Db): ProvisionConflictRow[] {
  return prepared<[], ProvisionConflictRow>(
    db,
    `select ${columnsOf(provisionConflictTable, 'c')} from provision_conflict c order by c.kind desc, c.id`,
  ).all();
}
