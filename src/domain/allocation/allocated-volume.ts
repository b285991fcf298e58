import type { ProvisionRow } from '../../../db/provision.table.ts';
import { daysBetween } from '../../day.ts';

type Unit = NonNullable<ProvisionRow['volumeUnit']>;
type Frequency = NonNullable<ProvisionRow['volumePer']>;

/** Days of which both belong to it. */
export interface DaySpan {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What was allocated, as far as volumes are counted. */
export interface AllocatedVolume {
  readonly volume: number;
  readonly volumeUnit: Unit;
  readonly volumePer: Frequency;
}

/** What was delivered in some days. */
export interface DeliveredVolume extends DaySpan {
  readonly volume: number;
  readonly unit: Unit;
}

/** How many minutes go into a unit that is counted in time; of other units nothing but themselves. */
const minutes: Partial<Record<Unit, number>> = { MINUTE: 1, HOUR: 60 };

/** Whether a volume in one unit can be held against one in the other: time in minutes and hours, all else in its own. */
export function fitsUnit(one: Unit, other: Unit): boolean {
  return one === other || (minutes[one] !== undefined && minutes[other] !== undefined);
}

/** A volume in the smallest unit of its sort. */
export function smallest(volume: number, unit: Unit): number {
  return volume * (minutes[unit] ?? 1);
}

/**
 * The most that may be delivered in some days, in the smallest unit of its sort. What is allocated a week or a month may be
 * given on any day of it, so that every week (Monday to Sunday) and month that the days touch counts as a whole.
 */
export function mostIn({ volume, volumeUnit, volumePer }: AllocatedVolume, span: DaySpan): number {
  return smallest(volume, volumeUnit) * turnsIn(volumePer, span);
}

function turnsIn(per: Frequency, { firstDay, lastDay }: DaySpan): number {
  switch (per) {
    case 'DAY':
      return daysBetween(firstDay, lastDay) + 1;
    case 'WEEK':
      return weekOf(lastDay) - weekOf(firstDay) + 1;
    case 'MONTH':
      return monthOf(lastDay) - monthOf(firstDay) + 1;
    default:
      return 1;
  }
}

/** Weeks since Monday 29 December 1969. */
function weekOf(day: string): number {
  return Math.floor(daysBetween('1969-12-29', day) / 7);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Whether more was delivered in these days than was allocated for them. */
export function exceeds(allocated: AllocatedVolume, { volume, unit, ...span }: DeliveredVolume): boolean {
  return smallest(volume, unit) > mostIn(allocated, span) + tolerance;
}

/** Whether all of it together is more than was allocated from the first of these days to the last. */
export function exceedsTogether(allocated: AllocatedVolume, delivered: readonly DeliveredVolume[]): boolean {
  const [first] = delivered;
  if (!first) return false;
  const span = delivered.reduce<DaySpan>(
    ({ firstDay, lastDay }, each) => ({
      firstDay: each.firstDay < firstDay ? each.firstDay : firstDay,
      lastDay: each.lastDay > lastDay ? each.lastDay : lastDay,
    }),
    first,
  );
  const total = delivered.reduce((sum, { volume, unit }) => sum + smallest(volume, unit), 0);
  return total > mostIn(allocated, span) + tolerance;
}

/** Volumes may have a fraction, such as 2.1 hours a week, that binary numbers hold nearly. */
const tolerance = 1e-6;
