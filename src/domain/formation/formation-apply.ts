import {
  hasFormerMembers,
  insertHousehold,
  listEmptyHouseholds,
  listHouseholdsByIds,
  updateHousehold,
} from '../../../db/household.ts';
import type { HouseholdRow } from '../../../db/household.table.ts';
import { newId } from '../../../db/id.ts';
import { insertMembership, listMembershipsByHouseholdIds, updateMembership } from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { endAfter, latestKnown } from '../../partial-date.ts';
import type { HouseholdNews } from '../direction/director-notice.ts';
import { continueHouseholds, type Standing } from './formation-continuity.ts';
import { listDied, newsOfFormation } from './formation-news.ts';
import { changeMembership, type MembershipChange, type Place } from './formation-membership.ts';
import type { Group, Neighbourhood } from './formation-neighbourhood.ts';
import { makeTiming } from './formation-timing.ts';
import { roleBeside } from '../household/household-role.ts';
import {
  differencesBetween,
  hasChanges,
  provenanceOf,
  recordRevision,
  type Recording,
} from '../person-update/person-update-recording.ts';

/** The ids of the households that were touched, by what became of them. */
export interface TouchedHouseholds {
  readonly formed: Set<string>;
  readonly changed: Set<string>;
  readonly dissolved: Set<string>;
}

/** None yet. */
export function noHouseholds(): TouchedHouseholds {
  return { formed: new Set(), changed: new Set(), dissolved: new Set() };
}

/**
 * Writes what must change so that everybody belongs to the household that the facts make, and tells what happened to the
 * households that were there before.
 */
export function applyNeighbourhood(
  recording: Recording,
  neighbourhood: Neighbourhood,
  touched: TouchedHouseholds,
): readonly HouseholdNews[] {
  const standing = readStanding(recording, neighbourhood);
  const households = nameHouseholds(neighbourhood, standing);
  const changes = planChanges(recording, neighbourhood, standing, households);
  writeHouseholds(recording, standing, households, changes, touched);
  writeMemberships(recording, neighbourhood, changes, touched);
  const dissolved = dissolveEmpty(recording, standing, changes);
  for (const id of dissolved) touched.dissolved.add(id);
  return listNews(recording, { standing, households, changes, dissolved });
}

type StandingHouseholds = ReadonlyMap<
  string,
  Standing & { readonly row: HouseholdRow; readonly placedByStaff: readonly MembershipRow[] }
>;

function readStanding({ db, today }: Recording, { memberships }: Neighbourhood): StandingHouseholds {
  const open = [...memberships.values()].flat().filter(isCurrentPrincipal);
  const members = Map.groupBy(open, (row) => row.householdId);
  const rows = listHouseholdsByIds(db, [...members.keys()]);
  const confirmed = listMembershipsByHouseholdIds(db, [...members.keys()], today).filter(
    ({ kind, origin }) => kind === 'PRINCIPAL' && origin === 'STAFF',
  );
  const byHousehold = Map.groupBy(confirmed, (row) => row.householdId);
  return new Map(
    rows.map((row) => {
      const placedByStaff = byHousehold.get(row.id) ?? [];
      return [row.id, { ...row, row, members: members.get(row.id) ?? [], placedByStaff }];
    }),
  );
}

function isCurrentPrincipal({ kind, origin, validUntil }: MembershipRow): boolean {
  return kind === 'PRINCIPAL' && origin === 'BRP' && validUntil === null;
}

/** Each group with the household it goes on as, or the id of a new one. */
function nameHouseholds({ groups }: Neighbourhood, standing: StandingHouseholds): Map<Group, string> {
  const continued = continueHouseholds(groups, [...standing.values()]);
  return new Map(groups.map((group) => [group, continued.get(group) ?? newId('household')]));
}

function planChanges(
  recording: Recording,
  neighbourhood: Neighbourhood,
  standing: StandingHouseholds,
  households: ReadonlyMap<Group, string>,
): Map<string, MembershipChange> {
  const places = new Map<string, Place & { readonly group: Group }>();
  for (const [group, householdId] of households) {
    const placedByStaff = standing.get(householdId)?.placedByStaff ?? [];
    for (const { personId, role, validFrom } of group.members)
      places.set(personId, { householdId, role: roleBeside(role, placedByStaff), validFrom, group });
  }
  const changes = new Map<string, MembershipChange>();
  for (const personId of neighbourhood.personIds) {
    const memberships = neighbourhood.memberships.get(personId) ?? [];
    const current = memberships.find(isCurrentPrincipal);
    const place = places.get(personId);
    const companions = [
      ...(place?.group.members ?? []),
      ...(place && current ? (standing.get(current.householdId)?.members ?? []) : []),
    ].map((member) => member.personId);
    const cameOfAge =
      current?.role === 'CHILD' && place?.role !== 'CHILD' ? neighbourhood.birthDates.get(personId) : null;
    const timing = makeTiming(recording, [personId, ...companions], cameOfAge ?? null);
    changes.set(personId, changeMembership(memberships, place, timing));
  }
  return changes;
}

