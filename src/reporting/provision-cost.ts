import { dayNumber } from './fact-day.ts';
import { at } from './fact-order.ts';

const firstYear = 1970;
const years = 200;
/** The first day of each year, up to far beyond what anybody plans, and of the one after. */
const firstDays = Int32Array.from({ length: years + 1 }, (_, index) => dayNumber(String(firstYear + index)));
/** Of each day its year, counted from 1970: it is asked millions of times. */
const yearOfDay = new Uint8Array(firstDays[years] ?? 0);
for (let year = 0; year < years; year += 1) yearOfDay.fill(year, firstDays[year], firstDays[year + 1]);

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
  const year = yearOfDay[day] ?? (day < 0 ? 0 : years - 1);
  const first = at(firstDays, year);
  return monthlyCost * 12 * year + Math.round((monthlyCost * 12 * (day - first)) / (at(firstDays, year + 1) - first));
}

/** How the cost of a period is reckoned, in Dutch: for definitions. */
export const costDefinition =
  'Verwachte kosten volgens de toekenning: per jaar twaalf keer het maandbedrag, gelijk verdeeld over de dagen van dat jaar waarop de hulp liep';
