import { graphql } from '../generated/gql.ts';

/** What a resident said of the plan. */
export const planAgreementFragment = graphql(`
  fragment PlanAgreementItem on PlanAgreement {
    id
    version
    state
    withPlan
    withSharing
    remark
    givenBy
    giverName
    withChild
    givenOn
    endedOn
    person {
      ...NamedPerson
    }
    recordedBy {
      id
      name
    }
  }
`);

/** Records what a resident says of the plan. */
export const recordPlanAgreementMutation = graphql(`
  mutation RecordPlanAgreement($input: RecordPlanAgreementInput!) {
    recordPlanAgreement(input: $input) {
      agreement {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records that a resident takes it back. */
export const withdrawPlanAgreementMutation = graphql(`
  mutation WithdrawPlanAgreement($input: WithdrawPlanAgreementInput!) {
    withdrawPlanAgreement(input: $input) {
      agreement {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
