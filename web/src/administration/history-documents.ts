import { graphql } from '../generated/gql.ts';

/** What was changed in a record that the administrator keeps. */
export const recordHistoryQuery = graphql(`
  query RecordHistory($id: ID!) {
    administration {
      history(id: $id) {
        at
        staff {
          id
          name
        }
        fields {
          field
          label
          from
          to
        }
      }
    }
  }
`);
