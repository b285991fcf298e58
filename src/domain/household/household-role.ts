import type { MembershipRow } from '../../../db/membership.table.ts';

type Role = MembershipRow['role'];
type Member = Pick<MembershipRow, 'role'>;

/** The part of somebody whom the register knows alone, beside those whom staff confirmed to live there too. */
export function roleBeside(role: Role, placedByStaff: readonly Member[]): Role {
  const isWithPartner = placedByStaff.some((other) => other.role === 'PARTNER' || other.role === 'PARENT');
  return role === 'SINGLE' && isWithPartner ? 'PARTNER' : role;
}

const isAdult = (role: Role) => role === 'SINGLE' || role === 'PARTNER' || role === 'PARENT';
const isChild = (role: Role) => role === 'CHILD' || role === 'ADULT_CHILD';

/** The part of somebody in a household that they begin with others, or alone: a child stays a child. */
export function roleAmong(role: Role, others: readonly Member[]): Role {
  if (role === 'CHILD') return role;
  if (others.length === 0) return 'SINGLE';
  if (role === 'ADULT_CHILD') return others.some((other) => isAdult(other.role)) ? role : 'OTHER';
  if (role === 'OTHER') return role;
  if (role === 'PARENT' && others.some((other) => isChild(other.role))) return role;
  return others.some((other) => isAdult(other.role)) ? 'PARTNER' : 'OTHER';
}

/** The part of somebody in a household into which they come, where nobody says what it is. */
export function roleOnJoining(role: Role): Role {
  return role === 'SINGLE' ? 'OTHER' : role;
}
