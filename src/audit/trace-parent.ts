import { isTrace, newSpanId, newTrace, type Trace } from './trace.ts';

/** Version 00 has nothing behind the flags; a later one may have more, behind a dash. Version ff there is not. */
const traceparent =
  /^(?:00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}|(?!00|ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?)$/;

/**
 * Where a request stands in the trace that its `traceparent` header names (W3C Trace Context), or in one of its own when
 * there is no header or one that is malformed.
 */
export function continueTrace(header: string | undefined): Trace {
  const [, own, ownParent, later, laterParent] = traceparent.exec(header ?? '') ?? [];
  const trace = { traceId: own ?? later ?? '', spanId: newSpanId(), parentSpanId: ownParent ?? laterParent ?? '' };
  return isTrace(trace) ? trace : newTrace();
}

/** The header that tells whoever asked, or is asked next, where the work stood; its trace is always kept. */
export function writeTraceparent({ traceId, spanId }: Trace): string {
  return `00-${traceId}-${spanId}-01`;
}
