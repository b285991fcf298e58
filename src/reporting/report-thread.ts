import { Worker } from 'node:worker_threads';
import { ReportError } from './report-error.ts';
import type {
  ReadingProgress,
  ReportTask,
  ReportWorkerSetup,
  TaskMade,
  TaskMessage,
  TaskTerms,
  ThreadReply,
} from './report-task.ts';

export type StartReportWorker = (setup: ReportWorkerSetup) => Worker;

export interface ReportThreadOptions {
  readonly setup: ReportWorkerSetup;
  readonly now: () => Date;
  /** After how many milliseconds without use the thread ends, so that its memory is given back. */
  readonly idleMilliseconds: number;
  readonly startWorker?: StartReportWorker | undefined;
  /** Called when the thread has ended, and what was made in it is no longer known there. */
  readonly onEnd: () => void;
}

/** How much is under way. */
export interface ReportProgress {
  /** How far the reading is that is under way; undefined when there is none. */
  readonly reading: ReadingProgress | undefined;
  /** How many tasks are asked and not done. */
  readonly waiting: number;
}

/** The thread that makes figures: it starts with the first task and ends when there was no use for a while. */
export interface ReportThread extends ReportProgress {
  /**
   * Has a task done; undefined when what is known still stands. Throws {@link ReportError}: CANCELLED as soon as the signal aborts,
   * STOPPED when it closes, CRASHED when the thread ended; and what was thrown while it was made.
   */
  ask(task: ReportTask, terms: TaskTerms, signal?: AbortSignal): Promise<TaskMade | undefined>;
  /** Says that somebody uses what was made, so that the thread stays. */
  touch(): void;
  /** Breaks off what is under way; settles when the thread has ended. */
  close(): Promise<void>;
}

/** A thread that makes figures, which has not started yet. */
export function makeReportThread(options: ReportThreadOptions): ReportThread {
  const { setup, now, idleMilliseconds, startWorker = startReportWorker, onEnd } = options;
  const waiting = new Map<number, PromiseWithResolvers<TaskMade | undefined>>();
  let lastId = 0;
  let isClosed = false;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let reading: ReadingProgress | undefined;

  function hear(reply: ThreadReply): void {
    if (reply.kind === 'READING') reading = { done: reply.done, parts: reply.parts };
    else if (reply.kind === 'READ') reading = undefined;
    else {
      const asked = waiting.get(reply.id);
      if (reply.kind === 'SAME') asked?.resolve(undefined);
      else if (reply.kind === 'DONE') {
        const { result, today, asOf, version } = reply;
        asked?.resolve({ result, today, asOf, version });
      } else if (reply.kind === 'CANCELLED') asked?.reject(cancelled());
      else asked?.reject(reply.error);
    }
  }

  function start(): Worker {
    const own = startWorker(setup);
    let cause: unknown;
    own.on('message', hear);
    own.on('error', (error) => (cause = error));
    own.once('exit', () => {
      if (worker === own) worker = undefined;
      reading = undefined;
      onEnd();
      const crash = isClosed
        ? new ReportError('STOPPED', 'the hub stops')
        : new ReportError('CRASHED', 'the thread that makes figures ended', { cause });
      for (const asked of waiting.values()) asked.reject(crash);
    });
    // A thread without work keeps no process alive.
    own.unref();
    return own;
  }

  function touch(): void {
    clearTimeout(idle);
    if (waiting.size === 0 && !isClosed) idle = setTimeout(() => void worker?.terminate(), idleMilliseconds).unref();
  }

  return {
    touch,
    get reading() {
      return reading;
    },
    get waiting() {
      return waiting.size;
    },
    async ask(task, terms, signal) {
      if (isClosed) throw new ReportError('STOPPED', 'the hub stops');
      if (signal?.aborted) throw cancelled();
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const asked = Promise.withResolvers<TaskMade | undefined>();
      const message: TaskMessage = { id: ++lastId, task, moment: now().getTime(), cancelled: flag, ...terms };
      waiting.set(message.id, asked);
      clearTimeout(idle);
      const own = (worker ??= start());
      own.ref();
      own.postMessage(message, []);
      const cancel = () => {
        Atomics.store(flag, 0, 1);
        asked.reject(cancelled());
      };
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await asked.promise;
      } finally {
        signal?.removeEventListener('abort', cancel);
        waiting.delete(message.id);
        if (waiting.size === 0) worker?.unref();
        touch();
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}

function cancelled(): ReportError {
  return new ReportError('CANCELLED', 'nobody waits for it any longer');
}

function startReportWorker(setup: ReportWorkerSetup): Worker {
  return new Worker(new URL('../report-worker.ts', import.meta.url), { workerData: setup, name: 'figures' });
}
