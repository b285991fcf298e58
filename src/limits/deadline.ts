import { PublicError } from '../errors.ts';

/**
 * Until when a request may be worked on. The store answers at once and cannot be broken off, so time is looked at between
 * one piece of work and the next, which costs less than a timer for each request.
 */
export class Deadline {
  readonly #at: number;
  #abandoned = false;

  /** `milliseconds` from now. */
  constructor(milliseconds: number) {
    this.#at = performance.now() + milliseconds;
  }

  /** Says that whoever asked is gone. */
  abandon(): void {
    this.#abandoned = true;
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
