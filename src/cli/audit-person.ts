import { z } from 'zod';
import { findConceptOfId } from '../../db/id.ts';
import { residentRightsActivityId } from '../../db/reference/processing-activity.ts';
import { isBsn } from '../bsn.ts';
import { readConfig } from '../config.ts';
import { askerOf } from './ask.ts';
import { withHub } from './hub-client.ts';
import { CommandError, exitCodes } from './run.ts';
import { signToken } from './token.ts';

const query = `query ResidentLog($bsn: BSN, $personId: ID, $from: Date, $until: Date, $after: String) {
  residentLog(bsn: $bsn, personId: $personId, from: $from, until: $until, first: 100, after: $after) {
    remarks
    pageInfo { hasNextPage endCursor }
    nodes { sentence }
  }
}`;

const result = z.object({
  residentLog: z
    .object({
      remarks: z.array(z.string()),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.object({ sentence: z.string() })),
    })
    .nullable(),
});

/** Prints who looked at a resident, the newest first, through the API and in the log like any other look. */
export async function auditPerson(
  who: string,
  { as: persona, from, until }: { as: string; from?: string; until?: string },
): Promise<void> {
  const config = readConfig();
  const resident = residentOf(who);
  await withHub(config, async ({ url, publicUrl }) => {
    const ask = askerOf(url, await signToken(config, persona, publicUrl));
    let count = 0;
    let after: string | null = null;
    for (;;) {
      const { residentLog: page }: z.infer<typeof result> = await ask(
        query,
        { ...resident, from, until, after },
        residentRightsActivityId,
        result,
      );
      if (!page) throw new CommandError('there is no such person');
      for (const { sentence } of page.nodes) process.stdout.write(`${sentence}\n`);
      count += page.nodes.length;
      after = page.pageInfo.endCursor;
      if (page.pageInfo.hasNextPage) continue;
      process.stdout.write(`${[writeTotal(count), ...page.remarks].join('\n')}\n`);
      return;
    }
  });
}

function writeTotal(count: number): string {
  if (count === 0) return 'Niemand heeft in deze tijd naar u gevraagd.';
  return count === 1 ? 'Eén raadpleging.' : `${count} raadplegingen, de nieuwste bovenaan.`;
}

function residentOf(who: string): { bsn: string } | { personId: string } {
  if (isBsn(who.padStart(9, '0'))) return { bsn: who.padStart(9, '0') };
  if (findConceptOfId(who) === 'person') return { personId: who };
  throw new CommandError('this is neither a citizen service number (BSN) nor the id of a person', exitCodes.misused);
}
