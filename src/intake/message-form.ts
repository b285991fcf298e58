import type { ChainSourceName } from '../../db/chain-message.table.ts';

/** How messages of a source are written. */
export interface MessageForm {
  readonly extension: string;
  readonly mediaType: string;
}

const forms: Partial<Record<ChainSourceName, MessageForm>> = {
  ISTANDAARDEN: { extension: 'xml', mediaType: 'application/xml' },
};

/** How messages of this source are written: as JSON unless its standard has it otherwise. */
export function formOf(source: ChainSourceName): MessageForm {
  return forms[source] ?? { extension: 'json', mediaType: 'application/json' };
}
