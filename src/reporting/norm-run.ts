import { caseKinds, caseStatuses } from '../../db/case.table.ts';
import { laws } from '../../db/law.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { normMeasures, type ServiceNormRow } from '../../db/service-norm.table.ts';
import { dutyKindOf } from '../domain/duty/duty-case.ts';
import { measureOf } from '../domain/duty/duty.ts';
import type { CaseFacts } from './fact-case.ts';
import { at, byteAt } from './fact-order.ts';
import type { Facts } from './facts.ts';
import type { NormBook } from './norm-book.ts';
import type { NormWindow } from './norm-window.ts';

type Measure = ServiceNormRow['measure'];

/**
 * Sees something that a norm asks once: what is asked, as the book has it; the day it counts from, those on which it was done
 * and on which it needed to be done no longer (`openDay` when neither); the person whose case it is, or the household whose
 * plan; and its place among the cases or plans. In numbers, since there are hundreds of thousands of these.
 */
export type SeeRun = (asked: number, from: number, done: number, dropped: number, about: number, of: number) => void;

type Walk = (facts: Facts, book: NormBook, window: NormWindow, see: SeeRun) => void;

/** Sees everything that is measured and began in a window. The policy of what a norm asks is that of duties. */
export function seeRuns(facts: Facts, book: NormBook, window: NormWindow, see: SeeRun): void {
  for (const walk of [seeCases, seeHelp, seeDirection, seeEvaluation]) walk(facts, book, window, see);
}

/** Sees what one measure asked and began in a window, and perhaps what others did. */
export function seeRunsOf(measure: Measure, facts: Facts, book: NormBook, window: NormWindow, see: SeeRun): void {
  walks[measure](facts, book, window, see);
}

const walks: Readonly<Record<Measure, Walk>> = {
  FIRST_CONTACT: seeCases,
  INVESTIGATION_DONE: seeCases,
  DECISION_MADE: seeCases,
  HELP_STARTED: seeHelp,
  DIRECTOR_APPOINTED: seeDirection,
  PLAN_EVALUATED: seeEvaluation,
};

const measureAt = (measure: Measure | undefined) => (measure ? normMeasures.indexOf(measure) : -1);
const [firstContact, helpStarted] = [measureAt('FIRST_CONTACT'), measureAt('HELP_STARTED')];
const [directorAppointed, planEvaluated] = [measureAt('DIRECTOR_APPOINTED'), measureAt('PLAN_EVALUATED')];
const [withdrawn, report, general] = [
  caseStatuses.indexOf('WITHDRAWN'),
  caseKinds.indexOf('REPORT'),
  laws.indexOf('GENERAL'),
];
/** What is asked of a case after first contact, by its kind: to investigate, or to decide. */
const nextMeasures = Int8Array.from(caseKinds, (kind) =>
  measureAt(measureOf(dutyKindOf({ status: 'IN_PROGRESS', kind }))),
);

/** What is asked of a case: to get in touch, and then what its kind asks. */
function seeCases({ cases }: Facts, book: NormBook, { from, until, today }: NormWindow, see: SeeRun): void {
  for (let place = 0; place < cases.law.length; place += 1) {
    const received = at(cases.received, place);
    if (received < from || received >= until) continue;
    const dropped = droppedOn(cases, place);
    const about = at(cases.person, place);
    const contacted = knownBy(at(cases.contacted, place), today);
    see(book.askOfCase(firstContact, cases, place), received, contacted, dropped, about, place);
    const next = byteAt(nextMeasures, byteAt(cases.kind, place));
    if (next < 0) continue;
    see(book.askOfCase(next, cases, place), received, settledOn(cases, place, today), dropped, about, place);
  }
}

/** The day on which it was withdrawn: then nothing more is asked of it. */
export function droppedOn(cases: CaseFacts, place: number): number {
  return byteAt(cases.status, place) === withdrawn ? at(cases.closed, place) : openDay;
}

