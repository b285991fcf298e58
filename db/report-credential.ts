import type { Db } from './client.ts';
import { reportCredentialTable, type ReportCredentialRow } from './report-credential.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

const columns = columnsOf(reportCredentialTable, 'c');

/** Every credential there is or was, the latest first. */
export function listReportCredentials(db: Db): ReportCredentialRow[] {
  return prepared<[], ReportCredentialRow>(
    db,
    `select ${columns} from report_credential c order by c.created_at desc, c.id desc`,
  ).all();
}

export function findReportCredential(db: Db, id: string): ReportCredentialRow | undefined {
  return prepared<[string], ReportCredentialRow>(db, `select ${columns} from report_credential c where c.id = ?`).get(
    id,
  );
}

/** The credential of which the secret has this hash. */
export function findReportCredentialByHash(db: Db, secretHash: string): ReportCredentialRow | undefined {
  return prepared<[string], ReportCredentialRow>(
    db,
    `select ${columns} from report_credential c where c.secret_hash = ?`,
  ).get(secretHash);
}

export function insertReportCredential(db: Db, row: ReportCredentialRow): void {
  insertRow(db, reportCredentialTable, row);
}

export function updateReportCredential(db: Db, row: ReportCredentialRow): void {
  updateRow(db, reportCredentialTable, row);
}

/** Writes when it was used last: no change of the credential, so no version of it. */
export function touchReportCredential(db: Db, id: string, usedAt: string): void {
  prepared<[string, string], never>(db, 'update report_credential set last_used_at = ? where id = ?').run(usedAt, id);
}
