import type { ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import type { Role } from '../../../db/staff.table.ts';
import { PublicError } from '../../errors.ts';
import type { ActivityRegister } from '../administration/activity-register.ts';
import { listProcessingActivities, type Actor } from './actor.ts';

/** Why an actor asks: a processing activity they may use, and the roles of theirs that may use it. */
export interface StatedPurpose {
  readonly activity: ProcessingActivity;
  readonly roles: readonly Role[];
}

/** Who asks, for which activity, on what day. */
export interface Asking {
  readonly actor: Actor;
  /** The URI that was named, not yet judged. */
  readonly activityId: string | undefined;
  readonly today: string;
}

/** The purpose that a request named, when the actor may use it on the day. */
export function findPurpose(
  register: ActivityRegister,
  { actor, activityId, today }: Asking,
): StatedPurpose | undefined {
  const activity = listProcessingActivities(register, actor, today).find(({ id }) => id === activityId);
  return activity && { activity, roles: actor.roles.filter((role) => activity.roles.includes(role)) };
}

/** Stands in the log for a processing activity that the register does not have. */
export const unknownActivityId = 'urn:eenplan:verwerkingsactiviteit:niet-in-het-register';

/**
 * The processing activity that a request named, as it can stand in the log: null when it named none. What the register
 * does not have is a text of whoever asks, which may hold anything.
 */
export function tellActivity(register: ActivityRegister, activityId: string | undefined): string | null {
  if (activityId === undefined) return null;
  return register.findActivity(activityId) ? activityId : unknownActivityId;
}

/** The purpose of a request, without which nothing of residents is seen. Throws PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED. */
export function getPurpose(register: ActivityRegister, asking: Asking): StatedPurpose {
  const purpose = findPurpose(register, asking);
  if (purpose) return purpose;
  if (asking.activityId === undefined) {
    throw new PublicError(
      'PURPOSE_REQUIRED',
      'Name a processing activity in the header x-processing-activity; the query { me { processingActivities { id label } } } lists yours.',
    );
  }
  throw new PublicError(
    'PURPOSE_NOT_ALLOWED',
    'You may not use this processing activity today; the query { me { processingActivities { id label } } } lists yours.',
  );
}
