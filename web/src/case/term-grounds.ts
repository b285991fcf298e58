import type { CaseTermChangeGround, ExtensionGround, SuspensionGround } from '../generated/graphql.ts';
import { oneOf } from '../work/use-work-form.ts';

const suspensions: readonly SuspensionGround[] = [
  'SUPPLEMENT',
  'FOREIGN_INFORMATION',
  'CONSENT',
  'APPLICANT_DELAY',
  'FORCE_MAJEURE',
];
const extensions: readonly ExtensionGround[] = ['ADJOURNMENT', 'POSTPONEMENT', 'DELAY_NOTICE'];

/** Of what may happen to a term, the grounds on which it may stand still. */
export function suspensionsOf(grounds: readonly CaseTermChangeGround[]): readonly SuspensionGround[] {
  return grounds.flatMap((ground) => oneOf(suspensions, ground) ?? []);
}

/** Of what may happen to a term, the grounds on which the decision may come later. */
export function extensionsOf(grounds: readonly CaseTermChangeGround[]): readonly ExtensionGround[] {
  return grounds.flatMap((ground) => oneOf(extensions, ground) ?? []);
}
