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

/** A report with every figure in it. */
export const reportQuery = graphql(`
  query Report($name: ReportName!, $year: Int!) {
    report(name: $name, year: $year) {
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
