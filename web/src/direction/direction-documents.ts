import { graphql } from '../generated/gql.ts';

/** The direction of a plan as it was offered, with what may be done with it. */
export const directorOfferFragment = graphql(`
  fragment DirectorOfferItem on DirectorOffer {
    id
    version
    status
    reason
    note
    answer
    offeredAt
    endedAt
    mayAnswer
    mayWithdraw
    offeredTo {
      id
      name
    }
    offeredBy {
      id
      name
    }
  }
`);

/** Who stands in for a director. */
export const deputyFragment = graphql(`
  fragment DeputyItem on Deputy {
    id
    version
    validFrom
    validUntil
    endedAt
    standsIn
    staff {
      ...StaffReach
    }
  }
`);

/** What is arranged about who directs a plan: in the card of its director. */
export const planDirectionFragment = graphql(`
  fragment PlanDirection on Plan {
    id
    deputies {
      ...DeputyItem
    }
    directorOffers {
      ...DirectorOfferItem
    }
  }
`);

/** Who can be asked: staff of today by their work. */
export const colleaguesQuery = graphql(`
  query Colleagues($roles: [Role!]!) {
    colleagues(roles: $roles) {
      id
      name
      jobTitle
      organisation {
        id
        name
      }
    }
  }
`);

/** Appoints the director of a plan that has none. */
export const appointDirectorMutation = graphql(`
  mutation AppointDirector($input: AppointDirectorInput!) {
    appointDirector(input: $input) {
      director {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Offers the direction of a plan to somebody. */
export const offerDirectorshipMutation = graphql(`
  mutation OfferDirectorship($input: OfferDirectorshipInput!) {
    offerDirectorship(input: $input) {
      offer {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes over the direction of a plan. */
export const acceptDirectorshipMutation = graphql(`
  mutation AcceptDirectorship($input: AcceptDirectorshipInput!) {
    acceptDirectorship(input: $input) {
      offer {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Says that one does not take over the direction of a plan. */
export const declineDirectorshipMutation = graphql(`
  mutation DeclineDirectorship($input: DeclineDirectorshipInput!) {
    declineDirectorship(input: $input) {
      offer {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes back an offer of the direction of a plan. */
export const withdrawDirectorshipOfferMutation = graphql(`
  mutation WithdrawDirectorshipOffer($input: WithdrawDirectorshipOfferInput!) {
    withdrawDirectorshipOffer(input: $input) {
      offer {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Names who stands in for a director. */
export const nameDeputyMutation = graphql(`
  mutation NameDeputy($input: NameDeputyInput!) {
    nameDeputy(input: $input) {
      deputy {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Ends that somebody stands in for a director. */
export const endDeputyMutation = graphql(`
  mutation EndDeputy($input: EndDeputyInput!) {
    endDeputy(input: $input) {
      deputy {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Adds somebody to the team of a plan. */
export const addTeamMemberMutation = graphql(`
  mutation AddTeamMember($input: AddTeamMemberInput!) {
    addTeamMember(input: $input) {
      teamMember {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Removes somebody from the team of a plan. */
export const removeTeamMemberMutation = graphql(`
  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {
    removeTeamMember(input: $input) {
      teamMember {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
