import type { TermOfOpeningFragment } from '../generated/graphql.ts';
import type { Label } from '../shared/labels.ts';

/** A term in words: `Onderzoek: 6 weken vanaf ontvangst (Wmo 2015 art. 2.3.2)`. */
export function termInWords({ label: what, article, amount, unit, countsFrom }: TermOfOpeningFragment, label: Label) {
  const length = amount && unit ? `${amount} ${label('TermUnit', unit)}` : 'geen vast aantal dagen';
  return `${what}: ${length} vanaf ${label('TermStart', countsFrom)} (${article})`;
}
