import { graphql } from '../generated/gql.ts';

/** What it takes to change, end and order help, in its row. */
export const provisionWorkFragment = graphql(`
  fragment ProvisionWork on Provision {
    id
    law
    version
    myDeeds
    state
    deliveryForm
    ladderStep
    monthlyCost
    validFrom
    validUntil
    product {
      id
      name
    }
    person {
      id
    }
    provider {
      id
      name
    }
    volume {
      amount
      unit
      per
    }
    allocations {
      id
      number
      version
      status
      since
      reason
      orderedOn
      provider {
        id
        name
      }
    }
  }
`);

/** What can be granted under a law. */
export const productsQuery = graphql(`
  query ProductsOfLaw($law: Law!) {
    products(law: $law) {
      id
      name
      ladderStep
      deliveryForms
    }
  }
`);

/** Who gives a product. */
export const providersQuery = graphql(`
  query ProvidersOfProduct($productId: ID!, $contracted: Boolean!, $on: Date) {
    providers(productId: $productId, contracted: $contracted, on: $on) {
      id
      name
    }
  }
`);

/** The cases with a decision on which a change can rest. */
export const grantingCasesQuery = graphql(`
  query GrantingCases($id: ID!) {
    household(by: { id: $id }) {
      id
      cases {
        id
        number
        law
        title
        myDeeds
        decisions {
          id
          outcome
          decidedOn
          withdrawnOn
        }
      }
    }
  }
`);

/** Grants help. */
export const grantProvisionMutation = graphql(`
  mutation GrantProvision($input: GrantProvisionInput!) {
    grantProvision(input: $input) {
      provision {
        id
        product {
          id
          name
        }
      }
      remarks
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes help. */
export const changeProvisionMutation = graphql(`
  mutation ChangeProvision($input: ChangeProvisionInput!) {
    changeProvision(input: $input) {
      provision {
        id
      }
      remarks
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Ends help. */
export const endProvisionMutation = graphql(`
  mutation EndProvision($input: EndProvisionInput!) {
    endProvision(input: $input) {
      provision {
        id
      }
      remarks
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Orders help at its provider. */
export const orderAllocationMutation = graphql(`
  mutation OrderAllocation($input: OrderAllocationInput!) {
    orderAllocation(input: $input) {
      allocation {
        id
        number
        provision {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes an order back. */
export const withdrawAllocationMutation = graphql(`
  mutation WithdrawAllocation($input: WithdrawAllocationInput!) {
    withdrawAllocation(input: $input) {
      allocation {
        id
        provision {
          id
        }
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
