import type { AccessArea, Law, Role, WithheldNoteFragment } from '../generated/graphql.ts';
import { type Actor, isEmergencyReview, type Purpose, showsResidents } from '../shared/actor.ts';

/** Whoever sits before a resident in need. The hub judges it anew: this only spares the others a button. */
const takers: readonly Role[] = ['FRONT_OFFICE_WORKER', 'DIRECTOR', 'WORK_AND_INCOME_WORKER'];

/** What emergency access opens; a plan and an address it does not. */
const areas: readonly AccessArea[] = ['CASE', 'PROVISION', 'CONTACT_MOMENT', 'SIGNAL'];

/** What it never opens, whatever the reason. */
const closed: readonly WithheldNoteFragment['reason'][] = ['SECRECY', 'SEALED', 'SUWI'];

/** Whether somebody may take emergency access, for the purpose that they use the page for. */
export function mayTakeAccess({ roles }: Actor, purpose: Purpose): boolean {
  return showsResidents(purpose) && !isEmergencyReview(purpose) && roles.some((role) => takers.includes(role));
}

/** The laws under which emergency access would open something of what is held back, each once. */
export function openableLaws(withheld: readonly Pick<WithheldNoteFragment, 'area' | 'law' | 'reason'>[]): Law[] {
  const laws = withheld.flatMap(({ area, law, reason }) =>
    law && areas.includes(area) && !closed.includes(reason) ? [law] : [],
  );
  return [...new Set(laws)];
}
