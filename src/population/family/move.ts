import { addAddress } from '../address.ts';
import { addYears, type Day } from '../day.ts';
import type { Draft } from '../dossier.ts';
import { addHome } from '../household.ts';
import type { Resident } from '../person.ts';

/** A day in the last so many years on which people may have moved in together: all of them 19 or older. */
export function moveInDay({ random, today }: Draft, adults: readonly Resident[], years: number): Day {
  const earliest = addYears(Math.max(...adults.map(({ birthDay }) => birthDay)), 19);
  const latest = today - 120;
  return random.between(Math.min(Math.max(earliest, today - years * 365), latest), latest);
}

/** For some, where they lived before they moved in: another address in the municipality. */
export function addEarlierHome(draft: Draft, residents: readonly Resident[], until: Day): void {
  const { random } = draft;
  if (!random.chance(0.3)) return;
  const from = until - random.between(300, 2500);
  const addressId = addAddress(draft);
  for (const resident of residents) {
    addHome(draft, resident, addressId, Math.max(from, resident.birthDay), until);
  }
}
