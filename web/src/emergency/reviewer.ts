import { type Actor, isEmergencyReview, isSupervision, type Purpose } from '../shared/actor.ts';

/** The purposes for which the actor looks at the emergency access of others, to review it or to supervise. */
export function reviewPurposes({ processingActivities }: Pick<Actor, 'processingActivities'>): Purpose[] {
  return processingActivities.filter((one) => isEmergencyReview(one) || isSupervision(one));
}

/** Whether there is something for the actor on the page of emergency access beside their own: to manage is to see how often. */
export function followsAccess(actor: Pick<Actor, 'processingActivities' | 'roles'>): boolean {
  return isReviewer(actor) || actor.roles.includes('MANAGEMENT');
}

/** Whether the actor looks at the emergency access of others. */
export function isReviewer(actor: Pick<Actor, 'processingActivities'>): boolean {
  return reviewPurposes(actor).length > 0;
}
