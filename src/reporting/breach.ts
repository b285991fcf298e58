import type { ServiceNormRow } from '../../db/service-norm.table.ts';

/** Where a breach stands in the list of its norm. */
export interface BreachPlace {
  /** The last day that the norm gave (`YYYY-MM-DD`). */
  readonly endsOn: string;
  /** Of the case, or of the plan where the norm is about plans. */
  readonly id: string;
  /** How many breaches of the same norm, day, and case or plan come before it. */
  readonly turn: number;
}

/** Something that was done later than a norm wanted, or not at all. */
export interface Breach extends BreachPlace {
  /** Null while it is not done. */
  readonly doneOn: string | null;
}

/** Which breaches are asked for: those of one norm in the cases that one organisation has in hand, or of plans. */
export interface BreachQuery {
  readonly normId: string;
  readonly organisationId: string;
  /** The first of the days in which the last day fell, and the first after them. */
  readonly from: string;
  readonly until: string;
  /** The breach that they come after; null for the first. */
  readonly after: BreachPlace | null;
  /** How many at most. */
  readonly most: number;
}

/** A part of the list, in order. */
export interface BreachPart {
  readonly breaches: readonly Breach[];
  /** Whether none come after them. */
  readonly isLast: boolean;
}

/** Whether a norm is about plans rather than cases. */
export function isAboutPlans(measure: ServiceNormRow['measure']): boolean {
  return measure === 'DIRECTOR_APPOINTED' || measure === 'PLAN_EVALUATED';
}
