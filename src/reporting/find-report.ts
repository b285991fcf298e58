import { listReportEditions } from '../../db/report-edition.ts';
import type { ReportEditionRow } from '../../db/report-edition.table.ts';
import { reportNames, type ReportName } from '../../db/report-name.ts';
import type { Context } from '../context.ts';
import { purposeOf } from '../domain/standing/standing.ts';
import { PublicError } from '../errors.ts';
import { askDesk } from './ask-desk.ts';
import { thawReport } from './edition-content.ts';
import { admitToReport, maySeeReport } from './report-access.ts';
import { listKeyFigures, reportsOfKeyFigures, type KeyFigure } from './key-figure.ts';
import type { Report } from './report.ts';
import type { ReportProgress } from './report-thread.ts';

/** The first year that the documents have figures of. */
export const firstYear = 2015;

/** Which report: made now, or an edition of it by its number. */
export interface ReportChoice {
  readonly name: ReportName;
  readonly year: number;
  readonly edition?: number | null | undefined;
}

/** A report as it is read: made now, or frozen in an edition. */
export interface ReadReport extends Report {
  readonly edition: ReportEditionRow | null;
}

/** What reading a report takes. */
export interface Reading extends Pick<Context, 'db' | 'reports' | 'deadline' | 'today'> {
  /** Whether an edition that nobody published is read no more than one that is not there. */
  readonly isPublishedOnly?: boolean;
}

/**
 * A report over a year for whoever asks. Throws PURPOSE_NOT_ALLOWED, and BAD_USER_INPUT for a year that has not begun or is
 * before all figures, or an edition that is not there.
 */
export async function getReport(context: Context, choice: ReportChoice): Promise<ReadReport> {
  admitToReport(context, choice.name);
  return readReport(context, choice);
}

/** How far reports and statistics are. Throws PURPOSE_NOT_ALLOWED to whoever may see none. */
export function getProgress(context: Context): ReportProgress {
  if (!reportNames.some((name) => maySeeReport(purposeOf(context).roles, name))) admitToReport(context);
  return context.reports?.progress ?? { reading: undefined, waiting: 0 };
}

/** A report over a year for whoever was found to be allowed it. Throws as {@link getReport} does. */
export async function readReport(reading: Reading, { name, year, edition }: ReportChoice): Promise<ReadReport> {
  checkYear(reading, year);
  if (edition === undefined || edition === null) {
    return { ...(await askDesk(reading, { kind: 'REPORT', name, year })), edition: null };
  }
  const row = listReportEditions(reading.db, name, year).find(
    ({ number, state }) =>
      number === edition && (state === 'PUBLISHED' || (state === 'PROPOSED' && !reading.isPublishedOnly)),
  );
  if (!row) throw new PublicError('BAD_USER_INPUT', 'edition: there is no such edition of this report over this year.');
  return { ...thawReport(row), edition: row };
}

/**
 * The few figures over a year that tell whoever steers how things go, as they stand in the reports. Throws PURPOSE_NOT_ALLOWED, and
 * BAD_USER_INPUT for a year that has not begun or is before all figures.
 */
export async function getKeyFigures(context: Context, year: number): Promise<readonly KeyFigure[]> {
  admitToReport(context);
  checkYear(context, year);
  return listKeyFigures(
    await Promise.all(reportsOfKeyFigures.map((name) => askDesk(context, { kind: 'REPORT', name, year }))),
  );
}

function checkYear(reading: Pick<Context, 'today'>, year: number): void {
  const last = lastYear(reading);
  if (year < firstYear || year > last) {
    throw new PublicError('BAD_USER_INPUT', `year: expected ${firstYear} to ${last}.`);
  }
}

/** The last year of which there can be figures. */
export function lastYear({ today }: Pick<Context, 'today'>): number {
  return Number(today.slice(0, 4));
}
