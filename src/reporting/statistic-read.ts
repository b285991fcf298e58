import { countLooks, type LookCount } from '../audit/look-count.ts';
import { startOfDay } from '../day.ts';
import { dayText } from './fact-day.ts';
import type { ReportSource } from './report-source.ts';
import { isTime, type TimeCategory } from './statistic-dimension.ts';
import type { StatisticsQuery } from './statistic-kind.ts';
import { roundingBase } from './statistic-noise.ts';

/**
 * Requests that showed residents' data or searched for them, by the places of their categories. They are about staff and
 * organisations: neither who asked nor about whom is counted.
 */
export function countReads(
  { auditFolder, facts }: ReportSource,
  { groupBy, filter, period }: StatisticsQuery,
  times: readonly TimeCategory[],
): ReadonlyMap<string, number> {
  const asked = filter.find(({ dimension }) => dimension === 'ORGANISATION')?.codes;
  const { organisations } = facts;
  const momentOf = (day: string) => Date.parse(startOfDay(day));
  const stretches = times.map(({ from, until }) => ({
    from: momentOf(dayText(from)),
    until: momentOf(dayText(until)),
  }));
  const { counts } = countLooks(auditFolder, { from: momentOf(period.from), until: momentOf(period.until) });
  const cells = new Map<string, number>();
  for (const look of counts) {
    if (!isRead(look)) continue;
    const place = organisations.findIndex(({ id }) => id === look.organisationId);
    const organisation = place < 0 ? organisations.length : place;
    if (asked && !asked.includes(organisations[organisation]?.code ?? 'UNKNOWN')) continue;
    const time = stretches.findIndex(({ from, until }) => from <= look.hour && look.hour < until);
    const key = groupBy.map((dimension) => (isTime(dimension) ? time : organisation)).join();
    cells.set(key, (cells.get(key) ?? 0) + look.count);
  }
  return cells;
}

function isRead({ kind, outcome }: LookCount): boolean {
  return (kind === 'FOUND' || kind === 'OPENED') && outcome !== 'DENIED' && outcome !== 'FAILED';
}

/** A number of requests, rounded; null when there are few. */
export function blurReads(count: number): number | null {
  return count < roundingBase ? null : roundingBase * Math.round(count / roundingBase);
}
