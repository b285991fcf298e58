import type { ChainMessageRow, ChainStatus } from '../../../db/chain-message.table.ts';

/** What each state means and what can be done, for whoever works with it. */
const byStatus: Readonly<Partial<Record<ChainStatus, string>>> = {
  PARTLY_APPLIED:
    'Een deel is verwerkt. De afzender hoorde met retourcodes wat niet kon, en stuurt dat verbeterd opnieuw.',
  REJECTED: 'Er is niets verwerkt. De afzender hoorde met retourcodes waarom, en stuurt het verbeterd opnieuw.',
  QUARANTINED:
    'Er kwam al een ander bericht met dit kenmerk. Vraag de afzender welk bericht geldt. Geldt dit bericht, vraag dan om het met een nieuw kenmerk te sturen.',
  DEAD: 'Het bericht kon niet worden verwerkt. Probeer het opnieuw als de oorzaak weg is, of vraag de afzender om een goed bericht.',
  REFUSED: 'De ontvanger keurde het bericht af. Kijk wat de retourcodes zeggen, verbeter het, en stuur het opnieuw.',
  UNDELIVERED: 'De ontvanger kreeg het bericht niet. Probeer het opnieuw als de verbinding er weer is.',
};

const unreadable = 'Het bestand is niet te lezen. Vraag de afzender om het bericht opnieuw te maken en te sturen.';
const unreachable = 'De ontvanger was niet te bereiken. Probeer het opnieuw als de verbinding er weer is.';

/** The same by the code that the way in or out gave, where that says more. */
const byCode: Readonly<Record<string, string>> = {
  BROKEN_XML: unreadable,
  DOCTYPE:
    'Het bestand bevat een onderdeel dat om veiligheid niet mag (DOCTYPE). Vraag de afzender om het zonder te sturen.',
  EMPTY: 'Het bestand is leeg. Vraag de afzender om het opnieuw te sturen.',
  FAR_END_DOWN: unreachable,
  FAR_END_NONSENSE:
    'De ontvanger gaf een antwoord dat niet bij de keten hoort. Kijk na of het adres klopt, en probeer het opnieuw.',
  FAR_END_SLOW: 'De ontvanger antwoordde niet op tijd. Probeer het opnieuw.',
  FAULT:
    'Eenplan maakte zelf een fout met dit bericht. Meld het bij wie Eenplan beheert, en probeer het na een verbetering opnieuw.',
  INTERRUPTED:
    'Eenplan viel telkens stil bij dit bericht. Meld het bij wie Eenplan beheert, en probeer het daarna opnieuw.',
  INVALID_BSN: 'Er staat een burgerservicenummer in dat niet kan bestaan. Vraag de afzender om een verbeterd bericht.',
  INVALID_ENVELOPE:
    'De envelop om het bericht klopt niet. Vraag de afzender of het knooppunt om het opnieuw te sturen.',
  INVALID_MESSAGE: 'Het bericht volgt de standaard niet. Vraag de afzender om een verbeterd bericht.',
  NO_CONTENT: 'De inhoud van het bericht is er niet meer. Vraag de afzender om het opnieuw te sturen.',
  NO_SOURCE: 'Eenplan kan berichten uit deze bron nog niet lezen. Probeer het opnieuw na een nieuwe versie.',
  NOT_FOR_US: 'Het bericht is voor een andere gemeente. Meld dat bij de afzender, en leg het terzijde.',
  NOT_TAKEN: 'Dit soort bericht stuurt een gemeente zelf, en neemt zij niet aan. Meld dat bij de afzender.',
  NOT_THE_SENDER:
    'Het systeem dat dit bericht bracht, spreekt niet voor de afzender die erin staat. Zoek uit wie het bracht, en leg het terzijde.',
  NOT_UTF8: unreadable,
  RECORDS_FAILED:
    'Een deel van de gegevens uit de basisregistratie kon niet worden vastgelegd. De beheerder vindt ze in het verslag van het inlezen.',
  RULE: 'Het bericht zegt iets dat niet kan naast wat al vastligt. Zoek uit wat klopt, en probeer het daarna opnieuw.',
  SCHEMA_INVALID: 'Het bericht volgt de standaard niet. Vraag de afzender om een verbeterd bericht.',
  TOO_LARGE: 'Het bestand is te groot. Vraag de afzender om het in delen te sturen.',
  UNKNOWN_MESSAGE: 'Dit soort bericht kent Eenplan niet. Vraag de afzender wat het is.',
  UNNAMED: 'Het bericht zegt niet wie het stuurde en voor wie het is. Vraag de afzender om een verbeterd bericht.',
  WAITED_IN_VAIN:
    'Het bericht wachtte op een eerder bericht dat niet kwam. Vraag de afzender om dat eerst te sturen, en probeer dit daarna opnieuw.',
};

/** Of a file of another organisation: it has no return codes, and its own reasons are in Dutch and told by row. */
const ofFile: Readonly<Partial<Record<ChainStatus, string>>> = {
  PARTLY_APPLIED:
    'Een deel van de regels is niet overgenomen. Verbeter die regels en lever ze met een nieuw kenmerk aan.',
  REJECTED: 'Er is geen regel overgenomen. Verbeter het bestand en lever het met een nieuw kenmerk aan.',
};

/** Why a message stands as it does and what can be done, in Dutch; null where that needs no saying. */
export function explainMessage({
  source,
  status,
  code,
  reason,
}: Pick<ChainMessageRow, 'source' | 'status' | 'code' | 'reason'>): string | null {
  const general = byStatus[status];
  if (general === undefined) return null;
  const own = code === null ? undefined : byCode[code];
  if (source !== 'ROWS') return own ?? general;
  if (status === 'DEAD' && own === undefined && reason !== null) return `Het bestand is niet overgenomen: ${reason}.`;
  return ofFile[status] ?? own ?? general;
}
