import type { StatisticDimension } from '../generated/graphql.ts';

const key = (dimension: StatisticDimension, code: string) => `report.category.${dimension}.${code}`;

/** Keeps what a category is called, for when an address names its code alone. */
export function rememberCategory(dimension: StatisticDimension, code: string, label: string): void {
  sessionStorage.setItem(key(dimension, code), label);
}

/** What a category is called, as far as it was shown in this session; else its code. */
export function nameOfCategory(dimension: StatisticDimension, code: string): string {
  return sessionStorage.getItem(key(dimension, code)) ?? code;
}
