import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore } from '../../db/client.ts';
import { checkSize, largestDocument } from '../connectors/brp/decode.ts';
import { formDueHouseholds, type Formation } from '../domain/formation/household-formation.ts';
import { applyDueBrp, takeInBrp } from './brp-message.ts';
import { toIntakeError } from './brp.ts';
import { IntakeError, type IntakeErrorCode } from './intake-error.ts';
import type { IntakeProgress, IntakeSummary } from './intake-summary.ts';
import { previewRows, type RowsPreview } from './rows-preview.ts';
import { giveWay } from '../worker-priority.ts';

/** What the worker starts with: one piece of work, after which it ends. */
export interface WorkerSetup {
  /**
   * BRP: a file that follows in parts. DUE_BRP: files that were received before. HOUSEHOLDS: the households of everybody put down for it,
   * and of new adults. ROWS_PREVIEW: what a file of rows that follows in parts would change.
   */
  readonly work: 'BRP' | 'DUE_BRP' | 'HOUSEHOLDS' | 'ROWS_PREVIEW';
  readonly databaseUrl: string;
  /** The moment at which all of it is recorded, in milliseconds since 1970: the worker has no clock of its own. */
  readonly moment: number;
  readonly municipalityCode: string;
}

/** The next part of the file, or that there are no more. */
export type WorkerPart = Uint8Array<ArrayBuffer> | 'END';

/** What the worker says: that it has a part, how far it is, and as the last thing what came of it. */
export type WorkerReply =
  | { readonly kind: 'RECEIVED'; readonly bytes: number }
  | { readonly kind: 'PROGRESS'; readonly progress: IntakeProgress }
  | WorkerResult
  | { readonly kind: 'FAULT'; readonly code: IntakeErrorCode; readonly message: string };

/** What came of a piece of work. */
export type WorkerResult =
  | { readonly kind: 'SUMMARY'; readonly summary: IntakeSummary }
  | { readonly kind: 'FORMATION'; readonly formation: Formation }
  | { readonly kind: 'PREVIEW'; readonly preview: RowsPreview }
  | { readonly kind: 'DONE' };

if (!parentPort) throw new Error('an intake runs as a worker thread');
const port = parentPort;
// The one sender is startWorkerThread, which gives a WorkerSetup.
const setup = workerData as WorkerSetup;
const say = (reply: WorkerReply) => port.postMessage(reply, []);

giveWay();
try {
  say(await work());
} catch (error) {
  // What is not foreseen ends the thread, and whoever waits for it hears so.
  if (!(error instanceof IntakeError)) throw error;
  say({ kind: 'FAULT', code: error.code, message: error.message });
} finally {
  port.close();
}

async function work(): Promise<WorkerResult> {
  const now = () => new Date(setup.moment);
  try {
    const isFileComing = setup.work === 'BRP' || setup.work === 'ROWS_PREVIEW';
    const document = isFileComing ? await receive() : undefined;
    const db = openStore(setup.databaseUrl, { cacheKilobytes: 16_384 });
    try {
      if (setup.work === 'HOUSEHOLDS') return { kind: 'FORMATION', formation: await formDueHouseholds(db, now) };
      const onProgress = (progress: IntakeProgress) => say({ kind: 'PROGRESS', progress });
      const intake = { db, now, onProgress, municipalityCode: setup.municipalityCode };
      if (document && setup.work === 'ROWS_PREVIEW')
        return { kind: 'PREVIEW', preview: previewRows({ db, now }, document) };
      if (document) return { kind: 'SUMMARY', summary: await takeInBrp(intake, document) };
      await applyDueBrp(intake);
      return { kind: 'DONE' };
    } finally {
      closeStore(db);
    }
  } catch (error) {
    throw toIntakeError(error);
  }
}

/** The file, gathered in one piece of memory that grows with it. */
async function receive(): Promise<Uint8Array> {
  const memory = new ArrayBuffer(0, { maxByteLength: largestDocument });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  port.on('message', (part: WorkerPart) => {
    if (part === 'END') return resolve();
    const size = memory.byteLength;
    try {
      checkSize(size + part.length);
    } catch (error) {
      return reject(error);
    }
    memory.resize(size + part.length);
    new Uint8Array(memory, size).set(part);
    say({ kind: 'RECEIVED', bytes: part.length });
  });
  await promise;
  port.removeAllListeners('message');
  return new Uint8Array(memory);
}
