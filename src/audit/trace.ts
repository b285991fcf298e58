import { randomFillSync } from 'node:crypto';

/** Where a piece of work stands in a trace, as in W3C Trace Context: lower-case hex. */
export interface Trace {
  /** 16 bytes; the same for all the work that one question sets going, also elsewhere. */
  readonly traceId: string;
  /** 8 bytes; this piece of work. */
  readonly spanId: string;
  /** 8 bytes; the piece of work that asked for this one. */
  readonly parentSpanId: string | null;
}

/** A trace of its own, for a request that comes without one. */
export function newTrace(): Trace {
  return { traceId: randomHex(16), spanId: newSpanId(), parentSpanId: null };
}

/** An id for a piece of work within a trace. */
export function newSpanId(): string {
  return randomHex(8);
}

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Asks the system for random bytes in bulk: one call for each id would take longer than all else that a line takes. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/** Whether the ids have the form and are not all zeros, which Trace Context forbids. */
export function isTrace(trace: Trace): boolean {
  return (
    isId(trace.traceId, 32) && isId(trace.spanId, 16) && (trace.parentSpanId === null || isId(trace.parentSpanId, 16))
  );
}

function isId(text: string, length: number): boolean {
  return text.length === length && /^[0-9a-f]*[1-9a-f][0-9a-f]*$/.test(text);
}
