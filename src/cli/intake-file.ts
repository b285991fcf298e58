import { openAsBlob } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import type { Announcement } from '../control.ts';
import { fetchHub } from './hub-client.ts';
import { linesOf } from './json-line.ts';
import { CommandError, exitCodes } from './run.ts';

const line = z.union([
  z.object({ progress: z.object({ done: z.number(), total: z.number() }) }),
  z.object({
    summary: z.looseObject({
      failures: z.array(z.object({ place: z.string(), code: z.string(), reason: z.string() })),
    }),
  }),
  z.object({ fault: z.object({ code: z.string(), message: z.string() }) }),
]);

/** Hands a file of the base register (BRP) to the hub, with progress and a summary; some failed records end in exit code 3. */
export async function handOverFile({ url, token }: Pick<Announcement, 'url' | 'token'>, path: string): Promise<number> {
  const response = await fetchHub(`${url}/control/intake/brp`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: await openAsBlob(path),
  });
  if (!response.ok || !response.body) throw new CommandError(`the hub refused the file (${response.status})`);
  return follow(response.body);
}

async function follow(body: ReadableStream<Uint8Array>): Promise<number> {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value}/{total} records',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let exitCode: number | undefined;
  for await (const text of linesOf(body)) {
    const said = line.parse(JSON.parse(text));
    if ('progress' in said) {
      if (bar.isActive) bar.update(said.progress.done);
      else bar.start(said.progress.total, said.progress.done);
      continue;
    }
    bar.stop();
    if ('fault' in said) throw new CommandError(`${said.fault.message} (${said.fault.code})`);
    exitCode = report(said.summary);
  }
  bar.stop();
  if (exitCode === undefined)
    throw new CommandError('the hub stopped before the end; what it took in is kept: run the same command again');
  return exitCode;
}

function report({
  failures,
  ...counts
}: {
  failures: { place: string; code: string; reason: string }[];
  [count: string]: unknown;
}): number {
  for (const { place, code, reason } of failures) process.stderr.write(`${place}: ${reason} (${code})\n`);
  for (const [name, count] of Object.entries(counts)) {
    if (typeof count === 'number')
      process.stdout.write(`${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}\n`);
  }
  return failures.length > 0 ? exitCodes.partly : exitCodes.done;
}
