import { graphql } from '../generated/gql.ts';

/** What a processing activity says. */
export const activityTermsFragment = graphql(`
  fragment ActivityTermsSeen on ActivityTerms {
    label
    purpose
    ground
    article
    controller
    processor
    laws
    coordination
    suwi
    roles
    retentionYears
    validFrom
    validUntil
  }
`);

/** An entry of the register, with what waits to be confirmed. */
export const registeredActivityFragment = graphql(`
  fragment RegisteredActivityRow on RegisteredActivity {
    id
    version
    uri
    mayConfirm
    proposedBy {
      id
      name
    }
    current {
      ...ActivityTermsSeen
    }
    proposal {
      ...ActivityTermsSeen
    }
  }
`);

/** The whole register. */
export const purposeScreenQuery = graphql(`
  query AdministrationPurposes {
    administration {
      processingActivities {
        ...RegisteredActivityRow
      }
    }
  }
`);

/** Proposes an activity, or a change of one. */
export const proposeProcessingActivityMutation = graphql(`
  mutation ProposeProcessingActivity($input: ProposeProcessingActivityInput!) {
    proposeProcessingActivity(input: $input) {
      processingActivity {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Confirms or refuses what another proposed. */
export const confirmProcessingActivityMutation = graphql(`
  mutation ConfirmProcessingActivity($input: ConfirmProcessingActivityInput!) {
    confirmProcessingActivity(input: $input) {
      processingActivity {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
