import { kindPrefixes } from '../../../db/chain-scope.ts';
import type { Law } from '../../../db/law.ts';
import { municipalityCode } from '../../../db/reference/organisation.ts';
import type { Reference } from '../reference/reference.ts';

/** What the messages of iWmo and iJw are called, by the last digits of their code. */
const careKinds: Readonly<Record<string, string>> = {
  '301': 'toewijzing',
  '302': 'retour op toewijzing',
  '305': 'start van de hulp',
  '306': 'retour op start',
  '307': 'stop van de hulp',
  '308': 'retour op stop',
  '315': 'verzoek om toewijzing',
  '316': 'retour op verzoek om toewijzing',
  '317': 'verzoek om wijziging',
  '318': 'retour op verzoek om wijziging',
  '319': 'antwoord op verzoek',
  '320': 'retour op antwoord',
  '323': 'declaratie',
  '325': 'antwoord op declaratie',
};

/** What files of other organisations hold, and those of the base register. */
const fileKinds: Readonly<Record<string, string>> = {
  BENEFIT: 'bestand met uitkeringen',
  BRP: 'bestand van de basisregistratie personen',
  BUDGET_SPENDING: 'bestand met bestedingen uit pgb’s',
  CASE: 'bestand met zaken',
  CONTACT_MOMENT: 'bestand met contactmomenten',
  CONTRACT: 'bestand met contracten',
  OWN_CONTRIBUTION: 'bestand met eigen bijdragen',
  PROVISION: 'bestand met voorzieningen',
  TARIFF: 'bestand met tarieven',
};

/** What a sort of message is called in Dutch, with its number where people know it by that. */
export function nameOfKind(kind: string | null): string {
  if (kind === null) return 'bericht dat niet te lezen is';
  const [, number = ''] = /^(?:WMO|JW)(\d{3})$/.exec(kind) ?? [];
  const name = careKinds[number];
  return name ? `${name} (${kind})` : (fileKinds[kind] ?? kind);
}

/** The law that a sort of message is sent under; null where it does not say so. */
export function lawOfKind(kind: string | null): Law | null {
  const found = Object.entries(kindPrefixes).find(
    ([prefix]) => kind !== null && new RegExp(`^${prefix}\\d`).test(kind),
  );
  return found?.[1] ?? null;
}

/** What a sender or receiver is called: a provider, an organisation, or the municipality itself; null for one we do not know. */
export function nameOfPartner(reference: Reference, code: string | null): string | null {
  if (code === null) return null;
  if (code === municipalityCode) return 'deze gemeente';
  return (
    reference.listProviders().find(({ agbCode }) => agbCode === code)?.name ??
    reference.listOrganisations().find((organisation) => organisation.code === code)?.name ??
    null
  );
}
