import { mostPenaltyDays, penaltyRates } from '../../../db/reference/penalty.ts';
import { endOfTerm } from '../../../db/reference/statutory-term.ts';
import { addDays, daysBetween } from '../../day.ts';
import type { CaseRules } from './case-rules.ts';
import { holdsOn } from '../period.ts';

/** Whether a notice of default counts: it is received after the term of the decision has ended (Awb art. 4:17 lid 3). */
export function isInDefault(dueOn: string, noticeOn: string): boolean {
  return noticeOn > dueOn;
}

/** The last day on which a decision after a notice of default costs nothing (Awb art. 4:17 lid 3). */
export function endOfGrace(rules: CaseRules, noticeOn: string): string {
  return endOfTerm(noticeOn, rules.getStatutoryTerm('ingebrekestelling', noticeOn).length);
}

/** What being late costs after a notice of default; days are `YYYY-MM-DD`. */
export interface Penalty {
  readonly firstDay: string;
  /** The day after which nothing more comes to it. */
  readonly lastDay: string;
  /** Days for which it is due so far. */
  readonly days: number;
  /** In euro cents; null where the amounts of the day of the notice are not known. */
  readonly cents: number | null;
}

/** What a penalty follows from; days are `YYYY-MM-DD`. */
export interface DefaultFacts {
  readonly noticeOn: string;
  readonly decidedOn: string | null;
  readonly today: string;
}

/**
 * The penalty for deciding late, as it stands at the end of a day: for each day without a decision after the two weeks, and not
 * for the day on which the decision is made known (Awb art. 4:17).
 */
export function penaltyOf(rules: CaseRules, { noticeOn, decidedOn, today }: DefaultFacts): Penalty {
  const firstDay = addDays(endOfGrace(rules, noticeOn), 1);
  const lastDay = addDays(firstDay, mostPenaltyDays - 1);
  const until = decidedOn !== null && decidedOn <= today ? decidedOn : addDays(today, 1);
  const days = Math.min(mostPenaltyDays, Math.max(0, daysBetween(firstDay, until)));
  const rate = penaltyRates.find((each) => holdsOn(each, noticeOn));
  return { firstDay, lastDay, days, cents: rate ? centsOf(rate.centsPerDay, days) : null };
}

function centsOf(centsPerDay: readonly number[], days: number): number {
  return centsPerDay.reduce((sum, cents, place) => sum + cents * Math.min(14, Math.max(0, days - 14 * place)), 0);
}
