import type { HouseholdPageQuery, Law } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import type { HouseholdDesk } from '../work/household-desk.ts';

const laws: readonly Law[] = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'];

/** The household as whoever works in it sees it; nothing may be done while it is on its way, or on a day in the past. */
export function deskOf(
  householdId: string,
  household: HouseholdPageQuery['household'] | undefined,
  isToday: boolean,
): HouseholdDesk {
  const deeds = isToday ? (household?.myDeeds ?? []) : [];
  return {
    householdId,
    isToday,
    people: (household?.members ?? []).map(({ person: { id, name, age } }) => ({
      id,
      name: callName(name),
      age: age ?? null,
    })),
    help: (household?.provisions ?? []).map(({ id, product, person, validUntil }) => ({
      id,
      name: product.name,
      personId: person.id,
      validUntil: validUntil ?? null,
    })),
    may: (deed) => deeds.some((one) => one.deed === deed),
    lawsFor: (deed) => {
      const found = deeds.find((one) => one.deed === deed);
      return found?.laws.length === 0 ? laws : (found?.laws ?? []);
    },
  };
}