function writeHouseholds(
  recording: Recording,
  standing: StandingHouseholds,
  households: ReadonlyMap<Group, string>,
  changes: ReadonlyMap<string, MembershipChange>,
  touched: TouchedHouseholds,
): void {
  for (const [group, id] of households) {
    const known = standing.get(id)?.row;
    const { addressId } = group;
    if (!known) {
      const formedOn = latestKnown(...group.core.map((personId) => changes.get(personId)?.open?.validFrom));
      insertHousehold(recording.db, {
        id,
        addressId,
        origin: 'BRP',
        formedOn,
        dissolvedOn: null,
        version: 1,
        ...provenanceOf(recording),
      });
      touched.formed.add(id);
    } else {
      const isCorrected = group.members.some(({ personId }) => changes.get(personId)?.correct);
      const formedOn = isCorrected && !hasFormerMembers(recording.db, id) ? group.formedOn : known.formedOn;
      if (changeHousehold(recording, known, { addressId, formedOn })) touched.changed.add(id);
    }
  }
}

function changeHousehold(recording: Recording, stored: HouseholdRow, values: Partial<HouseholdRow>): boolean {
  const row = { ...stored, ...values };
  const changes = differencesBetween(stored, row, []);
  if (!hasChanges(changes)) return false;
  updateHousehold(recording.db, { ...row, version: stored.version + 1, ...provenanceOf(recording) });
  recordRevision(recording, stored.id, changes);
  return true;
}

/** First everything that ends, then what begins: nobody may belong to two principal households for a moment. */
function writeMemberships(
  recording: Recording,
  { memberships }: Neighbourhood,
  changes: ReadonlyMap<string, MembershipChange>,
  { changed }: TouchedHouseholds,
): void {
  const { db } = recording;
  for (const { close } of changes.values()) {
    if (!close) continue;
    updateMembership(db, { ...close.row, validUntil: close.validUntil });
    changed.add(close.row.householdId);
  }
  for (const [personId, { correct, open }] of changes) {
    if (correct) {
      const row = { ...correct.row, ...correct.to };
      updateMembership(db, row);
      recordRevision(recording, row.id, differencesBetween(correct.row, row, []));
      changed.add(row.householdId);
    }
    if (open && makeRoom(recording, memberships.get(personId) ?? [], open)) {
      insertMembership(db, {
        id: newId('membership'),
        personId,
        ...placeOf(open),
        kind: 'PRINCIPAL',
        origin: 'BRP',
        validUntil: null,
        ...provenanceOf(recording),
      });
      changed.add(open.householdId);
    }
  }
}

function placeOf({ householdId, role, validFrom }: Place): Place {
  return { householdId, role, validFrom };
}

/** A second household that becomes the first ends as such; where staff say that somebody belongs there, it stays at that. */
function makeRoom({ db, today }: Recording, memberships: readonly MembershipRow[], open: Place): boolean {
  const there = memberships.find(
    (row) => row.householdId === open.householdId && row.validUntil === null && row.kind === 'SECONDARY',
  );
  if (!there) return true;
  if (there.origin === 'STAFF') return false;
  updateMembership(db, { ...there, validUntil: endAfter(there.validFrom, open.validFrom, today) });
  return true;
}

function dissolveEmpty(
  recording: Recording,
  standing: StandingHouseholds,
  changes: ReadonlyMap<string, MembershipChange>,
): ReadonlySet<string> {
  const dissolved = new Set<string>();
  const left = new Set([...changes.values()].flatMap(({ close }) => (close ? [close.row.householdId] : [])));
  if (left.size === 0) return dissolved;
  for (const { householdId, lastUntil } of listEmptyHouseholds(recording.db, [...left], recording.today)) {
    const row = standing.get(householdId)?.row;
    if (!row) continue;
    changeHousehold(recording, row, { dissolvedOn: endAfter(row.formedOn, lastUntil, recording.today) });
    dissolved.add(householdId);
  }
  return dissolved;
}

function listNews(
  recording: Recording,
  {
    standing,
    households,
    ...done
  }: {
    readonly standing: StandingHouseholds;
    readonly households: ReadonlyMap<Group, string>;
    readonly changes: ReadonlyMap<string, MembershipChange>;
    readonly dissolved: ReadonlySet<string>;
  },
): readonly HouseholdNews[] {
  const addresses = [...households].flatMap(([{ addressId }, id]) => {
    const row = standing.get(id)?.row;
    return row ? [[id, { from: row.addressId, to: addressId }] as const] : [];
  });
  const left = [...done.changes].flatMap(([personId, { close }]) => (close ? [personId] : []));
  return newsOfFormation({
    ...done,
    addresses: new Map(addresses),
    known: new Set(standing.keys()),
    died: listDied(recording, left),
  });
}
