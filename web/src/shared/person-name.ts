import { graphql } from '../generated/gql.ts';
import type { NamePartsFragment } from '../generated/graphql.ts';

/** The parts of a name that it takes to call somebody. */
export const namePartsFragment = graphql(`
  fragment NameParts on PersonName {
    full
    given
    initials
  }
`);

/** Somebody, by name. */
export const namedPersonFragment = graphql(`
  fragment NamedPerson on Person {
    id
    name {
      ...NameParts
    }
  }
`);

/**
 * What to call somebody at the desk: given names instead of initials, so that a father and a daughter with the same
 * initial can be told apart.
 */
export function callName({ full, given, initials }: NamePartsFragment): string {
  return given && initials && full.startsWith(`${initials} `) ? `${given} ${full.slice(initials.length + 1)}` : full;
}
