import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction, ResponsibilityRow } from '../../../db/responsibility.table.ts';
import { roles, type Role, type StaffRow } from '../../../db/staff.table.ts';
import { officesOfRole } from '../../access/policy.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import type { ActivityRegister } from '../administration/activity-register.ts';

/** How to reach an organisation today, and whom there for one law, office and task. */
export interface Reach {
  readonly organisation: OrganisationRow;
  readonly law: Law;
  readonly officeFunction: OfficeFunction;
  readonly task: ResponsibilityRow['task'];
}

const most = 100;

/** The team leads of the organisation today, by name. */
export function listTeamLeads({ reference, today }: Context, { organisation }: Reach): readonly StaffRow[] {
  return reference.listColleagues(organisation.id, ['TEAM_LEAD'], today);
}

/** Those who work there today on that law, office and task, by name. Throws BAD_USER_INPUT unless `first` is 1 to 100. */
export function listStaffToReach(
  { reference, today }: Context,
  { organisation, ...work }: Reach,
  first: number,
): readonly StaffRow[] {
  if (first < 1 || first > most) throw new PublicError('BAD_USER_INPUT', `Ask for 1 to ${most} members of staff.`);
  return reference.listColleagues(organisation.id, rolesFor(reference, work), today).slice(0, first);
}

/** The roles that do such work: in that office, and for a purpose under which that law's records are seen in full. */
export function rolesFor(
  register: ActivityRegister,
  { law, officeFunction, task }: Omit<Reach, 'organisation'>,
): readonly Role[] {
  // Contracts with providers are nobody's role in the hub.
  if (task === 'PURCHASING') return [];
  const inOffice = (role: Role) => officesOfRole[role]?.includes(officeFunction) ?? false;
  const forLaw = (role: Role) =>
    register.listActivities().some((activity) => activity.roles.includes(role) && activity.laws.includes(law));
  return roles.filter(
    (role) =>
      role !== 'TEAM_LEAD' && (role === 'DIRECTOR') === (task === 'SOCIAL_TEAM') && inOffice(role) && forLaw(role),
  );
}
