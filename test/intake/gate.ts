import { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { StartWorker } from '../../src/intake/worker-thread.ts';

export interface Gate {
  readonly startWorker: StartWorker;
  /** Resolves with the worker when it stands still, what it wrote in this transaction not yet committed. */
  readonly reached: Promise<Worker>;
  open(): void;
}

/** A gate at which the first intake stands still, in its nth transaction; a fault is thrown there when it goes on. */
export function makeGate(holdAt: number, fault?: string): Gate {
  const gate = new SharedArrayBuffer(8);
  const flags = new Int32Array(gate);
  const { promise: reached, resolve } = Promise.withResolvers<Worker>();
  let isFirst = true;
  const startWorker: StartWorker = (setup) => {
    const hold = { gate, holdAt: isFirst ? holdAt : 0, fault };
    const worker = new Worker(new URL('./gated-worker.ts', import.meta.url), { workerData: { ...setup, ...hold } });
    if (isFirst) void Promise.resolve(Atomics.waitAsync(flags, 0, 0).value).then(() => resolve(worker));
    isFirst = false;
    return worker;
  };
  const open = () => {
    Atomics.store(flags, 1, 1);
    Atomics.notify(flags, 1);
  };
  onTestFinished(open);
  return { startWorker, reached, open };
}
