import { graphql } from '../generated/gql.ts';

/** The editions of a report over a year. */
export const editionListQuery = graphql(`
  query ReportEditions($name: ReportName!, $year: Int!) {
    reportEditions(name: $name, year: $year) {
      ...EditionLine
    }
  }

  fragment EditionLine on ReportEdition {
    id
    number
    state
    digest
    proposedBy {
      id
      name
    }
    proposedAt
    decidedBy {
      id
      name
    }
    decidedAt
    reason
    mayPublish
    version
    differences {
      change
      table {
        label
      }
      row {
        label
      }
      column {
        label
      }
      before {
        value
        state
        unit
      }
      after {
        value
        state
        unit
      }
    }
  }
`);

/** Freezes a report, for somebody else to publish. */
export const proposeEditionMutation = graphql(`
  mutation ProposeReportEdition($input: ProposeReportEditionInput!) {
    proposeReportEdition(input: $input) {
      edition {
        id
        number
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Publishes an edition that somebody else proposed. */
export const publishEditionMutation = graphql(`
  mutation PublishReportEdition($input: PublishReportEditionInput!) {
    publishReportEdition(input: $input) {
      edition {
        id
        number
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Rejects an edition, or takes back one's own proposal. */
export const rejectEditionMutation = graphql(`
  mutation RejectReportEdition($input: RejectReportEditionInput!) {
    rejectReportEdition(input: $input) {
      edition {
        id
        number
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
