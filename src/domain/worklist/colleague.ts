import { roles, type Role, type StaffRow } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { holdsOn } from '../period.ts';

const most = 100;

/** Whether somebody is employed on a day, in one of these roles. */
export function isInRole(
  { reference }: Pick<Context, 'reference'>,
  staffId: string,
  own: readonly Role[],
  day: string,
): boolean {
  return reference.listInRoles(own, day).some(({ id }) => id === staffId);
}

/** Roles in which one works with residents on a plan. */
const working: readonly Role[] = ['FRONT_OFFICE_WORKER', 'DIRECTOR', 'BACK_OFFICE_WORKER', 'WORK_AND_INCOME_WORKER'];

/**
 * Whether somebody can work in a plan today: they work with residents, or have no role in the hub at all, such as whoever
 * helps with debts and can only be called. No machine, and nobody who supervises or sees figures alone.
 */
export function canWorkInPlan({ reference, today }: Context, staffId: string): boolean {
  const staff = reference.findStaff(staffId);
  if (!staff || !holdsOn(staff, today)) return false;
  return isInRole({ reference }, staffId, working, today) || !isInRole({ reference }, staffId, roles, today);
}

/** What is asked of the list of those who work somewhere. */
export interface ColleagueArguments {
  readonly roles: readonly Role[];
  readonly first?: number | null;
}

/** Who is employed today in one of these roles, in whatever organisation, by name. Throws BAD_USER_INPUT unless `first` is 1 to 100. */
export function listColleagues(
  { reference, today }: Context,
  { roles: own, first }: ColleagueArguments,
): readonly StaffRow[] {
  const count = first ?? most;
  if (count < 1 || count > most) throw new PublicError('BAD_USER_INPUT', `Ask for 1 to ${most} members of staff.`);
  return reference.listInRoles(own, today).slice(0, count);
}
