import { listAgreements } from '../../../db/agreement.ts';
import type { AgreementRow } from '../../../db/agreement.table.ts';
import type { Db } from '../../../db/client.ts';
import type { ResponsibilityRow } from '../../../db/responsibility.table.ts';
import { listServiceNorms } from '../../../db/service-norm.ts';
import type { ServiceNormRow } from '../../../db/service-norm.table.ts';
import { listStaffRights, listStaffRoles } from '../../../db/staff.ts';
import type { Role, StaffRightRow, StaffRoleRow, StaffRow } from '../../../db/staff.table.ts';
import { holdsOn } from '../period.ts';

/** The part of the reference tables that tells what was agreed, and who works on it. */
export interface AgreementReference {
  /** Every agreement of all times, by code. */
  listAgreements(): readonly AgreementRow[];
  findAgreement(id: string): AgreementRow | undefined;
  findServiceNorm(id: string): ServiceNormRow | undefined;
  /** The norms of an agreement of all times: front office before back office. */
  listServiceNorms(agreementId: string): readonly ServiceNormRow[];
  /** What is answered for under an agreement, of all times. */
  listResponsibilitiesUnder(agreementId: string): readonly ResponsibilityRow[];
  /** Every role that somebody has or had. */
  listRolesOf(staffId: string): readonly StaffRoleRow[];
  /** Every right that somebody has or had. */
  listRightsOf(staffId: string): readonly StaffRightRow[];
  /** Who is employed on a day in one of these roles, in whatever organisation, by name. */
  listInRoles(roles: readonly Role[], day: string): readonly StaffRow[];
  /** Who is employed by an organisation on a day in one of these roles, by name. */
  listColleagues(organisationId: string, roles: readonly Role[], day: string): readonly StaffRow[];
}

/** Reads agreements, norms and roles of staff beside the responsibilities and staff already read. */
export function readAgreementReference(
  db: Db,
  responsibilities: readonly ResponsibilityRow[],
  staff: ReadonlyMap<string, StaffRow>,
): AgreementReference {
  const agreements = listAgreements(db);
  const norms = listServiceNorms(db);
  const agreementById = new Map(agreements.map((row) => [row.id, row]));
  const normById = new Map(norms.map((row) => [row.id, row]));
  const normsByAgreement = Map.groupBy(norms, (row) => row.agreementId);
  const underAgreement = Map.groupBy(responsibilities, (row) => row.agreementId);
  const rolesByStaff = Map.groupBy(listStaffRoles(db), (row) => row.staffId);
  const rightsByStaff = Map.groupBy(listStaffRights(db), (row) => row.staffId);
  const listInRoles = (roles: readonly Role[], day: string) => {
    const inRole = ({ id }: StaffRow) =>
      rolesByStaff.get(id)?.some((row) => roles.includes(row.role) && row.withdrawnAt === null && holdsOn(row, day)) ??
      false;
    return [...staff.values()].filter((row) => holdsOn(row, day) && inRole(row));
  };
  return {
    listAgreements: () => agreements,
    listRolesOf: (staffId) => rolesByStaff.get(staffId) ?? [],
    listRightsOf: (staffId) => rightsByStaff.get(staffId) ?? [],
    findAgreement: (id) => agreementById.get(id),
    findServiceNorm: (id) => normById.get(id),
    listServiceNorms: (agreementId) => normsByAgreement.get(agreementId) ?? [],
    listResponsibilitiesUnder: (agreementId) => underAgreement.get(agreementId) ?? [],
    listInRoles,
    listColleagues: (organisationId, roles, day) =>
      listInRoles(roles, day).filter((row) => row.organisationId === organisationId),
  };
}
