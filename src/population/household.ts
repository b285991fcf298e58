import type { NewHousehold } from '../../db/household.table.ts';
import type { NewMembership } from '../../db/membership.table.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { adulthoodOf, type Resident } from './person.ts';

/** Somebody's time in a household. */
export interface MemberFacts {
  readonly resident: Resident;
  /** First day in the household. */
  readonly from: Day;
  /** First day no longer in it; left out while it lasts. */
  readonly until?: Day | undefined;
  /** SECONDARY for a child whose principal household is that of the other parent. */
  readonly kind?: NewMembership['kind'];
  /** Parents; those who are in the household make this member a child of it. */
  readonly parents?: readonly Resident[];
  /** Partner, married or not. */
  readonly partner?: Resident;
  /** A member whom staff confirmed, who is neither partner, parent nor child here. */
  readonly confirmedOther?: boolean;
}

export interface HouseholdFacts {
  readonly addressId: string;
  readonly members: readonly MemberFacts[];
  /** STAFF where the base register cannot tell that these people form a household. */
  readonly origin?: NewHousehold['origin'];
  readonly dissolvedOn?: Day;
}

/** A household of a dossier. */
export interface MadeHousehold extends HouseholdFacts {
  readonly id: string;
}

/** Adds a household: its members through time, each with the role that follows from who else was there, and their home. */
export function addHousehold(draft: Draft, facts: HouseholdFacts): MadeHousehold {
  const { addressId, members, origin = 'BRP', dissolvedOn } = facts;
  const id = draft.newId('household');
  draft.dossier.households.push({
    id,
    addressId,
    origin,
    formedOn: textOfDay(Math.min(...members.map(({ from }) => from))),
    dissolvedOn: textOfDay(dissolvedOn),
  });
  for (const member of members) {
    for (const part of rolesThroughTime(member, members, draft.today)) {
      draft.dossier.memberships.push({
        id: draft.newId('membership'),
        householdId: id,
        personId: member.resident.id,
        role: part.role,
        kind: member.kind ?? 'PRINCIPAL',
        origin: member.confirmedOther || member.kind === 'SECONDARY' ? 'STAFF' : origin,
        validFrom: textOfDay(part.from),
        validUntil: textOfDay(part.until),
      });
    }
    if (member.kind !== 'SECONDARY') addHome(draft, member.resident, addressId, member.from, member.until);
  }
  return { ...facts, id };
}

/** Adds where somebody lives, or lived. */
export function addHome(draft: Draft, resident: Resident, addressId: string, from: Day, until?: Day): void {
  draft.dossier.residences.push({
    id: draft.newId('residence'),
    personId: resident.id,
    addressId,
    kind: 'HOME',
    validFrom: textOfDay(from),
    validUntil: textOfDay(until),
  });
}

/** Who is in the household on a day. */
export function membersOn({ members }: MadeHousehold, day: Day): readonly MemberFacts[] {
  return members.filter((member) => isThere(member, day));
}

interface RolePart {
  readonly role: NewMembership['role'];
  readonly from: Day;
  readonly until: Day | undefined;
}

function rolesThroughTime(member: MemberFacts, all: readonly MemberFacts[], today: Day): RolePart[] {
  const parts: RolePart[] = [];
  for (const from of turningDays(member, all, today)) {
    const role = roleOn(member, all, from);
    const last = parts.at(-1);
    if (last?.role === role) continue;
    if (last) parts[parts.length - 1] = { ...last, until: from };
    parts.push({ role, from, until: member.until });
  }
  return parts;
}

/** Days, up to today, on which a member's role may change: somebody comes, leaves or comes of age. */
function turningDays({ from, until = Infinity }: MemberFacts, all: readonly MemberFacts[], today: Day): Day[] {
  const days = all.flatMap((other) => [other.from, other.until ?? Infinity, adulthoodOf(other.resident)]);
  return [...new Set(days)]
    .filter((day) => day >= from && day < until && day <= today)
    .sort((left, right) => left - right);
}

function roleOn(member: MemberFacts, all: readonly MemberFacts[], day: Day): RolePart['role'] {
  if (member.confirmedOther) return 'OTHER';
  const present = all.filter((other) => isThere(other, day) && !other.confirmedOther);
  if (present.some((other) => isChildOf(member, other)))
    return adulthoodOf(member.resident) > day ? 'CHILD' : 'ADULT_CHILD';
  if (present.some((other) => isChildOf(other, member))) return 'PARENT';
  return present.some((other) => member.partner?.id === other.resident.id) ? 'PARTNER' : 'SINGLE';
}

function isThere({ from, until = Infinity }: MemberFacts, day: Day): boolean {
  return from <= day && day < until;
}

function isChildOf(child: MemberFacts, parent: MemberFacts): boolean {
  return child.parents?.some(({ id }) => id === parent.resident.id) ?? false;
}
