import { graphql } from '../generated/gql.ts';

/** Who answers for something, whenever. */
export const keptResponsibilityFragment = graphql(`
  fragment KeptResponsibility on Responsibility {
    id
    version
    law
    officeFunction
    task
    status
    validFrom
    validUntil
    note
    organisation {
      id
      name
    }
    agreement {
      id
      title
    }
  }
`);

/** An organisation with its reach. */
export const keptOrganisationFragment = graphql(`
  fragment KeptOrganisation on Organisation {
    id
    version
    code
    name
    kind
    phone
    email
  }
`);

/** Organisations, and who answers for what in all times. */
export const responsibilityScreenQuery = graphql(`
  query AdministrationResponsibilities {
    administration {
      responsibilities {
        ...KeptResponsibility
      }
      organisations {
        ...KeptOrganisation
      }
      agreements {
        id
        title
      }
    }
  }
`);

/** Records who answers for something. */
export const addResponsibilityMutation = graphql(`
  mutation AddResponsibility($input: AddResponsibilityInput!) {
    addResponsibility(input: $input) {
      responsibility {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Ends a responsibility. */
export const endResponsibilityMutation = graphql(`
  mutation EndResponsibility($input: EndResponsibilityInput!) {
    endResponsibility(input: $input) {
      responsibility {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a responsibility to another. */
export const replaceResponsibilityMutation = graphql(`
  mutation ReplaceResponsibility($input: ReplaceResponsibilityInput!) {
    replaceResponsibility(input: $input) {
      responsibility {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records an organisation. */
export const addOrganisationMutation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      organisation {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes an organisation. */
export const changeOrganisationMutation = graphql(`
  mutation ChangeOrganisation($input: ChangeOrganisationInput!) {
    changeOrganisation(input: $input) {
      organisation {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
