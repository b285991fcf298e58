import type { MembershipRow } from '../../../db/membership.table.ts';
import type { Group } from './formation-neighbourhood.ts';
import { isChildRole } from './formation-rule.ts';

/** A household in the store that somebody belongs to by the register's facts. */
export interface Standing {
  readonly id: string;
  readonly addressId: string | null;
  readonly members: readonly Pick<MembershipRow, 'personId' | 'role'>[];
}

/**
 * Which household each group goes on as: the oldest first takes the group with most of its core; of several the one
 * that stayed at its address. So a household that moves, loses somebody or gains somebody remains the same, and when
 * it parts the plan stays with those who stay. A group that is missing from the answer is a new household.
 */
export function continueHouseholds(groups: readonly Group[], standing: readonly Standing[]): Map<Group, string> {
  const continued = new Map<Group, string>();
  const groupOfCore = new Map(groups.flatMap((group) => group.core.map((personId) => [personId, group] as const)));
  for (const household of standing.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const candidates = Map.groupBy(coreOf(household), (personId) => groupOfCore.get(personId));
    let best: { group: Group; count: number; stays: boolean } | undefined;
    for (const [group, shared] of candidates) {
      if (!group || continued.has(group)) continue;
      const candidate = { group, count: shared.length, stays: group.addressId === household.addressId };
      if (!best || isBetter(candidate, best)) best = candidate;
    }
    if (best) continued.set(best.group, household.id);
  }
  continueWithChildren(groups, standing, continued);
  return continued;
}

/** Children who were alone keep their household when somebody comes to live with them who brings none along. */
function continueWithChildren(
  groups: readonly Group[],
  standing: readonly Standing[],
  continued: Map<Group, string>,
): void {
  const taken = new Set(continued.values());
  for (const { id, members } of standing.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (taken.has(id) || !members.every(({ role }) => isChildRole(role))) continue;
    const ids = new Set(members.map(({ personId }) => personId));
    const group = groups.find((each) => !continued.has(each) && each.members.some(({ personId }) => ids.has(personId)));
    if (group) continued.set(group, id);
  }
}

type Candidate = { readonly group: Group; readonly count: number; readonly stays: boolean };

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.count !== other.count) return one.count > other.count;
  if (one.stays !== other.stays) return one.stays;
  return (one.group.core[0] ?? '') < (other.group.core[0] ?? '');
}

function coreOf({ members }: Standing): string[] {
  const adults = members.filter(({ role }) => !isChildRole(role));
  return (adults.length > 0 ? adults : members).map(({ personId }) => personId);
}
