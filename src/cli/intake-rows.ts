import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { clockOf } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import { wrapRows } from '../connectors/rows/envelope.ts';
import { rowKinds } from '../connectors/rows/layout.ts';
import { findKind, wordOf } from '../connectors/rows/layouts.ts';
import { writeFailures } from '../connectors/rows/write.ts';
import type { Announcement } from '../control.ts';
import { dayOf } from '../day.ts';
import { frameHead } from '../intake/file-frame.ts';
import { fetchHub, withHub } from './hub-client.ts';
import { linesOf } from './json-line.ts';
import { CommandError, exitCodes } from './run.ts';

/** What a file of rows is, and what is to be done with it. */
export interface RowsOptions {
  readonly kind?: string;
  readonly supplier?: string;
  readonly reference?: string;
  /** Only say what it would change. */
  readonly preview?: boolean;
  /** Where to write what is wrong with its rows. */
  readonly failures?: string;
}

type Hub = Pick<Announcement, 'url' | 'token'>;

const failure = z.object({ line: z.number(), column: z.string().nullable(), code: z.string(), reason: z.string() });
const counts = { read: z.number(), added: z.number(), unchanged: z.number(), refused: z.number() };
const told = z.object({
  ...counts,
  changes: z.array(z.object({ line: z.number(), columns: z.array(z.string()) })),
  failures: z.array(failure),
});
const line = z.union([
  z.object({ preview: told }),
  z.object({
    outcome: z.object({
      isNew: z.boolean(),
      status: z.string(),
      code: z.string().nullable(),
      reason: z.string().nullable(),
      rows: z.object({ added: z.number(), changed: z.number(), failures: z.array(failure) }),
    }),
  }),
  z.object({ done: z.literal(true) }),
  z.object({ fault: z.object({ code: z.string(), message: z.string() }) }),
]);
type Line = z.infer<typeof line>;
type Failure = z.infer<typeof failure>;

/**
 * Takes in a file of rows, or says what it would change; some rows that were refused end in exit code 3. Throws
 * {@link CommandError} where the file is refused as a whole.
 */
export async function takeInRows(path: string, options: RowsOptions): Promise<number> {
  const config = readConfig();
  const file = await readFile(path).catch(() => {
    throw new CommandError('there is no such file, or it may not be read', exitCodes.misused);
  });
  const content = wrap(config, file, options);
  const failures = await withHub(config, (hub) => (options.preview ? preview(hub, content) : takeIn(hub, content)));
  for (const { line: place, column, reason, code } of failures) {
    process.stderr.write(`regel ${place}${column === null ? '' : `, ${column}`}: ${reason} (${code})\n`);
  }
  if (options.failures !== undefined) await writeFile(options.failures, writeFailures(failures));
  return failures.length > 0 ? exitCodes.partly : exitCodes.done;
}

/** The file with a line before it that says what it is; as it stands where it has such a line itself. */
function wrap(config: Config, file: Uint8Array, { kind: word, supplier, reference }: RowsOptions): Uint8Array {
  if (word === undefined && supplier === undefined) return file;
  const kind = findKind(word ?? '');
  if (!kind || supplier === undefined) {
    const known = rowKinds.map(wordOf).join(', ');
    throw new CommandError(`say what the file is with --kind (${known}) and whose with --supplier`, exitCodes.misused);
  }
  const date = dayOf(clockOf(config)());
  const digest = createHash('sha256').update(file).digest('hex').slice(0, 12);
  return wrapRows({ kind, supplier, reference: reference ?? `${date}-${digest}`, date }, file);
}

async function preview(hub: Hub, content: Uint8Array): Promise<readonly Failure[]> {
  for await (const said of ask(hub, '/control/preview/rows', [content])) {
    if (!('preview' in said)) continue;
    const { read, added, changes, unchanged, refused, failures } = said.preview;
    process.stdout.write(
      `read: ${read}\nwould be added: ${added}\nwould be changed: ${changes.length}\nunchanged: ${unchanged}\nrefused: ${refused}\n`,
    );
    for (const change of changes) process.stdout.write(`regel ${change.line}: ${change.columns.join(', ')}\n`);
    return failures;
  }
  throw broken();
}

async function takeIn(hub: Hub, content: Uint8Array): Promise<readonly Failure[]> {
  for await (const said of ask(hub, '/control/intake/rows', [frameHead(content.length), content])) {
    if (!('outcome' in said)) continue;
    const { isNew, status, code, reason, rows } = said.outcome;
    if (code !== null) throw new CommandError(`${reason} (${code})`);
    const known = isNew ? '' : ' (received before)';
    process.stdout.write(
      `${status.toLowerCase().replaceAll('_', ' ')}${known}\nadded: ${rows.added}\nchanged: ${rows.changed}\n`,
    );
    return rows.failures;
  }
  throw broken();
}

async function* ask({ url, token }: Hub, path: string, parts: readonly Uint8Array[]): AsyncGenerator<Line> {
  const response = await fetchHub(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new Blob(parts.map((part) => new Uint8Array(part))),
  });
  if (!response.ok || !response.body) throw new CommandError(`the hub refused the file (${response.status})`);
  for await (const text of linesOf(response.body)) {
    const said = line.parse(JSON.parse(text));
    if ('fault' in said) throw new CommandError(`${said.fault.message} (${said.fault.code})`);
    yield said;
  }
}

function broken(): CommandError {
  return new CommandError('the hub stopped before the end; what it took in is kept: run the same command again');
}
