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
