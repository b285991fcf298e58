import { caseKinds } from '../../db/case.table.ts';
import type { Db } from '../../db/client.ts';
import { laws } from '../../db/law.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { addDays, daysBetween } from '../../src/day.ts';
import { normsOfCase } from '../../src/domain/duty/duty-case.ts';
import { normDeadlines } from '../../src/domain/duty/duty-deadline.ts';
import { listPlanNorms } from '../../src/domain/duty/duty-plan.ts';
import { makeReferenceSource, type Reference } from '../../src/domain/reference/reference.ts';
import { findMedian, findNinetieth, percentOf } from '../../src/reporting/quantile.ts';
import type { RawCell } from '../../src/reporting/report.ts';
import { listNormRuns, listTermRuns, type NormRun } from './norm-plain-run.ts';
import type { NormWindow } from './norm-plain-rows.ts';

/** The cells of each norm and term over a year by the code of the row, and of each breach what it is about and its last day. */
export interface PlainFigures {
  readonly cells: Readonly<Record<string, readonly RawCell[]>>;
  readonly breaches: ReadonlyMap<string, readonly PlainBreach[]>;
}

export interface PlainBreach {
  readonly about: string;
  readonly organisationId: string | null;
  readonly endsOn: string;
  readonly doneOn: string | null;
}

/** Counts norms and terms over a year, without the facts. */
export function countPlainly(db: Db, year: number, today: string): PlainFigures {
  const reference = makeReferenceSource(db)();
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const norms = reference.listAgreements().flatMap(({ id }) => reference.listServiceNorms(id));
  const tallies = new Map(
    norms
      .filter(({ validFrom, validUntil }) => (validFrom ?? from) < until && (validUntil ?? until) > from)
      .map(({ id, code, targetPercent }) => [id, { code, tally: newTermTally({ targetPercent }) }]),
  );
  const breaches = new Map<string, PlainBreach[]>(norms.map(({ id }) => [id, []]));
  const findNorms = makeFindNorms(reference, today);
  for (const run of listNormRuns(db, windowOfNorms(norms, from, until, today))) {
    for (const { norm, endsOn } of findNorms(run)) {
      if (endsOn < from || endsOn >= until) continue;
      const outcome = outcomeOf(endsOn, run, today);
      const found = tallies.get(norm.id);
      if (outcome && found) countOutcome(found.tally, outcome, run.about);
      const { of, about, doneOn } = run;
      if (outcome?.isWithin === false) {
        breaches
          .get(norm.id)
          ?.push({ about: of?.id ?? about, organisationId: of?.organisationId ?? null, endsOn, doneOn });
      }
    }
  }
  return {
    cells: Object.fromEntries([
      ...[...tallies.values()].flatMap(({ code, tally }) => cellsByRow(code, tally)),
      ...countTerms(db, reference, year, today),
    ]),
    breaches,
  };
}

function countTerms(db: Db, reference: Reference, year: number, today: string) {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const codes = laws.flatMap((law) => caseKinds.map((kind) => ({ law, kind, code: `${law}-${kind}` })));
  const withTerm = codes.filter(({ law, kind }) => reference.findStatutoryTerm(law, kind, addDays(until, -1)));
  const tallies = new Map(
    withTerm.map(({ code }) => [code, { tally: newTermTally({ targetPercent: null }), recorded: 0 }]),
  );
  for (const run of listTermRuns(db, reference, { from, until, today })) {
    const found = tallies.get(`${run.of.law}-${run.of.kind}`);
    const outcome = outcomeOf(run.endsOn, run, today);
    if (!outcome || !found) continue;
    if (run.isRecorded) found.recorded += 1;
    countOutcome(found.tally, outcome, run.about);
  }
  return [...tallies].flatMap(([code, { tally, recorded }]) => {
    const [whole, ...months] = cellsByRow(code, tally);
    const counted = whole?.[1][0]?.value ?? 0;
    const told = whole?.[1].map((cell) => (counted === 0 ? cell : { ...cell, completeness: recorded / counted })) ?? [];
    return [[code, told] as const, ...months];
  });
}

function cellsByRow(code: string, { months, targetPercent }: TermTally): (readonly [string, RawCell[]])[] {
  const all: Tally = {
    within: months.flatMap(({ within }) => within),
    passed: months.flatMap(({ passed }) => passed),
    leadDays: months.flatMap(({ leadDays }) => leadDays),
    done: months.flatMap(({ done }) => done),
  };
  return [
    [code, cellsOf(all, targetPercent)],
    ...months.map(
      (month, index) => [`${code}/${String(index + 1).padStart(2, '0')}`, cellsOf(month, targetPercent)] as const,
    ),
  ];
}

