import { graphql } from '../generated/gql.ts';

/** Adds a goal to a plan. */
export const addGoalMutation = graphql(`
  mutation AddGoal($input: AddGoalInput!) {
    addGoal(input: $input) {
      goal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes a goal. */
export const changeGoalMutation = graphql(`
  mutation ChangeGoal($input: ChangeGoalInput!) {
    changeGoal(input: $input) {
      goal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Says that a goal was attained. */
export const attainGoalMutation = graphql(`
  mutation AttainGoal($input: AttainGoalInput!) {
    attainGoal(input: $input) {
      goal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Drops a goal. */
export const dropGoalMutation = graphql(`
  mutation DropGoal($input: DropGoalInput!) {
    dropGoal(input: $input) {
      goal {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Adds an action to a goal. */
export const addActionMutation = graphql(`
  mutation AddAction($input: AddActionInput!) {
    addAction(input: $input) {
      action {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes an action. */
export const changeActionMutation = graphql(`
  mutation ChangeAction($input: ChangeActionInput!) {
    changeAction(input: $input) {
      action {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Says that an action was done. */
export const doActionMutation = graphql(`
  mutation DoAction($input: DoActionInput!) {
    doAction(input: $input) {
      action {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Cancels an action. */
export const cancelActionMutation = graphql(`
  mutation CancelAction($input: CancelActionInput!) {
    cancelAction(input: $input) {
      action {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
