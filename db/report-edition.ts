import type { Db } from './client.ts';
import { reportEditionTable, type ReportEditionRow } from './report-edition.table.ts';
import type { ReportName } from './report-name.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

const columns = columnsOf(reportEditionTable, 'e');

/** The editions of a report over a year, also those that were rejected, in the order in which they were proposed. */
export function listReportEditions(db: Db, name: ReportName, year: number): ReportEditionRow[] {
  return prepared<[ReportName, number], ReportEditionRow>(
    db,
    `select ${columns} from report_edition e where e.name = ? and e.year = ? order by e.proposed_at, e.id`,
  ).all(name, year);
}

/** What waits to be decided on, the longest first. */
export function listProposedEditions(db: Db): ReportEditionRow[] {
  return prepared<[], ReportEditionRow>(
    db,
    `select ${columns} from report_edition e where e.state = 'PROPOSED' order by e.proposed_at, e.id`,
  ).all();
}

export function findReportEdition(db: Db, id: string): ReportEditionRow | undefined {
  return prepared<[string], ReportEditionRow>(db, `select ${columns} from report_edition e where e.id = ?`).get(id);
}

export function insertReportEdition(db: Db, row: ReportEditionRow): void {
  insertRow(db, reportEditionTable, row);
}

export function updateReportEdition(db: Db, row: ReportEditionRow): void {
  updateRow(db, reportEditionTable, row);
}
