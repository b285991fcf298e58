import type { ProvisionConflictRow } from '../provision-conflict.table.ts';
import type { ProductFact } from './product.ts';

type Side = Pick<ProductFact, 'law' | 'code'> & { readonly form?: NonNullable<ProvisionConflictRow['deliveryForm']> };

/** Two products that do not go together, as reference data state it. */
export interface ProvisionConflictFact extends Pick<ProvisionConflictRow, 'kind' | 'reason'> {
  readonly products: readonly [Side, Side];
  readonly article?: string;
}

/**
 * Which products do not go together. Which ones a municipality buys and what is in them differs: every pair here is assumed
 * for the demo, also where an article points the same way, and is recorded as assumed.
 */
export const provisionConflicts: readonly ProvisionConflictFact[] = [
  {
    kind: 'SAME_NEED',
    products: [
      { law: 'WMO', code: 'BI' },
      { law: 'JEUGDWET', code: 'BJ' },
    ],
    reason: 'beide zijn begeleiding van dezelfde persoon; wat onder de Jeugdwet kan, is geen Wmo',
    article: 'Wmo 2015 art. 2.3.5',
  },
  {
    kind: 'SAME_NEED',
    products: [
      { law: 'WMO', code: 'BI' },
      { law: 'WMO', code: 'BS' },
    ],
    reason: 'gewone en specialistische begeleiding dekken dezelfde vraag',
  },
  {
    kind: 'SAME_NEED',
    products: [
      { law: 'WMO', code: 'KV' },
      { law: 'JEUGDWET', code: 'LO' },
    ],
    reason: 'beide ontlasten het gezin door logeren',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'WMO', code: 'BW' },
      { law: 'WMO', code: 'HH' },
    ],
    reason: 'bij beschermd wonen hoort het huishouden al bij het verblijf',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'WMO', code: 'BW', form: 'IN_KIND' },
      { law: 'WMO', code: 'BI', form: 'PERSONAL_BUDGET' },
    ],
    reason: 'bij beschermd wonen in natura zit de begeleiding al in het verblijf',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'JEUGDWET', code: 'VB' },
      { law: 'JEUGDWET', code: 'LO' },
    ],
    reason: 'wie met behandeling ergens verblijft, logeert niet ook ergens anders',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'JEUGDWET', code: 'VB' },
      { law: 'JEUGDWET', code: 'PZ' },
    ],
    reason: 'een jeugdige woont in een pleeggezin of in een instelling, niet in beide',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'PARTICIPATIEWET', code: 'BW' },
      { law: 'WMO', code: 'DB' },
    ],
    reason: 'dagbesteding is voor wie ook beschut niet kan werken',
    article: 'Participatiewet art. 10b',
  },
  {
    kind: 'CONTRADICTORY',
    products: [
      { law: 'PARTICIPATIEWET', code: 'TW' },
      { law: 'PARTICIPATIEWET', code: 'BW' },
    ],
    reason: 'wie beschut werkt, is niet op weg naar gewoon werk',
  },
];
