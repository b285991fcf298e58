import { caseKinds, type CaseRow } from '../../db/case.table.ts';
import type { CaseTermChangeRow } from '../../db/case-term-change.table.ts';
import type { Db } from '../../db/client.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import type { CaseRules } from '../../src/domain/case/case-rules.ts';
import { historyOf } from '../../src/domain/case/case-term-change.ts';
import { endOfCountedTerm } from '../../src/domain/case/term-clock.ts';
import { dutyKindOf } from '../../src/domain/duty/duty-case.ts';
import { measureOf } from '../../src/domain/duty/duty.ts';
import {
  listCasesForNorms,
  listCasesForTerms,
  listDirectorsForNorms,
  listEvaluationsForNorms,
  listHelpForNorms,
  listPlansForNorms,
  listTermChangesWithoutDay,
  type NormCase,
  type NormHelp,
  type NormPlan,
  type NormWindow,
} from './norm-plain-rows.ts';

// What norms and terms measure, by SQL and an object for each: apart from how reports count it, so that the two can be held against each other.

type Measure = ServiceNormRow['measure'];

/** Something that a norm asks once: counted from a day, done or dropped on another. */
export interface NormRun {
  readonly measure: Measure;
  /** In which case; null of what is asked for a plan. */
  readonly of: Pick<CaseRow, 'id' | 'law' | 'kind' | 'officeFunction' | 'organisationId'> | null;
  /** The person whose case it is, or the household whose plan: about whom a count of these is. */
  readonly about: string;
  readonly from: string;
  readonly doneOn: string | null;
  /** The day on which it needed to be done no longer. */
  readonly droppedOn: string | null;
}

/** Everything that is measured and began in a window, in no particular order. The policy of what a norm asks is that of duties. */
export function listNormRuns(db: Db, window: NormWindow): NormRun[] {
  const cases = listCasesForNorms(db, window).flatMap(runsOfCase);
  const help = listHelpForNorms(db, window).map(runOfHelp);
  const plans = listPlansForNorms(db, window);
  return [...cases, ...help, ...directionRuns(db, plans, window), ...evaluationRuns(db, plans, window)];
}

/** What is asked of a case after first contact, by its kind: to investigate, or to decide. */
const nextMeasures = new Map(caseKinds.map((kind) => [kind, measureOf(dutyKindOf({ status: 'IN_PROGRESS', kind }))]));

/** What is asked of a case: to get in touch, and then what its kind asks. */
function runsOfCase(found: NormCase): NormRun[] {
  const { personId, kind, status, closedOn, receivedOn, contactedOn } = found;
  const shared = {
    of: found,
    about: personId,
    from: receivedOn,
    droppedOn: status === 'WITHDRAWN' ? closedOn : null,
  };
  const measure = nextMeasures.get(kind);
  const contact = { ...shared, measure: 'FIRST_CONTACT', doneOn: contactedOn } as const;
  return measure ? [contact, { ...shared, measure, doneOn: settledOn(found) }] : [contact];
}

/** The day on which a case was settled: its decision where there is one, since its status may follow later. */
function settledOn({ kind, decidedOn, settledOn: statusOn }: NormCase): string | null {
  return kind === 'REPORT' ? statusOn : (decidedOn ?? statusOn);
}

function runOfHelp(help: NormHelp): NormRun {
  const { personId: about, law, from, startedOn, withdrawnOn, closedOn } = help;
  const doneOn = startedOn !== null && startedOn < from ? from : startedOn;
  // A question that was answered without help asked for none.
  const isAnswered = law === 'GENERAL' && doneOn === null && closedOn !== null;
  return {
    measure: 'HELP_STARTED',
    of: help,
    about,
    from,
    doneOn,
    droppedOn: isAnswered ? from : (withdrawnOn ?? closedOn),
  };
}

/** A director is asked for from the start of a plan, and from each day on which it came to have none. */
function directionRuns(db: Db, plans: readonly NormPlan[], window: NormWindow): NormRun[] {
  const { today } = window;
  const byPlan = Map.groupBy(listDirectorsForNorms(db, window), ({ planId }) => planId);
  return plans.flatMap(({ id, householdId, startedOn, endedOn }) => {
    const runs: NormRun[] = [];
    const add = (from: string, doneOn: string | null) =>
      runs.push({ measure: 'DIRECTOR_APPOINTED', of: null, about: householdId, from, doneOn, droppedOn: endedOn });
    let without = startedOn >= window.from ? startedOn : null;
    for (const { validFrom, validUntil } of byPlan.get(id) ?? []) {
      if (without !== null && (without === startedOn || validFrom > without)) {
        add(without, validFrom > without ? validFrom : without);
      }
      without = validUntil !== null && validUntil <= today ? validUntil : null;
    }
    if (without !== null && (endedOn === null || endedOn > without)) add(without, null);
    return runs;
  });
}

/** An evaluation is asked for from the start of a plan, and from each evaluation but the last. */
function evaluationRuns(db: Db, plans: readonly NormPlan[], window: NormWindow): NormRun[] {
  const byPlan = Map.groupBy(listEvaluationsForNorms(db, window), ({ planId }) => planId);
  return plans.flatMap(({ id, householdId, startedOn, endedOn }) => {
    const runs: NormRun[] = [];
    const add = (from: string, doneOn: string | null) =>
      runs.push({ measure: 'PLAN_EVALUATED', of: null, about: householdId, from, doneOn, droppedOn: endedOn });
    // What was asked from before the window is of before it.
    let from = startedOn >= window.from ? startedOn : null;
    for (const { heldOn, isLast } of byPlan.get(id) ?? []) {
      if (from !== null) add(from, heldOn > from ? heldOn : from);
      from = isLast === 1 ? null : heldOn;
    }
    if (from !== null) add(from, null);
    return runs;
  });
}

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
