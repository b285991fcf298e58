import type { Db } from '../../../db/client.ts';
import {
  listFormationAddressIds,
  listFormerAddressIds,
  listMemberIdsAt,
  listMembershipsEver,
  listResidents,
  listTies,
  type ResidentRow,
} from '../../../db/formation-read.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { comesOfAgeOn, type PartialDate } from '../../partial-date.ts';
import { formHouseholds, type FormedHousehold } from './formation-rule.ts';

/** Everybody whose households must be formed together: who moved takes along where they came from and where they went. */
export interface Neighbourhood {
  readonly personIds: readonly string[];
  /** When those of them who live here were born. */
  readonly birthDates: ReadonlyMap<string, PartialDate | null>;
  /** Every membership each of them has or had. */
  readonly memberships: ReadonlyMap<string, readonly MembershipRow[]>;
  /** The households that the facts make, with where they stand. */
  readonly groups: readonly Group[];
}

export interface Group extends FormedHousehold {
  readonly addressId: string;
}

/** Reads the surroundings of these people and forms the households in them. */
export function readNeighbourhood(db: Db, requestedIds: readonly string[], today: string): Neighbourhood {
  const { residents, personIds } = readSurroundings(db, requestedIds);
  const memberships = Map.groupBy(listMembershipsEver(db, personIds), (row) => row.personId);
  // Whom staff placed elsewhere stays there: what staff know goes before what the register says.
  const free = residents.filter(({ personId }) => !isPlacedByStaff(memberships.get(personId) ?? [], today));
  const ties = listTies(
    db,
    free.map((resident) => resident.personId),
  );
  const groups = [...Map.groupBy(free, (resident) => resident.addressId)].flatMap(([addressId, rows]) => {
    const people = rows.map((row) => ({ ...row, isMinor: isMinor(row, today) }));
    const ids = new Set(rows.map((row) => row.personId));
    const own = ties.filter((tie) => ids.has(tie.personId));
    return formHouseholds(people, own).map((household) => ({ ...household, addressId }));
  });
  const birthDates = new Map(residents.map((row) => [row.personId, row.birthDate]));
  return { personIds, birthDates, memberships, groups };
}

function readSurroundings(db: Db, requestedIds: readonly string[]) {
  let addressIds = new Set([...listFormationAddressIds(db, requestedIds), ...listFormerAddressIds(db, requestedIds)]);
  for (;;) {
    const residents = listResidents(db, [...addressIds]);
    const members = listMemberIdsAt(db, [...addressIds]);
    const personIds = [...new Set([...requestedIds, ...residents.map((row) => row.personId), ...members])];
    const wider = addressIds.union(new Set(listFormationAddressIds(db, personIds)));
    if (wider.size === addressIds.size) return { residents, personIds };
    addressIds = wider;
  }
}

/** Whether staff say on this day or later in which household somebody lives. */
function isPlacedByStaff(memberships: readonly MembershipRow[], today: string): boolean {
  return memberships.some(
    ({ kind, origin, validUntil }) =>
      kind === 'PRINCIPAL' && origin === 'STAFF' && (validUntil === null || validUntil > today),
  );
}

/** Somebody without a birth date is a minor when authority over them is recorded, else of age. */
function isMinor({ birthDate, underAuthority }: ResidentRow, today: string): boolean {
  return birthDate === null ? underAuthority === 1 : comesOfAgeOn(birthDate) > today;
}
