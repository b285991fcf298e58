import { findChainMessage, listDueChainWork } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import type { Db } from '../../db/client.ts';
import { describeFault, type FaultFields } from '../fault.ts';
import type { ChainSettings } from './chain-source.ts';
import { startChainThread, type ChainThread } from './chain-thread.ts';
import type { OutboxSettings } from './far-end.ts';
import type { Incoming, ReceivedMessage } from './inbox.ts';
import { heldUntil } from './held-until.ts';
import { IntakeError } from './intake-error.ts';
import { startIntakeWorker } from './start-worker.ts';
import type { StartWorker } from './worker-thread.ts';

export interface ChainDeskOptions {
  readonly databaseUrl: string;
  /** A connection to read with. */
  readonly db: Db;
  readonly now: () => Date;
  readonly settings: ChainSettings;
  readonly outbox: OutboxSettings;
  /** Has the files of the base register applied that are due; resolves when they are. */
  readonly applyBrp: () => Promise<void>;
  /** Hears of faults, which hold nothing of what was handed over. */
  readonly onFault: (error: FaultFields) => void;
  readonly startWorker?: StartWorker;
}

/**
 * Where messages of chains come in and go out. All of it is done in a thread of its own, which starts when there is something to do and
 * ends a while after there is nothing any more.
 */
export interface ChainDesk {
  /**
   * Keeps a message; when it resolves the message is on disk. Messages are kept in the order in which this is called. Throws
   * {@link IntakeError}: EMPTY, STORE_… when it cannot be kept, BUSY with too much on its way, STOPPED, or CRASHED when nobody can say.
   */
  receive(incoming: Incoming): Promise<ReceivedMessage>;
  /** The message once something came of it, or as it stands when that takes longer than so many milliseconds. */
  outcome(id: string, patience: number): Promise<ChainMessageRow>;
  /** Sees what is due; the desk does so by itself every second. */
  look(): void;
  /** Lets what is under way end; what is still to be done is done at the next start. */
  close(): Promise<void>;
}

/** How many bytes may be on their way to the thread. */
const mostUnderway = 256 * 1024 * 1024;
/** How often is seen whether something is due, how long a thread without work stays, and how long a stop waits for it, in milliseconds. */
const [beat, linger, patienceAtEnd] = [1000, 5000, 5000];

/** Opens the desk of a store that is ready, and begins with what is due. */
export function openChainDesk(options: ChainDeskOptions): ChainDesk {
  const { databaseUrl, db, now, settings, outbox, onFault, startWorker = startIntakeWorker } = options;
  const watchers = new Map<string, Set<() => void>>();
  const leaving = new Set<Promise<void>>();
  let thread: ChainThread | undefined;
  let farewell: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isApplyingBrp = false;

  function getThread(): ChainThread {
    clearTimeout(farewell);
    farewell = undefined;
    if (thread) return thread;
    const setup = { work: 'CHAIN', databaseUrl, moment: now().getTime(), settings, outbox } as const;
    const own = startChainThread({ setup, startWorker, onHandled: tell, onIdle: leaveSoon, onFault, onEnd });
    function onEnd(): void {
      if (thread === own) thread = undefined;
    }
    return (thread = own);
  }

  function tell(ids: readonly string[]): void {
    for (const id of ids) for (const hear of watchers.get(id) ?? []) hear();
  }

  function leaveSoon(): void {
    farewell ??= setTimeout(leave, linger).unref();
  }

  /** Sends the thread away; whatever comes after it has another one start. */
  function leave(): void {
    farewell = undefined;
    if (!thread || thread.isAsked) return;
    const left = thread.end(patienceAtEnd);
    leaving.add(left);
    void left.then(() => leaving.delete(left));
    thread = undefined;
  }

  function look(): void {
    if (isClosed) return;
    try {
      const due = listDueChainWork(db, now().toISOString(), heldUntil(now(), settings.holdSeconds));
      if (due.some((work) => work !== 'BRP')) getThread().look(now().getTime());
      if (due.includes('BRP')) void applyBrp();
    } catch (error) {
      // A store that cannot be read now is looked at again at the next beat.
      onFault(describeFault(error));
    }
  }

  async function applyBrp(): Promise<void> {
    if (isApplyingBrp) return;
    isApplyingBrp = true;
    try {
      await options.applyBrp();
    } catch (error) {
      onFault(describeFault(error));
    } finally {
      isApplyingBrp = false;
      tell([...watchers.keys()]);
    }
  }

  const timer = setInterval(look, beat).unref();
  look();

  return {
    async receive(incoming) {
      if (isClosed) throw new IntakeError('STOPPED', 'the hub stops');
      if (incoming.content.length === 0) throw new IntakeError('EMPTY', 'there is nothing in it');
      const own = getThread();
      if (own.underway + incoming.content.length > mostUnderway) {
        throw new IntakeError('BUSY', 'more is handed over than can be kept: try again later');
      }
      const received = await own.keep(incoming, now().getTime());
      if (incoming.source === 'BRP') look();
      return received;
    },
    async outcome(id, patience) {
      const until = performance.now() + patience;
      for (;;) {
        const row = findChainMessage(db, id);
        if (!row) throw new Error('a message that was received is gone');
        const left = until - performance.now();
        if (row.status !== 'RECEIVED' || row.code !== null || left <= 0) return row;
        // What is heard may be what came of an attempt before.
        await watch(watchers, id, left);
      }
    },
    look,
    async close() {
      isClosed = true;
      clearInterval(timer);
      clearTimeout(farewell);
      await Promise.all([...leaving, thread?.end(patienceAtEnd)]);
    },
  };
}

/** Resolves when something came of a message, or after so many milliseconds. */
function watch(watchers: Map<string, Set<() => void>>, id: string, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const own = watchers.get(id) ?? new Set();
    watchers.set(id, own);
    const hear = () => {
      clearTimeout(timer);
      own.delete(hear);
      if (own.size === 0) watchers.delete(id);
      resolve();
    };
    const timer = setTimeout(hear, patience);
    own.add(hear);
  });
}
