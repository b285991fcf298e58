import { graphql } from '../generated/gql.ts';

/** A product that can be granted or used. */
export const keptProductFragment = graphql(`
  fragment KeptProduct on Product {
    id
    version
    law
    code
    category
    name
    ladderStep
    validFrom
    validUntil
  }
`);

/** Every product. */
export const productScreenQuery = graphql(`
  query AdministrationProducts {
    administration {
      products {
        ...KeptProduct
      }
    }
  }
`);

/** Records a product. */
export const addProductMutation = graphql(`
  mutation AddProduct($input: AddProductInput!) {
    addProduct(input: $input) {
      product {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Changes a product, or ends it. */
export const changeProductMutation = graphql(`
  mutation ChangeProduct($input: ChangeProductInput!) {
    changeProduct(input: $input) {
      product {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
