import { graphql } from '../generated/gql.ts';

/** The household that is asked about: its members, and who works there. */
export const explainedHouseholdQuery = graphql(`
  query ExplainedHousehold($id: ID!) {
    household(by: { id: $id }) {
      id
      asOf
      members {
        id
        person {
          ...NamedPerson
        }
      }
      director {
        id
        staff {
          ...StaffChoice
        }
      }
      cases {
        id
        worker {
          ...StaffChoice
        }
      }
      plan {
        id
        team {
          id
          staff {
            ...StaffChoice
          }
        }
      }
    }
  }

  fragment StaffChoice on StaffMember {
    id
    name
    jobTitle
    organisation {
      id
      name
    }
  }
`);

/** For what a member of staff may look. */
export const staffActivitiesQuery = graphql(`
  query StaffActivities($staffId: ID!) {
    staffProcessingActivities(staffId: $staffId) {
      id
      label
      purpose
    }
  }
`);

/** Why a member of staff sees what they see of a household. */
export const accessExplanationQuery = graphql(`
  query AccessExplanation($householdId: ID!, $staffId: ID!, $processingActivityId: URI!) {
    accessExplanation(householdId: $householdId, staffId: $staffId, processingActivityId: $processingActivityId) {
      area
      law
      recordId
      subject
      level
      sentence
    }
  }
`);
