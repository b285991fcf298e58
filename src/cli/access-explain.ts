import { z } from 'zod';
import { processingActivities } from '../../db/reference/processing-activity.ts';
import { readConfig } from '../config.ts';
import { demoPersonas, staffId } from '../population/staff.ts';
import { askerOf } from './ask.ts';
import { householdBy } from './household-by.ts';
import { withHub } from './hub-client.ts';
import { CommandError, exitCodes } from './run.ts';
import { signToken } from './token.ts';

const householdQuery = 'query WhichHousehold($by: HouseholdBy!) { household(by: $by) { id } }';
const householdResult = z.object({ household: z.object({ id: z.string() }).nullable() });

const query = `query ExplainAccess($householdId: ID!, $staffId: ID!, $processingActivityId: URI!) {
  accessExplanation(householdId: $householdId, staffId: $staffId, processingActivityId: $processingActivityId) {
    sentence
  }
}`;
const result = z.object({ accessExplanation: z.array(z.object({ sentence: z.string() })).nullable() });

/**
 * Prints why somebody sees what they see of a household, and why not the rest: asked through the API by whoever guards
 * access, and in the log like any other look.
 */
export async function accessExplain(
  persona: string,
  who: string,
  { as: asker, purpose }: { as: string; purpose?: string },
): Promise<void> {
  const config = readConfig();
  const by = householdBy(who);
  const staff = staffOf(persona);
  const activity = purpose ?? staff.activityId;
  if (activity === undefined)
    throw new CommandError('this persona may look at nobody: no processing activity is theirs');
  const lines = await withHub(config, async ({ url, publicUrl }) => {
    const ask = askerOf(url, await signToken(config, asker, publicUrl));
    const guarding = activityOf(asker);
    const { household } = await ask(householdQuery, { by }, guarding, householdResult);
    if (!household) throw new CommandError('there is no such household, or who asks may not see it');
    const variables = { householdId: household.id, staffId: staff.id, processingActivityId: activity };
    return (await ask(query, variables, guarding, result)).accessExplanation;
  });
  if (!lines) throw new CommandError('there is no such member of staff today');
  const label = processingActivities.find(({ id }) => id === activity)?.label ?? activity;
  process.stdout.write(`${persona}, met het doel “${label}”:\n\n`);
  // The same said of several records is said once.
  const counted = new Map<string, number>();
  for (const { sentence } of lines) counted.set(sentence, (counted.get(sentence) ?? 0) + 1);
  for (const [sentence, count] of counted) process.stdout.write(`- ${count > 1 ? `${count} ×: ` : ''}${sentence}\n`);
}

function staffOf(persona: string): { readonly id: string; readonly activityId: string | undefined } {
  const found = demoPersonas.find((each) => each.persona === persona);
  if (!found) throw new CommandError('there is no such persona', exitCodes.misused);
  return { id: staffId(found.persona), activityId: activityOf(persona) };
}

/** The first processing activity that a persona may use. */
function activityOf(persona: string): string | undefined {
  const roles = demoPersonas.find((each) => each.persona === persona)?.roles ?? [];
  return processingActivities.find((activity) => activity.roles.some((role) => roles.includes(role)))?.id;
}
