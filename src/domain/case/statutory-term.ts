import type { Law } from '../../../db/law.ts';
import type { TermUnit } from '../../../db/reference/statutory-term.ts';
import type { Context } from '../../context.ts';
import type { HeldStatutoryTerm } from './case-rules.ts';
import { holdsOn } from '../period.ts';

/** A term of the law with its length apart: both null where the law names no number. */
export interface StatutoryTermView extends Omit<HeldStatutoryTerm, 'length'> {
  readonly amount: number | null;
  readonly unit: TermUnit | null;
}

/** A term of the law as it is shown. */
export function viewStatutoryTerm({ length, ...term }: HeldStatutoryTerm): StatutoryTermView {
  return { ...term, amount: length?.amount ?? null, unit: length?.unit ?? null };
}

/** The terms that the law sets today: those of one law with those of every law, or all of them. */
export function listStatutoryTerms({ reference, today }: Context, law: Law | undefined): readonly StatutoryTermView[] {
  return reference
    .listStatutoryTerms()
    .filter((term) => holdsOn(term, today) && (!law || (term.law ?? law) === law))
    .map(viewStatutoryTerm);
}
