import { listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import { listResidentsByAddressIds } from '../../../db/person.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from './household.ts';
import { loaded } from '../loaded.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';

/**
 * Others registered at the household's address on the day asked, as far as the actor may see them; none when the address
 * is withheld, since they would give it away.
 */
export async function listOthersAtAddress(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedPerson[]> {
  const address = loaded(household.address);
  if (!address) return [];
  const loader = context.loaders.get(`others ${household.asOf}`, (keys: readonly string[]) =>
    readOthers(context, keys, household.asOf),
  );
  return (await loader.load(`${address.id} ${household.id}`)) ?? [];
}

function readOthers(
  context: Context,
  keys: readonly string[],
  asOf: string,
): ReadonlyMap<string, readonly GrantedPerson[]> {
  const wanted = keys.map((key) => ({ key, addressId: key.split(' ')[0] ?? '', householdId: key.split(' ')[1] ?? '' }));
  const residents = Map.groupBy(
    listResidentsByAddressIds(context.db, [...new Set(wanted.map(({ addressId }) => addressId))], asOf),
    (row) => row.addressId,
  );
  const members = Map.groupBy(
    listMembershipsByHouseholdIds(
      context.db,
      wanted.map(({ householdId }) => householdId),
      asOf,
    ),
    (row) => row.householdId,
  );
  const others = wanted.map(({ key, addressId, householdId }) => {
    const own = new Set(members.get(householdId)?.map((row) => row.personId));
    return { key, ids: (residents.get(addressId) ?? []).map((row) => row.personId).filter((id) => !own.has(id)) };
  });
  const people = listPersons(context, [...new Set(others.flatMap(({ ids }) => ids))], asOf);
  return new Map(others.map(({ key, ids }) => [key, ids.flatMap((id) => people.get(id) ?? [])]));
}
