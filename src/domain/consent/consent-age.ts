import type { ConsentRow } from '../../../db/consent.table.ts';
import { turnsOn, type PartialDate } from '../../partial-date.ts';

/** From this age a child is asked beside its parents (Jeugdwet art. 7.3.4). */
const ownVoice = 12;
/** From this age one gives consent oneself (UAVG art. 5; Jeugdwet art. 7.3.5). */
const ownConsent = 16;

/** Who is to give consent for somebody of an age: others, others with the child, or the person. */
export type Consenting = 'OTHERS' | 'OTHERS_WITH_CHILD' | 'SELF';

/** Who is to give consent on a day for somebody born on a date; who may be younger counts as younger. */
export function consentingOn(birthDate: PartialDate, day: string): Consenting {
  if (day >= turnsOn(birthDate, ownConsent)) return 'SELF';
  return day >= turnsOn(birthDate, ownVoice) ? 'OTHERS_WITH_CHILD' : 'OTHERS';
}

/** The day from which others are to give consent for somebody than on a day before; undefined from 16 on. */
export function nextConsentingOn(birthDate: PartialDate, day: string): string | undefined {
  return [ownVoice, ownConsent].map((age) => turnsOn(birthDate, age)).find((birthday) => day < birthday);
}

/** Whether consent was given by a child together with its parent or guardian: from 12 to 16 it is given in no other way. */
export function consentsWithParent(
  { givenBy, givenOn }: Pick<ConsentRow, 'givenBy' | 'givenOn'>,
  birthDate: PartialDate | null,
): boolean {
  return givenBy !== 'SELF' && birthDate !== null && consentingOn(birthDate, givenOn) === 'OTHERS_WITH_CHILD';
}
