import { graphql } from '../generated/gql.ts';

/** One look at a resident, and a page of them. */
export const lookPageFragment = graphql(`
  fragment LookPage on ResidentLogConnection {
    nodes {
      ...Look
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    reachesBackTo
    remarks
  }

  fragment Look on ResidentLook {
    traceId
    moment
    staff {
      id
      name
    }
    organisation {
      id
      name
    }
    kind
    outcome
    emergency
    sentence
  }
`);

/** Who looked at a resident, the newest first; with the resident's name, as far as the hub knows it and it may be seen. */
export const residentLogQuery = graphql(`
  query ResidentLog($by: PersonBy!, $bsn: BSN, $personId: ID, $from: Date, $until: Date, $first: Int!) {
    person(by: $by) {
      ...NamedPerson
    }
    residentLog(bsn: $bsn, personId: $personId, from: $from, until: $until, first: $first) {
      ...LookPage
    }
  }
`);

/** The looks after those that were listed. */
export const moreResidentLogQuery = graphql(`
  query MoreResidentLog($bsn: BSN, $personId: ID, $from: Date, $until: Date, $first: Int!, $after: String!) {
    residentLog(bsn: $bsn, personId: $personId, from: $from, until: $until, first: $first, after: $after) {
      ...LookPage
    }
  }
`);
