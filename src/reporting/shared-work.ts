import { ReportError } from './report-error.ts';

interface Underway<Result> {
  readonly promise: Promise<Result>;
  readonly stop: AbortController;
  waiting: number;
}

/** Work that several may wait for together: it is begun by the first of them, and broken off when the last has left. */
export class SharedWork<Result> {
  readonly #underway = new Map<string, Underway<Result>>();

  /** Waits for the work of a key, which is begun when it is not under way. Throws {@link ReportError} CANCELLED as soon as the signal aborts. */
  async join(
    key: string,
    signal: AbortSignal | undefined,
    begin: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const work = this.#underway.get(key) ?? this.#begin(key, begin);
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const leave = () => reject(new ReportError('CANCELLED', 'nobody waits for it any longer'));
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    work.promise.then(resolve, reject);
    work.waiting += 1;
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', leave);
      work.waiting -= 1;
      if (work.waiting === 0) {
        this.#end(key, work);
        work.stop.abort();
      }
    }
  }

  #begin(key: string, begin: (signal: AbortSignal) => Promise<Result>): Underway<Result> {
    const stop = new AbortController();
    const work = { promise: begin(stop.signal), stop, waiting: 0 };
    this.#underway.set(key, work);
    return work;
  }

  #end(key: string, work: Underway<Result>): void {
    if (this.#underway.get(key) === work) this.#underway.delete(key);
  }
}
