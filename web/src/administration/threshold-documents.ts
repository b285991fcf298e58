import { graphql } from '../generated/gql.ts';

/** A number by which a rule of attention goes. */
export const thresholdFragment = graphql(`
  fragment KeptThreshold on AttentionThreshold {
    code
    description
    value
    unit
    most
    basis
    assumed
    validFrom
    version
  }
`);

/** Every rule of attention with its numbers. */
export const thresholdScreenQuery = graphql(`
  query AdministrationThresholds {
    attentionRules {
      kind
      explanation
      article
      thresholds {
        ...KeptThreshold
      }
    }
    matching {
      on
      basis
      validFrom
      version
    }
  }
`);

/** Puts a threshold on another number. */
export const setAttentionThresholdMutation = graphql(`
  mutation SetAttentionThreshold($input: SetAttentionThresholdInput!) {
    setAttentionThreshold(input: $input) {
      threshold {
        code
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Switches the matching of worries on or off. */
export const setMatchingMutation = graphql(`
  mutation SetMatching($input: SetMatchingInput!) {
    setMatching(input: $input) {
      matching {
        on
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
