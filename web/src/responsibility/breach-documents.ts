import { graphql } from '../generated/gql.ts';

/** A norm, and under which agreement it stands. */
export const breachedNormQuery = graphql(`
  query BreachedNorm($id: ID!) {
    node(id: $id) {
      __typename
      ... on ServiceNorm {
        ...Norm
        agreement {
          id
          code
          title
        }
      }
    }
  }
`);

/** A page of what was done later than a norm wants, or not at all. */
export const normBreachesQuery = graphql(`
  query NormBreaches($normId: ID!, $year: Int!, $month: Int, $first: Int!, $after: String) {
    normBreaches(normId: $normId, year: $year, month: $month, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...NormBreachRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment NormBreachRow on NormBreach {
    endsOn
    doneOn
    daysLate
    case {
      id
      number
      title
      law
      person {
        ...NamedPerson
      }
      worker {
        id
        name
      }
    }
    plan {
      id
      startedOn
      director {
        id
        staff {
          id
          name
        }
      }
    }
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
