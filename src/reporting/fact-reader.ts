import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore } from '../../db/client.ts';
import { giveWay } from '../worker-priority.ts';
import { readFacts } from './facts.ts';
import { listBuffers, type FactMessage, type FactReaderSetup } from './fact-thread.ts';

if (!parentPort) throw new Error('facts are read in a worker thread');
const port = parentPort;
// The one sender is the thread that makes figures, which gives this.
const { databaseUrl } = workerData as FactReaderSetup;

giveWay();
const db = openStore(databaseUrl, { readonly: true });
try {
  const facts = readFacts(db, (done, parts) => tell({ kind: 'PART', done, parts }));
  tell({ kind: 'FACTS', facts }, listBuffers(facts));
} finally {
  closeStore(db);
}

function tell(message: FactMessage, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
