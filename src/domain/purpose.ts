import { processingActivities, type ProcessingActivity } from '../../db/reference/processing-activity.ts';
import type { Role } from '../../db/staff.table.ts';
import { PublicError } from '../errors.ts';
import { listProcessingActivities, type Actor } from './actor.ts';

/** Why an actor asks: a processing activity they may use, and the roles of theirs that may use it. */
export interface StatedPurpose {
  readonly activity: ProcessingActivity;
  readonly roles: readonly Role[];
}

/** The purpose that a request named, when the actor may use it on the day. */
export function findPurpose(actor: Actor, activityId: string | undefined, day: string): StatedPurpose | undefined {
  const activity = listProcessingActivities(actor, day).find(({ id }) => id === activityId);
  return activity && { activity, roles: actor.roles.filter((role) => activity.roles.includes(role)) };
}

/** Stands in the log for a processing activity that the register does not have. */
export const unknownActivityId = 'urn:eenplan:verwerkingsactiviteit:niet-in-het-register';

/**
 * The processing activity that a request named, as it can stand in the log: null when it named none. What the register
 * does not have is a text of whoever asks, which may hold anything.
 */
export function tellActivity(activityId: string | undefined): string | null {
  if (activityId === undefined) return null;
  return processingActivities.some(({ id }) => id === activityId) ? activityId : unknownActivityId;
}

/** The purpose of a request, without which nothing of residents is seen. Throws PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED. */
export function getPurpose(actor: Actor, activityId: string | undefined, day: string): StatedPurpose {
  const purpose = findPurpose(actor, activityId, day);
  if (purpose) return purpose;
  if (activityId === undefined) {
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
