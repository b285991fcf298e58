import type { Consenter, Holder } from '../consent/consent-draft.ts';
import type { MemberFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';

/** The members as those who consent: with their age, and who has authority over the minors among them. */
export function consentersOf(members: readonly MemberFragment[]): readonly Consenter[] {
  const names = new Map(members.map(({ person }) => [person.id, callName(person.name)]));
  return members.map(({ person: { id, name, age, authority } }) => ({
    id,
    name: callName(name),
    age: age ?? null,
    holders: authority.flatMap(({ holderId, holderName }): Holder[] => {
      const called = names.get(holderId ?? '') ?? holderName;
      return called ? [{ id: holderId ?? null, name: called }] : [];
    }),
  }));
}
