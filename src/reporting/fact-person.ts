import { ageGroups } from '../../db/population-count.table.ts';
import { membershipRoles } from '../../db/membership.table.ts';
import { dayText } from './fact-day.ts';
import { at, byteAt, shortAt } from './fact-order.ts';
import type { Facts } from './facts.ts';

/** Households by who lives in them; OTHER: with somebody who is neither partner, parent nor child, or of several families. */
export const householdTypes = ['SINGLE', 'SINGLE_PARENT', 'COUPLE', 'COUPLE_WITH_CHILDREN', 'OTHER'] as const;
export type HouseholdType = (typeof householdTypes)[number];

const firstAges = ageGroups.map((group) => Number.parseInt(group, 10));

/** The day as YYYYMMDD, with which {@link findAgeGroup} reckons. */
export function dateNumber(day: number): number {
  return Number(dayText(day).replaceAll('-', ''));
}

/** The age group (its place in `ageGroups`) of a person on a day as YYYYMMDD; -1 when the birth date is not known. Who is not yet born counts as the youngest. */
export function findAgeGroup({ birth }: Facts, person: number, date: number): number {
  const born = at(birth, person);
  if (born < 0) return -1;
  // Full years: the last four digits are the day within the year.
  const age = Math.max(0, Math.floor((date - born) / 10_000));
  let group = firstAges.length - 1;
  while (group > 0 && (firstAges[group] ?? 0) > age) group -= 1;
  return group;
}

/** The district (its place in `districts`) in which a person lived on a day, or lived last before it; -1 when outside the municipality or unknown. */
export function findDistrict({ homes }: Facts, person: number, day: number): number {
  const first = at(homes.starts, person);
  for (let place = at(homes.starts, person + 1) - 1; place >= first; place -= 1) {
    if (at(homes.from, place) <= day) return shortAt(homes.district, place);
  }
  return -1;
}

const adultRoles = new Set(
  ['SINGLE', 'PARTNER', 'PARENT'].map((role) => membershipRoles.findIndex((each) => each === role)),
);
const otherRole = membershipRoles.indexOf('OTHER');

/** The type of a household (its place in `householdTypes`) by who had their principal home in it on a day; -1 when nobody had. */
export function findHouseholdType({ members }: Facts, household: number, day: number): number {
  let [adults, children, others] = [0, 0, 0];
  for (let place = at(members.starts, household); place < at(members.starts, household + 1); place += 1) {
    if (at(members.from, place) > day || at(members.until, place) <= day) continue;
    const role = byteAt(members.role, place);
    if (role === otherRole) others += 1;
    else if (adultRoles.has(role)) adults += 1;
    else children += 1;
  }
  if (adults + children + others === 0) return -1;
  return householdTypes.indexOf(typeOf(adults, children, others));
}

function typeOf(adults: number, children: number, others: number): HouseholdType {
  if (others > 0 || adults === 0 || adults > 2) return 'OTHER';
  if (adults === 1) return children > 0 ? 'SINGLE_PARENT' : 'SINGLE';
  return children > 0 ? 'COUPLE_WITH_CHILDREN' : 'COUPLE';
}

/** The district of a household on a day: where those who lived in it on that day lived; -1 when outside the municipality or unknown. */
export function findHouseholdDistrict(facts: Facts, household: number, day: number): number {
  const { members } = facts;
  for (let place = at(members.starts, household); place < at(members.starts, household + 1); place += 1) {
    if (at(members.from, place) > day || at(members.until, place) <= day) continue;
    const district = findDistrict(facts, at(members.person, place), day);
    if (district >= 0) return district;
  }
  return -1;
}
