import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { makeReferenceSource } from '../domain/reference/reference.ts';
import { isAboutPlans, type Breach, type BreachPart, type BreachPlace, type BreachQuery } from './breach.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { idAt } from './fact-id.ts';
import { shortAt } from './fact-order.ts';
import { longestOf, NormBook } from './norm-book.ts';
import type { NormSource } from './norm-count.ts';
import { isCounted } from './norm-result.ts';
import { seeRunsOf } from './norm-run.ts';
import { openDay } from '../../db/report-fact-column.ts';

/** The breaches of a norm as the report counts them, by last day and then by id, whoever may see them. Throws {@link ReportError} CANCELLED. */
export function listBreaches(source: NormSource, query: BreachQuery): BreachPart {
  const reference = makeReferenceSource(source.db)();
  const norm = reference.findServiceNorm(query.normId);
  if (!norm) return { breaches: [], isLast: true };
  const { facts } = source;
  const ids = isAboutPlans(norm.measure) ? facts.plans.ids : facts.cases.ids;
  const found = findBreaches(source, reference, norm, query);
  source.check();
  const breaches: Breach[] = [];
  for (let first = 0; first < found.length && breaches.length <= query.most;) {
    let next = first;
    while (found[next]?.end === found[first]?.end && next < found.length) next += 1;
    const endsOn = dayText(found[first]?.end ?? 0);
    const ofDay = found
      .slice(first, next)
      .map(({ of, done }) => ({ id: idAt(ids, of), doneOn: done === openDay ? null : dayText(done) }))
      .toSorted((one, other) => compareText(one.id, other.id) || compareText(one.doneOn ?? '', other.doneOn ?? ''));
    for (const [index, each] of ofDay.entries()) {
      const turn = index - ofDay.findIndex(({ id }) => id === each.id);
      const breach = { endsOn, turn, ...each };
      if (query.after === null || isAfter(breach, query.after)) breaches.push(breach);
    }
    first = next;
  }
  return { breaches: breaches.slice(0, query.most), isLast: breaches.length <= query.most };
}

/** A breach in numbers: its last day, the day on which it was done, and its place among the cases or plans. */
interface FoundBreach {
  readonly end: number;
  readonly done: number;
  readonly of: number;
}

/** The breaches from the day on from which they are asked, by last day. */
function findBreaches(
  { facts, today }: NormSource,
  reference: ConstructorParameters<typeof NormBook>[0],
  norm: ServiceNormRow,
  query: BreachQuery,
): readonly FoundBreach[] {
  const [from, until] = [dayNumber(query.from), dayNumber(query.until)];
  const first = query.after === null ? from : Math.max(from, dayNumber(query.after.endsOn));
  const window = { from: from - longestOf([norm]), until, today: dayNumber(today) };
  const book = new NormBook(reference, facts.organisations, window);
  const wanted = book.norms.findIndex(({ id }) => id === norm.id);
  const organisation = facts.organisations.findIndex(({ id }) => id === query.organisationId);
  const found: FoundBreach[] = [];
  seeRunsOf(norm.measure, facts, book, window, (asked, since, done, dropped, _about, of) => {
    if (!book.find(asked, since).includes(wanted)) return;
    if (!isAboutPlans(norm.measure) && shortAt(facts.cases.organisation, of) !== organisation) return;
    const end = book.endOf(wanted, since);
    if (end < first || end >= until || done <= end) return;
    if (isCounted(end, done, dropped, window.today)) found.push({ end, done, of });
  });
  return found.toSorted((one, other) => one.end - other.end);
}

/** Whether a breach comes after a place in the list. */
function isAfter(breach: BreachPlace, { endsOn, id, turn }: BreachPlace): boolean {
  const order = compareText(breach.endsOn, endsOn) || compareText(breach.id, id) || breach.turn - turn;
  return order > 0;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
