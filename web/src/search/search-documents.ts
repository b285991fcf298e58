import { graphql } from '../generated/gql.ts';
import type { SearchHitFragment, SearchPeopleQuery } from '../generated/graphql.ts';

/** Finds the people that a text may stand for. */
export const searchPeopleQuery = graphql(`
  query SearchPeople($text: String!, $first: Int!, $after: String) {
    search(text: $text, first: $first, after: $after) {
      nodes {
        ...SearchHit
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment SearchHit on SearchHit {
    matchedOn
    exact
    person {
      ...NamedPerson
      birthDate
      deathDate
      age
      address {
        id
        line
      }
      addressWithheld
    }
    household {
      ...FoundHousehold
    }
    case {
      id
      number
      household {
        ...FoundHousehold
      }
    }
  }

  fragment FoundHousehold on Household {
    id
    asOf
    address {
      id
      line
    }
  }
`);

/** A page of people found. */
export interface SearchPage {
  readonly hits: readonly SearchHitFragment[];
  /** Where the next page goes on; undefined when there is none. */
  readonly next: string | undefined;
}

/** Reads a page of people from an answer. */
export function pageOf({ search }: SearchPeopleQuery): SearchPage {
  const { hasNextPage, endCursor } = search.pageInfo;
  return { hits: search.nodes, next: hasNextPage && endCursor ? endCursor : undefined };
}

/** What tells one hit from another in a list. */
export function keyOfHit(hit: SearchHitFragment): string {
  return `${hit.person.id} ${hit.case?.id ?? ''}`;
}

/** The household that a hit leads to: that of the case whose number was typed, or the one the person belongs to. */
export function householdOfHit(hit: SearchHitFragment) {
  return hit.case?.household ?? hit.household ?? undefined;
}

const telling = new Set<SearchHitFragment['matchedOn']>(['BSN', 'ADDRESS', 'CASE_NUMBER']);

/**
 * The household that was meant without a doubt: the only one of a number or an address that was typed in full. A name
 * never says so by itself: whoever bears it may be somebody else.
 */
export function householdMeant({ hits, next }: SearchPage): string | undefined {
  const meant = hits.filter(({ exact, matchedOn }) => exact && telling.has(matchedOn));
  if (next !== undefined && meant.length === hits.length) return undefined;
  const ids = new Set(meant.map((hit) => householdOfHit(hit)?.id));
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}
