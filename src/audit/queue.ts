import { AuditError } from './audit-error.ts';
import type { Request } from './book.ts';

/** A request that waits for the disk, with its caller. */
interface Waiting {
  readonly request: Request;
  readonly lines: number;
  readonly resolve: () => void;
  readonly reject: (error: AuditError) => void;
}

/** Requests that share one commit, and one fate. */
export interface Batch {
  readonly requests: readonly Request[];
  resolve(): void;
  reject(error: AuditError): void;
}

/** The requests that wait to be logged, bounded in lines, so that a slow disk cannot fill the memory. */
export class Queue {
  readonly #limit: number;
  #waiting: Waiting[] = [];
  #lines = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get lines(): number {
    return this.#lines;
  }

  /** How many requests wait. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Settles as the request's batch does. A request larger than the whole queue may pass when it is alone. */
  add(request: Request): Promise<void> {
    const lines = 1 + request.disclosure.subjects.length;
    if (this.#lines > 0 && this.#lines + lines > this.#limit) {
      return Promise.reject(new AuditError('BUSY', 'too much waits to be logged'));
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ request, lines, resolve, reject });
    this.#lines += lines;
    return promise;
  }

  /** The oldest requests, up to a number of lines, and one at least. Undefined when none waits. */
  take(lines: number): Batch | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    let taken = first.lines;
    let count = 1;
    for (let next = this.#waiting[count]; next && taken + next.lines <= lines; next = this.#waiting[count]) {
      taken += next.lines;
      count += 1;
    }
    const batch = this.#waiting.splice(0, count);
    this.#lines -= taken;
    return {
      requests: batch.map(({ request }) => request),
      resolve: () => batch.forEach(({ resolve }) => resolve()),
      reject: (error) => batch.forEach(({ reject }) => reject(error)),
    };
  }
}
