import { graphql } from '../generated/gql.ts';

/** A message, as a line says it. */
export const chainLineFragment = graphql(`
  fragment ChainLine on ChainMessage {
    id
    direction
    source
    kindLabel
    law
    sender
    senderName
    receiver
    receiverName
    reference
    at
    status
    needsAttention
    returnCodes {
      code
    }
  }
`);

/** A page of messages. */
export const chainMessagesQuery = graphql(`
  query ChainMessages($filter: ChainMessageFilter, $orderBy: ChainMessageOrder, $first: Int!, $after: String) {
    chainMessages(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        ...ChainLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How many messages stand where, and of which sorts there are. */
export const chainCountsQuery = graphql(`
  query ChainCounts($filter: ChainMessageFilter) {
    byStatus: chainMessageCounts(groupBy: STATUS, filter: $filter) {
      key
      label
      count
      needsAttentionCount
    }
    byKind: chainMessageCounts(groupBy: KIND) {
      key
      label
    }
  }
`);

/** A message with all that is told of it. */
export const chainMessageQuery = graphql(`
  query ChainMessageOpen($id: ID!) {
    chainMessage(id: $id) {
      ...ChainLine
      version
      messageDate
      sentAt
      settledAt
      code
      explanation
      attempts
      nextAttemptAt
      myDeeds
      returnCodes {
        code
        meaning
      }
      answers {
        id
        kindLabel
        reference
        status
      }
      answeredBy {
        id
        kindLabel
        reference
        status
      }
      rowFailures {
        line
        column
        code
        reason
      }
      effects {
        change
        label
        law
        person {
          id
          name {
            ...NameParts
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
      dismissals {
        id
        reason
        at
        by {
          id
          name
        }
      }
    }
  }
`);

/** Has a message tried again. */
export const retryChainMessageMutation = graphql(`
  mutation RetryChainMessage($input: RetryChainMessageInput!) {
    retryChainMessage(input: $input) {
      message {
        id
      }
      problems {
        ...ToldProblem
      }
      clientMutationId
    }
  }
`);

/** Sets a message aside. */
export const dismissChainMessageMutation = graphql(`
  mutation DismissChainMessage($input: DismissChainMessageInput!) {
    dismissChainMessage(input: $input) {
      message {
        id
      }
      problems {
        ...ToldProblem
      }
      clientMutationId
    }
  }
`);

/** How messages fare, for who keeps the hub running. */
export const chainStateQuery = graphql(`
  query ChainStateScreen {
    administration {
      chain {
        waitingCount
        waitingSince
        stuckCount
        counts {
          source
          direction
          status
          count
        }
        faults(first: 50) {
          id
          direction
          source
          kindLabel
          status
          code
          explanation
          attempts
          nextAttemptAt
          at
          needsAttention
          rowFailures {
            line
            column
            code
            reason
          }
          myDeeds
          version
        }
      }
    }
  }
`);

/** The same in a few numbers, for the first screen. */
export const chainSummaryQuery = graphql(`
  query ChainSummary {
    administration {
      chain {
        waitingCount
        waitingSince
        stuckCount
        counts {
          status
          count
        }
      }
    }
  }
`);
