import type { Db } from './client.ts';
import { offeringTable, type OfferingRow } from './offering.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Which provider gives which product, of all times; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listOfferings(db: Db): OfferingRow[] {
  return prepared<[], OfferingRow>(db, `select ${columnsOf(offeringTable, 'o')} from offering o order by o.id`).all();
}
