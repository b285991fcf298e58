import type { MembershipRow } from '../../../db/membership.table.ts';
import type { Context } from '../../context.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listMembershipsOfHousehold, type GrantedMembership } from '../household/membership.ts';
import { listCorrectionHappenings } from './timeline-correction.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { writeDate } from '../wording.ts';

/** The part of people in a household, as the schema labels it. */
export const roleWords: Readonly<Record<MembershipRow['role'], string>> = {
  SINGLE: 'alleenstaande',
  PARTNER: 'partner',
  PARENT: 'ouder',
  CHILD: 'kind',
  ADULT_CHILD: 'meerderjarig kind',
  OTHER: 'overig lid',
};

/** Who came to belong to a household and who left it, and what staff corrected in it, by the day it is seen. */
export async function listHouseholdEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const memberships = await listMembershipsOfHousehold(context, household);
  const happenings = [...Map.groupBy(memberships, (membership) => membership.person.id).values()].flatMap(changesOf);
  const corrections = await listCorrectionHappenings(context, household, memberships);
  return tell(context, household, [...happenings, ...corrections]);
}

/** What happened to one member: a membership that follows on another is a change of part, not a leaving and a coming. */
function changesOf(memberships: readonly GrantedMembership[]): readonly Happening[] {
  return memberships.flatMap(({ id, role, kind, validFrom, validUntil, person }) => {
    const follows = validFrom !== null && memberships.some((earlier) => earlier.validUntil === validFrom);
    const goesOn = validUntil !== null && memberships.some((later) => later.validFrom === validUntil);
    const name = person.name.full;
    const began = follows
      ? `${name} is voortaan ${roleWords[role]} in dit gezin`
      : kind === 'SECONDARY'
        ? `${name} hoort ook bij dit gezin (tweede huishouden)`
        : `${name} hoort bij dit gezin (${roleWords[role]})`;
    const died = person.deathDate !== null && validUntil !== null && person.deathDate <= validUntil;
    const ended = died ? `${name} is overleden` : `${name} hoort niet meer bij dit gezin`;
    return [
      happening('MEMBER_JOINED', id, validFrom, began, person),
      ...(goesOn ? [] : [happening('MEMBER_LEFT', id, validUntil, ended, person)]),
    ];
  });
}

/** Of an incomplete date the first day it can stand for; the title then says how much is known. */
function happening(
  event: 'MEMBER_JOINED' | 'MEMBER_LEFT',
  id: string,
  date: PartialDate | null,
  words: string,
  person: GrantedMembership['person'],
): Happening {
  const on = date === null ? null : `${date}-01-01`.slice(0, 10);
  const title = date === null || date.length === 10 ? words : `${words} (${writeDate(date)}, dag onbekend)`;
  return { event, id, on, title, person };
}
