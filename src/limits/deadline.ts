import { PublicError } from '../errors.ts';

/**
 * Until when a request may be worked on. The store answers at once and cannot be broken off, so time is looked at between
 * one piece of work and the next, which costs less than a timer for each request.
 */
export class Deadline {
  readonly #at: number;
  #abandoned = false;
  #leaving: AbortController | undefined;

  /** `milliseconds` from now. */
  constructor(milliseconds: number) {
    this.#at = performance.now() + milliseconds;
  }

  /** Says that whoever asked is gone. */
  abandon(): void {
    this.#abandoned = true;
    this.#leaving?.abort();
  }

  /** Aborts when nobody waits any longer, for work that goes on elsewhere; made for whoever asks for it. */
  get signal(): AbortSignal {
    this.#leaving ??= new AbortController();
    if (this.#abandoned) this.#leaving.abort();
    const left = Math.max(0, Math.ceil(this.#at - performance.now()));
    return AbortSignal.any([this.#leaving.signal, AbortSignal.timeout(left)]);
  }

  /** Whether nobody waits for the answer any longer. */
  get past(): boolean {
    return this.#abandoned || performance.now() > this.#at;
  }

  /** Throws TIMED_OUT when nobody waits any longer. */
  check(): void {
    if (this.past) throw new PublicError('TIMED_OUT', 'The answer took longer than a request may.');
  }
}
