import { Worker } from 'node:worker_threads';
import type { Facts } from './facts.ts';
import type { ReadingProgress } from './report-task.ts';

/** What a thread that reads facts starts with. */
export interface FactReaderSetup {
  readonly databaseUrl: string;
}

/** What it says: how far it is, and what it read. */
export type FactMessage =
  | ({ readonly kind: 'PART' } & ReadingProgress)
  | { readonly kind: 'FACTS'; readonly facts: Facts };

/**
 * Reads the facts of a store in a thread of its own, so that the thread that makes figures goes on with those before: it takes
 * seconds in a large municipality. They are handed over without a copy, and past the thread that answers requests.
 */
export function readFactsAside(databaseUrl: string, onProgress: (progress: ReadingProgress) => void): Promise<Facts> {
  const setup: FactReaderSetup = { databaseUrl };
  const { promise, resolve, reject } = Promise.withResolvers<Facts>();
  const thread = new Worker(new URL('../fact-worker.ts', import.meta.url), { workerData: setup, name: 'facts' });
  thread.on('message', (message: FactMessage) => {
    if (message.kind === 'FACTS') resolve(message.facts);
    else onProgress({ done: message.done, parts: message.parts });
  });
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('the thread that reads facts ended without any')));
  return promise;
}

/** The memory of all columns in something, each once, to be handed over. */
export function listBuffers(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!ArrayBuffer.isView(part)) for (const each of Object.values(part)) look(each);
    else if (part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
  };
  look(value);
  return [...buffers];
}
