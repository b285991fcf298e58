import { graphql } from '../generated/gql.ts';

/** One thing to do, as a line says it. */
export const worklistLineFragment = graphql(`
  fragment WorklistLine on WorklistItem {
    key
    kind
    title
    message
    law
    since
    dueOn
    daysLeft
    waitingFor
    organisation {
      id
      name
    }
    officeFunction
    worker {
      id
      name
    }
    person {
      ...NamedPerson
    }
    household {
      id
      asOf
    }
    subject {
      __typename
      ... on Case {
        id
        number
        status
        version
      }
    }
    duty {
      key
      norms {
        endsOn
        norm {
          id
          description
        }
      }
      ... on CaseDuty {
        statutory {
          endsOn
          standsStill
          term {
            code
            label
            article
          }
        }
      }
    }
  }
`);

/** A page of the worklist. */
export const worklistQuery = graphql(`
  query Worklist($filter: WorklistFilter, $orderBy: WorklistOrder, $first: Int!, $after: String) {
    worklist(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        ...WorklistLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The groups of the worklist, with how much is in each. */
export const worklistCountsQuery = graphql(`
  query WorklistCounts($groupBy: WorklistGroupBy!, $filter: WorklistFilter) {
    worklistCounts(groupBy: $groupBy, filter: $filter) {
      key
      label
      count
      passedCount
      dueSoonCount
    }
  }
`);

/** The districts and providers that a worklist can be narrowed to. */
export const worklistPlacesQuery = graphql(`
  query WorklistPlaces {
    districts {
      code
      name
    }
    providers {
      id
      name
      agbCode
    }
  }
`);

/** A case beside the list, with what can be done with it. */
export const worklistCaseQuery = graphql(`
  query WorklistCase($id: ID!) {
    case(by: { id: $id }) {
      ...CaseWork
      ...HandoverOfCase
    }
  }

  fragment HandoverOfCase on Case {
    id
    version
    handoverTargets {
      organisation {
        id
        name
      }
      officeFunction
    }
    handovers {
      ...HandoverItem
    }
  }

  fragment HandoverItem on CaseHandover {
    id
    version
    status
    law
    reason
    answer
    offeredOn
    answeredOn
    canAnswer
    canWithdraw
    fromOfficeFunction
    toOfficeFunction
    from {
      id
      name
    }
    to {
      id
      name
    }
    offeredBy {
      id
      name
      phone
    }
    answeredBy {
      id
      name
    }
  }
`);

/** A case that is offered, beside the list. */
export const worklistHandoverQuery = graphql(`
  query WorklistHandover($id: ID!) {
    node(id: $id) {
      __typename
      ... on CaseHandover {
        ...HandoverItem
      }
    }
  }
`);

/** The direction of a plan that is offered, beside the list. */
export const worklistOfferQuery = graphql(`
  query WorklistOffer($id: ID!) {
    node(id: $id) {
      __typename
      ... on DirectorOffer {
        ...DirectorOfferItem
      }
    }
  }
`);

/** How the work of the office is spread. */
export const workloadQuery = graphql(`
  query TeamWorkload {
    workload {
      worker {
        id
        name
        jobTitle
      }
      openCases
      heldCases
      dueSoonCases
      passedCases
      directorships
    }
  }
`);

/** What needs attention in one's own households. */
export const myAttentionQuery = graphql(`
  query MyAttention($first: Int!, $after: String) {
    myAttention(first: $first, after: $after) {
      nodes {
        household {
          id
          asOf
          address {
            id
            line
          }
        }
        attention {
          key
          kind
          level
          message
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
