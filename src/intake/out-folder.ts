import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import type { Delivery } from './far-end.ts';
import { formOf } from './message-form.ts';

/** A message with what is to be written. */
export interface OutgoingFile {
  readonly message: ChainMessageRow;
  readonly content: Uint8Array;
}

/**
 * Writes messages to one receiver as files of its folder: each is there as a whole or not at all, in order, and on disk when this resolves. Its name
 * is the same whenever it is written, and holds nothing of a resident. Tells of each what came of it, until the first that failed.
 */
export async function putFiles(folder: string, files: readonly OutgoingFile[]): Promise<Delivery[]> {
  const own = join(folder, safe(files[0]?.message.receiver ?? null));
  const done: Delivery[] = [];
  try {
    await mkdir(own, { recursive: true });
    // Waiting for the disk takes longest, and of all together no longer than of one.
    const drafts = await Promise.allSettled(files.map((file) => writeDraft(own, file)));
    for (const [index, draft] of drafts.entries()) {
      if (draft.status === 'rejected') throw draft.reason;
      await rename(draft.value, join(own, nameOf(files[index])));
      done.push({ kind: 'TAKEN' });
    }
    await syncFolder(own);
    return done;
  } catch (error) {
    return [...done.slice(0, await countOnDisk(own, done.length)), failureOf(error)];
  }
}

async function writeDraft(folder: string, file: OutgoingFile): Promise<string> {
  const draft = join(folder, `.${nameOf(file)}.part`);
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(file.content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/** A name that was given is on disk only when its folder is; tells how many of them are. */
async function countOnDisk(folder: string, given: number): Promise<number> {
  return syncFolder(folder).then(
    () => given,
    () => 0,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function failureOf(error: unknown): Delivery {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'FAULT';
  return { kind: 'LATER', code: `FOLDER_${code}`, reason: 'the folder for outgoing messages cannot be written' };
}

function nameOf(file: OutgoingFile | undefined): string {
  if (!file) throw new Error('a file without a message');
  const { number, kind, reference, source } = file.message;
  return `${String(number).padStart(9, '0')}-${safe(kind)}-${safe(reference)}.${formOf(source).extension}`;
}

/** What may stand in the name of a file; what the far end made up cannot lead elsewhere. */
function safe(text: string | null): string {
  return (text ?? '').replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 60) || '_';
}
