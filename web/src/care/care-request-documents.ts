import { graphql } from '../generated/gql.ts';

/** What providers asked for members of a household. */
export const careRequestsQuery = graphql(`
  query CareRequests($id: ID!, $asOf: Date) {
    household(by: { id: $id }, asOf: $asOf) {
      id
      asOf
      careRequests {
        ...CareRequestItem
      }
    }
  }

  fragment CareRequestItem on CareRequest {
    id
    kind
    law
    receivedOn
    reason
    referrer
    note
    status
    since
    refusalReason
    municipality
    myDeeds
    version
    person {
      ...NamedPerson
    }
    provider {
      id
      name
    }
    answeredBy {
      id
      name
    }
    case {
      id
      number
    }
    allocations {
      id
      number
    }
    lines {
      ...CareRequestLineItem
    }
  }

  fragment CareRequestLineItem on CareRequestLine {
    id
    kind
    productCategory
    productCode
    firstDay
    lastDay
    budget
    allocation {
      id
      number
      provision {
        id
        product {
          id
          name
        }
      }
    }
    product {
      id
      name
    }
    volume {
      amount
      unit
      per
    }
  }
`);

/** Lets a provider know that its request is looked into or refused. */
export const answerCareRequestMutation = graphql(`
  mutation AnswerCareRequest($input: AnswerCareRequestInput!) {
    answerCareRequest(input: $input) {
      careRequest {
        id
        status
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
