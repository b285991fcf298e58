import { graphql } from '../generated/gql.ts';

/** Puts right an evaluation. */
export const correctEvaluationMutation = graphql(`
  mutation CorrectEvaluation($input: CorrectEvaluationInput!) {
    correctEvaluation(input: $input) {
      evaluation {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes back an evaluation. */
export const withdrawEvaluationMutation = graphql(`
  mutation WithdrawEvaluation($input: WithdrawEvaluationInput!) {
    withdrawEvaluation(input: $input) {
      evaluation {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Puts right a score. */
export const correctScoreMutation = graphql(`
  mutation CorrectScore($input: CorrectScoreInput!) {
    correctScore(input: $input) {
      score {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes back a score. */
export const withdrawScoreMutation = graphql(`
  mutation WithdrawScore($input: WithdrawScoreInput!) {
    withdrawScore(input: $input) {
      score {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Opens a goal again. */
export const reopenGoalMutation = graphql(`
  mutation ReopenGoal($input: ReopenGoalInput!) {
    reopenGoal(input: $input) {
      goal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Opens an action again. */
export const reopenActionMutation = graphql(`
  mutation ReopenAction($input: ReopenActionInput!) {
    reopenAction(input: $input) {
      action {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
