import type { FigureUnit } from '../domain/policy/figure.ts';
import { costDefinition } from './provision-cost.ts';

/** What free statistics divide by, at most three together. */
export const statisticDimensions = [
  'LAW',
  'PRODUCT',
  'LADDER_STEP',
  'PROVIDER',
  'ORGANISATION',
  'DISTRICT',
  'AGE_GROUP',
  'HOUSEHOLD_TYPE',
  'DELIVERY_FORM',
  'OBJECTIVE',
  'MONTH',
  'QUARTER',
  'YEAR',
] as const;
export type StatisticDimension = (typeof statisticDimensions)[number];

/** What free statistics count. */
export const statisticMeasures = [
  'CLIENTS',
  'HOUSEHOLDS',
  'CASES',
  'PROVISIONS',
  'COST',
  'LEAD_TIME_MEDIAN',
  'LEAD_TIME_P90',
  'SHARE_IN_TERM',
  'GOALS_ATTAINED',
  'READS',
] as const;
export type StatisticMeasure = (typeof statisticMeasures)[number];

export type PeriodDimension = Extract<StatisticDimension, 'MONTH' | 'QUARTER' | 'YEAR'>;
/** Dimensions of time, of which a division holds one at most. */
export const periodDimensions: readonly StatisticDimension[] = ['MONTH', 'QUARTER', 'YEAR'] satisfies PeriodDimension[];

/** What a measure counts, and by what it may be divided and filtered. */
export interface StatisticKind {
  readonly unit: FigureUnit;
  /** In Dutch. */
  readonly definition: string;
  /** In Dutch. */
  readonly source: string;
  readonly dimensions: readonly StatisticDimension[];
}

const people: readonly StatisticDimension[] = ['DISTRICT', 'AGE_GROUP', 'HOUSEHOLD_TYPE', ...periodDimensions];
const help = {
  source: 'Voorzieningen in de hub',
  dimensions: ['LAW', 'PRODUCT', 'LADDER_STEP', 'PROVIDER', 'ORGANISATION', 'DELIVERY_FORM', ...people],
} as const satisfies Partial<StatisticKind>;
const work = {
  source: 'Zaken in de hub',
  dimensions: ['LAW', 'ORGANISATION', ...people],
} as const satisfies Partial<StatisticKind>;

/** Every measure of free statistics. */
export const statisticKinds: Readonly<Record<StatisticMeasure, StatisticKind>> = {
  CLIENTS: { ...help, unit: 'PERSON', definition: 'Inwoners van wie in de periode hulp liep, elk één keer' },
  HOUSEHOLDS: {
    ...help,
    unit: 'HOUSEHOLD',
    definition: 'Huishoudens waarvan van een lid in de periode hulp liep, elk één keer',
  },
  CASES: { ...work, unit: 'CASE', definition: 'Zaken die in de periode zijn ontvangen' },
  PROVISIONS: { ...help, unit: 'PROVISION', definition: 'Voorzieningen die in de periode liepen' },
  COST: { ...help, unit: 'EURO_CENT', definition: costDefinition },
  LEAD_TIME_MEDIAN: {
    ...work,
    unit: 'DAY',
    definition:
      'Dagen van ontvangst tot het eerste besluit, zonder de dagen dat de termijn stilstond, van zaken waarin in de periode is besloten: de middelste',
  },
  LEAD_TIME_P90: {
    ...work,
    unit: 'DAY',
    definition:
      'Dagen van ontvangst tot het eerste besluit, zonder de dagen dat de termijn stilstond, van zaken waarin in de periode is besloten: negen van de tien duurden zo lang of korter',
  },
  SHARE_IN_TERM: {
    ...work,
    unit: 'PERCENT',
    definition: 'Zaken met een uiterste dag waarin in de periode is besloten: van elke honderd op of voor die dag',
  },
  GOALS_ATTAINED: {
    unit: 'NUMBER',
    definition: 'Doelen die in de periode zijn behaald',
    source: 'Plannen in de hub',
    dimensions: ['OBJECTIVE', 'DISTRICT', 'HOUSEHOLD_TYPE', ...periodDimensions],
  },
  READS: {
    unit: 'NUMBER',
    definition: 'Verzoeken waarbij gegevens van inwoners zijn ingezien of gezocht',
    source: 'Logboek van verwerkingen',
    dimensions: ['ORGANISATION', ...periodDimensions],
  },
};

/** Part of the codes of a dimension. */
export interface StatisticFilter {
  readonly dimension: StatisticDimension;
  readonly codes: readonly string[];
}

/** What is asked of free statistics; judged by `checkStatistics`. */
export interface StatisticsQuery {
  readonly measure: StatisticMeasure;
  readonly groupBy: readonly StatisticDimension[];
  readonly filter: readonly StatisticFilter[];
  /** Whole months: their first day, and the first day after them. */
  readonly period: { readonly from: string; readonly until: string };
}
