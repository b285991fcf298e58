import { graphql } from '../generated/gql.ts';

/** Gives several cases to one member of staff. */
export const assignCasesMutation = graphql(`
  mutation AssignCases($input: AssignCasesInput!) {
    assignCases(input: $input) {
      results {
        id
        case {
          id
          number
        }
        problems {
          ...ToldProblem
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a case back. */
export const releaseCaseMutation = graphql(`
  mutation ReleaseCase($input: ReleaseCaseInput!) {
    releaseCase(input: $input) {
      case {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Offers a case to another office. */
export const offerCaseHandoverMutation = graphql(`
  mutation OfferCaseHandover($input: OfferCaseHandoverInput!) {
    offerCaseHandover(input: $input) {
      handover {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes a case that is offered. */
export const acceptCaseHandoverMutation = graphql(`
  mutation AcceptCaseHandover($input: CaseHandoverInput!) {
    acceptCaseHandover(input: $input) {
      handover {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Leaves a case that is offered where it is. */
export const declineCaseHandoverMutation = graphql(`
  mutation DeclineCaseHandover($input: DeclineCaseHandoverInput!) {
    declineCaseHandover(input: $input) {
      handover {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes an offer back. */
export const withdrawCaseHandoverMutation = graphql(`
  mutation WithdrawCaseHandover($input: CaseHandoverInput!) {
    withdrawCaseHandover(input: $input) {
      handover {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
