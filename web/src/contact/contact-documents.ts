import { graphql } from '../generated/gql.ts';

/** A contact moment as it can be put right by whoever registered it. */
export const correctableContactFragment = graphql(`
  fragment CorrectableContact on ContactMoment {
    id
    version
    at
    channel
    summary
    correctableUntil
    person {
      ...NamedPerson
    }
  }
`);

/** Registers contact. */
export const registerContactMutation = graphql(`
  mutation RegisterContactMoment($input: RegisterContactMomentInput!) {
    registerContactMoment(input: $input) {
      contactMoment {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Puts contact right. */
export const correctContactMutation = graphql(`
  mutation CorrectContactMoment($input: CorrectContactMomentInput!) {
    correctContactMoment(input: $input) {
      contactMoment {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
