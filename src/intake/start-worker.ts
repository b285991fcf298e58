import { Worker } from 'node:worker_threads';
import type { AnyWorkerSetup } from './worker-thread.ts';

/** Runs an intake as a worker thread, in bounded memory: what needs more ends the thread and not the hub. */
export function startIntakeWorker(setup: AnyWorkerSetup): Worker {
  return new Worker(new URL('../intake-worker.ts', import.meta.url), {
    workerData: setup,
    name: setup.work === 'CHAIN' ? 'chain' : 'intake',
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 },
  });
}
