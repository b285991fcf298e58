import { graphql } from '../generated/gql.ts';

/** Consent as the card shows it. */
export const consentItemFragment = graphql(`
  fragment ConsentItem on Consent {
    id
    version
    state
    law
    purpose
    givenBy
    giverName
    withChild
    givenOn
    endsOn
    withdrawnOn
    person {
      ...NamedPerson
    }
    giver {
      ...NamedPerson
    }
    organisation {
      id
      name
    }
    recordedBy {
      id
      name
    }
    withdrawalRecordedBy {
      id
      name
    }
  }
`);

/** Who answers for what, to know which organisations need no consent. */
export const consentOrganisationsQuery = graphql(`
  query ConsentOrganisations($on: Date!) {
    responsibilities(on: $on) {
      id
      law
      status
      organisation {
        id
        name
      }
    }
  }
`);

/** Records that consent was given. */
export const recordConsentMutation = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
        ...ConsentItem
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records that consent was withdrawn. */
export const withdrawConsentMutation = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      consent {
        ...ConsentItem
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
