import { graphql } from '../generated/gql.ts';

/** What came of help at its provider: its orders, when it was given, and what was claimed of it. */
export const provisionCareQuery = graphql(`
  query ProvisionCare($id: ID!) {
    node(id: $id) {
      __typename
      ... on Provision {
        id
        allocations {
          ...CareOrder
        }
        use {
          ...CareUse
        }
      }
    }
  }

  fragment CareOrder on Allocation {
    id
    number
    status
    since
    reason
    toBeTold
    validFrom
    validUntil
    volume {
      amount
      unit
      per
    }
    deliveries {
      id
      validFrom
      validUntil
      endReason
      withdrawnOn
    }
  }

  fragment CareUse on ProvisionUse {
    amount
    volume
    unit
    allocated
    claimedUntil
  }
`);
