import { caseKinds, type CaseRow } from '../../db/case.table.ts';
import type { Db } from '../../db/client.ts';
import {
  listCasesForNorms,
  listDirectorsForNorms,
  listEvaluationsForNorms,
  listHelpForNorms,
  listPlansForNorms,
  type NormCase,
  type NormHelp,
  type NormPlan,
  type NormWindow,
} from '../../db/report-norm.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { dutyKindOf } from '../domain/duty/duty-case.ts';
import { measureOf } from '../domain/duty/duty.ts';

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
export function listNormRuns(db: Db, window: NormWindow, check: () => void): NormRun[] {
  const cases = listCasesForNorms(db, window).flatMap(runsOfCase);
  check();
  const help = listHelpForNorms(db, window).map(runOfHelp);
  check();
  const plans = listPlansForNorms(db, window);
  return [...cases, ...help, ...directionRuns(db, plans, window), ...evaluationRuns(db, plans, window)];
}

/** What one measure asked of cases and began in a window, in no particular order. */
export function listRunsOfCases(db: Db, window: NormWindow, measure: Measure): NormRun[] {
  if (measure === 'HELP_STARTED') return listHelpForNorms(db, window).map(runOfHelp);
  return listCasesForNorms(db, window)
    .flatMap(runsOfCase)
    .filter((run) => run.measure === measure);
}

/** What is asked of a case after first contact, by its kind: to investigate, or to decide. */
const nextMeasures = new Map(caseKinds.map((kind) => [kind, measureOf(dutyKindOf({ status: 'IN_PROGRESS', kind }))]));

/** What is asked of a case: to get in touch, and then what its kind asks. */
export function runsOfCase(found: NormCase): NormRun[] {
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
export function settledOn({ kind, decidedOn, settledOn: statusOn }: NormCase): string | null {
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
