import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../db/client.ts';
import { dayOf } from '../day.ts';
import { giveWay } from '../worker-priority.ts';
import { makeReport } from './make-report.ts';
import { ReportError } from './report-error.ts';
import type { ReportSource } from './report-source.ts';
import type { ReportTask, ReportWorkerSetup, TaskMessage, TaskReply, TaskResult } from './report-task.ts';

if (!parentPort) throw new Error('figures are made in a worker thread');
const port = parentPort;
// The one sender is the report desk, which gives this.
const { databaseUrl, auditFolder } = workerData as ReportWorkerSetup;
const db = openStore(databaseUrl, { readonly: true });

giveWay();
port.on('message', (message: TaskMessage) => port.postMessage(answer(message), []));

function answer({ id, task, moment, cancelled }: TaskMessage): TaskReply {
  const at = new Date(moment);
  const source: ReportSource = {
    db,
    auditFolder,
    moment: at.toISOString(),
    today: dayOf(at),
    check() {
      if (Atomics.load(cancelled, 0) !== 0) throw new ReportError('CANCELLED', 'nobody waits for it any longer');
    },
  };
  try {
    source.check();
    return { id, kind: 'DONE', result: work(source, task) };
  } catch (error) {
    if (error instanceof ReportError && error.code === 'CANCELLED') return { id, kind: 'CANCELLED' };
    return { id, kind: 'FAULT', error };
  }
}

function work(source: ReportSource, task: ReportTask): TaskResult[ReportTask['kind']] {
  return makeReport(source, task.name, task.year);
}
