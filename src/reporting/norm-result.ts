import type { Reference } from '../domain/reference/reference.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { daysBetween } from '../day.ts';
import { normsOfCase } from '../domain/duty/duty-case.ts';
import { normDeadlines } from '../domain/duty/duty-deadline.ts';
import { listPlanNorms } from '../domain/duty/duty-plan.ts';
import type { NormRun } from './norm-run.ts';

/** What came of something that had to be done by a day. */
export interface Outcome {
  /** The last day by which it had to be done. */
  readonly endsOn: string;
  /** Whether it was, by then. */
  readonly isWithin: boolean;
  /** Calendar days until it was done; null while it is not. */
  readonly leadDays: number | null;
}

/**
 * What came of it once its last day is over; undefined while it is not, and where it needed to be done no longer by then. What
 * is done early counts no sooner: else those that are late would seem fewer than they are.
 */
export function outcomeOf(
  endsOn: string,
  { from, doneOn, droppedOn }: Pick<NormRun, 'from' | 'doneOn' | 'droppedOn'>,
  today: string,
): Outcome | undefined {
  if (endsOn >= today) return undefined;
  if (doneOn === null && droppedOn !== null && droppedOn <= endsOn) return undefined;
  return {
    endsOn,
    isWithin: doneOn !== null && doneOn <= endsOn,
    leadDays: doneOn === null ? null : Math.max(0, daysBetween(from, doneOn)),
  };
}

/** Finds the norms that something goes by, and the last day that each of them gives it. */
export type FindNorms = (run: NormRun) => readonly { readonly norm: ServiceNormRow; readonly endsOn: string }[];

/**
 * The norms of the agreement under which the organisation answers for it on the day from which it counts, as duties have them.
 * Cases that are alike are looked up once.
 */
export function makeFindNorms(reference: Reference, today: string): FindNorms {
  const known = new Map<string, ReturnType<FindNorms>>();
  const find = ({ of, measure, from }: NormRun) => {
    const norms = of ? normsOfCase({ reference }, { ...of, asOf: from }) : listPlanNorms({ reference }, from, []);
    return normDeadlines(norms, { measure, caseKind: of?.kind ?? null, from }, today);
  };
  return (run) => {
    const { of, measure, from } = run;
    const key = of
      ? `${measure} ${from} ${of.law} ${of.kind} ${of.officeFunction} ${of.organisationId}`
      : `${measure} ${from}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = find(run)));
    return found;
  };
}
