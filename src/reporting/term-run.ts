import type { CaseTermChangeRow } from '../../db/case-term-change.table.ts';
import type { Db } from '../../db/client.ts';
import { listCasesForTerms, listTermChangesWithoutDay, type NormCase, type NormWindow } from '../../db/report-norm.ts';
import type { CaseRules } from '../domain/case/case-rules.ts';
import { historyOf } from '../domain/case/case-term-change.ts';
import { endOfCountedTerm } from '../domain/case/term-clock.ts';
import { settledOn } from './norm-run.ts';
import type { NormRun } from './norm-run.ts';

/** A case that the law wants settled by a day. */
export interface TermRun extends Pick<NormRun, 'about' | 'from' | 'doneOn' | 'droppedOn'> {
  readonly of: NormCase;
  readonly endsOn: string;
  /** Whether that day was recorded with the case, rather than counted from what the law says. */
  readonly isRecorded: boolean;
}

/** The cases whose term ends in a window, or would have; none that stands still. */
export function listTermRuns(db: Db, rules: CaseRules, window: NormWindow): TermRun[] {
  const changes = Map.groupBy(listTermChangesWithoutDay(db, window.today), ({ caseId }) => caseId);
  return listCasesForTerms(db, window).flatMap((found) => {
    if (found.status === 'SUSPENDED') return [];
    const endsOn = found.dueOn ?? endOf(rules, found, changes.get(found.id) ?? []);
    if (endsOn === null || endsOn < window.from || endsOn >= window.until) return [];
    const droppedOn = found.status === 'WITHDRAWN' ? found.closedOn : null;
    const from = found.termFrom ?? found.receivedOn;
    const shared = { of: found, about: found.personId, endsOn, isRecorded: found.dueOn !== null };
    return [{ ...shared, from, doneOn: settledOn(found), droppedOn }];
  });
}

/**
 * The last day of a case's term where no day was kept: under the term recorded with it, else under the ordinary one where that
 * counts from receipt, with what happened to it since. Null where none runs, or the day it counts from is not known.
 */
function endOf(rules: CaseRules, found: NormCase, changes: readonly CaseTermChangeRow[]): string | null {
  const { law, kind, receivedOn, termCode, termFrom } = found;
  const term =
    termCode !== null && termFrom !== null
      ? { length: rules.getStatutoryTerm(termCode, termFrom).length, from: termFrom }
      : ordinaryTerm(rules, { law, kind, receivedOn });
  if (!term) return null;
  const canStandStill = term.length.unit !== 'WORKING_DAYS';
  return endOfCountedTerm(term.from, term.length, canStandStill ? historyOf(rules, found, changes) : undefined);
}

function ordinaryTerm(rules: CaseRules, { law, kind, receivedOn }: Pick<NormCase, 'law' | 'kind' | 'receivedOn'>) {
  const ordinary = rules.findStatutoryTerm(law, kind, receivedOn);
  return ordinary?.length && ordinary.countsFrom === 'RECEIPT'
    ? { length: ordinary.length, from: receivedOn }
    : undefined;
}
