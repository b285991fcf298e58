import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { AuditError, toAuditError, type AuditFault } from './audit-error.ts';
import { checkDisclosure, type Disclosure } from './disclosure.ts';
import type { Head } from './entry.ts';
import type { PseudonymKey } from './pseudonym.ts';
import type { RemovedMonth } from './removal.ts';
import { Queue, type Batch } from './queue.ts';
import { startWriterThread, type StartWorker, type WriterThread, type Written } from './writer-thread.ts';

export interface GroupCommitOptions {
  readonly folder: string;
  readonly now: () => Date;
  readonly pseudonymKey: PseudonymKey;
  readonly waitingLines: number;
  readonly exportHeadAfter: number;
  readonly retryAfter: number;
  readonly startWorker: StartWorker;
}

/** What happened to the log since it was opened, and how it is doing. */
export interface AuditHealth {
  /** FAILING: the last attempt to write failed; the log tries again by itself. */
  readonly status: 'WRITING' | 'FAILING' | 'CLOSED';
  readonly fault: AuditFault | null;
  /** Why the head could not be exported the last time; what was acknowledged is safe all the same. */
  readonly exportFault: AuditFault | null;
  /** The end of the log: keep it somewhere else, and a tail cut off later shows. */
  readonly head: Head | null;
  readonly waitingLines: number;
  readonly commits: number;
  /** Requests acknowledged, and requests refused. */
  readonly records: number;
  readonly refusals: number;
}

/** Months to be removed, with whoever waits for it. */
interface Removal {
  readonly months: readonly RemovedMonth[];
  readonly resolve: () => void;
  readonly reject: (error: AuditError) => void;
}

/** How many lines go into one commit at most, so that none waits long for the others. */
const linesPerCommit = 2000;
/** With so many requests a commit costs each of them next to nothing, and more need not be waited for. */
const requestsWaitedFor = 8;

/**
 * Lets requests share commits: while the writer waits for the disk, all that arrive queue up, and the next commit takes
 * them together. Nothing is acknowledged before its commit; when that fails, all in it are refused.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #queue: Queue;
  #thread: WriterThread | undefined;
  #running: Promise<void> | undefined;
  #retryTimer: NodeJS.Timeout | undefined;
  #removal: Removal | undefined;
  #closed = false;
  #fault: AuditFault | null = null;
  #exportFault: AuditFault | null = null;
  #head: Head | null = null;
  #commits = 0;
  #records = 0;
  #refusals = 0;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    this.#queue = new Queue(options.waitingLines);
  }

  /** Starts the writer; throws when the log cannot be written. */
  async open(): Promise<void> {
    await this.#getThread();
  }

  async record(disclosure: Disclosure): Promise<void> {
    try {
      checkDisclosure(disclosure);
      if (this.#closed) throw new AuditError('CLOSED', 'the log of processing is closed');
      const recorded = this.#queue.add({ disclosure, endedAt: this.#options.now().getTime() });
      this.#running ??= this.#commitAll();
      await recorded;
      this.#records += 1;
    } catch (error) {
      this.#refusals += 1;
      throw error;
    }
  }

  /** Removes months at the end of their term, between two commits. */
  removeMonths(months: readonly RemovedMonth[]): Promise<void> {
    if (this.#closed) return Promise.reject(new AuditError('CLOSED', 'the log of processing is closed'));
    if (this.#removal) return Promise.reject(new AuditError('BUSY', 'months of the log are being removed already'));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#removal = { months, resolve, reject };
    this.#running ??= this.#commitAll();
    return promise;
  }

  health(): AuditHealth {
    const failing = this.#fault === null ? 'WRITING' : 'FAILING';
    return {
      status: this.#closed ? 'CLOSED' : failing,
      fault: this.#fault,
      exportFault: this.#exportFault,
      head: this.#head,
      waitingLines: this.#queue.lines,
      commits: this.#commits,
      records: this.#records,
      refusals: this.#refusals,
    };
  }

  /** Writes what waits and ends the writer. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retryTimer);
    await this.#running;
    await this.#thread?.close(this.#moment());
  }

  async #commitAll(): Promise<void> {
    do {
      await this.#gather();
      await this.#commit(this.#queue.take(linesPerCommit));
      await this.#remove();
    } while (this.#queue.lines > 0 || this.#removal);
    this.#running = undefined;
  }

  /** Waits for as long as every turn of the event loop brings another request: not at all where nobody else asks. */
  async #gather(): Promise<void> {
    let before: number;
    do {
      before = this.#queue.size;
      await turnOfLoop();
    } while (this.#queue.size > before && this.#queue.size < requestsWaitedFor);
  }

  /** Without a batch it only proves that the log can be written. */
  async #commit(batch: Batch | undefined): Promise<void> {
    try {
      const thread = await this.#getThread();
      this.#note(await thread.write(batch?.requests ?? [], this.#moment()));
      if (batch) this.#commits += 1;
      batch?.resolve();
    } catch (error) {
      const failure = toAuditError(error);
      this.#fail(failure);
      batch?.reject(failure);
      // What waits behind a writer that stopped is refused too: nobody knows yet whether the next one will start.
      if (failure.fault === 'CRASHED') this.#queue.take(Infinity)?.reject(failure);
    }
  }

  /** What cannot be removed is no reason to refuse looks: the log goes on with the next commit. */
  async #remove(): Promise<void> {
    const removal = this.#removal;
    if (!removal) return;
    try {
      const thread = await this.#getThread();
      this.#note(await thread.removeMonths(removal.months, this.#moment()));
      removal.resolve();
    } catch (error) {
      removal.reject(toAuditError(error));
    } finally {
      this.#removal = undefined;
    }
  }

  async #getThread(): Promise<WriterThread> {
    if (this.#thread) return this.#thread;
    const { folder, pseudonymKey, exportHeadAfter } = this.#options;
    const setup = { folder, pseudonymKey, exportHeadAfter, acknowledged: this.#head, moment: this.#moment() };
    const { thread, written } = await startWriterThread(setup, this.#options.startWorker, (crash) => {
      this.#thread = undefined;
      this.#fail(crash);
    });
    this.#thread = thread;
    this.#note(written);
    return thread;
  }

  #note({ head, exportFault }: Written): void {
    this.#head = head;
    this.#exportFault = exportFault;
    this.#fault = null;
  }

  #fail({ fault }: AuditError): void {
    this.#fault = fault;
    if (this.#closed) return;
    this.#retryTimer ??= setTimeout(() => {
      this.#retryTimer = undefined;
      this.#running ??= this.#commitAll();
    }, this.#options.retryAfter).unref();
  }

  #moment(): number {
    return this.#options.now().getTime();
  }
}