/** The day on which a case was settled: its decision where there is one, since its status may follow later. */
export function settledOn(cases: CaseFacts, place: number, today: number): number {
  const ruled = byteAt(cases.kind, place) === report ? openDay : knownBy(at(cases.ruled, place), today);
  return ruled === openDay ? knownBy(at(cases.settled, place), today) : ruled;
}

function knownBy(day: number, today: number): number {
  return day <= today ? day : openDay;
}

/** Help must begin: after a decision that grants it, or where none is needed after the question. */
function seeHelp({ cases, decisions }: Facts, book: NormBook, { from, until, today }: NormWindow, see: SeeRun): void {
  const seeOne = (place: number, since: number, started: number, revoked: number) => {
    const began = knownBy(started, today);
    const done = began < since ? since : began;
    const closed = at(cases.closed, place);
    // A question that was answered without help asked for none.
    const isAnswered = byteAt(cases.law, place) === general && done === openDay && closed !== openDay;
    const over = revoked === openDay ? closed : revoked;
    const about = at(cases.person, place);
    see(book.askOfCase(helpStarted, cases, place), since, done, isAnswered ? since : over, about, place);
  };
  for (let decision = 0; decision < decisions.on.length; decision += 1) {
    const on = at(decisions.on, decision);
    if (on < from || on >= until || byteAt(decisions.grants, decision) === 0) continue;
    seeOne(at(decisions.case, decision), on, at(decisions.started, decision), at(decisions.withdrawn, decision));
  }
  for (let place = 0; place < cases.law.length; place += 1) {
    const received = at(cases.received, place);
    if (byteAt(cases.law, place) !== general || received < from || received >= until) continue;
    seeOne(place, received, at(cases.helped, place), openDay);
  }
}

/** A director is asked for from the start of a plan, and from each day on which it came to have none. */
function seeDirection({ plans, directors }: Facts, book: NormBook, window: NormWindow, see: SeeRun): void {
  const { from, until, today } = window;
  const asked = book.askOfPlan(directorAppointed);
  for (let plan = 0; plan < plans.started.length; plan += 1) {
    if (!isInUse(plans, plan, window)) continue;
    const [started, ended, household] = [at(plans.started, plan), at(plans.ended, plan), at(plans.household, plan)];
    let without = started >= from ? started : openDay;
    for (let place = at(directors.starts, plan); place < at(directors.starts, plan + 1); place += 1) {
      const [first, over] = [at(directors.from, place), at(directors.until, place)];
      // What ended before the window is of before it.
      if (first > today || over < from) continue;
      if (without < until && (without === started || first > without)) {
        see(asked, without, Math.max(first, without), ended, household, plan);
      }
      without = over <= today ? over : openDay;
    }
    if (without < until && ended > without) see(asked, without, openDay, ended, household, plan);
  }
}

/** An evaluation is asked for from the start of a plan, and from each evaluation but the last. */
function seeEvaluation({ plans, evaluations }: Facts, book: NormBook, window: NormWindow, see: SeeRun): void {
  const { from, until, today } = window;
  const asked = book.askOfPlan(planEvaluated);
  for (let plan = 0; plan < plans.started.length; plan += 1) {
    if (!isInUse(plans, plan, window)) continue;
    const [started, ended, household] = [at(plans.started, plan), at(plans.ended, plan), at(plans.household, plan)];
    // What was asked from before the window is of before it.
    let since = started >= from ? started : openDay;
    for (let place = at(evaluations.starts, plan); place < at(evaluations.starts, plan + 1); place += 1) {
      const held = at(evaluations.held, place);
      if (held < from || held > today) continue;
      if (since < until) see(asked, since, Math.max(held, since), ended, household, plan);
      since = byteAt(evaluations.completed, place) === 1 ? openDay : held;
    }
    if (since < until) see(asked, since, openDay, ended, household, plan);
  }
}

/** Whether a plan was in use on a day of a window. */
function isInUse({ draft, started, ended }: Facts['plans'], plan: number, { from, until }: NormWindow): boolean {
  return byteAt(draft, plan) === 0 && at(started, plan) < until && at(ended, plan) >= from;
}
