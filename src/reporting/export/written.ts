import type { ReadReport } from '../find-report.ts';

/** What is put in a form: a standing report, or free statistics as one. */
export interface Written extends Omit<ReadReport, 'name' | 'year'> {
  /** By which it is asked for, in capitals or not. */
  readonly name: string;
  /** Null where it is about other months than those of one calendar year. */
  readonly year: number | null;
  /** Of free statistics: by what they are divided, in Dutch, and the categories of a figure in that order. */
  readonly divisions?: {
    readonly labels: readonly string[];
    readonly of: (row: string, column: string) => readonly string[];
    /** How they were changed and rounded, in Dutch: a line of CSV says it, for it is all that some see. */
    readonly rounding: string;
  };
}

/** What stands above it. */
export function headingOf({ title, year }: Pick<Written, 'title' | 'year'>): string {
  return year === null ? title : `${title} ${year}`;
}
