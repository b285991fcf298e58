import type { ChartFigure, ChartUnit } from './chart-table.ts';

/** What is said of a figure beside its number, in Dutch; nothing of one that is as counted. */
export const stateWords: Readonly<Record<ChartFigure['state'], string>> = {
  EXACT: '',
  ROUNDED: 'afgerond',
  SUPPRESSED: 'niet getoond',
  MISSING: 'ontbreekt',
  PROVISIONAL: 'voorlopig',
};

/** Cents of larger amounts, in euros, are for the spreadsheet. */
const leastWithoutCents = 1000;
const oneDecimal: ReadonlySet<ChartUnit> = new Set(['NUMBER', 'PERCENT', 'PER_THOUSAND', 'DAY']);

/** A number with its unit as a Dutch reader writes it. */
export function numberInWords(value: number, unit: ChartUnit): string {
  return amountInWords(unit === 'EURO_CENT' ? value / 100 : value, unit);
}

function amountInWords(value: number, unit: ChartUnit): string {
  const isWhole = Number.isInteger(value);
  const hasCents = unit === 'EURO_CENT' && !isWhole && Math.abs(value) < leastWithoutCents;
  const digits = oneDecimal.has(unit) && !isWhole ? 1 : hasCents ? 2 : 0;
  // Intl would use the data of the machine; a report reads the same everywhere.
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (rest === undefined ? '' : `,${rest}`);
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  if (unit === 'EURO_CENT') return `${sign}€ ${grouped}`;
  return unit === 'PERCENT' ? `${sign}${grouped} %` : `${sign}${grouped}`;
}

/** A figure in words: never a nought for what is held back or not known. */
export function valueInWords({ value, state }: ChartFigure, unit: ChartUnit): string {
  if (state === 'SUPPRESSED') return stateWords.SUPPRESSED;
  if (value === null || value === undefined) return stateWords.MISSING;
  const words = numberInWords(value, unit);
  if (state === 'ROUNDED') return `≈ ${words}`;
  return state === 'PROVISIONAL' ? `${words}*` : words;
}
