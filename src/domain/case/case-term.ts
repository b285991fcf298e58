import type { CaseRow } from '../../../db/case.table.ts';
import { endOfTerm, type StatutoryTerm } from '../../../db/reference/statutory-term.ts';
import type { CaseRules } from './case-rules.ts';
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
export function findTerm(
  rules: CaseRules,
  { law, kind, other, receivedOn }: Omit<TermFacts, 'countsFrom'>,
): StatutoryTerm | undefined {
  const [code] = other ? (rules.findCaseType(law, kind, receivedOn)?.otherTerms ?? []) : [];
  return code === undefined ? rules.findStatutoryTerm(law, kind, receivedOn) : rules.getStatutoryTerm(code, receivedOn);
}

/** The term of a new case and its last day; undefined where none runs, or the day it counts from is not known. */
export function startTerm(rules: CaseRules, facts: TermFacts): CaseTerm | undefined {
  const term = findTerm(rules, facts);
  if (!term?.length) return undefined;
  const termFrom = startOf(rules, term, facts);
  return termFrom === null ? undefined : { termCode: term.code, termFrom, dueOn: endOfTerm(termFrom, term.length) };
}

/** What a case says of its term. */
export function columnsOfTerm(term: CaseTerm | undefined): Pick<CaseRow, 'dueOn' | 'termCode' | 'termFrom'> {
  return { dueOn: term?.dueOn ?? null, termCode: term?.termCode ?? null, termFrom: term?.termFrom ?? null };
}

function startOf(rules: CaseRules, { countsFrom }: StatutoryTerm, facts: TermFacts): string | null {
  if (countsFrom === 'RECEIPT') return facts.receivedOn;
  if (countsFrom !== 'END_OF_FILING_PERIOD') return facts.countsFrom;
  return facts.countsFrom === null ? null : endOfFilingPeriod(rules, facts.countsFrom);
}

/** The last day on which one can object to a decision that was made known on a day (Awb art. 6:7 and 6:8 lid 1). */
export function endOfFilingPeriod(rules: CaseRules, madeKnownOn: string): string {
  return endOfTerm(madeKnownOn, rules.getStatutoryTerm('bezwaar-indienen', madeKnownOn).length);
}

/** The days by which a decision on an objection that was received on a day can be adjourned, once (Awb art. 7:10 lid 3). */
export function adjournmentDays(rules: CaseRules, receivedOn: string): number {
  const { amount, unit } = rules.getStatutoryTerm('bezwaar-verdaging', receivedOn).length;
  return unit === 'WEEKS' ? amount * 7 : amount;
}

type Dated = Pick<CaseRow, 'law' | 'kind' | 'receivedOn' | 'termCode' | 'termFrom'> & { readonly dueOn: string };

/** The last day of a case's term after it was adjourned. */
export function dueAfterAdjournment(rules: CaseRules, row: Dated, history: TermHistory): string {
  const { length } = rules.getStatutoryTerm('bezwaar-verdaging', row.receivedOn);
  const adjourned = { ...history, adjournedDays: adjournmentDays(rules, row.receivedOn) };
  return recount(rules, row, history, adjourned) ?? endOfCountedTerm(row.dueOn, length);
}

/** The day by which a case is due once it was told that the decision comes on a later day (Awb art. 4:14). */
export function dueAfterDelayNotice(
  rules: CaseRules,
  { law, kind, receivedOn, dueOn }: Dated,
  namedDay: string,
): string {
  return rules.findCaseType(law, kind, receivedOn)?.reasonableTerm ? namedDay : dueOn;
}

/** The last day of a case's term after it stood still once more. */
export function dueAfterStandStill(rules: CaseRules, row: Dated, history: TermHistory, still: StandStill): string {
  const standStills = [...history.standStills, still];
  return recount(rules, row, history, { ...history, standStills }) ?? endAfterStandStill(row.dueOn, still);
}

/** The last day as the law counts it, where the day recorded until now is what the law came to; else undefined. */
function recount(rules: CaseRules, row: Dated, before: TermHistory, after: TermHistory): string | undefined {
  const { law, kind, receivedOn, termCode } = row;
  const ordinary = rules.findStatutoryTerm(law, kind, receivedOn);
  const term = termCode === null ? ordinary : rules.getStatutoryTerm(termCode, receivedOn);
  const from = row.termFrom ?? (term?.countsFrom === 'RECEIPT' ? row.receivedOn : null);
  if (!term?.length || from === null || term.length.unit === 'WORKING_DAYS') return undefined;
  return endOfCountedTerm(from, term.length, before) === row.dueOn
    ? endOfCountedTerm(from, term.length, after)
    : undefined;
}
