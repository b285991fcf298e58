import type { ChainMessageRow, ChainStatus } from '../../db/chain-message.table.ts';

/** What each state means and what can be done, for whoever works with it. */
const byStatus: Readonly<Partial<Record<ChainStatus, string>>> = {
  PARTLY_APPLIED:
    'Een deel is verwerkt. De afzender hoorde met retourcodes wat niet kon, en stuurt dat verbeterd opnieuw.',
  REJECTED: 'Er is niets verwerkt. De afzender hoorde met retourcodes waarom, en stuurt het verbeterd opnieuw.',
  QUARANTINED:
    'Er kwam al een ander bericht met dit kenmerk. Vraag de afzender welk bericht geldt, en laat het andere met een nieuw kenmerk sturen.',
  DEAD: 'Het bericht kon niet worden verwerkt. Probeer het opnieuw als de oorzaak is weggenomen, of vraag de afzender om een goed bericht.',
  REFUSED: 'De ontvanger keurde het bericht af. Kijk wat de retourcodes zeggen, verbeter het, en stuur het opnieuw.',
  UNDELIVERED: 'De ontvanger was niet te bereiken. Probeer het opnieuw als de verbinding er weer is.',
};

/** Why a message stands as it does and what can be done, in Dutch; null where that needs no saying. */
export function explainMessage({ status }: Pick<ChainMessageRow, 'status'>): string | null {
  return byStatus[status] ?? null;
}
