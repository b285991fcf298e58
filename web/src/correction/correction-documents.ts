import { graphql } from '../generated/gql.ts';

/** What the forms and the story of a household's corrections need; its people as they stand today. */
export const householdRecordFragment = graphql(`
  fragment HouseholdRecord on Household {
    id
    version
    corrections {
      ...CorrectionItem
    }
    members {
      id
      kind
      role
      person {
        ...RecordPerson
      }
    }
  }

  fragment CorrectionItem on HouseholdCorrection {
    id
    kind
    day
    reason
    staff {
      id
      name
    }
    persons {
      ...NamedPerson
    }
    household {
      id
    }
    otherHousehold {
      id
    }
  }

  fragment RecordPerson on Person {
    id
    version
    inRegister
    birthDate
    name {
      ...NameParts
    }
    identityChecks {
      id
      document
      checkedOn
      staff {
        id
        name
      }
    }
    joins {
      ...JoinItem
    }
  }

  fragment JoinItem on PersonJoin {
    id
    version
    name
    birthDate
    reason
    joinedAt
    joinedBy {
      id
      name
    }
    undoneAt
    undoneReason
    undoneBy {
      id
      name
    }
  }
`);

/** Somebody who was found, with the household in which they live: as it stands now. */
export const foundPersonQuery = graphql(`
  query FoundPerson($id: ID!) {
    person(by: { id: $id }) {
      ...RecordPerson
      memberships {
        id
        kind
        household {
          id
          version
          plan {
            id
          }
          members {
            id
            kind
            role
            person {
              ...NamedPerson
            }
          }
        }
      }
    }
  }
`);

/** Says that somebody belongs to a household. */
export const addMemberMutation = graphql(`
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) {
      correction {
        id
        household {
          id
        }
        otherHousehold {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Says that somebody no longer belongs to a household. */
export const removeMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      correction {
        id
        household {
          id
        }
        otherHousehold {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Lets some go on as another household. */
export const splitHouseholdMutation = graphql(`
  mutation SplitHousehold($input: SplitHouseholdInput!) {
    splitHousehold(input: $input) {
      correction {
        id
        household {
          id
        }
        otherHousehold {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Makes one household of two. */
export const joinHouseholdsMutation = graphql(`
  mutation JoinHouseholds($input: JoinHouseholdsInput!) {
    joinHouseholds(input: $input) {
      correction {
        id
        household {
          id
        }
        otherHousehold {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Makes one record of two. */
export const joinPersonRecordsMutation = graphql(`
  mutation JoinPersonRecords($input: JoinPersonRecordsInput!) {
    joinPersonRecords(input: $input) {
      join {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Makes two records again. */
export const undoPersonJoinMutation = graphql(`
  mutation UndoPersonJoin($input: UndoPersonJoinInput!) {
    undoPersonJoin(input: $input) {
      join {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Records that somebody showed who they are. */
export const confirmIdentityMutation = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      identityCheck {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
