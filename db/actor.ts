import type { Db } from './client.ts';
import { columnsOf, holdsOn, prepared } from './statement.ts';
import { staffTable, type Role, type StaffRight, type StaffRow } from './staff.table.ts';

const bySubject = `select ${columnsOf(staffTable, 's')} from staff s
  where s.subject = @subject and ${holdsOn('s', '@day')}`;

/** The member of staff behind a subject of the identity provider, when employed on a day. */
export function findStaffBySubject(db: Db, subject: string, day: string): StaffRow | undefined {
  return prepared<[{ subject: string; day: string }], StaffRow>(db, bySubject).get({ subject, day });
}

const rolesOf = `select r.role from staff_role r where r.staff_id = +@staffId and r.withdrawn_at is null
  and ${holdsOn('r', '@day')} order by r.role`;

/** The roles of a member of staff on a day; read anew for each request, so that taking one away works at once. */
export function listRolesByStaffId(db: Db, staffId: string, day: string): Role[] {
  return prepared<[{ staffId: string; day: string }], { role: Role }>(db, rolesOf)
    .all({ staffId, day })
    .map((row) => row.role);
}

const rightsOf = `select r."right" from staff_right r where r.staff_id = +@staffId and r.withdrawn_at is null
  and ${holdsOn('r', '@day')} order by r."right"`;

/** The rights that a member of staff has on a day beside their roles. */
export function listRightsByStaffId(db: Db, staffId: string, day: string): StaffRight[] {
  return prepared<[{ staffId: string; day: string }], { right: StaffRight }>(db, rightsOf)
    .all({ staffId, day })
    .map((row) => row.right);
}
