import { providerTable } from '../../db/provider.table.ts';
import { insertRows } from '../../db/row.ts';
import { startSupply, type Row, type Supply } from './supply.ts';

/** The back office, which answers for the help of these rows. */
export const back = { supplier: 'amersfoort' } as const;

/** Help of a provider, as a row of a file says it. */
export const help: Row = {
  sleutel: 'V1',
  bsn: '999990019',
  wet: 'Wmo',
  zaaknummer: 'W-1',
  productcode: 'BI',
  agb_code: '98000001',
  leveringsvorm: 'zin',
  omvang: '3,5',
  eenheid: 'uur',
  frequentie: 'week',
  kosten_per_maand: '812,50',
  ingangsdatum: '2026-05-01',
  einddatum: '2026-10-31',
  reden_einde: '',
};

/** A store with families and a provider, to which files of help are handed over. */
export async function startHelp(): Promise<Supply> {
  const supply = await startSupply();
  const made = { phone: null, email: null, source: 'DEMO', recordedAt: '2026-01-01T00:00:00.000Z' } as const;
  insertRows(supply.db, providerTable, [{ id: 'prv', agbCode: '98000001', name: 'De Linde', ...made }]);
  return supply;
}
