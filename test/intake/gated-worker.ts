import { workerData } from 'node:worker_threads';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { z } from 'zod';

// The real worker, but it stands still in the midst of a transaction until the test lets it go on.
const { gate, holdAt, fault } = z
  .object({ gate: z.instanceof(SharedArrayBuffer), holdAt: z.number(), fault: z.string().optional() })
  .parse(workerData);
const [reached, open] = [0, 1];
const flags = new Int32Array(gate);
let begun = 0;

const { prototype } = BetterSqlite3;
const transaction = Reflect.get(prototype, 'transaction');
prototype.transaction = function heldTransaction(this: Database, work: (...parameters: unknown[]) => unknown) {
  return transaction.call(this, (...parameters) => {
    const result = work(...parameters);
    begun += 1;
    if (begun === holdAt) {
      Atomics.store(flags, reached, 1);
      Atomics.notify(flags, reached);
      Atomics.wait(flags, open, 0);
      if (fault !== undefined) throw new Error(fault);
    }
    return result;
  });
} as Database['transaction'];

await import('../../src/intake-worker.ts');
