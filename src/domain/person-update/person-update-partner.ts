import { findPersonIdByBsn } from '../../../db/person.ts';
import { listRelationsWith } from '../../../db/relation.ts';
import type { RelationRow } from '../../../db/relation.table.ts';
import { endAfter, mayBeSame, type PartialDate } from '../../partial-date.ts';
import type { PartnerFacts } from './person-update-facts.ts';
import {
  addRelation,
  closeRelation,
  correctRelation,
  isSameRelative,
  relativeColumns,
  type RelationUpdate,
} from './person-update-relation.ts';

/**
 * Brings a person's marriages and registered partnerships up to date. Two people in the store share one row, which
 * belongs to the record that says most: the first that states it, or the one that states its end. So a record that
 * does not know of the end, as that of the partner who died, does not open it again.
 */
export function updatePartners(
  update: RelationUpdate,
  partners: readonly PartnerFacts[],
  stored: readonly RelationRow[],
): void {
  const own = stored.filter((row) => row.kind === 'PARTNER');
  const others = partners.length > 0 ? listRelationsWith(update.recording.db, update.personId, 'PARTNER') : [];
  const left = new Set(own);
  for (const partner of partners) {
    const row = findPartnership(
      [...left].filter((candidate) => isSameRelative(candidate, partner)),
      partner,
    );
    if (row) {
      left.delete(row);
      updateOwn(update, row, partner);
    } else if (!isTakenFromOther(update, others, partner)) {
      addRelation(update, 'PARTNER', partner, periodOf(update, partner, null));
    }
  }
  for (const row of left) if (row.validUntil === null) closeRelation(update, row);
}

/** The row about the same partnership: the same start, as far as known; one that lasts before one that ended. */
function findPartnership(candidates: readonly RelationRow[], partner: PartnerFacts): RelationRow | undefined {
  const same = candidates.filter((row) => mayBeSame(row.validFrom, partner.validFrom));
  return same.find((row) => (row.validUntil === null) === !partner.ended) ?? same[0];
}

function updateOwn(update: RelationUpdate, row: RelationRow, partner: PartnerFacts): void {
  correctRelation(update, row, { ...relativeColumns(partner), ...periodOf(update, partner, row.validUntil) });
}

/** Whether the partner's record states it already; when this one knows of an end that it does not, the row is taken over. */
function isTakenFromOther(update: RelationUpdate, others: readonly RelationRow[], partner: PartnerFacts): boolean {
  const partnerId = partner.bsn === null ? undefined : findPersonIdByBsn(update.recording.db, partner.bsn);
  const theirs = others.filter((row) => row.personId === partnerId);
  const lasting = partner.ended ? undefined : theirs.find((row) => row.validUntil === null);
  const row = findPartnership(theirs, partner) ?? lasting;
  if (!row || partnerId === undefined) return false;
  if (partner.ended && row.validUntil === null) {
    const sides = { personId: update.personId, relatedPersonId: partnerId };
    correctRelation(update, row, { ...sides, ...relativeColumns(partner), ...periodOf(update, partner, null) });
  }
  return true;
}

/** When it began and ended. An end on an unknown day is the day on which it was recorded, and stays so. */
function periodOf({ recording }: RelationUpdate, partner: PartnerFacts, knownEnd: PartialDate | null) {
  const { validFrom, validUntil: statedEnd } = partner;
  if (!partner.ended) return { validFrom, validUntil: null };
  // A source that has it end no later than it began does not know when it began.
  if (statedEnd !== null && validFrom !== null && statedEnd <= validFrom)
    return { validFrom: null, validUntil: statedEnd };
  return { validFrom, validUntil: statedEnd ?? knownEnd ?? endAfter(validFrom, null, recording.today) };
}
