import { laws } from '../../db/law.ts';
import { ageGroups } from '../../db/population-count.table.ts';
import { deliveryForms, type DeliveryForm } from '../../db/provision.table.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import { ladderSteps, type LadderStep } from '../../db/reference/ladder.ts';
import { objectives } from '../../db/reference/objective.ts';
import { lawNames } from '../domain/wording.ts';
import { dayNumber } from './fact-day.ts';
import { householdTypes, type HouseholdType } from './fact-person.ts';
import type { Facts } from './facts.ts';
import { nameOfMonth } from './month-name.ts';
import type { StatisticDimension, StatisticsQuery } from './statistic-kind.ts';

/** A category of a dimension. */
export interface StatisticCategory {
  readonly code: string;
  /** In Dutch. */
  readonly label: string;
}

/** A stretch of time: its first day and the first day after it, as numbers of days. */
export interface TimeCategory extends StatisticCategory {
  readonly from: number;
  readonly until: number;
}

const ladderNames: Readonly<Record<LadderStep, string>> = {
  OWN_STRENGTH: 'Eigen kracht',
  OWN_NETWORK: 'Eigen netwerk',
  GENERAL_PROVISION: 'Algemene voorziening',
  TAILORED_PROVISION: 'Maatwerkvoorziening',
  COMPLEX_TRAJECTORY: 'Complex traject',
};
const householdNames: Readonly<Record<HouseholdType, string>> = {
  SINGLE: 'Alleenstaand',
  SINGLE_PARENT: 'Eenoudergezin',
  COUPLE: 'Paar zonder kinderen',
  COUPLE_WITH_CHILDREN: 'Paar met kinderen',
  OTHER: 'Anders',
};
const formNames: Readonly<Record<DeliveryForm, string>> = {
  IN_KIND: 'Zorg in natura',
  PERSONAL_BUDGET: 'Persoonsgebonden budget',
  PAYMENT: 'Uitkering of betaling',
};

/** In which category comes what is not known, or lies outside the municipality: the last of every dimension but time. */
const unknown: StatisticCategory = { code: 'UNKNOWN', label: 'Onbekend' };

const named = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>) =>
  codes.map((code) => ({ code, label: names[code] }));
const worded = (words: readonly FactWord[]) => words.map(({ code, name }) => ({ code, label: name }));

type Kept = Exclude<StatisticDimension, 'MONTH' | 'QUARTER' | 'YEAR'>;

const lists: Readonly<Record<Kept, (facts: Facts) => readonly StatisticCategory[]>> = {
  LAW: () => named(laws, lawNames),
  // A code of a product says what it is within its law only.
  PRODUCT: ({ products }) => products.map(({ law, code, name }) => ({ code: `${law}-${code}`, label: name })),
  LADDER_STEP: () => named(ladderSteps, ladderNames),
  PROVIDER: ({ providers }) => worded(providers),
  ORGANISATION: ({ organisations }) => worded(organisations),
  DISTRICT: ({ districts }) => worded(districts),
  AGE_GROUP: () => ageGroups.map((code) => ({ code, label: `${code} jaar` })),
  HOUSEHOLD_TYPE: () => named(householdTypes, householdNames),
  DELIVERY_FORM: () => named(deliveryForms, formNames),
  OBJECTIVE: () => objectives.map(({ code, label }) => ({ code, label: `${code} ${label}` })),
};

const monthsOf = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/** The stretches of time into which a period falls, those at its ends as far as they lie in it. */
export function listTimes(
  dimension: keyof typeof monthsOf | undefined,
  { from, until }: StatisticsQuery['period'],
): readonly TimeCategory[] {
  if (dimension === undefined) return [{ code: '', label: '', from: dayNumber(from), until: dayNumber(until) }];
  const length = monthsOf[dimension];
  const times: TimeCategory[] = [];
  for (let month = monthNumber(from); month < monthNumber(until);) {
    const next = Math.min(monthNumber(until), month - (month % length) + length);
    const year = Math.floor(month / 12);
    const inYear = month % 12;
    const [code, label] = {
      MONTH: [firstOfMonth(month).slice(0, 7), `${nameOfMonth(inYear)} ${year}`],
      QUARTER: [`${year}-K${Math.floor(inYear / 3) + 1}`, `${Math.floor(inYear / 3) + 1}e kwartaal ${year}`],
      YEAR: [String(year), String(year)],
    }[dimension];
    times.push({
      code: code ?? '',
      label: label ?? '',
      from: dayNumber(firstOfMonth(month)),
      until: dayNumber(firstOfMonth(next)),
    });
    month = next;
  }
  return times;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOfMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Whether a dimension is one of time. */
export function isTime(dimension: StatisticDimension): dimension is keyof typeof monthsOf {
  return Object.hasOwn(monthsOf, dimension);
}

/** The categories of a dimension, in an order that follows from no count; what is not known comes last. */
export function listCategories(
  dimension: StatisticDimension,
  facts: Facts,
  period: StatisticsQuery['period'],
): readonly StatisticCategory[] {
  return isTime(dimension) ? listTimes(dimension, period) : [...lists[dimension](facts), unknown];
}
