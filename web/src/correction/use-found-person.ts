import { useQuery } from 'urql';
import type { FoundPersonQuery } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { foundPersonQuery } from './correction-documents.ts';

/** Somebody who was chosen, as the hub has them. */
export type FoundPerson = NonNullable<FoundPersonQuery['person']>;

/** Reads whom the id of a field stands for; undefined while there is none, or while it is read. */
export function useFoundPerson(id: string): FoundPerson | undefined {
  const [{ data }] = useQuery({
    query: foundPersonQuery,
    variables: { id },
    pause: id === '',
    requestPolicy: 'cache-and-network',
  });
  return id !== '' && data?.person ? data.person : undefined;
}

/** The household in which somebody lives; undefined where it is none that the actor sees. */
export function homeOf(person: FoundPerson | undefined) {
  return person?.memberships.find(({ kind }) => kind === 'PRINCIPAL')?.household;
}

/** Those who live in a household, by name. */
export function residentsOf(household: ReturnType<typeof homeOf>): readonly { id: string; name: string }[] {
  return (household?.members ?? []).flatMap(({ kind, person }) =>
    kind === 'PRINCIPAL' ? [{ id: person.id, name: callName(person.name) }] : [],
  );
}
