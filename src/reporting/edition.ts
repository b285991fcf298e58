import { listProposedEditions, listReportEditions } from '../../db/report-edition.ts';
import type { ReportEditionRow } from '../../db/report-edition.table.ts';
import type { ReportName } from '../../db/report-name.ts';
import { permits } from '../access/deed-rule.ts';
import type { Context } from '../context.ts';
import { purposeOf } from '../domain/standing/standing.ts';
import { thawReport } from './edition-content.ts';
import { listDifferences, type EditionDifference } from './edition-difference.ts';
import type { ReadReport } from './find-report.ts';
import { admitToReport } from './report-access.ts';

/** The editions of a report over a year, in the order in which they were proposed. Throws PURPOSE_NOT_ALLOWED. */
export function listEditions(context: Context, name: ReportName, year: number): readonly ReportEditionRow[] {
  admitToReport(context, name);
  return listReportEditions(context.db, name, year);
}

/** What waits to be decided on, of every report. Throws PURPOSE_NOT_ALLOWED. */
export function listWaitingEditions(context: Context): readonly ReportEditionRow[] {
  admitToReport(context);
  return listProposedEditions(context.db);
}

/** The report as an edition froze it. */
export function reportOf(row: ReportEditionRow): ReadReport {
  return { ...thawReport(row), edition: row };
}

/** In what an edition differs from the one that was published before it; null for the first. */
export function listEditionDifferences({ db }: Context, row: ReportEditionRow): readonly EditionDifference[] | null {
  const before = listReportEditions(db, row.name, row.year).findLast(
    ({ state, number }) => state === 'PUBLISHED' && number < row.number,
  );
  return before ? listDifferences(thawReport(before), thawReport(row)) : null;
}

/** Whether the actor may publish it: it waits, and somebody else proposed it. */
export function mayPublish(context: Context, { state, proposedById }: ReportEditionRow): boolean {
  const may = permits('DECIDE_REPORT_EDITION', purposeOf(context).roles, new Set(['ANY']));
  return may && state === 'PROPOSED' && proposedById !== context.actor.staff.id;
}
