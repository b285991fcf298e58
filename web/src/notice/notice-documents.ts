import { graphql } from '../generated/gql.ts';

/** A page of notices. */
export const noticesQuery = graphql(`
  query Notices($after: String) {
    notices(first: 25, after: $after) {
      nodes {
        ...NoticeItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment NoticeItem on Notice {
    id
    kind
    text
    at
    readAt
    readBy {
      id
      name
    }
    household {
      id
      asOf
      address {
        id
        line
      }
    }
    emergencyAccess {
      ...AccessStory
    }
    caseHandover {
      ...AnsweredHandover
    }
    directorOffer {
      ...DirectorOfferItem
    }
  }
`);

/** Says that one was read. */
export const markNoticeReadMutation = graphql(`
  mutation MarkNoticeRead($input: MarkNoticeReadInput!) {
    markNoticeRead(input: $input) {
      notice {
        id
        readAt
        readBy {
          id
          name
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
