import { graphql } from '../generated/gql.ts';

/** Figures by choice. */
export const statisticsQuery = graphql(`
  query Statistics(
    $measure: StatisticMeasure!
    $groupBy: [StatisticDimension!]!
    $filter: [StatisticFilter!]!
    $period: StatisticPeriod!
  ) {
    statistics(measure: $measure, groupBy: $groupBy, filter: $filter, period: $period) {
      period {
        from
        until
      }
      moment
      threshold
      rounding
      cells {
        categories {
          code
          label
        }
        figure {
          value
          state
          unit
          definition
          source
        }
      }
    }
  }
`);
