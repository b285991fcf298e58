import type { Law } from '../../db/law.ts';
import { statutoryTerms, type StatutoryTerm, type TermUnit } from '../../db/reference/statutory-term.ts';

/** A term of the law with its length apart: both null where the law names no number. */
export interface StatutoryTermView extends Omit<StatutoryTerm, 'length'> {
  readonly amount: number | null;
  readonly unit: TermUnit | null;
}

/** A term of the law as it is shown. */
export function viewStatutoryTerm({ length, ...term }: StatutoryTerm): StatutoryTermView {
  return { ...term, amount: length?.amount ?? null, unit: length?.unit ?? null };
}

/** The terms that the law sets: those of one law with those of every law, or all of them. */
export function listStatutoryTerms(law: Law | undefined): readonly StatutoryTermView[] {
  return statutoryTerms.filter((term) => !law || (term.law ?? law) === law).map(viewStatutoryTerm);
}
