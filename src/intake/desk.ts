import type { Formation } from '../domain/formation/household-formation.ts';
import { IntakeError } from './intake-error.ts';
import type { IntakeProgress, IntakeSummary } from './intake-summary.ts';
import type { RowsPreview } from './rows-preview.ts';
import { startIntakeWorker } from './start-worker.ts';
import type { WorkerResult, WorkerSetup } from './worker.ts';
import { startWorkerThread, type StartWorker, type WorkerThread } from './worker-thread.ts';

export interface IntakeDeskOptions {
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly municipalityCode: string;
  readonly startWorker?: StartWorker;
}

/**
 * Where files come in. The work is done in a thread that starts with it and ends with it, with a connection of its own
 * to the store, so that the hub answers meanwhile and its memory is given back. One piece of work at a time.
 */
export interface IntakeDesk {
  /**
   * Takes in a file that comes in parts; `onProgress` is called after it has come as a whole. Throws {@link IntakeError}:
   * as `intakeBrp`, BUSY while another file is taken in, STOPPED when the desk closes, OUT_OF_MEMORY or CRASHED when the
   * thread ended. What the parts throw comes through, and then nothing is taken in.
   */
  takeInBrp(parts: AsyncIterable<Uint8Array>, onProgress: (progress: IntakeProgress) => void): Promise<IntakeSummary>;
  /**
   * Says what a file of rows that comes in parts would change, after a file that is being taken in; nothing is changed. Throws as
   * `takeInBrp`, but never BUSY, and with the code of {@link RowsError} where the file cannot be read.
   */
  previewRows(parts: AsyncIterable<Uint8Array>): Promise<RowsPreview>;
  /** Applies the files that were received before and are due, after one that is being taken in. Throws as `takeInBrp`, but never BUSY. */
  applyDueBrp(): Promise<void>;
  /** Forms the households that are due, after a file that is being taken in. Throws as `takeInBrp`, but never BUSY. */
  formHouseholds(): Promise<Formation>;
  /** Breaks off what is under way; settles when its thread has ended. Whatever is asked after it is refused. */
  close(): Promise<void>;
}

/** Opens the desk of a store that is ready. */
export function openIntakeDesk(options: IntakeDeskOptions): IntakeDesk {
  const { databaseUrl, now, municipalityCode, startWorker = startIntakeWorker } = options;
  let isTakingIn = false;
  let isClosed = false;
  let thread: WorkerThread | undefined;
  /** Ends when nothing is under way. */
  let free: Promise<unknown> = Promise.resolve();

  /** Does work in a thread, after the work before it. */
  function inThread<Result>(
    kind: WorkerSetup['work'],
    work: (thread: WorkerThread) => Promise<Result>,
    onProgress?: (progress: IntakeProgress) => void,
  ): Promise<Result> {
    const done = free.then(async () => {
      if (isClosed) throw stopped();
      const setup: WorkerSetup = { work: kind, databaseUrl, moment: now().getTime(), municipalityCode };
      const own = (thread = startWorkerThread(setup, startWorker, onProgress));
      try {
        return await work(own);
      } catch (error) {
        await own.stop(stopped());
        throw error;
      } finally {
        await own.ended;
        thread = undefined;
      }
    });
    free = done.catch(() => {});
    return done;
  }

  return {
    async takeInBrp(parts, onProgress) {
      if (isTakingIn) throw new IntakeError('BUSY', 'another file is being taken in: try again when it is done');
      isTakingIn = true;
      try {
        const result = await inThread('BRP', (own) => handOver(parts, own), onProgress);
        if (result.kind !== 'SUMMARY') throw unexpected();
        return result.summary;
      } finally {
        isTakingIn = false;
      }
    },
    async previewRows(parts) {
      const result = await inThread('ROWS_PREVIEW', (own) => handOver(parts, own));
      if (result.kind !== 'PREVIEW') throw unexpected();
      return result.preview;
    },
    async applyDueBrp() {
      await inThread('DUE_BRP', (own) => own.result);
    },
    async formHouseholds() {
      const result = await inThread('HOUSEHOLDS', (own) => own.result);
      if (result.kind !== 'FORMATION') throw unexpected();
      return result.formation;
    },
    async close() {
      isClosed = true;
      await thread?.stop(stopped());
      await free;
    },
  };
}

async function handOver(parts: AsyncIterable<Uint8Array>, thread: WorkerThread): Promise<WorkerResult> {
  for await (const part of parts) await thread.send(part);
  thread.end();
  return thread.result;
}

function stopped(): IntakeError {
  return new IntakeError('STOPPED', 'the hub stops');
}

function unexpected(): Error {
  return new Error('the intake answered something else than was asked');
}
