import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore } from '../../db/client.ts';
import { checkSize, largestDocument } from '../connectors/brp/decode.ts';
import { formDueHouseholds, type Formation } from '../domain/household-formation.ts';
import { intakeBrp, toIntakeError } from './brp.ts';
import { IntakeError, type IntakeErrorCode } from './intake-error.ts';
import type { IntakeProgress, IntakeSummary } from './intake-summary.ts';

/** What the worker starts with: one piece of work, after which it ends. */
export interface WorkerSetup {
  /** BRP: a file that follows in parts. HOUSEHOLDS: the households of everybody put down for it, and of new adults. */
  readonly work: 'BRP' | 'HOUSEHOLDS';
  readonly databaseUrl: string;
  /** The moment at which all of it is recorded, in milliseconds since 1970: the worker has no clock of its own. */
  readonly moment: number;
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
  | { readonly kind: 'FORMATION'; readonly formation: Formation };

/** A tenth of the processor time of whoever answers, where both want it and there is no more. */
const niceness = 10;

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
    const document = setup.work === 'BRP' ? await receive() : undefined;
    const db = openStore(setup.databaseUrl, { cacheKilobytes: 16_384 });
    try {
      if (!document) return { kind: 'FORMATION', formation: await formDueHouseholds(db, now) };
      const summary = await intakeBrp({ db, now }, document, (progress) => say({ kind: 'PROGRESS', progress }));
      return { kind: 'SUMMARY', summary };
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

/** Answers go before intakes. Elsewhere than on Linux, which has this for a thread, it would slow down the whole hub. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, niceness);
}
