import { graphql } from '../generated/gql.ts';

/** The notices that wait to be read. */
export const unreadNoticesQuery = graphql(`
  query StartNotices($first: Int!) {
    notices(unreadOnly: true, first: $first) {
      nodes {
        id
        kind
        text
        at
        household {
          id
          asOf
          address {
            id
            line
          }
        }
      }
    }
  }
`);
