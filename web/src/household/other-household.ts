import type { MemberFragment } from '../generated/graphql.ts';

/** Another household that members of this one belong to. */
export interface OtherHousehold {
  readonly id: string;
  /** Whether they live there, and come here beside it. */
  readonly livesThere: boolean;
  /** Its address, or what to call it where that may not be seen. */
  readonly line: string;
  /** The members who belong to it. */
  readonly members: readonly MemberFragment[];
}

/** The other households that these members belong to, such as the other parent's; each once. */
export function otherHouseholdsOf(members: readonly MemberFragment[], householdId: string): OtherHousehold[] {
  const others = members.flatMap((member) =>
    member.person.memberships
      .filter(({ household }) => household.id !== householdId)
      .map(({ kind, household }) => ({ member, kind, household })),
  );
  return [...Map.groupBy(others, ({ household }) => household.id)].map(([id, same]) => ({
    id,
    livesThere: same.some(({ kind }) => kind === 'PRINCIPAL'),
    line: same.find(({ household }) => household.address)?.household.address?.line ?? 'een ander huishouden',
    members: same.map(({ member }) => member),
  }));
}
