import { readFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import type { Announcement } from '../control.ts';
import type { ChainAdmission } from '../intake/chain-admission.ts';
import { frameHead } from '../intake/file-frame.ts';
import { fetchHub } from './hub-client.ts';
import { linesOf } from './json-line.ts';
import { CommandError, exitCodes } from './run.ts';

/** A file on this machine. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const outcome = z.object({
  isNew: z.boolean(),
  status: z.string(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  returnCodes: z.array(z.string()),
});
type Outcome = z.infer<typeof outcome>;

const line = z.union([
  z.object({ outcome }),
  z.object({ done: z.literal(true) }),
  z.object({ fault: z.object({ code: z.string(), message: z.string() }) }),
]);

/** How much goes in one request. */
const most = { files: 500, bytes: 64 * 1024 * 1024 };

/** Hands files to the hub as messages, in this order; says which of them did not take effect as a whole, and why. */
export async function handOverMessages(
  hub: Pick<Announcement, 'url' | 'token'>,
  admission: ChainAdmission,
  files: readonly NamedFile[],
): Promise<number> {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value}/{total} messages',
    stream: process.stderr,
    clearOnComplete: true,
  });
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const complaints: string[] = [];
  bar.start(files.length, 0);
  try {
    for (const group of groupsOf(files)) {
      const sendable = group.filter((file) => {
        const problem = problemOf(file, admission);
        if (problem !== undefined) complaints.push(`${file.name}: ${problem}`);
        return problem === undefined;
      });
      let place = 0;
      for await (const one of handOver(hub, admission, sendable)) {
        const file = sendable[place];
        place += 1;
        count(one.isNew ? one.status : 'KNOWN');
        if (one.status !== 'APPLIED' && file) complaints.push(`${file.name}: ${explain(one)}`);
        bar.increment();
      }
      bar.increment(group.length - sendable.length);
    }
  } finally {
    bar.stop();
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  }
  process.stdout.write(`read: ${files.length}\n`);
  for (const [status, label] of labels) {
    const number = counts.get(status) ?? 0;
    if (number > 0 || status === 'APPLIED') process.stdout.write(`${label}: ${number}\n`);
  }
  return complaints.length > 0 ? exitCodes.partly : exitCodes.done;
}

const labels = [
  ['APPLIED', 'applied'],
  ['PARTLY_APPLIED', 'partly applied'],
  ['REJECTED', 'rejected'],
  ['QUARANTINED', 'quarantined'],
  ['DEAD', 'dead letters'],
  ['RECEIVED', 'still to be applied'],
  ['KNOWN', 'received before'],
] as const;

function* groupsOf(files: readonly NamedFile[]): Generator<readonly NamedFile[]> {
  let group: NamedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (group.length > 0 && (group.length === most.files || bytes + file.size > most.bytes)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += file.size;
  }
  if (group.length > 0) yield group;
}

function problemOf({ size }: NamedFile, { mostBytes }: ChainAdmission): string | undefined {
  if (size === 0) return 'the file is empty (EMPTY)';
  return size > mostBytes ? `the file has more than ${mostBytes} bytes (TOO_LARGE)` : undefined;
}

async function* handOver(
  { url, token }: Pick<Announcement, 'url' | 'token'>,
  { name }: ChainAdmission,
  files: readonly NamedFile[],
): AsyncGenerator<Outcome> {
  if (files.length === 0) return;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const file of files) {
    const content = new Uint8Array(await readFile(file.path));
    parts.push(frameHead(content.length), content);
  }
  const response = await fetchHub(`${url}/control/intake/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new Blob(parts),
  });
  if (!response.ok || !response.body) throw new CommandError(`the hub refused the files (${response.status})`);
  for await (const text of linesOf(response.body)) {
    const said = line.parse(JSON.parse(text));
    if ('done' in said) return;
    if ('fault' in said) throw new CommandError(`${said.fault.message} (${said.fault.code})`);
    yield said.outcome;
  }
  throw new CommandError('the hub stopped before the end; what it took in is kept: run the same command again');
}

function explain({ status, code, reason, returnCodes }: Outcome): string {
  if (code !== null) return `${reason} (${code})`;
  return `${status.toLowerCase().replace('_', ' ')}${returnCodes.length > 0 ? ` (${returnCodes.join(', ')})` : ''}`;
}
