import { processingActivities } from '../db/reference/processing-activity.ts';
import { demoPersonas } from '../src/population/staff.ts';

/**
 * Who asks: the privacy officer, who supervises and sees all (AVG art. 39), so that the hub's answer holds everything
 * that its peers show without deciding anything.
 */
export const asker = findAsker();

function findAsker() {
  const persona = demoPersonas.find((each) => each.persona === 'privacy');
  const activity = processingActivities.find(({ roles }) => roles.length === 1 && roles.includes('PRIVACY_OFFICER'));
  if (!persona || !activity) throw new Error('the demo has no privacy officer who may look');
  return { persona: persona.persona, subject: persona.subject, activityId: activity.id };
}

/** Whom a persona of the demo is to the hub, and the first purpose for which their role may look. */
export function findPurposeFor(persona: string): { readonly subject: string; readonly activityId: string } {
  const found = demoPersonas.find((each) => each.persona === persona);
  const activity = processingActivities.find(({ roles }) => found?.roles.some((role) => roles.includes(role)));
  if (!found || !activity) throw new Error('the demo has no such persona who may look');
  return { subject: found.subject, activityId: activity.id };
}
