import type { Db } from './client.ts';
import { providerTable, type ProviderRow } from './provider.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every provider of help, by name; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listProviders(db: Db): ProviderRow[] {
  return prepared<[], ProviderRow>(
    db,
    `select ${columnsOf(providerTable, 'p')} from provider p order by p.name, p.id`,
  ).all();
}

const byAgbCode = `select ${columnsOf(providerTable, 'p')} from provider p where p.agb_code = ?`;

/** The provider with this code in the care sector's register. */
export function findProviderByAgbCode(db: Db, agbCode: string): ProviderRow | undefined {
  return prepared<[string], ProviderRow>(db, byAgbCode).get(agbCode);
}
