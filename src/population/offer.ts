import { keyOfProduct, products, type ProductFact } from '../../db/reference/product.ts';
import type { NewProvision } from '../../db/provision.table.ts';

/** How much of something, in what, and how often. */
export interface Volume {
  readonly amount: number;
  readonly unit: NonNullable<NewProvision['volumeUnit']>;
  readonly per: NonNullable<NewProvision['volumePer']>;
}

/** How a product is usually granted and what it costs: assumed, see docs/population.md. */
export interface Offer {
  /** Least and most of it, and by what step. */
  readonly amount: readonly [least: number, most: number, step: number];
  readonly unit: Volume['unit'];
  readonly per: Volume['per'];
  /** Euro cents for one unit, at the prices of today. */
  readonly price: number;
  /** For how many months it is granted at a time; left out where it has no end. */
  readonly months?: readonly [least: number, most: number];
  /** Whether it is done after one term. */
  readonly once?: true;
  readonly payment?: true;
  /** Part of grants that are paid from a personal budget. */
  readonly budgetPart?: number;
  /** What takes its place when less, or more, is needed; another amount of the same when left out. */
  readonly lighter?: ProductKey;
  readonly heavier?: ProductKey;
}

const hourly = { unit: 'HOUR', per: 'WEEK' } as const;
const monthlyPiece = { unit: 'PIECE', per: 'MONTH', amount: [1, 1, 1] } as const;
const free = { price: 0 } as const;

