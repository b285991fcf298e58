import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { makeReferenceSource, type Reference } from '../domain/reference/reference.ts';
import { dayNumber } from './fact-day.ts';
import { longestOf, NormBook } from './norm-book.ts';
import { isCounted } from './norm-result.ts';
import { seeRuns } from './norm-run.ts';
import type { ReportSource } from './report-source.ts';
import { Counted, MonthOfDay, sumUp, TermTally } from './term-tally.ts';
import { percentOf } from './quantile.ts';

/** What norms are counted from. */
export type NormSource = Pick<ReportSource, 'db' | 'facts' | 'today' | 'check'>;

export interface TallyOfNorm {
  readonly norm: ServiceNormRow;
  readonly tally: TermTally;
}

/** What came of every norm that held in a year, by the id of the norm. */
export function countNorms(
  { facts, today, check }: NormSource,
  reference: Reference,
  year: number,
): Map<string, TallyOfNorm> {
  const norms = reference.listAgreements().flatMap(({ id }) => reference.listServiceNorms(id));
  const [first, last] = [`${year}-01-01`, `${year + 1}-01-01`];
  const [from, until] = [dayNumber(first), dayNumber(last)];
  const window = { from: from - longestOf(norms), until, today: dayNumber(today) };
  const book = new NormBook(reference, facts.organisations, window);
  const tallies = book.norms.map(({ validFrom, validUntil, code, description: label, targetPercent }) =>
    (validFrom ?? first) < last && (validUntil ?? last) > first
      ? new TermTally({ code, label, targetPercent })
      : undefined,
  );
  const months = new MonthOfDay(year);
  check();
  seeRuns(facts, book, window, (asked, since, done, dropped, about) => {
    for (const norm of book.find(asked, since)) {
      const end = book.endOf(norm, since);
      if (end < from || end >= until || !isCounted(end, done, dropped, window.today)) continue;
      tallies[norm]?.count(months.of(end), about, since, end, done);
    }
  });
  check();
  return new Map(
    book.norms.flatMap((norm, place): [string, TallyOfNorm][] => {
      const tally = tallies[place];
      return tally ? [[norm.id, { norm, tally }]] : [];
    }),
  );
}

/** Tells those who were counted from those who were not, of all people and households. */
export function countedOf({ persons, households }: NormSource['facts']): Counted {
  return new Counted(Math.max(persons, households));
}

/** Of each norm about how many it came due in a year, in how many out of a hundred it was met, and in how many it must be. */
export interface NormShare {
  readonly about: number;
  /** Null where none came due. */
  readonly share: number | null;
  readonly targetPercent: number;
}

/** How each norm that held in a year was met. */
export function listNormShares(source: NormSource, year: number): NormShare[] {
  const counted = countedOf(source.facts);
  return [...countNorms(source, makeReferenceSource(source.db)(), year).values()].map(({ norm, tally }) => {
    const { due, within } = sumUp(tally.months, counted);
    return { about: due.contributors, share: percentOf(within.value, due.value), targetPercent: norm.targetPercent };
  });
}
