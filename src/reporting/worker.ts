import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../db/client.ts';
import { factNames } from '../../db/report-fact.ts';
import { readStoreVersion } from '../../db/objective-figure.ts';
import { snapshot } from '../../db/statement.ts';
import { dayOf } from '../day.ts';
import { giveWay } from '../worker-priority.ts';
import { listBreaches } from './breach-list.ts';
import { readFactsAside } from './fact-thread.ts';
import { makeReport } from './make-report.ts';
import { keepReading, type Reading } from './reading.ts';
import { ReportError } from './report-error.ts';
import { sourceOf, type ReportSource } from './report-source.ts';
import { makeStatistics } from './statistics.ts';
import {
  readsLog,
  type AnyResult,
  type ReportTask,
  type ReportWorkerSetup,
  type TaskMessage,
  type ThreadReply,
} from './report-task.ts';

if (!parentPort) throw new Error('figures are made in a worker thread');
const port = parentPort;
// The one sender is the report desk, which gives this.
const { databaseUrl, auditFolder, secret } = workerData as ReportWorkerSetup;
const db = openStore(databaseUrl, { readonly: true });
const getReading = keepReading({
  readVersion: () => readStoreVersion(db),
  async read() {
    tell({ kind: 'READING', done: 0, parts: factNames.length });
    try {
      return await readFactsAside(databaseUrl, (progress) => tell({ kind: 'READING', ...progress }));
    } finally {
      tell({ kind: 'READ' });
    }
  },
});

giveWay();
port.on('message', (message: TaskMessage) => void answer(message).then(tell));

function tell(reply: ThreadReply): void {
  port.postMessage(reply, []);
}

async function answer(message: TaskMessage): Promise<ThreadReply> {
  const { id } = message;
  try {
    return await work(message);
  } catch (error) {
    if (error instanceof ReportError && error.code === 'CANCELLED') return { id, kind: 'CANCELLED' };
    return { id, kind: 'FAULT', error };
  }
}

/** Thrown where a report asks for facts that were not read yet. */
class FactsMissing extends Error {}
/** Of which reports is known that they ask for facts. */
const ofFacts = new Set<string>();
const nameOf = (task: ReportTask) => (task.kind === 'REPORT' ? task.name : task.kind);

async function work({ id, task, moment, cancelled, oldest, known }: TaskMessage): Promise<ThreadReply> {
  const check = () => {
    if (Atomics.load(cancelled, 0) !== 0) throw new ReportError('CANCELLED', 'nobody waits for it any longer');
  };
  check();
  const today = dayOf(new Date(moment));
  const stateOf = (version: string) => `${today} ${version}`;
  if (known === stateOf(readStoreVersion(db))) return { id, kind: 'SAME' };

  const makeOf = (reading: Reading | undefined): ThreadReply => {
    check();
    const version = readStoreVersion(db);
    const counted = readsLog(task) || !reading ? moment : reading.at;
    const source = sourceOf(
      { db, auditFolder, today, moment: new Date(counted).toISOString() },
      () => {
        if (!reading) throw new FactsMissing('facts are to be read first');
        return reading.facts;
      },
      check,
    );
    const result = snapshot(db, () => make(source, task));
    // Of a store as it was, what was read of it still stands.
    const asOf = reading && reading.version !== version ? reading.at : moment;
    return { id, kind: 'DONE', result, today, asOf, version: stateOf(reading?.version ?? version) };
  };
  if (!ofFacts.has(nameOf(task))) {
    try {
      return makeOf(undefined);
    } catch (error) {
      if (!(error instanceof FactsMissing)) throw error;
      ofFacts.add(nameOf(task));
    }
  }
  return makeOf(await getReading(moment, oldest));
}

function make(source: ReportSource, task: ReportTask): AnyResult {
  if (task.kind === 'STATISTICS') return makeStatistics(source, task.query, secret);
  if (task.kind === 'BREACHES') return listBreaches(source, task.query);
  return makeReport(source, task.name, task.year);
}
