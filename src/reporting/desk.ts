import { Worker } from 'node:worker_threads';
import { ReportError } from './report-error.ts';
import type { ReportTask, ReportWorkerSetup, TaskMessage, TaskReply, TaskResult } from './report-task.ts';

export type StartReportWorker = (setup: ReportWorkerSetup) => Worker;

export interface ReportDeskOptions extends ReportWorkerSetup {
  readonly now: () => Date;
  /** After how many milliseconds without work the thread ends, so that its memory is given back; ten minutes unless told. */
  readonly idleMilliseconds?: number;
  readonly startWorker?: StartReportWorker;
}

/**
 * Where figures are made: in a thread of its own, with a connection that only reads, so that the hub answers meanwhile. The
 * thread starts with the first task and ends when there were none for a while. One task at a time, in the order they came.
 */
export interface ReportDesk {
  /**
   * Does a task. Throws {@link ReportError}: CANCELLED after the signal, STOPPED when the desk closes, CRASHED when the thread
   * ended; and what was thrown while it was made.
   */
  make<Task extends ReportTask>(task: Task, signal?: AbortSignal): Promise<TaskResult[Task['kind']]>;
  /** Breaks off what is under way; settles when the thread has ended. */
  close(): Promise<void>;
}

interface Waiting extends PromiseWithResolvers<TaskResult[ReportTask['kind']]> {
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

/** Opens the desk of a store that is ready. */
export function openReportDesk(options: ReportDeskOptions): ReportDesk {
  const {
    databaseUrl,
    auditFolder,
    oldestReading,
    secret,
    now,
    idleMilliseconds = 600_000,
    startWorker = startReportWorker,
  } = options;
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isClosed = false;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function settle({ id, ...reply }: TaskReply): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (reply.kind === 'DONE') asked?.resolve(reply.result);
    else if (reply.kind === 'CANCELLED') asked?.reject(new ReportError('CANCELLED', 'nobody waited for it any longer'));
    else asked?.reject(reply.error);
    if (waiting.size === 0) idle = setTimeout(() => void worker?.terminate(), idleMilliseconds).unref();
  }

  function start(): Worker {
    const own = startWorker({ databaseUrl, auditFolder, oldestReading, secret });
    let cause: unknown;
    own.on('message', settle);
    own.on('error', (error) => (cause = error));
    own.once('exit', () => {
      if (worker === own) worker = undefined;
      const crash = isClosed
        ? new ReportError('STOPPED', 'the hub stops')
        : new ReportError('CRASHED', 'the thread that makes figures ended', { cause });
      for (const [id, asked] of waiting) {
        waiting.delete(id);
        asked.reject(crash);
      }
    });
    // A thread without work keeps no process alive.
    own.unref();
    return own;
  }

  return {
    async make<Task extends ReportTask>(task: Task, signal?: AbortSignal): Promise<TaskResult[Task['kind']]> {
      if (isClosed) throw new ReportError('STOPPED', 'the hub stops');
      clearTimeout(idle);
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      const asked: Waiting = { ...Promise.withResolvers<TaskResult[ReportTask['kind']]>(), cancelled };
      const message: TaskMessage = { id: ++lastId, task, moment: now().getTime(), cancelled };
      waiting.set(message.id, asked);
      const own = (worker ??= start());
      own.ref();
      own.postMessage(message, []);
      const cancel = () => void Atomics.store(cancelled, 0, 1);
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        // The thread answers each task by its kind.
        return (await asked.promise) as TaskResult[Task['kind']];
      } finally {
        signal?.removeEventListener('abort', cancel);
        if (waiting.size === 0) worker?.unref();
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      for (const { cancelled } of waiting.values()) Atomics.store(cancelled, 0, 1);
      await worker?.terminate();
    },
  };
}

function startReportWorker(setup: ReportWorkerSetup): Worker {
  return new Worker(new URL('../report-worker.ts', import.meta.url), { workerData: setup, name: 'figures' });
}
