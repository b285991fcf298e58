import {
  listMembershipHistoryByHouseholdIds,
  listMembershipsByIds,
  listMembershipsByPersonIds,
} from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { SeenHousehold } from './seen-household.ts';
import { readPersons } from '../search/person-finder.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface MembershipView extends Pick<
  MembershipRow,
  'id' | 'role' | 'kind' | 'origin' | 'validFrom' | 'validUntil' | 'householdId'
> {
  readonly asOf: string;
  readonly person: GrantedPerson;
}
export type GrantedMembership = Granted<MembershipView>;

/** A membership as seen from its household. */
export function viewMembership(
  standing: Standing,
  row: MembershipRow,
  person: GrantedPerson,
  asOf: string,
): GrantedMembership {
  return grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
    id: row.id,
    role: row.role,
    kind: row.kind,
    origin: row.origin,
    validFrom: row.validFrom,
    // An end that came after the day asked was not known on it.
    validUntil: row.validUntil !== null && row.validUntil <= asOf ? row.validUntil : null,
    householdId: row.householdId,
    asOf,
    person,
  });
}

const order: Record<MembershipRow['role'], number> = {
  SINGLE: 0,
  PARTNER: 0,
  PARENT: 0,
  ADULT_CHILD: 1,
  CHILD: 2,
  OTHER: 3,
};

/** Adults first, then by birth; unknown births last. */
export function compareMemberships(a: GrantedMembership, b: GrantedMembership): number {
  return (
    order[a.role] - order[b.role] ||
    (a.person.birthDate ?? '9999').localeCompare(b.person.birthDate ?? '9999') ||
    a.id.localeCompare(b.id)
  );
}

function listMembershipsOfPersons(
  context: Context,
  personIds: readonly string[],
  asOf: string,
): ReadonlyMap<string, readonly GrantedMembership[]> {
  const views = viewAll(context, listMembershipsByPersonIds(context.db, personIds, asOf), asOf);
  return Map.groupBy(views, (view) => view.person.id);
}

/** The memberships with these ids that the actor may see. */
export function listMemberships(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedMembership> {
  const views = viewAll(context, listMembershipsByIds(context.db, ids), context.today);
  return new Map(views.map((view) => [view.id, view]));
}

function viewAll(context: Context, rows: readonly MembershipRow[], asOf: string): readonly GrantedMembership[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const people = listPersons(context, [...new Set(rows.map((row) => row.personId))], asOf);
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const person = people.get(row.personId);
    return person && standing?.decideAbout('HOUSEHOLD', row.personId).level === 'CONTENT'
      ? [viewMembership(standing, row, person, asOf)]
      : [];
  });
}

/** The households a person belongs to on the day they are seen, as far as the actor may see those households. */
export async function listMembershipsOfPerson(
  context: Context,
  { id, asOf }: GrantedPerson,
): Promise<readonly GrantedMembership[]> {
  const loader = context.loaders.get(`memberships ${asOf}`, (ids: readonly string[]) =>
    listMembershipsOfPersons(context, ids, asOf),
  );
  return (await loader.load(id)) ?? [];
}

/** Every membership of a household that had begun by the day it is seen, also those that ended, the first to begin first. */
export async function listMembershipsOfHousehold(
  context: Context,
  { id, asOf }: SeenHousehold,
): Promise<readonly GrantedMembership[]> {
  const loader = context.loaders.get(`membership history ${asOf}`, (ids: readonly string[]) => {
    const rows = listMembershipHistoryByHouseholdIds(context.db, ids, asOf);
    const standings = listStandings(context, ids);
    const findPerson = readPersons(
      context,
      rows.map((row) => row.personId),
      asOf,
    );
    const views = rows.flatMap((row) => {
      const standing = standings.get(row.householdId);
      const person = standing && findPerson(standing, row.personId);
      return person ? [viewMembership(standing, row, person, asOf)] : [];
    });
    return Map.groupBy(views, (view) => view.householdId);
  });
  return (await loader.load(id)) ?? [];
}
