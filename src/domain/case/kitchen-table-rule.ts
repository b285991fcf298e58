import type { PartialDate } from '../../partial-date.ts';
import { consentingOn } from '../consent/consent-age.ts';

/** Whose a goal is, as far as it matters to who sees it on paper. */
export interface GoalOnPaper {
  /** Null: the household's as a whole. */
  readonly personId: string | null;
  readonly birthDate: PartialDate | null;
  readonly isProtected: boolean;
}

/** Whether somebody has a say in the life of a child: a parent with authority, or the guardian. */
export type HasAuthority = (readerId: string, childId: string) => boolean;

/**
 * Whether somebody of the household may see a goal on paper: it is of all, or their own, or of a child under 16 over whom
 * they have authority (Jeugdwet art. 7.3.11: what concerns whoever is 16 or older is told to nobody else). Of a protected child
 * nothing goes on paper that others in the house may find.
 */
export function isGoalFor(
  readerId: string,
  { personId, birthDate, isProtected }: GoalOnPaper,
  day: string,
  hasAuthority: HasAuthority,
): boolean {
  if (isProtected) return false;
  if (personId === null || personId === readerId) return true;
  // Of whom the age is unknown nobody can say that others speak for them.
  return birthDate !== null && consentingOn(birthDate, day) !== 'SELF' && hasAuthority(readerId, personId);
}

/** Whether an action goes on paper: it is not done by somebody who is protected, or who is not of the household any more. */
export function isActionOnPaper(
  ownerPersonId: string | null,
  memberIds: ReadonlySet<string>,
  protectedIds: ReadonlySet<string>,
): boolean {
  return ownerPersonId === null || (memberIds.has(ownerPersonId) && !protectedIds.has(ownerPersonId));
}