/** What came of something that had to be done by a day. */
interface Outcome {
  /** The last day by which it had to be done. */
  readonly endsOn: string;
  /** Whether it was, by then. */
  readonly isWithin: boolean;
  /** Calendar days until it was done; null while it is not. */
  readonly leadDays: number | null;
}

/**
 * What came of it once its last day is over; undefined while it is not, and where it needed to be done no longer by then. What
 * is done early counts no sooner: else those that are late would seem fewer than they are.
 */
function outcomeOf(
  endsOn: string,
  { from, doneOn, droppedOn }: Pick<NormRun, 'from' | 'doneOn' | 'droppedOn'>,
  today: string,
): Outcome | undefined {
  if (endsOn >= today) return undefined;
  if (doneOn === null && droppedOn !== null && droppedOn <= endsOn) return undefined;
  return {
    endsOn,
    isWithin: doneOn !== null && doneOn <= endsOn,
    leadDays: doneOn === null ? null : Math.max(0, daysBetween(from, doneOn)),
  };
}

/** Finds the norms that something goes by, and the last day that each of them gives it. */
type FindNorms = (run: NormRun) => readonly { readonly norm: ServiceNormRow; readonly endsOn: string }[];

/**
 * The norms of the agreement under which the organisation answers for it on the day from which it counts, as duties have them.
 * Cases that are alike are looked up once.
 */
function makeFindNorms(reference: Reference, today: string): FindNorms {
  const known = new Map<string, ReturnType<FindNorms>>();
  const find = ({ of, measure, from }: NormRun) => {
    const norms = of ? normsOfCase({ reference }, { ...of, asOf: from }) : listPlanNorms({ reference }, from, []);
    return normDeadlines(norms, { measure, caseKind: of?.kind ?? null, from }, today);
  };
  return (run) => {
    const { of, measure, from } = run;
    const key = of
      ? `${measure} ${from} ${of.law} ${of.kind} ${of.officeFunction} ${of.organisationId}`
      : `${measure} ${from}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = find(run)));
    return found;
  };
}

/** What came of things that had to be done by a day, counted for one month or for a year. */
interface Tally {
  readonly within: string[];
  readonly passed: string[];
  readonly leadDays: number[];
  /** About whom those are that were done. */
  readonly done: string[];
}

/** Counts of one norm or term, by the month in which the last day fell. */
interface TermTally {
  readonly targetPercent: number | null;
  readonly months: readonly Tally[];
}

/** An empty tally of a year. */
function newTermTally(meaning: Omit<TermTally, 'months'>): TermTally {
  const months = Array.from({ length: 12 }, () => ({ within: [], passed: [], leadDays: [], done: [] }));
  return { ...meaning, months };
}

/** Counts an outcome about somebody in the month of its last day. */
function countOutcome({ months }: TermTally, { endsOn, isWithin, leadDays }: Outcome, about: string): void {
  const month = months[Number(endsOn.slice(5, 7)) - 1];
  if (!month) throw new Error('a day without a month');
  (isWithin ? month.within : month.passed).push(about);
  if (leadDays === null) return;
  month.leadDays.push(leadDays);
  month.done.push(about);
}

function cellsOf({ within, passed, leadDays, done }: Tally, targetPercent: number | null): RawCell[] {
  const due = [...within, ...passed];
  const count = (about: readonly string[]): RawCell => ({ value: about.length, contributors: new Set(about).size });
  // About those of whom it took as long or longer.
  const lead = (value: number | undefined): RawCell => ({
    value: value ?? null,
    contributors: new Set(done.filter((_, index) => value !== undefined && (leadDays[index] ?? 0) >= value)).size,
  });
  return [
    count(due),
    count(within),
    count(passed),
    { value: percentOf(within.length, due.length), contributors: new Set(due).size },
    ...(targetPercent === null ? [] : [{ value: targetPercent, contributors: null }]),
    lead(findMedian(leadDays)),
    lead(findNinetieth(leadDays)),
  ];
}

/** The days on which something may have begun that a norm wanted done in a year. */
function windowOfNorms(norms: readonly ServiceNormRow[], from: string, until: string, today: string): NormWindow {
  // Twice as many calendar days as working days hold them all, whatever holidays there are, but for the shortest.
  const longest = Math.max(0, ...norms.map(({ days, workingDays }) => (workingDays === 1 ? days * 2 + 14 : days)));
  return { from: addDays(from, -longest), until, today };
}
