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
