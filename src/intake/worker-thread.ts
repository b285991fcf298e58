import type { Worker } from 'node:worker_threads';
import type { ChainWorkerSetup } from './chain-worker.ts';
import { IntakeError, type IntakeErrorCode } from './intake-error.ts';
import type { IntakeProgress } from './intake-summary.ts';
import type { WorkerPart, WorkerReply, WorkerResult, WorkerSetup } from './worker.ts';

/** What a thread of an intake starts with. */
export type AnyWorkerSetup = WorkerSetup | ChainWorkerSetup;

export type StartWorker = (setup: AnyWorkerSetup) => Worker;

/** A piece of work in a thread of its own, so that whoever asks the hub something does not wait for it. */
export interface WorkerThread {
  /** Gives the next part of the file; resolves when there is room for another. Rejects as `result` does. */
  send(part: Uint8Array): Promise<void>;
  /** Says that there are no more parts. */
  end(): void;
  /** What came of it. Rejects with {@link IntakeError}: CRASHED when the thread ended without having said so. */
  readonly result: Promise<WorkerResult>;
  /** Settles when the thread has ended, whatever came of it. */
  readonly ended: Promise<void>;
  /** Ends the thread; a transaction under way is undone and `result` rejects with this error. Resolves when it has. */
  stop(error: IntakeError): Promise<void>;
}

/** How many bytes may be on their way to the thread. */
const mostUnderway = 1024 * 1024;

/** Starts a piece of work in a thread of its own, which ends with it. */
export function startWorkerThread(
  setup: WorkerSetup,
  start: StartWorker,
  onProgress: (progress: IntakeProgress) => void = () => {},
): WorkerThread {
  const worker = start(setup);
  const outcome = Promise.withResolvers<WorkerResult>();
  // Who only sends hears of it there.
  outcome.promise.catch(() => {});
  let underway = 0;
  let room: PromiseWithResolvers<void> | undefined;
  let last: IntakeProgress | undefined;
  let cause: unknown;
  let stopped: IntakeError | undefined;
  let isOver = false;

  worker.on('message', (reply: WorkerReply) => {
    switch (reply.kind) {
      case 'RECEIVED':
        underway -= reply.bytes;
        if (underway < mostUnderway) room?.resolve();
        return;
      case 'PROGRESS':
        last = reply.progress;
        return onProgress(last);
      case 'FAULT':
        return outcome.reject(new IntakeError(reply.code, reply.message));
      default:
        return outcome.resolve(reply);
    }
  });
  worker.on('error', (error) => (cause = error));
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isOver = true;
      outcome.reject(stopped ?? crashOf(cause, last));
      resolve();
    });
  });

  async function send(part: Uint8Array): Promise<void> {
    if (isOver) await outcome.promise;
    if (underway >= mostUnderway) {
      room = Promise.withResolvers();
      await Promise.race([room.promise, outcome.promise]);
    }
    underway += part.length;
    // A copy of its own can be handed over whole; what it was read into is shared with other parts.
    const copy = new Uint8Array(part);
    worker.postMessage(copy satisfies WorkerPart, [copy.buffer]);
  }

  async function stop(error: IntakeError): Promise<void> {
    stopped ??= brokenOff(error.code, error.message, last, error);
    await worker.terminate();
    await ended;
  }

  return {
    send,
    end: () => worker.postMessage('END' satisfies WorkerPart, []),
    result: outcome.promise,
    ended,
    stop,
  };
}

function crashOf(cause: unknown, last: IntakeProgress | undefined): IntakeError {
  const isOutOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory
    ? brokenOff('OUT_OF_MEMORY', 'the file takes more memory than an intake may have: split it', last, cause)
    : brokenOff('CRASHED', 'the intake broke off', last, cause);
}

/** Says what is certain: a record is told of after its transaction, so that none is told of that could be undone. */
function brokenOff(
  code: IntakeErrorCode,
  reason: string,
  last: IntakeProgress | undefined,
  cause: unknown,
): IntakeError {
  const done = last
    ? `of ${last.total} records ${last.done} are taken in, the others and the households may not be`
    : 'none of its records is taken in for certain';
  return new IntakeError(code, `${reason}; ${done}: take the file in again to complete it`, { cause });
}
