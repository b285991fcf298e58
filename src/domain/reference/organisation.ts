import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { ResponsibilityRow } from '../../../db/responsibility.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';

/** Organisations, staff and responsibilities hold nothing of residents: their rows are public to every signed-in actor. */
export type PublicOrganisation = OrganisationRow;
export type PublicStaff = StaffRow;
export type PublicResponsibility = ResponsibilityRow;
