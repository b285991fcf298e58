import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../db/client.ts';
import { dayOf } from '../day.ts';
import { giveWay } from '../worker-priority.ts';
import { makeReport } from './make-report.ts';
import { keepReading } from './reading.ts';
import { ReportError } from './report-error.ts';
import { sourceOfReading, type ReportSource } from './report-source.ts';
import { makeStatistics } from './statistics.ts';
import type { ReportTask, ReportWorkerSetup, TaskMessage, TaskReply, TaskResult } from './report-task.ts';

if (!parentPort) throw new Error('figures are made in a worker thread');
const port = parentPort;
// The one sender is the report desk, which gives this.
const { databaseUrl, auditFolder, oldestReading, secret } = workerData as ReportWorkerSetup;
const db = openStore(databaseUrl, { readonly: true });
const getReading = keepReading(db, oldestReading);

giveWay();
port.on('message', (message: TaskMessage) => port.postMessage(answer(message), []));

function answer({ id, task, moment, cancelled }: TaskMessage): TaskReply {
  const check = () => {
    if (Atomics.load(cancelled, 0) !== 0) throw new ReportError('CANCELLED', 'nobody waits for it any longer');
  };
  try {
    check();
    const at = new Date(moment);
    return { id, kind: 'DONE', result: work(sourceOf(at, check, task), task) };
  } catch (error) {
    if (error instanceof ReportError && error.code === 'CANCELLED') return { id, kind: 'CANCELLED' };
    return { id, kind: 'FAULT', error };
  }
}

function sourceOf(at: Date, check: () => void, task: ReportTask): ReportSource {
  const reading = getReading(at, dayOf(at));
  // The log is read anew each time: it grows while the store stays as it was.
  const readsLog = task.kind === 'REPORT' ? task.name === 'PRIVACY' : task.query.measure === 'READS';
  const moment = readsLog ? at.toISOString() : reading.moment;
  return sourceOfReading({ db, auditFolder }, { ...reading, moment }, check);
}

function work(source: ReportSource, task: ReportTask): TaskResult[ReportTask['kind']] {
  if (task.kind === 'STATISTICS') return makeStatistics(source, task.query, secret);
  return makeReport(source, task.name, task.year);
}
