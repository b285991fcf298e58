import { graphql } from '../generated/gql.ts';

/** A term of the law. */
export const keptTermFragment = graphql(`
  fragment KeptTerm on StatutoryTerm {
    id
    version
    code
    law
    caseKinds
    label
    article
    amount
    unit
    countsFrom
    note
    validFrom
    validUntil
  }
`);

/** A type of case with its steps and terms. */
export const keptCaseTypeFragment = graphql(`
  fragment KeptCaseType on CaseType {
    id
    version
    law
    kind
    label
    officeFunction
    steps {
      from
      to
    }
    term {
      ...KeptTerm
    }
    otherTerms {
      ...KeptTerm
    }
    termChanges {
      ground
      article
    }
    reasonableTerm
    fromSuwinet
    validFrom
    validUntil
  }
`);

/** Every type of case and every term of the law. */
export const caseTypeScreenQuery = graphql(`
  query AdministrationCaseTypes {
    administration {
      caseTypes {
        ...KeptCaseType
      }
      statutoryTerms {
        ...KeptTerm
      }
    }
  }
`);

/** Records a type of case. */
export const addCaseTypeMutation = graphql(`
  mutation AddCaseType($input: AddCaseTypeInput!) {
    addCaseType(input: $input) {
      caseType {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Lets cases go otherwise from a day on. */
export const changeCaseTypeMutation = graphql(`
  mutation ChangeCaseType($input: ChangeCaseTypeInput!) {
    changeCaseType(input: $input) {
      caseType {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records a term of the law. */
export const addStatutoryTermMutation = graphql(`
  mutation AddStatutoryTerm($input: AddStatutoryTermInput!) {
    addStatutoryTerm(input: $input) {
      statutoryTerm {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Lets a term be otherwise from a day on. */
export const changeStatutoryTermMutation = graphql(`
  mutation ChangeStatutoryTerm($input: ChangeStatutoryTermInput!) {
    changeStatutoryTerm(input: $input) {
      statutoryTerm {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
