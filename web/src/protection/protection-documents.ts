import { graphql } from '../generated/gql.ts';

/** Protects a child. */
export const protectChildMutation = graphql(`
  mutation ProtectChild($input: ProtectChildInput!) {
    protectChild(input: $input) {
      protection {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Ends the protection of a child. */
export const endChildProtectionMutation = graphql(`
  mutation EndChildProtection($input: EndChildProtectionInput!) {
    endChildProtection(input: $input) {
      protection {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
