import {
  findLastEventDay,
  listMembershipsEver,
  listOtherParents,
  listSecondaryMemberships,
  type OtherParentRow,
} from '../../../db/formation-read.ts';
import { isKeptOut } from '../../../db/household-correction.ts';
import { newId } from '../../../db/id.ts';
import { insertMembership, updateMembership } from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { comesOfAgeOn, endAfter, latestKnown } from '../../partial-date.ts';
import type { HouseholdNews } from '../direction/director-notice.ts';
import type { TouchedHouseholds } from './formation-apply.ts';
import { newsOfLeaving } from './formation-news.ts';
import {
  differencesBetween,
  provenanceOf,
  recordRevision,
  type Recording,
} from '../person-update/person-update-recording.ts';

/**
 * Brings the second households up to date of these people and of the minors over whom they have authority: a minor
 * who lives with one parent belongs to the household of the other too, where that parent has authority (BW 1:245). Tells
 * what happened to the households.
 */
export function formSecondaryMemberships(
  recording: Recording,
  personIds: readonly string[],
  { changed }: TouchedHouseholds,
): readonly HouseholdNews[] {
  const { db, today } = recording;
  const news: HouseholdNews[] = [];
  const wanted = listOtherParents(db, personIds).filter(
    ({ birthDate }) => birthDate === null || comesOfAgeOn(birthDate) > today,
  );
  const stored = listSecondaryMemberships(db, personIds);
  for (const row of stored) {
    const keeps = wanted.some((place) => place.childId === row.personId && place.householdId === row.householdId);
    if (row.validUntil !== null || keeps) continue;
    const event = findLastEventDay(db, [row.personId], today);
    updateMembership(db, { ...row, validUntil: endAfter(row.validFrom, event, today) });
    changed.add(row.householdId);
    news.push(...newsOfLeaving(recording, row));
  }
  for (const place of wanted) {
    const kept = keepSecondary(recording, place, stored);
    if (kept !== 'AS_IT_WAS') changed.add(place.householdId);
    if (kept === 'ADDED') news.push({ householdId: place.householdId, change: 'MEMBER_JOINED' });
  }
  return news;
}

/** What had to be written for it. */
function keepSecondary(
  recording: Recording,
  place: OtherParentRow,
  stored: readonly MembershipRow[],
): 'ADDED' | 'CORRECTED' | 'AS_IT_WAS' {
  const here = stored.filter((row) => row.personId === place.childId && row.householdId === place.householdId);
  const lastEnd = latestKnown(...here.map((row) => row.validUntil));
  const validFrom = latestKnown(place.childFrom, place.parentFrom, lastEnd);
  const current = here.find((row) => row.validUntil === null);
  if (!current) return addSecondary(recording, place, validFrom) ? 'ADDED' : 'AS_IT_WAS';
  if (current.validFrom === validFrom || lastEnd !== null) return 'AS_IT_WAS';
  updateMembership(recording.db, { ...current, validFrom });
  recordRevision(recording, current.id, differencesBetween(current, { ...current, validFrom }, []));
  return 'CORRECTED';
}

function addSecondary(recording: Recording, place: OtherParentRow, validFrom: string | null): boolean {
  const known = listMembershipsEver(recording.db, [place.childId]);
  // Staff may have put the child there already, in whatever part.
  if (known.some((row) => row.householdId === place.householdId && row.validUntil === null)) return false;
  // Or taken it out: then it stays out until they put it there again.
  if (isKeptOut(recording.db, place.householdId, place.childId)) return false;
  insertMembership(recording.db, {
    id: newId('membership'),
    householdId: place.householdId,
    personId: place.childId,
    role: 'CHILD',
    kind: 'SECONDARY',
    origin: 'BRP',
    validFrom,
    validUntil: null,
    ...provenanceOf(recording),
  });
  return true;
}
