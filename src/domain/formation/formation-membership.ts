import type { MembershipRow } from '../../../db/membership.table.ts';
import { endAfter, latestKnown, type PartialDate } from '../../partial-date.ts';

/** Where somebody should belong by the facts. */
export interface Place {
  readonly householdId: string;
  readonly role: MembershipRow['role'];
  readonly validFrom: PartialDate | null;
}

/** What must be written so that somebody belongs where they should. */
export interface MembershipChange {
  readonly close?: { readonly row: MembershipRow; readonly validUntil: PartialDate };
  readonly correct?: { readonly row: MembershipRow; readonly to: Pick<MembershipRow, 'role' | 'validFrom'> };
  readonly open?: Place;
}

/** What is known about the moment of a change. */
export interface Timing {
  readonly today: string;
  /** The last day on which anything happened to those concerned, up to today; null when none is known. */
  readonly event: () => PartialDate | null;
  /** The day on which the hub recorded the membership that holds so far. */
  readonly recordedOn: (row: MembershipRow) => string;
  /** The last day from which staff had it that others belong to the household of the membership; null when never. */
  readonly correctedOn: (row: MembershipRow) => PartialDate | null;
}

/**
 * How somebody comes from the principal membership that holds to the one that should. History is kept: a change closes
 * one membership and opens the next on the day of the event behind it. Only what happened before the hub recorded the
 * membership shows that it was recorded on incomplete facts: within the same household that is corrected in place.
 */
export function changeMembership(
  memberships: readonly MembershipRow[],
  desired: Place | undefined,
  timing: Timing,
): MembershipChange {
  const { today, event } = timing;
  const principal = memberships.filter((row) => row.kind === 'PRINCIPAL');
  const current = principal.find((row) => row.origin === 'BRP' && row.validUntil === null);
  // Principal memberships may not overlap: the next begins no earlier than the last one ended.
  const lastEnd = latestKnown(...principal.map((row) => row.validUntil));
  const place = desired && { ...desired, validFrom: latestKnown(desired.validFrom, lastEnd) };
  if (!current) return place ? { open: place } : {};
  if (place && current.householdId === place.householdId) return changeRole(current, place, timing);
  const validUntil = endAfter(current.validFrom, event(), today);
  const close = { row: current, validUntil };
  return place ? { close, open: { ...place, validFrom: latestKnown(place.validFrom, validUntil) } } : { close };
}

function changeRole(current: MembershipRow, place: Place, timing: Timing): MembershipChange {
  const { role, validFrom } = place;
  if (current.role === role && current.validFrom === validFrom) return {};
  const correctedOn = timing.correctedOn(current);
  if (correctedOn !== null) return changeRoleOnDay(current, place, latestKnown(timing.event(), correctedOn), timing);
  const day = timing.event();
  const happenedSince =
    day !== null && day > timing.recordedOn(current) && (current.validFrom === null || day > current.validFrom);
  if (!happenedSince) return { correct: { row: current, to: { role, validFrom } } };
  if (current.role === role) return {};
  const validUntil = endAfter(current.validFrom, day, timing.today);
  return { close: { row: current, validUntil }, open: { ...place, validFrom: validUntil } };
}

/** Where staff corrected who else is there, the days stay as they were, and a part changes on the day of what happened. */
function changeRoleOnDay(
  current: MembershipRow,
  { householdId, role }: Place,
  day: PartialDate | null,
  { today }: Timing,
): MembershipChange {
  if (current.role === role) return {};
  const { validFrom } = current;
  if (day === null || (validFrom !== null && day <= validFrom))
    return { correct: { row: current, to: { role, validFrom } } };
  const validUntil = endAfter(validFrom, day, today);
  return { close: { row: current, validUntil }, open: { householdId, role, validFrom: validUntil } };
}
