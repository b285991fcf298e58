import { findStaffBySubject, listRightsByStaffId, listRolesByStaffId } from '../../../db/actor.ts';
import type { Db } from '../../../db/client.ts';
import type { ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import type { Role, StaffRight, StaffRow } from '../../../db/staff.table.ts';
import { kindOfSubject, type BearerKind } from '../../bearer.ts';
import type { ActivityRegister } from '../administration/activity-register.ts';
import { holdsOn } from '../period.ts';

/** Who is asking: a member of staff, or a machine in their register, with the roles and rights that hold today. */
export interface Actor {
  readonly kind: BearerKind;
  readonly staff: StaffRow;
  readonly roles: readonly Role[];
  readonly rights: readonly StaffRight[];
}

/**
 * The actor behind the subject of a token, or undefined when nobody employed today bears it. What is of the other kind
 * counts for nothing: a machine is a chain client alone and has no rights beside, and no person is one.
 */
export function findActor(db: Db, subject: string, today: string): Actor | undefined {
  const staff = findStaffBySubject(db, subject, today);
  if (!staff) return undefined;
  const kind = kindOfSubject(subject);
  const held = listRolesByStaffId(db, staff.id, today);
  const roles = held.filter((role) => (role === 'CHAIN_CLIENT') === (kind === 'MACHINE'));
  if (kind === 'PERSON') return { kind, staff, roles, rights: listRightsByStaffId(db, staff.id, today) };
  // A machine that is no chain client today is nobody; a colleague without roles is still a colleague.
  return roles.length > 0 ? { kind, staff, roles, rights: [] } : undefined;
}

/** The processing activities that an actor's roles may use on a day. */
export function listProcessingActivities(
  register: ActivityRegister,
  actor: Actor,
  day: string,
): readonly ProcessingActivity[] {
  return register
    .listActivities()
    .filter((activity) => activity.roles.some((role) => actor.roles.includes(role)) && holdsOn(activity, day));
}