const offers = {
  'WMO/HH': { amount: [1.5, 4, 0.5], ...hourly, price: 3600, months: [24, 60], budgetPart: 0.05 },
  'WMO/BI': {
    amount: [1, 5, 0.5],
    ...hourly,
    price: 6800,
    months: [9, 24],
    budgetPart: 0.08,
    lighter: 'GENERAL/MW',
    heavier: 'WMO/BS',
  },
  'WMO/BS': { amount: [2, 6, 0.5], ...hourly, price: 9600, months: [6, 18], lighter: 'WMO/BI', heavier: 'WMO/BW' },
  'WMO/KV': { amount: [2, 4, 1], unit: 'DAY', per: 'MONTH', price: 18_500, months: [6, 12] },
  'WMO/DB': { amount: [2, 6, 1], unit: 'HALF_DAY', per: 'WEEK', price: 4800, months: [12, 24], lighter: 'GENERAL/IL' },
  'WMO/VD': { amount: [4, 16, 2], unit: 'PIECE', per: 'MONTH', price: 1100, months: [36, 60] },
  'WMO/RS': { ...monthlyPiece, price: 5200 },
  'WMO/SM': { ...monthlyPiece, price: 6900 },
  'WMO/TL': { ...monthlyPiece, price: 4300 },
  'WMO/WA': { amount: [1, 1, 1], unit: 'PIECE', per: 'TOTAL', price: 620_000, months: [2, 3], once: true },
  'WMO/BW': { amount: [7, 7, 1], unit: 'DAY', per: 'WEEK', price: 15_500, months: [12, 24], lighter: 'WMO/BS' },
  'WMO/OP': { amount: [7, 7, 1], unit: 'DAY', per: 'WEEK', price: 11_000, months: [2, 5], once: true },
  'JEUGDWET/PV': { amount: [2, 6, 1], ...hourly, price: 5400, months: [6, 12], budgetPart: 0.3 },
  'JEUGDWET/DH': {
    amount: [3, 6, 1],
    unit: 'HALF_DAY',
    per: 'WEEK',
    price: 11_800,
    months: [6, 12],
    lighter: 'JEUGDWET/AJ',
  },
  'JEUGDWET/VB': { amount: [7, 7, 1], unit: 'DAY', per: 'WEEK', price: 27_000, months: [4, 9], lighter: 'JEUGDWET/DH' },
  'JEUGDWET/LO': { amount: [2, 6, 1], unit: 'DAY', per: 'MONTH', price: 21_000, months: [6, 12], budgetPart: 0.06 },
  'JEUGDWET/PZ': { amount: [7, 7, 1], unit: 'DAY', per: 'WEEK', price: 5600, months: [12, 24] },
  'JEUGDWET/AJ': {
    amount: [1, 3, 0.5],
    ...hourly,
    price: 9200,
    months: [5, 11],
    lighter: 'GENERAL/SG',
    heavier: 'JEUGDWET/DH',
  },
  'JEUGDWET/BJ': { amount: [1, 4, 0.5], ...hourly, price: 7100, months: [6, 12], budgetPart: 0.12 },
  'JEUGDWET/GB': {
    amount: [4, 12, 1],
    unit: 'HOUR',
    per: 'TOTAL',
    price: 12_200,
    months: [4, 8],
    once: true,
    heavier: 'JEUGDWET/GS',
  },
  'JEUGDWET/GS': { amount: [1, 2, 0.5], ...hourly, price: 13_400, months: [6, 10], lighter: 'JEUGDWET/GB' },
  'JEUGDWET/DY': { amount: [35, 55, 5], unit: 'HOUR', per: 'TOTAL', price: 10_900, months: [10, 15], once: true },
  'PARTICIPATIEWET/AB': { amount: [850, 1450, 10], unit: 'EURO', per: 'MONTH', price: 100, payment: true },
  'PARTICIPATIEWET/BB': {
    amount: [120, 1400, 20],
    unit: 'EURO',
    per: 'TOTAL',
    price: 100,
    months: [1, 2],
    once: true,
    payment: true,
  },
  'PARTICIPATIEWET/IT': {
    amount: [400, 620, 20],
    unit: 'EURO',
    per: 'TOTAL',
    price: 100,
    months: [12, 12],
    once: true,
    payment: true,
  },
  'PARTICIPATIEWET/TW': { amount: [1, 3, 0.5], ...hourly, price: 7900, months: [4, 10] },
  'PARTICIPATIEWET/BW': { amount: [16, 28, 4], ...hourly, price: 1150 },
  'WGS/SR': { ...monthlyPiece, price: 14_500, months: [18, 36], once: true, lighter: 'WGS/BH' },
  'WGS/SK': { ...monthlyPiece, price: 9500, months: [18, 36], once: true },
  'WGS/BH': { ...monthlyPiece, price: 11_000, months: [9, 18], lighter: 'GENERAL/GC', heavier: 'WGS/SR' },
  'WGS/ST': { ...monthlyPiece, price: 13_000, months: [3, 6], once: true },
  'GENERAL/IP': { amount: [1, 2, 1], unit: 'PIECE', per: 'TOTAL', ...free, months: [1, 2], once: true },
  'GENERAL/MT': { amount: [2, 4, 1], unit: 'PIECE', per: 'MONTH', ...free, months: [6, 18] },
  'GENERAL/SG': { amount: [2, 4, 1], unit: 'PIECE', per: 'MONTH', ...free, months: [6, 18] },
  'GENERAL/VR': { amount: [2, 4, 1], unit: 'PIECE', per: 'MONTH', ...free, months: [6, 24] },
  'GENERAL/MW': { amount: [1, 3, 1], unit: 'HOUR', per: 'MONTH', price: 7400, months: [3, 8] },
  'GENERAL/IL': { amount: [1, 3, 1], unit: 'HALF_DAY', per: 'WEEK', price: 900, months: [6, 24] },
  'GENERAL/TH': { amount: [1, 2, 1], unit: 'HALF_DAY', per: 'WEEK', price: 700, months: [6, 18] },
  'GENERAL/GC': { amount: [6, 8, 1], unit: 'PIECE', per: 'TOTAL', price: 2500, months: [2, 3], once: true },
  'GENERAL/FH': { amount: [1, 4, 1], unit: 'PIECE', per: 'TOTAL', price: 1500, months: [1, 2], once: true },
  'GENERAL/MZ': { amount: [1, 2, 1], unit: 'HOUR', per: 'MONTH', price: 6900, months: [4, 12] },
  'GENERAL/MR': {
    amount: [150, 300, 50],
    unit: 'EURO',
    per: 'TOTAL',
    price: 100,
    months: [12, 12],
    once: true,
    payment: true,
  },
} as const satisfies Record<string, Omit<Offer, 'lighter' | 'heavier'> & { lighter?: string; heavier?: string }>;

/** Law and code of a product, such as `WMO/HH`. */
export type ProductKey = keyof typeof offers;

export const productKeys = Object.keys(offers) as ProductKey[];

const offerByKey: Readonly<Record<ProductKey, Offer>> = offers;
const productByKey = new Map(products.map((product) => [keyOfProduct(product), product]));

/** How the product is usually granted. */
export function offerOf(key: ProductKey): Offer {
  return offerByKey[key];
}

/** The product of the reference data. */
export function productOf(key: ProductKey): ProductFact {
  const product = productByKey.get(key);
  if (product === undefined) throw new RangeError('no such product');
  return product;
}

/** Months of a year in weeks and days, as yearly budgets count them. */
const perMonth = { DAY: 365 / 12, WEEK: 52 / 12, MONTH: 1 } as const;

/** Euro cents a month for so much of a product over so many months; `index` is the price level, 1 for today's. */
export function monthlyCostOf(key: ProductKey, amount: number, months: number, index: number): number {
  const { price, per, payment } = offerOf(key);
  const times = per === 'TOTAL' ? 1 / Math.max(1, months) : perMonth[per];
  // A payment is a fixed amount: what was granted then was paid then.
  return Math.round(price * amount * times * (payment ? 1 : index));
}
