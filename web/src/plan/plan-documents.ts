import { graphql } from '../generated/gql.ts';

/** Starts the plan of a household. */
export const startPlanMutation = graphql(`
  mutation StartPlan($input: StartPlanInput!) {
    startPlan(input: $input) {
      plan {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a plan another name. */
export const changePlanMutation = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      plan {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Closes a plan. */
export const closePlanMutation = graphql(`
  mutation ClosePlan($input: ClosePlanInput!) {
    closePlan(input: $input) {
      plan {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records that a plan was evaluated. */
export const evaluatePlanMutation = graphql(`
  mutation EvaluatePlan($input: EvaluatePlanInput!) {
    evaluatePlan(input: $input) {
      evaluation {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Scores the self-reliance of somebody in a life domain. */
export const scoreSelfRelianceMutation = graphql(`
  mutation ScoreSelfReliance($input: ScoreSelfRelianceInput!) {
    scoreSelfReliance(input: $input) {
      score {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Who may be asked to do something or to direct: staff by what their organisation answers for today. */
export const planStaffQuery = graphql(`
  query PlanStaff($on: Date!) {
    responsibilities(on: $on, includePlanned: false) {
      id
      task
      reach {
        staff(first: 50) {
          id
          name
          jobTitle
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

/** The objectives to which a goal can be tied. */
export const planObjectivesQuery = graphql(`
  query PlanObjectives {
    programmeLines {
      code
      objectives {
        code
        label
      }
    }
  }
`);
