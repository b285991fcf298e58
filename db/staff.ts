import type { Db } from './client.ts';
import { insertRow, insertRowOnce, updateRow } from './row.ts';
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

/** By which the identity provider knows a member of staff or a machine; undefined where nobody has this id. */
export function findSubject(db: Db, staffId: string): string | undefined {
  return prepared<[string], { subject: string }>(db, 'select subject from staff where id = ?').get(staffId)?.subject;
}

export function insertStaff(db: Db, row: StaffRow): void {
  insertRow(db, staffTable, row);
}

export function updateStaff(db: Db, row: StaffRow): void {
  updateRow(db, staffTable, row);
}

export function insertStaffRole(db: Db, row: StaffRoleRow): void {
  insertRow(db, staffRoleTable, row);
}

export function insertStaffRight(db: Db, row: StaffRightRow): void {
  insertRow(db, staffRightTable, row);
}

const endRole = `update staff_role set valid_until = @validUntil, withdrawn_at = @withdrawnAt
  where staff_id = @staffId and role = @role and recorded_at = @recordedAt`;

/** Writes when a role ends, or that it was taken away at once. */
export function updateStaffRole(db: Db, { staffId, role, recordedAt, validUntil, withdrawnAt }: StaffRoleRow): void {
  prepared<[object], never>(db, endRole).run({ staffId, role, recordedAt, validUntil, withdrawnAt });
}

const endRight = `update staff_right set valid_until = @validUntil, withdrawn_at = @withdrawnAt
  where staff_id = @staffId and "right" = @right and recorded_at = @recordedAt`;

/** Writes when a right ends, or that it was taken away at once. */
export function updateStaffRight(db: Db, { staffId, right, recordedAt, validUntil, withdrawnAt }: StaffRightRow): void {
  prepared<[object], never>(db, endRight).run({ staffId, right, recordedAt, validUntil, withdrawnAt });
}

/** Records a member of staff; one with the same id is left as it is. */
export function insertStaffOnce(db: Db, staff: NewStaff): void {
  insertRowOnce(db, staffTable, staff);
}

/** Gives a member of staff a role for a period; the same recorded at the same moment is left as it is. */
export function insertStaffRoleOnce(db: Db, role: NewStaffRole): void {
  insertRowOnce(db, staffRoleTable, role);
}

/** Gives a member of staff a right for a period; the same recorded at the same moment is left as it is. */
export function insertStaffRightOnce(db: Db, right: NewStaffRight): void {
  insertRowOnce(db, staffRightTable, right);
}
