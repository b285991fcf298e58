import { openDay } from '../../db/report-fact-column.ts';
import type { FactName, FactRows } from '../../db/report-fact.ts';
import { at, placesOf } from './fact-order.ts';

/** Decisions, those that are withdrawn too. `case` is a place among the cases. */
export type DecisionFacts = Omit<FactRows<'decisions'>, 'row'> & {
  /**
   * The day on which the first help that was given under it began: as its provider told of what was ordered, else as it was
   * granted. `openDay` while none did.
   */
  readonly started: Int32Array;
};

/** Of each case: the day of the first decision in it, and the day on which the first help that it led to began. */
export interface DecidedCases {
  readonly ruled: Int32Array;
  readonly helped: Int32Array;
}

type HelpRows = Pick<FactRows<'provisions'>, 'row' | 'case' | 'decision' | 'from'>;

/** What was decided, and when the help began that came of it; `help` and `orders` with row numbers, and in any order. */
export function decisionFacts(
  read: <Name extends FactName>(name: Name) => FactRows<Name>,
  help: HelpRows,
  orders: Pick<FactRows<'orders'>, 'provision' | 'started'>,
  placeOfCase: Int32Array,
  caseCount: number,
): { readonly decisions: DecisionFacts; readonly decidedCases: DecidedCases } {
  const { row, ...rest } = read('decisions');
  const placeOfDecision = placesOf(row);
  const decidedCases = { ruled: neverOf(caseCount), helped: neverOf(caseCount) };
  for (let place = 0; place < row.length; place += 1) {
    const of = at(placeOfCase, at(rest.case, place));
    rest.case[place] = of;
    lower(decidedCases.ruled, of, at(rest.on, place));
  }
  // Of help that names no decision: it counts for each of its case.
  const unnamed = neverOf(caseCount);
  const started = neverOf(row.length);
  const starts = startsOf(help, orders);
  for (let index = 0; index < starts.length; index += 1) {
    if (at(help.case, index) < 0) continue;
    const [of, day] = [at(placeOfCase, at(help.case, index)), at(starts, index)];
    lower(decidedCases.helped, of, day);
    const decision = at(help.decision, index) < 0 ? -1 : at(placeOfDecision, at(help.decision, index));
    if (decision < 0) lower(unnamed, of, day);
    else if (at(rest.case, decision) === of) lower(started, decision, day);
  }
  for (let place = 0; place < started.length; place += 1) lower(started, place, at(unnamed, at(rest.case, place)));
  return { decisions: { ...rest, started }, decidedCases };
}

/** The first day on which each help was given. */
function startsOf({ row, from }: HelpRows, orders: Pick<FactRows<'orders'>, 'provision' | 'started'>): Int32Array {
  const starts = from.slice();
  const placeOfRow = placesOf(row);
  for (const provision of orders.provision) starts[at(placeOfRow, provision)] = openDay;
  for (let index = 0; index < orders.provision.length; index += 1) {
    lower(starts, at(placeOfRow, at(orders.provision, index)), at(orders.started, index));
  }
  return starts;
}

function neverOf(size: number): Int32Array {
  return new Int32Array(size).fill(openDay);
}

function lower(column: Int32Array, place: number, day: number): void {
  if (day < at(column, place)) column[place] = day;
}
