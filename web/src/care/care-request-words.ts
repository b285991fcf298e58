import type { CareRequestItemFragment, CareRequestLineItemFragment } from '../generated/graphql.ts';
import { volumeInWords } from '../household/provision-words.ts';
import { dateInWords } from '../shared/dates.ts';
import type { Label } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { centsInWords } from './care-words.ts';

/** What a provider asks of one product, as a line says it: `Wijzigen: Hulp bij het huishouden …`. */
export function lineInWords(line: CareRequestLineItemFragment, label: Label): string {
  const { kind, allocation, product, productCategory, productCode, firstDay, lastDay, volume, budget } = line;
  const code = productCode ?? (productCategory ? `categorie ${productCategory}` : 'niet genoemd');
  const what = allocation
    ? `${allocation.provision.product.name} (bestelling ${allocation.number})`
    : (product?.name ?? (kind === 'ADD' ? `hulp ${code}` : 'hulp die u niet mag zien'));
  const rest = [
    volume && volumeInWords(volume, label),
    typeof budget === 'number' && `budget ${centsInWords(budget)}`,
    firstDay && `vanaf ${dateInWords(firstDay)}`,
    lastDay && `tot en met ${dateInWords(lastDay)}`,
  ].filter(Boolean);
  return [`${capitalised(label('CareRequestLineKind', kind))}: ${what}`, ...rest].join(', ');
}

/** Whether a request is still to be answered. */
export function isWaiting({ status }: Pick<CareRequestItemFragment, 'status'>): boolean {
  return status === 'RECEIVED' || status === 'UNDER_INVESTIGATION';
}
