import { graphql } from '../generated/gql.ts';

/** What it takes to work on a case in its row: its version, and what the actor may do with it as it stands. */
export const caseWorkFragment = graphql(`
  fragment CaseWork on Case {
    id
    number
    status
    dueOn
    receivedOn
    version
    myDeeds
    nextStatuses
    possibleTermChanges
    worker {
      id
      name
    }
    colleagues {
      id
      name
      jobTitle
    }
  }
`);

/** The kinds of case that can be opened in a household, with where each goes and under which term. */
export const caseOpeningsQuery = graphql(`
  query CaseOpenings($id: ID!) {
    household(by: { id: $id }) {
      id
      asOf
      caseOpenings {
        law
        kind
        label
        officeFunction
        term {
          ...TermOfOpening
        }
        otherTerms {
          ...TermOfOpening
        }
        organisations {
          id
          name
        }
        goesTo {
          id
          name
        }
      }
    }
  }

  fragment TermOfOpening on StatutoryTerm {
    code
    label
    article
    amount
    unit
    countsFrom
  }
`);

/** Opens a case. */
export const openCaseMutation = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      case {
        id
        number
        organisation {
          id
          name
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Brings a case a step further. */
export const changeCaseStatusMutation = graphql(`
  mutation ChangeCaseStatus($input: ChangeCaseStatusInput!) {
    changeCaseStatus(input: $input) {
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

/** Lets the term of a case stand still. */
export const suspendCaseTermMutation = graphql(`
  mutation SuspendCaseTerm($input: SuspendCaseTermInput!) {
    suspendCaseTerm(input: $input) {
      case {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Lets the term of a case run again. */
export const resumeCaseTermMutation = graphql(`
  mutation ResumeCaseTerm($input: ResumeCaseTermInput!) {
    resumeCaseTerm(input: $input) {
      case {
        id
        dueOn
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Adjourns or postpones a decision, or records that it was told that it comes later. */
export const extendCaseTermMutation = graphql(`
  mutation ExtendCaseTerm($input: ExtendCaseTermInput!) {
    extendCaseTerm(input: $input) {
      case {
        id
        dueOn
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records a notice of default. */
export const recordDefaultNoticeMutation = graphql(`
  mutation RecordDefaultNotice($input: RecordDefaultNoticeInput!) {
    recordDefaultNotice(input: $input) {
      case {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes a case that nobody works on. */
export const takeCaseMutation = graphql(`
  mutation TakeCase($input: TakeCaseInput!) {
    takeCase(input: $input) {
      case {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a case to a colleague. */
export const assignCaseMutation = graphql(`
  mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) {
      case {
        id
        worker {
          id
          name
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
