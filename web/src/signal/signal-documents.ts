import { graphql } from '../generated/gql.ts';

/** Raises a signal. */
export const raiseSignalMutation = graphql(`
  mutation RaiseSignal($input: RaiseSignalInput!) {
    raiseSignal(input: $input) {
      signal {
        id
      }
      problems {
        __typename
        code
        message
        path
      }
      clientMutationId
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
        __typename
        code
        message
        path
      }
      clientMutationId
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
        __typename
        code
        message
        path
      }
      clientMutationId
    }
  }
`);
