import { listPersonsByIds } from '../../../db/person.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { comesOfAgeOn } from '../../partial-date.ts';
import type { HouseholdNews } from '../direction/director-notice.ts';
import type { MembershipChange } from './formation-membership.ts';
import type { Recording } from '../person-update/person-update-recording.ts';

/** What a formation did to the households that were there before it. */
export interface FormedChanges {
  readonly changes: ReadonlyMap<string, MembershipChange>;
  /** Where each of the households stood, and where it stands now. */
  readonly addresses: ReadonlyMap<string, { readonly from: string | null; readonly to: string }>;
  /** The ids of the households that were there before. */
  readonly known: ReadonlySet<string>;
  readonly dissolved: ReadonlySet<string>;
  /** Who died: that is told as it is recorded, of every household they belong to. */
  readonly died: ReadonlySet<string>;
}

/** What the directors of those households are to hear: a pure function of what was done. */
export function newsOfFormation({ changes, addresses, known, dissolved, died }: FormedChanges): HouseholdNews[] {
  const news: HouseholdNews[] = [...dissolved].map((householdId) => ({ householdId, change: 'DISSOLVED' }));
  const leavers: { readonly from: string; readonly to: string | undefined }[] = [];
  for (const [personId, { close, open }] of changes) {
    const [from, to] = [close?.row.householdId, open?.householdId];
    if (from !== undefined && from === to) {
      if (close?.row.role === 'CHILD' && open?.role !== 'CHILD')
        news.push({ householdId: from, change: 'MEMBER_CAME_OF_AGE' });
      continue;
    }
    if (from !== undefined && !dissolved.has(from) && !died.has(personId)) leavers.push({ from, to });
    if (to !== undefined && known.has(to)) {
      const merges = from !== undefined && dissolved.has(from);
      news.push({ householdId: to, change: merges ? 'MERGED' : 'MEMBER_JOINED' });
    }
  }
  for (const together of Map.groupBy(leavers, ({ from, to }) => `${from} ${to}`).values()) {
    const [first] = together;
    const parts = first?.to !== undefined && together.length > 1;
    if (first) news.push({ householdId: first.from, change: parts ? 'SPLIT' : 'MEMBER_LEFT' });
  }
  for (const [householdId, { from, to }] of addresses) if (from !== to) news.push({ householdId, change: 'MOVED' });
  return news;
}

/** Those of these people who died. */
export function listDied({ db }: Recording, personIds: readonly string[]): ReadonlySet<string> {
  if (personIds.length === 0) return new Set();
  const dead = listPersonsByIds(db, personIds).filter(({ registrationStatus }) => registrationStatus === 'DECEASED');
  return new Set(dead.map(({ id }) => id));
}

/** What the director of a child's second household is to hear when the child no longer belongs to it. */
export function newsOfLeaving(
  { db, today }: Recording,
  { personId, householdId }: Pick<MembershipRow, 'personId' | 'householdId'>,
): HouseholdNews[] {
  const [person] = listPersonsByIds(db, [personId]);
  if (!person || person.registrationStatus === 'DECEASED') return [];
  const ofAge = person.birthDate !== null && comesOfAgeOn(person.birthDate) <= today;
  return [{ householdId, change: ofAge ? 'MEMBER_CAME_OF_AGE' : 'MEMBER_LEFT' }];
}
