import { graphql } from '../generated/gql.ts';

/** Finds the household of a citizen service number or a case number. */
export const findHouseholdQuery = graphql(`
  query FindHousehold($by: HouseholdBy!) {
    household(by: $by) {
      id
      asOf
    }
  }
`);

/** Lists the households at an address. */
export const listHouseholdsAtAddressQuery = graphql(`
  query ListHouseholdsAtAddress($at: AddressInput!) {
    households(at: $at) {
      id
      asOf
      address {
        id
        line
      }
      members {
        id
        person {
          id
          name {
            ...NameParts
          }
          age
        }
      }
    }
  }
`);
