import { z } from 'zod';
import { readConfig } from '../config.ts';
import { fetchHub, withHub } from './hub-client.ts';
import { CommandError, exitCodes } from './run.ts';

/** Who is to be administrator, as the options say. */
export interface StaffOptions {
  readonly subject: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly phone?: string;
  readonly email?: string;
}

const said = z.union([
  z.object({ summary: z.object({ made: z.literal(true) }) }),
  z.object({ fault: z.object({ code: z.string(), message: z.string() }) }),
]);

/** Makes the first administrator of a store that has none: through the running hub, or one that runs for as long as that takes. */
export async function addStaff(options: StaffOptions): Promise<void> {
  const config = readConfig();
  await withHub(config, async ({ url, token }) => {
    const response = await fetchHub(`${url}/control/staff`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(options),
    });
    if (response.status === 400) {
      throw new CommandError('an option does not fit: see --help for what each holds', exitCodes.misused);
    }
    if (!response.ok) throw new CommandError(`the hub refused it (${response.status})`);
    const answer = said.parse(JSON.parse(await response.text()));
    if ('fault' in answer) throw new CommandError(answer.fault.message);
  });
  process.stdout.write('The administrator can sign in now, and takes in everybody else under Beheer.\n');
}
