import { graphql } from '../generated/gql.ts';

/** Which reports there are. */
export const reportListQuery = graphql(`
  query ReportList {
    reports {
      name
      title
      question
    }
  }
`);

/** What waits for somebody to publish it. */
export const waitingEditionsQuery = graphql(`
  query WaitingEditions {
    proposedReportEditions {
      id
      name
      year
      number
      mayPublish
      proposedBy {
        id
        name
      }
      proposedAt
    }
  }
`);

/** The few figures with which steering begins. */
export const keyFiguresQuery = graphql(`
  query KeyFigures($year: Int!) {
    keyFigures(year: $year) {
      code
      label
      explanation
      report
      table
      figure {
        value
        state
        unit
        source
        moment
      }
      against {
        label
        figure {
          value
          state
          unit
        }
      }
      trend {
        label
        figure {
          value
          state
          unit
        }
      }
    }
  }
`);

/** How far the counting is. */
export const reportProgressQuery = graphql(`
  query ReportProgress {
    reportProgress {
      waiting
      partsRead
      parts
    }
  }
`);

/** A report with every figure in it. */
export const reportQuery = graphql(`
  query Report($name: ReportName!, $year: Int!, $edition: Int) {
    report(name: $name, year: $year, edition: $edition) {
      name
      title
      year
      period {
        from
        until
      }
      moment
      threshold
      remarks
      tables {
        ...ReportTableParts
      }
    }
  }

  fragment ReportTableParts on ReportTable {
    code
    title
    explanation
    chart
    drawn
    columns {
      code
      label
      unit
      definition
      source
      period {
        from
        until
      }
    }
    rows {
      code
      label
      parent
      figures {
        value
        state
        completeness
      }
    }
  }
`);
