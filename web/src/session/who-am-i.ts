import { graphql } from '../generated/gql.ts';

/** Who the token speaks for, for what they may use personal data, and the words for every code. */
export const whoAmIQuery = graphql(`
  query WhoAmI {
    me {
      staff {
        id
        name
        jobTitle
        organisation {
          id
          name
        }
      }
      roles
      processingActivities {
        id
        label
        purpose
        article
        laws
      }
    }
    enumLabels {
      enum
      value
      label
    }
  }
`);
