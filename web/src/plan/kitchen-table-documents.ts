import { graphql } from '../generated/gql.ts';

/** For whom the plan of a household can be printed. */
export const kitchenTableReadersQuery = graphql(`
  query KitchenTableReaders($id: ID!) {
    household(by: { id: $id }) {
      id
      asOf
      plan {
        id
        kitchenTableReaders {
          id
          age
          name {
            ...NameParts
          }
        }
      }
    }
  }
`);

/** The plan on paper for those who sit at the table. */
export const kitchenTableQuery = graphql(`
  query KitchenTable($id: ID!, $for: [ID!]!) {
    household(by: { id: $id }) {
      id
      asOf
      plan {
        id
        kitchenTable(for: $for) {
          ...KitchenTablePaper
        }
      }
    }
  }

  fragment KitchenTablePaper on KitchenTablePlan {
    printedOn
    title
    startedOn
    nextEvaluationOn
    readers
    leftOut
    director {
      id
      staff {
        ...StaffReach
      }
    }
    goals {
      description
      lifeDomain
      personName
      status
      targetOn
      endedOn
      actions {
        description
        ownerName
        status
        dueOn
        endedOn
      }
    }
  }
`);
