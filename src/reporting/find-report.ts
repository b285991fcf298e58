import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import { admitToReport } from './report-access.ts';
import { askDesk } from './ask-desk.ts';
import type { ReportName } from './report-kind.ts';
import type { Report } from './report.ts';

/** The first year that the documents have figures of. */
const firstYear = 2015;

/** A report over a year, made now. Throws PURPOSE_NOT_ALLOWED, and BAD_USER_INPUT for a year that has not begun or is before all figures. */
export async function getReport(context: Context, name: ReportName, year: number): Promise<Report> {
  admitToReport(context, name);
  const thisYear = Number(context.today.slice(0, 4));
  if (year < firstYear || year > thisYear) {
    throw new PublicError('BAD_USER_INPUT', `year: expected ${firstYear} to ${thisYear}.`);
  }
  return askDesk(context, { kind: 'REPORT', name, year });
}
