import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../src/intake/worker-thread.ts';

/** Starts the thread with the made-up source. */
export const startFixtureWorker: StartWorker = (setup) =>
  new Worker(new URL('./chain-fixture-worker.ts', import.meta.url), { workerData: setup });
