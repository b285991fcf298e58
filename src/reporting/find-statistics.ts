import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import { askDesk } from './ask-desk.ts';
import { admitToReport } from './report-access.ts';
import { isTime } from './statistic-dimension.ts';
import { statisticKinds, type StatisticDimension, type StatisticsQuery } from './statistic-kind.ts';
import type { Statistics } from './statistics.ts';

const mostDimensions = 3;
const mostYears = 10;
const mostCodes = 100;

/** Free statistics. Throws PURPOSE_NOT_ALLOWED, and BAD_USER_INPUT for what makes no sense or would be too much. */
export async function getStatistics(context: Context, query: StatisticsQuery): Promise<Statistics> {
  admitToReport(context);
  return readStatistics(context, query);
}

/** Free statistics for whoever was found to be allowed them. Throws as {@link getStatistics} does. */
export async function readStatistics(
  reading: Pick<Context, 'reports' | 'deadline' | 'today'>,
  query: StatisticsQuery,
): Promise<Statistics> {
  checkStatistics(query, reading.today);
  const made = await askDesk(reading, { kind: 'STATISTICS', query });
  if ('refused' in made) throw new PublicError('BAD_USER_INPUT', made.refused);
  return made;
}

/** Throws BAD_USER_INPUT for a query of which no sensible figures can be made. */
export function checkStatistics({ measure, groupBy, filter, period }: StatisticsQuery, today: string): void {
  const { dimensions } = statisticKinds[measure];
  const filtered = filter.map(({ dimension }) => dimension);
  refuseIf(groupBy.length > mostDimensions, `groupBy: expected at most ${mostDimensions} dimensions.`);
  refuseIf(hasTwice(groupBy), 'groupBy: a dimension stands there twice.');
  refuseIf(groupBy.filter(isTime).length > 1, 'groupBy: expected one of MONTH, QUARTER and YEAR at most.');
  refuseIf(filter.length > mostDimensions, `filter: expected at most ${mostDimensions} dimensions.`);
  refuseIf(hasTwice(filtered), 'filter: a dimension stands there twice.');
  refuseIf(filtered.some(isTime), 'filter: time goes by period.');
  for (const dimension of [...groupBy, ...filtered]) {
    refuseIf(
      !dimensions.includes(dimension),
      `${dimension} says nothing of ${measure}, which goes by: ${dimensions.join(', ')}.`,
    );
  }
  for (const { codes } of filter) {
    refuseIf(
      codes.length === 0 || codes.length > mostCodes,
      `filter: expected 1 to ${mostCodes} codes of a dimension.`,
    );
  }
  const { from, until } = period;
  refuseIf(!from.endsWith('-01') || !until.endsWith('-01'), 'period: expected the first day of a month, twice.');
  refuseIf(from >= until, 'period: from must come before until.');
  refuseIf(
    `${Number(from.slice(0, 4)) + mostYears}${from.slice(4)}` < until,
    `period: expected at most ${mostYears} years.`,
  );
  refuseIf(from.slice(0, 7) > today.slice(0, 7), 'period: it has not begun.');
  refuseIf(until > firstOfNextMonth(today), 'period: expected to end with this month at the latest.');
}

function refuseIf(isWrong: boolean, message: string): void {
  if (isWrong) throw new PublicError('BAD_USER_INPUT', message);
}

function hasTwice(dimensions: readonly StatisticDimension[]): boolean {
  return new Set(dimensions).size < dimensions.length;
}

function firstOfNextMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
