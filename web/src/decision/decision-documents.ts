import { graphql } from '../generated/gql.ts';

/** What it takes to decide in a case and to grant help on that, in its row. */
export const decisionWorkFragment = graphql(`
  fragment DecisionWork on Case {
    ...CaseWork
    law
    kind
    open
    decidable
    referred
    outcomes
    person {
      id
    }
    decisions {
      ...CaseDecision
      version
      provisions {
        id
        state
      }
    }
  }
`);

/** The decisions of a household that somebody may object to. */
export const decisionsQuery = graphql(`
  query DecisionsToObjectTo($id: ID!) {
    household(by: { id: $id }) {
      id
      cases {
        id
        number
        law
        kind
        title
        person {
          id
        }
        decisions {
          id
          decidedOn
          outcome
        }
      }
    }
  }
`);

/** Decides in a case. */
export const decideCaseMutation = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      decision {
        id
        outcome
      }
      case {
        id
        status
      }
      remarks
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Corrects a decision on the day on which it was recorded. */
export const correctDecisionMutation = graphql(`
  mutation CorrectDecision($input: CorrectDecisionInput!) {
    correctDecision(input: $input) {
      decision {
        id
        outcome
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Withdraws a decision. */
export const withdrawDecisionMutation = graphql(`
  mutation WithdrawDecision($input: WithdrawDecisionInput!) {
    withdrawDecision(input: $input) {
      decision {
        id
        withdrawnOn
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
