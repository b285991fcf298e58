import { graphql } from '../generated/gql.ts';

/** A page of emergency accesses that the actor may know of, the latest first. */
export const emergencyAccessesQuery = graphql(`
  query EmergencyAccesses($unreviewed: Boolean!, $after: String) {
    emergencyAccesses(unreviewed: $unreviewed, first: 25, after: $after) {
      nodes {
        ...AccessToReview
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment AccessToReview on EmergencyAccess {
    ...AccessStory
    household {
      id
      asOf
      address {
        id
        line
      }
    }
  }
`);

/** What was looked at by one. */
export const accessLooksQuery = graphql(`
  query EmergencyLooks($id: ID!) {
    node(id: $id) {
      ... on EmergencyAccess {
        id
        looks(first: 100) {
          moment
          kind
          data
        }
      }
    }
  }
`);

/** Records what the actor finds of one. */
export const reviewAccessMutation = graphql(`
  mutation ReviewEmergencyAccess($input: ReviewEmergencyAccessInput!) {
    reviewEmergencyAccess(input: $input) {
      emergencyAccess {
        ...AccessStory
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** How often it was used in each month of the last year. */
export const accessCountsQuery = graphql(`
  query EmergencyAccessCounts {
    emergencyAccessCounts {
      month
      total
      justified
      notJustified
      unreviewed
    }
  }
`);
