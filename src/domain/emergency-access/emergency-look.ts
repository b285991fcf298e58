import type { EmergencyLook } from '../../audit/emergency-look.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedEmergencyAccess } from './emergency-access.ts';
import { readLog } from '../resident-log/log-read.ts';
import { firstOf } from '../page.ts';

export type EmergencyLookView = EmergencyLook;
export type GrantedEmergencyLook = Granted<EmergencyLookView>;

/**
 * What was looked at or done by an emergency access, the newest first: what its reviewer judges by. Seen by whoever may
 * know of that access. Throws BAD_USER_INPUT and LOG_UNAVAILABLE.
 */
export function listEmergencyLooks(
  context: Context,
  { id, staff, grantedAt }: GrantedEmergencyAccess,
  first: number | null,
): readonly GrantedEmergencyLook[] {
  context.disclosure.touch('EmergencyLook');
  const query = { emergencyAccessId: id, actorId: staff.id, from: Date.parse(grantedAt), first: firstOf(first) };
  const looks = readLog(context, ({ readEmergencyLooks }) => readEmergencyLooks(query));
  return looks.map((look) => grant({ level: 'CONTENT' }, 'CONTENT', look));
}
