import type { CaseTermChangeGround, ExtensionGround, SuspensionGround } from '../generated/graphql.ts';
import { oneOf } from '../work/use-work-form.ts';

/** Every ground on which a term may stand still (Awb art. 4:15). */
export const suspensions: readonly SuspensionGround[] = [
  'SUPPLEMENT',
  'FOREIGN_INFORMATION',
  'CONSENT',
  'APPLICANT_DELAY',
  'FORCE_MAJEURE',
];
/** Every ground on which a decision may come later. */
export const extensions: readonly ExtensionGround[] = ['ADJOURNMENT', 'POSTPONEMENT', 'DELAY_NOTICE'];

/** The grounds to choose from: those that are possible now, or all where another made that none while somebody chose. */
export function choiceOf<Ground>(possible: readonly Ground[], all: readonly Ground[]): readonly Ground[] {
  return possible.length > 0 ? possible : all;
}

/** Of what may happen to a term, the grounds on which it may stand still. */
export function suspensionsOf(grounds: readonly CaseTermChangeGround[]): readonly SuspensionGround[] {
  return grounds.flatMap((ground) => oneOf(suspensions, ground) ?? []);
}

/** Of what may happen to a term, the grounds on which the decision may come later. */
export function extensionsOf(grounds: readonly CaseTermChangeGround[]): readonly ExtensionGround[] {
  return grounds.flatMap((ground) => oneOf(extensions, ground) ?? []);
}
