import {
  periodDimensions,
  statisticKinds,
  statisticMeasures,
  type StatisticDimension,
} from '../src/reporting/statistic-kind.ts';
import type { ReportSource } from '../src/reporting/report-source.ts';
import { makeStatistics } from '../src/reporting/statistics.ts';
import { median } from './statistic.ts';
import { takeTime } from './took.ts';

/** What free statistics over a year took, by how many dimensions they are divided by; milliseconds of the processor. */
export interface StatisticsFigures {
  readonly questions: number;
  readonly median: number;
  readonly most: number;
}

/** Every how many combinations of three dimensions one is asked. */
const everyThird = 5;

/** Asks every measure by every combination of up to two dimensions, and by some of three, of facts that are held. */
export async function measureStatistics(source: ReportSource, year: number): Promise<readonly StatisticsFigures[]> {
  const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const secret = new Uint8Array(32);
  const taken: number[][] = [[], [], [], []];
  for (const isMeasured of [false, true]) {
    for (const measure of statisticMeasures) {
      // Reads are of the log, which is none of the store.
      if (measure === 'READS') continue;
      for (const [index, groupBy] of listDivisions(statisticKinds[measure].dimensions).entries()) {
        if (groupBy.length === 3 && index % everyThird !== 0) continue;
        // Those by one dimension warm up.
        if (!isMeasured && groupBy.length !== 1) continue;
        const took = await takeTime(() => makeStatistics(source, { measure, groupBy, filter: [], period }, secret));
        if (isMeasured && !('refused' in took.result)) taken[groupBy.length]?.push(took.cpuMs);
      }
    }
  }
  return taken.map((times) => ({ questions: times.length, median: median(times), most: Math.max(0, ...times) }));
}

/** None, one, two and three of some dimensions, of which one of time at most. */
function listDivisions(dimensions: readonly StatisticDimension[]): StatisticDimension[][] {
  const divisions = dimensions.flatMap((one, first) => [
    [one],
    ...dimensions
      .slice(first + 1)
      .flatMap((two, second) => [
        [one, two],
        ...dimensions.slice(first + second + 2).map((three) => [one, two, three]),
      ]),
  ]);
  return [[], ...divisions.filter((each) => each.filter((one) => periodDimensions.includes(one)).length <= 1)];
}
