import { z } from 'zod';
import type { RemovedMonth } from '../audit/removal.ts';
import { planRetention } from '../audit/retention.ts';
import { clockOf } from '../clock.ts';
import { readConfig } from '../config.ts';
import { fetchHub, withHub } from './hub-client.ts';
import { CommandError } from './run.ts';

const said = z.union([
  z.object({ summary: z.object({ months: z.number() }) }),
  z.object({ fault: z.object({ code: z.string(), message: z.string() }) }),
]);

/**
 * Removes the months of the log of processing that are older than its term; beside a running hub, which does it between
 * two commits. Each is walked first: a log that is not whole loses nothing.
 */
export async function retainAudit({ years, dryRun = false }: { years: number; dryRun?: boolean }): Promise<void> {
  const config = readConfig();
  const months = planRetention(config.auditFolder, years, clockOf(config)());
  if (months.length > 0 && !dryRun) await withHub(config, (hub) => remove(hub, years, months));
  process.stdout.write(`${describe(months, dryRun).join('\n')}\n`);
}

async function remove(
  { url, token }: { readonly url: string; readonly token: string },
  years: number,
  months: readonly RemovedMonth[],
): Promise<void> {
  const response = await fetchHub(`${url}/control/audit/retain`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ years, months }),
  });
  if (!response.ok) throw new CommandError(`the hub refused to remove them (${response.status})`);
  const answer = said.parse(JSON.parse(await response.text()));
  if ('fault' in answer) throw new CommandError(`${answer.fault.message} (${answer.fault.code})`);
}

function describe(months: readonly RemovedMonth[], dryRun: boolean): readonly string[] {
  if (months.length === 0) return ['No month of the log of processing is older than its term.'];
  const lines = months.map(({ file, firstSeq, seq, hash }) => `${file}: lines ${firstSeq} to ${seq}, head ${hash}`);
  return [dryRun ? 'Would be removed:' : 'Removed:', ...lines];
}
