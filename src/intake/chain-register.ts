import type { ChainSourceName } from '../../db/chain-message.table.ts';
import { anySource, type AnyChainSource, type ChainSettings } from './chain-source.ts';

/** Loads a source; its code is loaded where a message of it is first met. */
export type LoadChainSource = (settings: ChainSettings) => Promise<AnyChainSource>;

/** The sources by name; those that are foreseen but not there yet are left out. */
export type ChainRegister = Partial<Record<ChainSourceName, LoadChainSource>>;

/** Every source whose messages the pipeline applies. */
export const chainRegister: ChainRegister = {
  ISTANDAARDEN: async (settings) => anySource((await import('./istandaarden.ts')).makeCareSource(settings)),
  ROWS: async (settings) => anySource((await import('./rows.ts')).makeRowsSource(settings)),
};
