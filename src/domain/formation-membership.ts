import type { MembershipRow } from '../../db/membership.table.ts';
import { endAfter, latestKnown, type PartialDate } from '../partial-date.ts';

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
}

/**
 * How somebody comes from the principal membership that holds to the one that should. History is kept: a change closes
 * one membership and opens the next on the day of the event behind it. Only what happened before the hub recorded the
 * membership shows that it was recorded on incomplete facts: within the same household that is corrected in place.
 */
export function changeMembership(
  memberships: readonly MembershipRow[],
  desired: Place | undefined,
  { today, event, recordedOn }: Timing,
): MembershipChange {
  const principal = memberships.filter((row) => row.kind === 'PRINCIPAL');
  const current = principal.find((row) => row.origin === 'BRP' && row.validUntil === null);
  // Principal memberships may not overlap: the next begins no earlier than the last one ended.
  const lastEnd = latestKnown(...principal.map((row) => row.validUntil));
  const place = desired && { ...desired, validFrom: latestKnown(desired.validFrom, lastEnd) };
  if (!current) return place ? { open: place } : {};
  if (place && current.householdId === place.householdId) return changeRole(current, place, today, event, recordedOn);
  const validUntil = endAfter(current.validFrom, event(), today);
  const close = { row: current, validUntil };
  return place ? { close, open: { ...place, validFrom: latestKnown(place.validFrom, validUntil) } } : { close };
}

function changeRole(
  current: MembershipRow,
  place: Place,
  today: string,
  event: Timing['event'],
  recordedOn: Timing['recordedOn'],
): MembershipChange {
  const { role, validFrom } = place;
  if (current.role === role && current.validFrom === validFrom) return {};
  const day = event();
  const happenedSince =
    day !== null && day > recordedOn(current) && (current.validFrom === null || day > current.validFrom);
  if (!happenedSince) return { correct: { row: current, to: { role, validFrom } } };
  if (current.role === role) return {};
  const validUntil = endAfter(current.validFrom, day, today);
  return { close: { row: current, validUntil }, open: { ...place, validFrom: validUntil } };
}
