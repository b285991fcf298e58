import { findStaffBySubject, listRightsByStaffId, listRolesByStaffId } from '../../db/actor.ts';
import type { Db } from '../../db/client.ts';
import { processingActivities, type ProcessingActivity } from '../../db/reference/processing-activity.ts';
import type { Role, StaffRight, StaffRow } from '../../db/staff.table.ts';

/** Who is asking: a member of staff with the roles and rights that hold today. */
export interface Actor {
  readonly staff: StaffRow;
  readonly roles: readonly Role[];
  readonly rights: readonly StaffRight[];
}

/** The actor behind a subject of the identity provider, or undefined when nobody employed today bears it. */
export function findActor(db: Db, subject: string, today: string): Actor | undefined {
  const staff = findStaffBySubject(db, subject, today);
  if (!staff) return undefined;
  const roles = listRolesByStaffId(db, staff.id, today);
  return { staff, roles, rights: listRightsByStaffId(db, staff.id, today) };
}

/** The processing activities that an actor's roles may use on a day. */
export function listProcessingActivities(actor: Actor, day: string): readonly ProcessingActivity[] {
  return processingActivities.filter(
    (activity) =>
      activity.roles.some((role) => actor.roles.includes(role)) &&
      activity.validFrom <= day &&
      (activity.validUntil === null || activity.validUntil > day),
  );
}
