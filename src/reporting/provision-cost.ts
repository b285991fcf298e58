import { dayNumber } from './fact-day.ts';

const firstYear = 1970;
/** The first day of each year, up to far beyond what anybody plans. */
const firstDays = Int32Array.from({ length: 200 }, (_, index) => dayNumber(String(firstYear + index)));

/** A day as its year (counted from 1970), its place in that year from 0, and how many days the year has. */
interface YearDay {
  readonly year: number;
  readonly day: number;
  readonly length: number;
}

let last: readonly [number, YearDay] = [Number.NaN, { year: 0, day: 0, length: 365 }];

function yearDayOf(day: number): YearDay {
  if (last[0] === day) return last[1];
  let year = Math.min(Math.max(Math.floor(day / 365.2425), 0), firstDays.length - 2);
  while (year > 0 && (firstDays[year] ?? 0) > day) year -= 1;
  while (year < firstDays.length - 2 && (firstDays[year + 1] ?? 0) <= day) year += 1;
  const first = firstDays[year] ?? 0;
  const found = { year, day: day - first, length: (firstDays[year + 1] ?? 0) - first };
  last = [day, found];
  return found;
}

/**
 * What help costs over days, in whole euro cents: a twelfth of a year's cost each month, spread evenly over the days of each
 * year. Twelve times the monthly cost for a whole year, whatever its length. The costs of days that follow each other add up to
 * the cost of all of them to the cent, so that months make years and parts make wholes. `from` is the first day and `until` the
 * first after the last, as numbers of days since 1970, neither of them open.
 */
export function costOf(monthlyCost: number, from: number, until: number): number {
  return from < until ? costBefore(monthlyCost, until) - costBefore(monthlyCost, from) : 0;
}

/** The cost of all days since 1970 before a day: rounded once, so that differences add up. */
function costBefore(monthlyCost: number, day: number): number {
  const { year, day: days, length } = yearDayOf(day);
  return monthlyCost * 12 * year + Math.round((monthlyCost * 12 * days) / length);
}

/** How the cost of a period is reckoned, in Dutch: for definitions. */
export const costDefinition =
  'Verwachte kosten volgens de toekenning: per jaar twaalf keer het maandbedrag, gelijk verdeeld over de dagen van dat jaar waarop de hulp liep';
