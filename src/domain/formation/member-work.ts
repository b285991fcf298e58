import { listHouseholdsByIds } from '../../../db/household.ts';
import { listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { notFound, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

/** Somebody whom a change names as one of a household. */
export interface SaidMember {
  readonly householdId: string;
  readonly personId: string;
  /** On one of these days they belong to it. */
  readonly days: readonly string[];
}

/**
 * Somebody of the household whom the actor sees. Throws {@link Refusal} where they are not of it or may not be seen, which
 * is told alike.
 */
export function getMember(
  { db }: Work,
  standing: Standing,
  { householdId, personId, days }: SaidMember,
  path: ProblemPath,
): PersonRow {
  const [person] = listPersonsByIds(db, [personId]);
  const belongs = days.some((day) =>
    listMembershipsByHouseholdIds(db, [householdId], day).some((row) => row.personId === personId),
  );
  if (!person || !belongs || standing.decideAbout('HOUSEHOLD', personId).level !== 'CONTENT') {
    throw new Refusal(notFound(path));
  }
  return person;
}

/** Throws {@link Refusal} where the household was no longer there on a day: those in it are found elsewhere. */
export function checkNotDissolved({ db }: Work, householdId: string, day: string, path: ProblemPath): void {
  const [row] = listHouseholdsByIds(db, [householdId]);
  if (!row || row.dissolvedOn === null || row.dissolvedOn > day) return;
  const message =
    'Dit huishouden bestond toen niet meer. Zoek op naam waar de inwoner nu bij hoort, en leg het daar vast.';
  throw new Refusal(ruleBroken('HOUSEHOLD_DISSOLVED', message, path));
}
