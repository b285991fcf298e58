import { sql } from 'drizzle-orm';
import type { Db, Tx } from './client.ts';
import { organisationTable, type NewOrganisation, type OrganisationRow } from './organisation.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every organisation, by code. They are few and change seldom: whoever reads them often keeps them in memory. */
export function listOrganisations(db: Db): OrganisationRow[] {
  return prepared<[], OrganisationRow>(
    db,
    `select ${columnsOf(organisationTable, 'o')} from organisation o order by o.code`,
  ).all();
}

/** Records an organisation as reference data states it; one that staff changed since stays as staff left it. */
export function putOrganisation(db: Db | Tx, organisation: NewOrganisation): void {
  const t = organisationTable;
  db.insert(t)
    .values(organisation)
    .onConflictDoUpdate({
      target: t.id,
      set: {
        code: sql`excluded.code`,
        name: sql`excluded.name`,
        kind: sql`excluded.kind`,
        phone: sql`excluded.phone`,
        email: sql`excluded.email`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: sql`${t.source} = 'REFERENCE' and (${t.code}, ${t.name}, ${t.kind}, ${t.phone}, ${t.email}) is not (excluded.code, excluded.name, excluded.kind, excluded.phone, excluded.email)`,
    })
    .run();
}

export function insertOrganisation(db: Db, row: OrganisationRow): void {
  insertRow(db, organisationTable, row);
}

export function updateOrganisation(db: Db, row: OrganisationRow): void {
  updateRow(db, organisationTable, row);
}
