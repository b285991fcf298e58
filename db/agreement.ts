import { agreementTable, type AgreementRow } from './agreement.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every agreement of all times, by code; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listAgreements(db: Db): AgreementRow[] {
  return prepared<[], AgreementRow>(
    db,
    `select ${columnsOf(agreementTable, 'a')} from agreement a order by a.code`,
  ).all();
}

export function insertAgreement(db: Db, row: AgreementRow): void {
  insertRow(db, agreementTable, row);
}

export function updateAgreement(db: Db, row: AgreementRow): void {
  updateRow(db, agreementTable, row);
}
