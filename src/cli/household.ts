import { z } from 'zod';
import { isBsn } from '../bsn.ts';
import { readConfig } from '../config.ts';
import { findConceptOfId } from '../../db/id.ts';
import { fetchHub, withHub } from './hub-client.ts';
import { householdQuery, householdResult, purposeQuery, purposeResult } from './household-query.ts';
import { drawHousehold } from './household-text.ts';
import { CommandError, exitCodes } from './run.ts';
import { signToken } from './token.ts';

/** Shows a household in the terminal, through the API and in the log like any other look. */
export async function household(
  who: string,
  { as: persona, purpose, asOf }: { as: string; purpose?: string; asOf?: string },
): Promise<void> {
  const config = readConfig();
  const by = lookupOf(who);
  const text = await withHub(config, async ({ url, publicUrl }) => {
    const ask = askerOf(url, await signToken(config, persona, publicUrl));
    const { me, labels } = await ask(purposeQuery, {}, undefined, purposeResult);
    const activity = purpose ?? me.processingActivities[0]?.id;
    if (activity === undefined)
      throw new CommandError('this persona may look at nobody: no processing activity is theirs');
    const { household: found } = await ask(householdQuery, { by, asOf }, activity, householdResult);
    if (!found) throw new CommandError('there is no such household, or this persona may not see it');
    return drawHousehold(found, me, activity, labels);
  });
  process.stdout.write(`${text}\n`);
}

function lookupOf(who: string): { bsn: string } | { id: string } {
  if (isBsn(who.padStart(9, '0'))) return { bsn: who.padStart(9, '0') };
  if (findConceptOfId(who) === 'household') return { id: who };
  throw new CommandError('this is neither a citizen service number (BSN) nor the id of a household', exitCodes.misused);
}

type Ask = <Result>(
  query: string,
  variables: object,
  activity: string | undefined,
  result: z.ZodType<Result>,
) => Promise<Result>;

function askerOf(url: string, accessToken: string): Ask {
  return async (query, variables, activity, result) => {
    const response = await fetchHub(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        ...(activity !== undefined && { 'x-processing-activity': activity }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answer.parse(await response.json());
    if (errors?.[0]) throw new CommandError(`${errors[0].message} (${errors[0].extensions.code})`);
    return result.parse(data);
  };
}

const answer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});
