import type { Db } from './client.ts';
import { organisationTable, type OrganisationRow } from './organisation.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every organisation, by code. They are few and change seldom: whoever reads them often keeps them in memory. */
export function listOrganisations(db: Db): OrganisationRow[] {
  return prepared<[], OrganisationRow>(
    db,
    `select ${columnsOf(organisationTable, 'o')} from organisation o order by o.code`,
  ).all();
}

export function insertOrganisation(db: Db, row: OrganisationRow): void {
  insertRow(db, organisationTable, row);
}

export function updateOrganisation(db: Db, row: OrganisationRow): void {
  updateRow(db, organisationTable, row);
}
