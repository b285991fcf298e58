import { sql } from 'drizzle-orm';
import { agreementTable, type AgreementRow, type NewAgreement } from './agreement.table.ts';
import type { Db, Tx } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every agreement of all times, by code; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listAgreements(db: Db): AgreementRow[] {
  return prepared<[], AgreementRow>(
    db,
    `select ${columnsOf(agreementTable, 'a')} from agreement a order by a.code`,
  ).all();
}

/** Records an agreement as reference data states it; one that staff changed since stays as staff left it. */
export function putAgreement(db: Db | Tx, agreement: NewAgreement): void {
  const t = agreementTable;
  db.insert(t)
    .values(agreement)
    .onConflictDoUpdate({
      target: t.id,
      set: {
        title: sql`excluded.title`,
        basis: sql`excluded.basis`,
        validFrom: sql`excluded.valid_from`,
        validUntil: sql`excluded.valid_until`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: sql`${t.source} = 'REFERENCE' and (${t.title}, ${t.basis}, ${t.validFrom}, ${t.validUntil}) is not (excluded.title, excluded.basis, excluded.valid_from, excluded.valid_until)`,
    })
    .run();
}

export function insertAgreement(db: Db, row: AgreementRow): void {
  insertRow(db, agreementTable, row);
}

export function updateAgreement(db: Db, row: AgreementRow): void {
  updateRow(db, agreementTable, row);
}
