import { graphql } from '../generated/gql.ts';

/** An emergency access that opens something now. */
export const runningAccessFragment = graphql(`
  fragment RunningAccess on EmergencyAccess {
    id
    version
    laws
    grantedAt
    endsAt
    staff {
      id
      name
    }
    household {
      id
      asOf
    }
  }
`);

/** The emergency accesses that run and that the actor may know of: their own, and those to households they direct. */
export const runningAccessesQuery = graphql(`
  query RunningAccesses {
    emergencyAccesses(state: RUNNING, first: 50) {
      nodes {
        ...RunningAccess
      }
    }
  }
`);

/** Opens records of a household for the actor, for a while. */
export const requestAccessMutation = graphql(`
  mutation RequestEmergencyAccess($input: RequestEmergencyAccessInput!) {
    requestEmergencyAccess(input: $input) {
      emergencyAccess {
        ...RunningAccess
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives one's own back before its time. */
export const endAccessMutation = graphql(`
  mutation EndEmergencyAccess($input: EndEmergencyAccessInput!) {
    endEmergencyAccess(input: $input) {
      emergencyAccess {
        id
        version
        state
        endedAt
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
