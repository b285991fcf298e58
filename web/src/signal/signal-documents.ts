import { graphql } from '../generated/gql.ts';

/** Raises a signal. */
export const raiseSignalMutation = graphql(`
  mutation RaiseSignal($input: RaiseSignalInput!) {
    raiseSignal(input: $input) {
      signal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes up a signal. */
export const takeUpSignalMutation = graphql(`
  mutation TakeUpSignal($input: TakeUpSignalInput!) {
    takeUpSignal(input: $input) {
      signal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Closes a signal, with what came of it. */
export const closeSignalMutation = graphql(`
  mutation CloseSignal($input: CloseSignalInput!) {
    closeSignal(input: $input) {
      signal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes back a signal that one raised oneself. */
export const withdrawSignalMutation = graphql(`
  mutation WithdrawSignal($input: WithdrawSignalInput!) {
    withdrawSignal(input: $input) {
      signal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** What of a household a signal can have led to, of the one sort that is asked for. */
export const signalFollowUpsQuery = graphql(`
  query SignalFollowUps($id: ID!, $cases: Boolean!, $contact: Boolean!, $plan: Boolean!) {
    household(by: { id: $id }) {
      id
      asOf
      cases @include(if: $cases) {
        id
        number
        title
        law
        organisation {
          id
          name
        }
      }
      contactMoments @include(if: $contact) {
        nodes {
          id
          at
          channel
          law
          staff {
            id
            name
          }
        }
      }
      plan @include(if: $plan) {
        id
        title
      }
    }
  }
`);
