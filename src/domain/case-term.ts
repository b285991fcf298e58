import type { CaseRow } from '../../db/case.table.ts';
import { findCaseType } from '../../db/reference/case-type.ts';
import {
  endOfTerm,
  findStatutoryTerm,
  getStatutoryTerm,
  type StatutoryTerm,
} from '../../db/reference/statutory-term.ts';
import { endAfterStandStill, endOfCountedTerm, type StandStill, type TermHistory } from './term-clock.ts';

/** The term by which a case is due; days are `YYYY-MM-DD`. */
export interface CaseTerm {
  readonly termCode: string;
  /** The day it counts from; its first day is the day after. */
  readonly termFrom: string;
  readonly dueOn: string;
}

/** What decides under which term a new case is due. */
export interface TermFacts extends Pick<CaseRow, 'law' | 'kind' | 'receivedOn'> {
  /** The day of the first talk, or that on which the decision was made known; null where the term counts from receipt. */
  readonly countsFrom: string | null;
  /** The term beside the ordinary one that runs instead: under threat, or with an advisory committee. */
  readonly other: boolean;
}

/** The term of the law under which a new case is due; undefined where none is. */
export function findTerm({ law, kind, other }: Pick<TermFacts, 'law' | 'kind' | 'other'>): StatutoryTerm | undefined {
  const [code] = other ? (findCaseType(law, kind)?.otherTerms ?? []) : [];
  return code === undefined ? findStatutoryTerm(law, kind) : getStatutoryTerm(code);
}

/** The term of a new case and its last day; undefined where none runs, or the day it counts from is not known. */
export function startTerm(facts: TermFacts): CaseTerm | undefined {
  const term = findTerm(facts);
  if (!term?.length) return undefined;
  const termFrom = startOf(term, facts);
  return termFrom === null ? undefined : { termCode: term.code, termFrom, dueOn: endOfTerm(termFrom, term.length) };
}

function startOf({ countsFrom }: StatutoryTerm, facts: TermFacts): string | null {
  if (countsFrom === 'RECEIPT') return facts.receivedOn;
  if (countsFrom !== 'END_OF_FILING_PERIOD') return facts.countsFrom;
  return facts.countsFrom === null ? null : endOfFilingPeriod(facts.countsFrom);
}

/** The last day on which one can object to a decision that was made known on a day (Awb art. 6:7 and 6:8 lid 1). */
export function endOfFilingPeriod(madeKnownOn: string): string {
  return endOfTerm(madeKnownOn, getStatutoryTerm('bezwaar-indienen').length);
}

/** The days by which a decision on an objection can be adjourned, once (Awb art. 7:10 lid 3). */
export const adjournmentDays = getStatutoryTerm('bezwaar-verdaging').length.amount * 7;

type Dated = Pick<CaseRow, 'law' | 'kind' | 'receivedOn' | 'termCode' | 'termFrom'> & { readonly dueOn: string };

/** The last day of a case's term after it was adjourned. */
export function dueAfterAdjournment(row: Dated, history: TermHistory): string {
  const after = (end: string) => endOfCountedTerm(end, getStatutoryTerm('bezwaar-verdaging').length);
  return recount(row, history, { ...history, adjournedDays: adjournmentDays }) ?? after(row.dueOn);
}

/** The day by which a case is due once it was told that the decision comes on a later day (Awb art. 4:14). */
export function dueAfterDelayNotice({ law, kind, dueOn }: Dated, namedDay: string): string {
  return findCaseType(law, kind)?.reasonableTerm ? namedDay : dueOn;
}

/** The last day of a case's term after it stood still once more. */
export function dueAfterStandStill(row: Dated, history: TermHistory, still: StandStill): string {
  const standStills = [...history.standStills, still];
  return recount(row, history, { ...history, standStills }) ?? endAfterStandStill(row.dueOn, still);
}

/** The last day as the law counts it, where the day recorded until now is what the law came to; else undefined. */
function recount(row: Dated, before: TermHistory, after: TermHistory): string | undefined {
  const ordinary = findStatutoryTerm(row.law, row.kind);
  const term = row.termCode === null ? ordinary : getStatutoryTerm(row.termCode);
  const from = row.termFrom ?? (term?.countsFrom === 'RECEIPT' ? row.receivedOn : null);
  if (!term?.length || from === null || term.length.unit === 'WORKING_DAYS') return undefined;
  return endOfCountedTerm(from, term.length, before) === row.dueOn
    ? endOfCountedTerm(from, term.length, after)
    : undefined;
}
