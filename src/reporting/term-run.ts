import { caseKinds, caseStatuses } from '../../db/case.table.ts';
import { termChangeGrounds } from '../../db/case-term-change.table.ts';
import { laws } from '../../db/law.ts';
import { openDay } from '../../db/report-fact-column.ts';
import type { TermLength } from '../../db/reference/statutory-term.ts';
import type { CaseRules } from '../domain/case/case-rules.ts';
import { historyOf } from '../domain/case/case-term-change.ts';
import { endOfCountedTerm, type TermHistory } from '../domain/case/term-clock.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, byteAt, shortAt } from './fact-order.ts';
import type { Facts } from './facts.ts';
import { droppedOn, settledOn } from './norm-run.ts';
import type { NormWindow } from './norm-window.ts';

/**
 * Sees a case that the law wants settled by a day: its place, that day, the day it counts from, and those on which it was
 * settled and withdrawn (`openDay` when neither).
 */
export type SeeTerm = (of: number, end: number, from: number, done: number, dropped: number) => void;

const suspended = caseStatuses.indexOf('SUSPENDED');
/** No term of the law is as long. */
const longestTerm = 200;

/** Sees the cases whose term ends in a window, or would have; none that stands still. */
export function seeTerms(facts: Facts, rules: CaseRules, window: NormWindow, see: SeeTerm): void {
  const { cases } = facts;
  const { from, until, today } = window;
  const clock = new TermClock(facts, rules, today);
  for (let place = 0; place < cases.law.length; place += 1) {
    if (byteAt(cases.status, place) === suspended) continue;
    let end = at(cases.due, place);
    if (end === openDay) {
      const received = at(cases.received, place);
      if (received < from - longestTerm || received >= until) continue;
      end = clock.endOf(place);
    }
    if (end < from || end >= until) continue;
    const counted = at(cases.termFrom, place);
    const since = counted === openDay ? at(cases.received, place) : counted;
    see(place, end, since, settledOn(cases, place, today), droppedOn(cases, place));
  }
}

/** The last days of terms of which no day was kept. Those of cases that are alike are counted once. */
class TermClock {
  readonly #facts: Facts;
  readonly #rules: CaseRules;
  readonly #today: number;
  readonly #ordinary = new Map<number, number>();
  readonly #recorded = new Map<number, number>();
  readonly #ends = new Map<string, Map<number, number>>();
  readonly #texts = new Map<number, string>();

  constructor(facts: Facts, rules: CaseRules, today: number) {
    this.#facts = facts;
    this.#rules = rules;
    this.#today = today;
  }

  /**
   * The last day of a case's term: under the term recorded with it, else under the ordinary one where that counts from receipt,
   * with what happened to it since. `openDay` where none runs, or the day it counts from is not known.
   */
  endOf(place: number): number {
    const { cases } = this.#facts;
    const { starts } = cases.termChanges;
    const [term, from] = [shortAt(cases.term, place), at(cases.termFrom, place)];
    const isRecorded = term >= 0 && from !== openDay;
    if (at(starts, place) < at(starts, place + 1)) {
      const history = this.#historyOf(place);
      return isRecorded ? this.#endOfRecorded(term, from, history) : this.#endOfOrdinary(place, history);
    }
    const group = isRecorded ? term : byteAt(cases.law, place) * caseKinds.length + byteAt(cases.kind, place);
    const key = (isRecorded ? from : at(cases.received, place)) * 1000 + group;
    const known = isRecorded ? this.#recorded : this.#ordinary;
    let end = known.get(key);
    if (end === undefined) {
      end = isRecorded ? this.#endOfRecorded(term, from) : this.#endOfOrdinary(place);
      known.set(key, end);
    }
    return end;
  }

  #endOfRecorded(term: number, from: number, history?: TermHistory): number {
    const code = this.#facts.terms[term]?.code ?? '';
    return this.#count(this.#rules.getStatutoryTerm(code, dayText(from)).length, from, history);
  }

  #endOfOrdinary(place: number, history?: TermHistory): number {
    const { cases } = this.#facts;
    const [law, kind] = [laws[byteAt(cases.law, place)], caseKinds[byteAt(cases.kind, place)]];
    const received = at(cases.received, place);
    const ordinary = law && kind && this.#rules.findStatutoryTerm(law, kind, this.#textOf(received));
    if (!ordinary?.length || ordinary.countsFrom !== 'RECEIPT') return openDay;
    return this.#count(ordinary.length, received, history);
  }

  #count(length: TermLength, from: number, history?: TermHistory): number {
    if (history && length.unit !== 'WORKING_DAYS') return dayNumber(endOfCountedTerm(dayText(from), length, history));
    const key = `${length.amount} ${length.unit}`;
    let ends = this.#ends.get(key);
    if (!ends) this.#ends.set(key, (ends = new Map()));
    let end = ends.get(from);
    if (end === undefined) ends.set(from, (end = dayNumber(endOfCountedTerm(dayText(from), length))));
    return end;
  }

  /** A day as text: each is that of many cases. */
  #textOf(day: number): string {
    let text = this.#texts.get(day);
    if (text === undefined) this.#texts.set(day, (text = dayText(day)));
    return text;
  }

  #historyOf(place: number): TermHistory {
    const { cases } = this.#facts;
    const { starts, ground, from, until } = cases.termChanges;
    const changes = [];
    for (let index = at(starts, place); index < at(starts, place + 1); index += 1) {
      const what = termChangeGrounds[byteAt(ground, index)];
      if (!what || at(from, index) > this.#today) continue;
      const over = at(until, index);
      changes.push({
        ground: what,
        fromOn: dayText(at(from, index)),
        untilOn: over === openDay ? null : dayText(over),
      });
    }
    return historyOf(this.#rules, { receivedOn: dayText(at(cases.received, place)) }, changes);
  }
}
