import { dayOf } from '../day.ts';
import { HeldResults, type HeldResult } from './held-results.ts';
import { makeReportThread, type ReportProgress, type StartReportWorker } from './report-thread.ts';
import { keyOfTask, type ReportTask, type ReportWorkerSetup, type TaskResult } from './report-task.ts';
import { SharedWork } from './shared-work.ts';

export interface ReportDeskOptions extends ReportWorkerSetup {
  readonly now: () => Date;
  /** How old a figure may be that is handed out, where the store has changed since, in milliseconds; fifteen minutes unless told. */
  readonly oldestReading?: number | undefined;
  /** After how many milliseconds without use the thread ends, so that its memory is given back; ten minutes unless told. */
  readonly idleMilliseconds?: number;
  readonly startWorker?: StartReportWorker | undefined;
}

/** How something is to be made. */
export interface MakeTerms {
  /** Aborts when nobody waits for it any longer. */
  readonly signal?: AbortSignal | undefined;
  /** Whether it is to be of the store as it stands when it is asked: for what is kept. */
  readonly isOfNow?: boolean | undefined;
}

/**
 * Where figures are made: in a thread of its own, with a connection that only reads, so that the hub answers meanwhile. What was
 * made is held here and handed out at once for a while; when it is no longer of late it is made anew behind that, once, and
 * with it all that was asked for since the last time.
 */
export interface ReportDesk {
  /**
   * Does a task. Throws {@link ReportError}: CANCELLED after the signal, STOPPED when the desk closes, CRASHED when the thread
   * ended; and what was thrown while it was made.
   */
  make<Task extends ReportTask>(task: Task, terms?: MakeTerms): Promise<TaskResult[Task['kind']]>;
  /** Lets go of all that was made: what reports may show has become less. */
  forget(): void;
  /** How much is under way. */
  readonly progress: ReportProgress;
  /** Breaks off what is under way; settles when the thread has ended. */
  close(): Promise<void>;
}

/** How old a figure may be that is handed out, where the store has changed since. */
const oldestMilliseconds = 900_000;
/** In which first part of that time nothing is made anew. */
const freshPart = 1 / 3;

/** Opens the desk of a store that is ready. */
export function openReportDesk(options: ReportDeskOptions): ReportDesk {
  const { databaseUrl, auditFolder, secret, now, oldestReading = oldestMilliseconds } = options;
  const fresh = oldestReading * freshPart;
  const held = new HeldResults();
  const underway = new SharedWork<HeldResult>();
  let forgotten = 0;
  let isRenewing = false;
  const thread = makeReportThread({
    setup: { databaseUrl, auditFolder, secret },
    now,
    idleMilliseconds: options.idleMilliseconds ?? 600_000,
    startWorker: options.startWorker,
    // Of which state of the store something was made, is known by numbers of that thread.
    onEnd: () => held.clear(),
  });

  function isYounger({ asOf, today }: HeldResult, milliseconds: number): boolean {
    return now().getTime() - asOf < milliseconds && dayOf(now()) === today;
  }

  async function makeOnce(task: ReportTask, oldest: number, signal?: AbortSignal): Promise<HeldResult> {
    const key = keyOfTask(task);
    const before = key === undefined ? undefined : held.find(key);
    const [epoch, at] = [forgotten, now().getTime()];
    const made = await thread.ask(task, { oldest, known: before?.version }, signal);
    const known = made ?? before;
    if (!known) throw new Error('the thread was told of nothing that could still stand');
    const result = { ...known, asOf: made?.asOf ?? at, task, isAsked: false };
    if (key !== undefined && epoch === forgotten) held.put(key, result);
    return result;
  }

  /** Makes anew what was asked for since it was made and is no longer of late, one after the other; lets go of the rest. */
  async function renew(): Promise<void> {
    if (isRenewing) return;
    isRenewing = true;
    for (const [key, each] of held.entries()) {
      if (isYounger(each, fresh)) continue;
      const anew = each.isAsked && underway.join(key, undefined, (signal) => makeOnce(each.task, fresh, signal));
      // Whoever asks next meets what went wrong.
      if (!anew || !(await anew.catch(() => undefined))) held.delete(key);
    }
    isRenewing = false;
  }

  async function find(task: ReportTask, { signal, isOfNow = false }: MakeTerms): Promise<HeldResult> {
    const key = keyOfTask(task);
    if (isOfNow || key === undefined) return makeOnce(task, isOfNow ? 0 : oldestReading, signal);
    const found = held.find(key);
    if (found && isYounger(found, oldestReading)) return found;
    return underway.join(key, signal, (stop) => makeOnce(task, oldestReading, stop));
  }

  return {
    progress: thread,
    async make<Task extends ReportTask>(task: Task, terms: MakeTerms = {}): Promise<TaskResult[Task['kind']]> {
      const found = await find(task, terms);
      found.isAsked = true;
      thread.touch();
      if (isYounger(found, oldestReading) && !isYounger(found, fresh)) void renew();
      // The thread answers each task by its kind.
      return found.result as TaskResult[Task['kind']];
    },
    forget() {
      forgotten += 1;
      held.clear();
    },
    close: () => thread.close(),
  };
}
