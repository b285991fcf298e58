import { readConfig } from '../config.ts';
import { askerOf } from './ask.ts';
import { householdBy } from './household-by.ts';
import { withHub } from './hub-client.ts';
import { householdQuery, householdResult, purposeQuery, purposeResult } from './household-query.ts';
import { drawHousehold } from './household-text.ts';
import { CommandError } from './run.ts';
import { signToken } from './token.ts';

/** Shows a household in the terminal, through the API and in the log like any other look. */
export async function household(
  who: string,
  { as: persona, purpose, asOf }: { as: string; purpose?: string; asOf?: string },
): Promise<void> {
  const config = readConfig();
  const by = householdBy(who);
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
