import { workerData } from 'node:worker_threads';
import { startQuickly } from './quick-start.ts';
import type { AnyWorkerSetup } from './intake/worker-thread.ts';

// The senders are the desks, which give one of these.
const { work } = workerData as AnyWorkerSetup;
await startQuickly(() => (work === 'CHAIN' ? import('./intake/chain-worker.ts') : import('./intake/worker.ts')));
