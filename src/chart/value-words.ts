import type { ChartFigure, ChartUnit } from './chart-table.ts';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** A number with its unit, where that is not in the head of the column. */
export function numberInWords(value: number, unit: ChartUnit): string {
  switch (unit) {
    case 'EURO_CENT':
      return euro.format(value / 100);
    case 'PERCENT':
      return `${tenth.format(value)}%`;
    case 'DAY':
    case 'PER_THOUSAND':
      return tenth.format(value);
    default:
      return whole.format(value);
  }
}

/** A figure in words. What is held back or missing is said, and never looks like nought. */
export function valueInWords({ value, state }: ChartFigure, unit: ChartUnit): string {
  if (state === 'SUPPRESSED') return 'niet getoond';
  if (value === null || value === undefined) return 'onbekend';
  const words = numberInWords(value, unit);
  if (state === 'ROUNDED') return `± ${words}`;
  return state === 'PROVISIONAL' ? `${words} (voorlopig)` : words;
}
