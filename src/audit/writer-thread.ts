import { Worker } from 'node:worker_threads';
import { AuditError } from './audit-error.ts';
import type { Request } from './book.ts';
import type { RemovedMonth } from './removal.ts';
import type { WriterReply, WriterSetup, WriterTask } from './writer.ts';

/** What a task left behind: the end of the log, and whether it could be exported. */
export type Written = Extract<WriterReply, { ok: true }>;

/** The writer of the log in its own thread, so that nobody else waits for the disk. One task at a time. */
export interface WriterThread {
  /** Rejects with {@link AuditError}; then nothing of it counts as logged. */
  write(requests: readonly Request[], moment: number): Promise<Written>;
  /** Removes months at the end of their term. Rejects with {@link AuditError}; the same again completes it. */
  removeMonths(months: readonly RemovedMonth[], moment: number): Promise<Written>;
  /** Exports the head and closes the files; settles when the thread has ended. */
  close(moment: number): Promise<void>;
}

export type StartWorker = (setup: WriterSetup) => Worker;

/** Runs the writer as a worker thread. */
export function startWorker(setup: WriterSetup): Worker {
  return new Worker(new URL('./writer.ts', import.meta.url), { workerData: setup, name: 'log of processing' });
}

/** Starts the writer and waits until the log is open. `onCrash` is called when it ends without having been closed. */
export async function startWriterThread(
  setup: WriterSetup,
  start: StartWorker,
  onCrash: (error: AuditError) => void,
): Promise<{ thread: WriterThread; written: Written }> {
  const worker = start(setup);
  let waiting: PromiseWithResolvers<Written> | undefined;
  let closed = false;
  let cause: unknown;

  function settle(act: (waiting: PromiseWithResolvers<Written>) => void): void {
    const settled = waiting;
    waiting = undefined;
    if (settled) act(settled);
  }

  function expectReply(): Promise<Written> {
    waiting = Promise.withResolvers();
    return waiting.promise;
  }

  function send(task: WriterTask): Promise<Written> {
    const reply = expectReply();
    try {
      worker.postMessage(task, []);
    } catch (error) {
      settle(({ reject }) => reject(new AuditError('INVALID', 'what was to be logged is not data', { cause: error })));
    }
    return reply;
  }

  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', (reply: WriterReply) => {
    if (reply.ok) settle(({ resolve }) => resolve(reply));
    else settle(({ reject }) => reject(new AuditError(reply.fault, reply.message)));
  });
  worker.on('error', (error) => (cause = error));
  worker.once('exit', () => {
    const crash = new AuditError('CRASHED', 'the writer of the log of processing stopped', { cause });
    settle(({ reject }) => reject(crash));
    if (!closed) onCrash(crash);
  });

  async function close(moment: number): Promise<void> {
    closed = true;
    try {
      await send({ task: 'CLOSE', requests: [], months: [], moment });
    } finally {
      await ended;
    }
  }

  const thread: WriterThread = {
    write: (requests, moment) => send({ task: 'WRITE', requests, months: [], moment }),
    removeMonths: (months, moment) => send({ task: 'REMOVE', requests: [], months, moment }),
    close,
  };
  try {
    return { thread, written: await expectReply() };
  } catch (error) {
    closed = true;
    await worker.terminate();
    throw error;
  }
}
