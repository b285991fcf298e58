import type { CaseRow } from '../../../db/case.table.ts';
import { isRecognisedDay, isWeekend } from '../../../db/reference/recognised-day.ts';
import { endOfTerm } from '../../../db/reference/statutory-term.ts';
import type { ServiceNormRow } from '../../../db/service-norm.table.ts';
import type { Granted } from '../../access/granted.ts';
import { addDays, daysBetween } from '../../day.ts';
import type { CaseRules } from '../case/case-rules.ts';
import { holdsOn } from '../period.ts';
import { viewStatutoryTerm, type StatutoryTermView } from '../case/statutory-term.ts';

/** The day by which the law wants a case done; days are `YYYY-MM-DD`. */
export interface StatutoryDeadline {
  readonly term: StatutoryTermView | null;
  readonly endsOn: string;
  /** Null where the term counts from something that the hub does not know. */
  readonly ordinarilyEndsOn: string | null;
  readonly standsStill: boolean;
  /** Null while it stands still. */
  readonly daysLeft: number | null;
  readonly passed: boolean;
}
export type GrantedStatutoryDeadline = Granted<StatutoryDeadline>;

/** The day by which an agreement wants something done; days are `YYYY-MM-DD`. */
export interface NormDeadline {
  readonly norm: ServiceNormRow;
  readonly countedFrom: string;
  readonly endsOn: string;
  readonly daysLeft: number;
  readonly passed: boolean;
}
export type GrantedNormDeadline = Granted<NormDeadline>;

/** What the law demands of a case: by the day recorded with it, under the article that sets such a day. Undefined when no term runs. */
export function statutoryDeadline(
  rules: CaseRules,
  { law, kind, receivedOn, dueOn, status }: Pick<CaseRow, 'law' | 'kind' | 'receivedOn' | 'dueOn' | 'status'>,
  today: string,
): StatutoryDeadline | undefined {
  if (dueOn === null || status === 'DECIDED') return undefined;
  const ordinary = rules.findStatutoryTerm(law, kind, receivedOn);
  const ordinarilyEndsOn =
    ordinary?.length && ordinary.countsFrom === 'RECEIPT' ? endOfTerm(receivedOn, ordinary.length) : null;
  // A day before the ordinary one was set under a shorter term of that law, as for debts under threat.
  const hastened = ordinarilyEndsOn !== null && dueOn < ordinarilyEndsOn;
  const term = (hastened ? rules.findShorterTerm(law, receivedOn, dueOn) : undefined) ?? ordinary;
  const standsStill = status === 'SUSPENDED';
  const daysLeft = standsStill ? null : daysBetween(today, dueOn);
  return {
    term: term ? viewStatutoryTerm(term) : null,
    endsOn: dueOn,
    ordinarilyEndsOn,
    standsStill,
    daysLeft,
    passed: daysLeft !== null && daysLeft < 0,
  };
}

/** Which of an agreement's norms are asked for: those that measure this, for this law and kind of case. */
export interface NormQuestion {
  readonly measure: ServiceNormRow['measure'];
  readonly caseKind: CaseRow['kind'] | null;
  /** The day it counts from; the norms are those that held on it. */
  readonly from: string;
}

/** What an agreement demands, the first day first: in days, or in working days of which none is lengthened by the law. */
export function normDeadlines(
  norms: readonly ServiceNormRow[],
  { measure, caseKind, from }: NormQuestion,
  today: string,
): readonly NormDeadline[] {
  return norms
    .filter(
      (norm) =>
        norm.measure === measure && (norm.caseKind === null || norm.caseKind === caseKind) && holdsOn(norm, from),
    )
    .map((norm) => {
      const endsOn = endOfNorm(from, norm);
      const daysLeft = daysBetween(today, endsOn);
      return { norm, countedFrom: from, endsOn, daysLeft, passed: daysLeft < 0 };
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}

/**
 * The last day of a norm that starts to run on the day after `from`. The general act on terms does not apply to it: it may
 * end on a Sunday, and of holidays only the recognised ones are no working day, since others are equated for that act alone.
 */
export function endOfNorm(from: string, { days, workingDays }: Pick<ServiceNormRow, 'days' | 'workingDays'>): string {
  if (workingDays === 0) return addDays(from, days);
  const key = `${from} ${days}`;
  let end = workingEnds.get(key);
  if (end === undefined) {
    // Of a few years and norms: whoever asks about more does not fill the memory.
    if (workingEnds.size >= mostEnds) workingEnds.clear();
    workingEnds.set(key, (end = countWorkingDays(from, days)));
  }
  return end;
}

/** Last days that were counted before: a list of things to do asks for the same many times. */
const workingEnds = new Map<string, string>();
const mostEnds = 20_000;

function countWorkingDays(from: string, days: number): string {
  let day = from;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    if (isNormWorkingDay(day)) counted += 1;
  }
  return day;
}

/** Whether a day counts where a norm is in working days. */
export function isNormWorkingDay(day: string): boolean {
  return !isWeekend(day) && !isRecognisedDay(day);
}
