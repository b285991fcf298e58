import { graphql } from '../generated/gql.ts';

/** A member of staff, or a machine, as the administrator keeps them. */
export const staffAccountFragment = graphql(`
  fragment StaffAccountRow on StaffAccount {
    id
    version
    subject
    isMachine
    isSelf
    inService
    validFrom
    validUntil
    member {
      id
      name
      jobTitle
      phone
      email
      organisation {
        id
        name
      }
    }
    roles {
      role
      validFrom
      validUntil
      withdrawnAt
      holds
    }
    rights {
      right
      validFrom
      validUntil
      withdrawnAt
      holds
    }
  }
`);

/** Everybody who is or was employed, and machines. */
export const staffScreenQuery = graphql(`
  query AdministrationStaff {
    administration {
      staff {
        ...StaffAccountRow
      }
      organisations {
        id
        name
      }
    }
  }
`);

/** Takes somebody into the register. */
export const addStaffMemberMutation = graphql(`
  mutation AddStaffMember($input: AddStaffMemberInput!) {
    addStaffMember(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes who somebody is, or how long they are in service. */
export const changeStaffMemberMutation = graphql(`
  mutation ChangeStaffMember($input: ChangeStaffMemberInput!) {
    changeStaffMember(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a role. */
export const giveRoleMutation = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes a role away. */
export const takeRoleMutation = graphql(`
  mutation TakeRole($input: TakeRoleInput!) {
    takeRole(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Gives a right. */
export const giveRightMutation = graphql(`
  mutation GiveRight($input: GiveRightInput!) {
    giveRight(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes a right away. */
export const takeRightMutation = graphql(`
  mutation TakeRight($input: TakeRightInput!) {
    takeRight(input: $input) {
      staffAccount {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
