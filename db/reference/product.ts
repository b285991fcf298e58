import type { Law } from '../law.ts';
import type { LadderStep } from './ladder.ts';

/** A product as the municipality's list has it. */
export interface ProductFact {
  readonly law: Law;
  /** Code within the law: ours, since no source gives Leusden's list. */
  readonly code: string;
  /** Product category of the care chain (iWmo and iJw 3.2); null outside that chain, or where its list has none for it. */
  readonly category: string | null;
  readonly name: string;
  /** The step on which it stands as a rule: our reading of the framework's words. */
  readonly ladderStep: LadderStep;
}

type Line = readonly [code: string, category: string | null, name: string, ladderStep: LadderStep];

function productsOf(law: Law, lines: readonly Line[]): ProductFact[] {
  return lines.map(([code, category, name, ladderStep]) => ({ law, code, category, name, ladderStep }));
}

/** What can be granted or used, by law. Which products a municipality buys differs: these are the usual ones. */
export const products: readonly ProductFact[] = [
  ...productsOf('WMO', [
    ['HH', '01', 'Hulp bij het huishouden', 'TAILORED_PROVISION'],
    ['BI', '02', 'Individuele begeleiding', 'TAILORED_PROVISION'],
    ['BS', '02', 'Specialistische begeleiding', 'COMPLEX_TRAJECTORY'],
    ['KV', '04', 'Kortdurend verblijf', 'TAILORED_PROVISION'],
    ['DB', '07', 'Dagbesteding', 'TAILORED_PROVISION'],
    ['VD', '08', 'Regiotaxi', 'TAILORED_PROVISION'],
    ['RS', '11', 'Rolstoel', 'TAILORED_PROVISION'],
    ['SM', '12', 'Scootmobiel', 'TAILORED_PROVISION'],
    ['TL', '13', 'Traplift', 'TAILORED_PROVISION'],
    ['WA', '13', 'Aanpassing van de badkamer', 'TAILORED_PROVISION'],
    ['BW', '15', 'Beschermd wonen', 'COMPLEX_TRAJECTORY'],
    ['OP', '16', 'Opvang', 'COMPLEX_TRAJECTORY'],
  ]),
  ...productsOf('JEUGDWET', [
    ['PV', '40', 'Persoonlijke verzorging', 'TAILORED_PROVISION'],
    ['DH', '41', 'Dagbehandeling', 'COMPLEX_TRAJECTORY'],
    ['VB', '43', 'Verblijf met behandeling', 'COMPLEX_TRAJECTORY'],
    ['LO', '44', 'Logeeropvang', 'TAILORED_PROVISION'],
    ['PZ', '44', 'Pleegzorg', 'COMPLEX_TRAJECTORY'],
    ['AJ', '45', 'Ambulante jeugdhulp', 'TAILORED_PROVISION'],
    ['BJ', '45', 'Begeleiding van een jongere', 'TAILORED_PROVISION'],
    ['GB', '51', 'Generalistische basis-ggz', 'TAILORED_PROVISION'],
    ['GS', '54', 'Specialistische jeugd-ggz', 'COMPLEX_TRAJECTORY'],
    ['DY', null, 'Onderzoek en behandeling van ernstige dyslexie', 'TAILORED_PROVISION'],
  ]),
  ...productsOf('PARTICIPATIEWET', [
    ['AB', null, 'Algemene bijstand', 'TAILORED_PROVISION'],
    ['BB', null, 'Bijzondere bijstand', 'TAILORED_PROVISION'],
    ['IT', null, 'Individuele inkomenstoeslag', 'TAILORED_PROVISION'],
    ['TW', null, 'Traject naar werk', 'TAILORED_PROVISION'],
    ['BW', null, 'Beschut werk', 'COMPLEX_TRAJECTORY'],
  ]),
  ...productsOf('WGS', [
    ['SR', null, 'Schuldregeling', 'COMPLEX_TRAJECTORY'],
    ['SK', null, 'Saneringskrediet', 'COMPLEX_TRAJECTORY'],
    ['BH', null, 'Budgetbeheer', 'TAILORED_PROVISION'],
    ['ST', null, 'Stabilisatie', 'TAILORED_PROVISION'],
  ]),
  ...productsOf('GENERAL', [
    ['IP', null, 'Informatie en advies', 'OWN_STRENGTH'],
    ['MT', null, 'Maatje', 'OWN_NETWORK'],
    ['SG', null, 'Steungezin', 'OWN_NETWORK'],
    ['VR', null, 'Vrijwillige hulp aan huis', 'OWN_NETWORK'],
    ['MW', null, 'Maatschappelijk werk', 'GENERAL_PROVISION'],
    ['IL', null, 'Inloop met dagactiviteiten', 'GENERAL_PROVISION'],
    ['TH', null, 'Taalhuis', 'GENERAL_PROVISION'],
    ['GC', null, 'Cursus omgaan met geld', 'GENERAL_PROVISION'],
    ['FH', null, 'Formulierenhulp', 'GENERAL_PROVISION'],
    ['MZ', null, 'Ondersteuning van mantelzorgers', 'GENERAL_PROVISION'],
    ['MR', null, 'Meedoenregeling', 'GENERAL_PROVISION'],
  ]),
];

/** What a product is known by in this release's own data: law and code. */
export function keyOfProduct({ law, code }: Pick<ProductFact, 'law' | 'code'>): string {
  return `${law}/${code}`;
}
