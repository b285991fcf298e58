import { graphql } from '../generated/gql.ts';

/** An agreement with its norms of all times. */
export const keptAgreementFragment = graphql(`
  fragment KeptAgreement on Agreement {
    id
    version
    code
    kind
    title
    basis
    validFrom
    validUntil
    commissioner {
      id
      name
    }
    executor {
      id
      name
    }
    norms {
      ...KeptNorm
    }
  }
`);

/** What an agreement demands. */
export const keptNormFragment = graphql(`
  fragment KeptNorm on ServiceNorm {
    id
    version
    code
    description
    measure
    law
    officeFunction
    caseKind
    days
    workingDays
    targetPercent
    assumed
    validFrom
    validUntil
  }
`);

/** Every agreement. */
export const agreementScreenQuery = graphql(`
  query AdministrationAgreements {
    administration {
      agreements {
        ...KeptAgreement
      }
      organisations {
        id
        name
      }
    }
  }
`);

/** Records an agreement. */
export const addAgreementMutation = graphql(`
  mutation AddAgreement($input: AddAgreementInput!) {
    addAgreement(input: $input) {
      agreement {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes an agreement, or ends it. */
export const changeAgreementMutation = graphql(`
  mutation ChangeAgreement($input: ChangeAgreementInput!) {
    changeAgreement(input: $input) {
      agreement {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records a norm. */
export const addServiceNormMutation = graphql(`
  mutation AddServiceNorm($input: AddServiceNormInput!) {
    addServiceNorm(input: $input) {
      serviceNorm {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes a norm, or ends it. */
export const changeServiceNormMutation = graphql(`
  mutation ChangeServiceNorm($input: ChangeServiceNormInput!) {
    changeServiceNorm(input: $input) {
      serviceNorm {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
