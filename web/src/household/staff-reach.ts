import { graphql } from '../generated/gql.ts';

/** A member of staff with what it takes to reach them. */
export const staffReachFragment = graphql(`
  fragment StaffReach on StaffMember {
    id
    name
    jobTitle
    phone
    email
    organisation {
      id
      name
      phone
      email
    }
  }
`);
