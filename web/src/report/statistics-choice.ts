import type { StatisticDimension, StatisticMeasure } from '../generated/graphql.ts';

/** What the address says of each measure: Dutch, for people read and send it. */
export const measureSlugs = {
  clienten: 'CLIENTS',
  huishoudens: 'HOUSEHOLDS',
  zaken: 'CASES',
  voorzieningen: 'PROVISIONS',
  kosten: 'COST',
  doorlooptijd: 'LEAD_TIME_MEDIAN',
  'doorlooptijd-9-op-10': 'LEAD_TIME_P90',
  'op-tijd': 'SHARE_IN_TERM',
  'behaalde-doelen': 'GOALS_ATTAINED',
  inzage: 'READS',
} as const satisfies Record<string, StatisticMeasure>;

/** The same of each dimension. */
export const dimensionSlugs = {
  wet: 'LAW',
  product: 'PRODUCT',
  trede: 'LADDER_STEP',
  aanbieder: 'PROVIDER',
  uitvoerder: 'ORGANISATION',
  wijk: 'DISTRICT',
  leeftijd: 'AGE_GROUP',
  huishouden: 'HOUSEHOLD_TYPE',
  vorm: 'DELIVERY_FORM',
  doelstelling: 'OBJECTIVE',
  maand: 'MONTH',
  kwartaal: 'QUARTER',
  jaar: 'YEAR',
} as const satisfies Record<string, StatisticDimension>;

export type MeasureSlug = keyof typeof measureSlugs;
export type DimensionSlug = keyof typeof dimensionSlugs;

/** What is asked for, as the address holds it. */
export interface StatisticsChoice {
  readonly maat?: MeasureSlug | undefined;
  /** What it is divided by, up to three, parted by commas. */
  readonly per?: string | undefined;
  /** To which categories it is limited: `wijk:WK032701`, parted by commas. */
  readonly alleen?: string | undefined;
  /** First and last year. */
  readonly vanaf?: number | undefined;
  readonly totenmet?: number | undefined;
}

const most = 3;

/** Reads the choice from the address; what makes no sense is left out. */
export function readStatisticsChoice(search: Record<string, unknown>): StatisticsChoice {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const year = (name: string) => {
    const value = Number(search[name]);
    return Number.isInteger(value) && value >= 2000 && value <= 2100 ? value : undefined;
  };
  const measure = text('maat');
  return {
    maat: isSlug(measureSlugs, measure) ? measure : undefined,
    per: text('per') === 'niets' ? 'niets' : dimensionsOf(text('per')).join(',') || undefined,
    alleen: text('alleen').slice(0, 500) || undefined,
    vanaf: year('vanaf'),
    totenmet: year('totenmet'),
  };
}

/** The dimensions that a text names, each once. */
export function dimensionsOf(text: string | undefined): DimensionSlug[] {
  const named = (text ?? '').split(',').filter((slug) => isSlug(dimensionSlugs, slug));
  return [...new Set(named)].slice(0, most);
}

/** One category to which it is limited. */
export interface ChosenCategory {
  readonly dimension: DimensionSlug;
  readonly code: string;
}

/** The categories that a text names. */
export function categoriesOf(text: string | undefined): ChosenCategory[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [dimension = '', ...rest] = part.split(':');
    const code = rest.join(':');
    return isSlug(dimensionSlugs, dimension) && code ? [{ dimension, code }] : [];
  });
}

/** The text that names these categories. */
export function categoriesText(categories: readonly ChosenCategory[]): string | undefined {
  return categories.map(({ dimension, code }) => `${dimension}:${code}`).join(',') || undefined;
}

function isSlug<Slugs extends Record<string, string>>(slugs: Slugs, text: string): text is keyof Slugs & string {
  return Object.hasOwn(slugs, text);
}
