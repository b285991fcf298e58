import { findLastEventDay } from '../../../db/formation-read.ts';
import { findLastCorrectionDay } from '../../../db/household-correction.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { dayOf } from '../../day.ts';
import { comesOfAgeOn, latestKnown, type PartialDate } from '../../partial-date.ts';
import type { Timing } from './formation-membership.ts';
import type { Recording } from '../person-update/person-update-recording.ts';

/**
 * The moment of a change that concerns these people, looked up only when there is one. `birthDate`: of somebody who
 * is no child in the household any more, for whom coming of age is an event too.
 */
export function makeTiming(
  { db, today }: Recording,
  personIds: readonly string[],
  birthDate: PartialDate | null,
): Timing {
  return {
    today,
    event: () => {
      const birthday = birthDate === null ? null : comesOfAgeOn(birthDate);
      const last = findLastEventDay(db, [...new Set(personIds)], today);
      return latestKnown(last, birthday !== null && birthday <= today ? birthday : null);
    },
    recordedOn: (row: MembershipRow) => dayOf(new Date(row.recordedAt)),
    correctedOn: (row: MembershipRow) => findLastCorrectionDay(db, row.householdId, today),
  };
}
