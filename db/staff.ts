import type { Db, Tx } from './client.ts';
import {
  staffRightTable,
  staffRoleTable,
  staffTable,
  type NewStaff,
  type NewStaffRight,
  type NewStaffRole,
  type StaffRightRow,
  type StaffRoleRow,
  type StaffRow,
} from './staff.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every member of staff, also those who left, by name; few, so whoever reads them often keeps them in memory. */
export function listStaff(db: Db): StaffRow[] {
  return prepared<[], StaffRow>(db, `select ${columnsOf(staffTable, 's')} from staff s order by s.name, s.id`).all();
}

/** Every role that a member of staff has or had. */
export function listStaffRoles(db: Db): StaffRoleRow[] {
  return prepared<[], StaffRoleRow>(
    db,
    `select ${columnsOf(staffRoleTable, 'r')} from staff_role r order by r.staff_id, r.role, r.recorded_at`,
  ).all();
}

/** Every right that a member of staff has or had. */
export function listStaffRights(db: Db): StaffRightRow[] {
  return prepared<[], StaffRightRow>(
    db,
    `select ${columnsOf(staffRightTable, 'r')} from staff_right r order by r.staff_id, r."right", r.recorded_at`,
  ).all();
}

/** Records a member of staff; one with the same id is left as it is. */
export function insertStaffOnce(db: Db | Tx, staff: NewStaff): void {
  db.insert(staffTable).values(staff).onConflictDoNothing({ target: staffTable.id }).run();
}

/** Gives a member of staff a role for a period; the same recorded at the same moment is left as it is. */
export function insertStaffRoleOnce(db: Db | Tx, role: NewStaffRole): void {
  db.insert(staffRoleTable).values(role).onConflictDoNothing().run();
}

/** Gives a member of staff a right for a period; the same recorded at the same moment is left as it is. */
export function insertStaffRightOnce(db: Db | Tx, right: NewStaffRight): void {
  db.insert(staffRightTable).values(right).onConflictDoNothing().run();
}
