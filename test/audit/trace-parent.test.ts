import { expect, test } from 'vitest';
import { continueTrace, writeTraceparent } from '../../src/audit/trace-parent.ts';
import { isTrace } from '../../src/audit/trace.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentSpanId = '00f067aa0ba902b7';

test.each([
  ['of this version', `00-${traceId}-${parentSpanId}-01`],
  ['not sampled', `00-${traceId}-${parentSpanId}-00`],
  ['of a later version', `cc-${traceId}-${parentSpanId}-01`],
  ['of a later version that says more', `cc-${traceId}-${parentSpanId}-01-what-will-come`],
])('a header %s is continued, as a piece of work of its own', (_, header) => {
  const trace = continueTrace(header);
  expect(trace).toMatchObject({ traceId, parentSpanId });
  expect(trace.spanId).not.toBe(parentSpanId);
  expect(writeTraceparent(trace)).toBe(`00-${traceId}-${trace.spanId}-01`);
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['of version ff', `ff-${traceId}-${parentSpanId}-01`],
  ['of this version that says more', `00-${traceId}-${parentSpanId}-01-more`],
  ['of a later version with something stuck on', `cc-${traceId}-${parentSpanId}-01more`],
  ['in capitals', `00-${traceId.toUpperCase()}-${parentSpanId}-01`],
  ['with a trace of zeros', `00-${'0'.repeat(32)}-${parentSpanId}-01`],
  ['with a parent of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['too short', `00-${traceId.slice(1)}-${parentSpanId}-01`],
  ['without flags', `00-${traceId}-${parentSpanId}`],
  ['sent twice', `00-${traceId}-${parentSpanId}-01, 00-${traceId}-${parentSpanId}-01`],
])('a header that is %s is replaced by a trace of its own', (_, header) => {
  const trace = continueTrace(header);
  expect(trace.traceId).not.toBe(traceId);
  expect(trace.parentSpanId).toBeNull();
  expect(isTrace(trace)).toBe(true);
});
