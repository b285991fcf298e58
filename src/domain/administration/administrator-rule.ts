import type { Role, StaffRoleRow, StaffRow } from '../../../db/staff.table.ts';
import { kindOfSubject } from '../../bearer.ts';
import { holdsOn } from '../period.ts';

type Employed = Pick<StaffRow, 'id' | 'subject' | 'validFrom' | 'validUntil'>;
type Held = Pick<StaffRoleRow, 'staffId' | 'role' | 'validFrom' | 'validUntil' | 'withdrawnAt' | 'recordedAt'>;

/** Who is employed and who has which role. */
export interface Establishment {
  readonly staff: readonly Employed[];
  readonly roles: readonly Held[];
}

/** The first day from today on that nobody is administrator; undefined when somebody always is. */
export function firstDayWithoutAdministrator({ staff, roles }: Establishment, today: string): string | undefined {
  const given = roles.flatMap((role) => {
    const person = staff.find(({ id }) => id === role.staffId);
    const counts = role.role === 'ADMINISTRATOR' && role.withdrawnAt === null;
    return counts && person && kindOfSubject(person.subject) === 'PERSON' ? [{ role, person }] : [];
  });
  // Only where something ends can there be nobody any more.
  const ends = given.flatMap(({ role, person }) => [role.validUntil ?? [], person.validUntil ?? []].flat());
  const days = [today, ...ends.filter((day) => day > today)].toSorted();
  return days.find((day) => !given.some(({ role, person }) => holdsOn(role, day) && holdsOn(person, day)));
}

/**
 * Roles that nobody has beside another: whoever keeps roles sees no residents, whoever supervises has no other interest
 * (AVG art. 38 lid 6), and a machine is no colleague.
 */
const alone: readonly Role[] = ['ADMINISTRATOR', 'PRIVACY_OFFICER', 'CHAIN_CLIENT'];

/** Whether two roles can be had by one person on one day. */
export function goTogether(one: Role, other: Role): boolean {
  return one === other || (!alone.includes(one) && !alone.includes(other));
}

interface Days {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Whether there is a day on which both hold. */
export function overlap(one: Days, other: Days): boolean {
  const begins = (from: string | null, until: string | null) => from === null || until === null || from < until;
  return begins(one.validFrom, other.validUntil) && begins(other.validFrom, one.validUntil);
}
