import { expect, test } from 'vitest';
import { Deadline } from '../../src/limits/deadline.ts';
import { askDesk } from '../../src/reporting/ask-desk.ts';
import type { ReportDesk } from '../../src/reporting/desk.ts';
import { ReportError } from '../../src/reporting/report-error.ts';
import { SharedWork } from '../../src/reporting/shared-work.ts';

/** A desk where every report takes until nobody waits for it. */
const slowDesk: ReportDesk = {
  make: (_task, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      const cancel = () => reject(new ReportError('CANCELLED', 'nobody waits'));
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel);
    }),
  forget() {},
  progress: { reading: undefined, waiting: 0 },
  async close() {},
};

test.each([
  ['has left', (deadline: Deadline) => deadline.abandon(), 60_000],
  ['has waited as long as a request may', () => {}, 0],
] as const)('the desk stops when whoever asked %s', async (_, leave, milliseconds) => {
  const deadline = new Deadline(milliseconds);
  const asked = askDesk({ reports: slowDesk, deadline }, { kind: 'REPORT', name: 'BUDGET', year: 2026 });
  leave(deadline);
  await expect(asked).rejects.toMatchObject({ code: 'TIMED_OUT' });
  // Also for what is asked once they are gone.
  const late = askDesk({ reports: slowDesk, deadline }, { kind: 'REPORT', name: 'BUDGET', year: 2026 });
  await expect(late).rejects.toMatchObject({ code: 'TIMED_OUT' });
});

test('what several wait for is made once, and broken off when the last of them has left', async () => {
  const shared = new SharedWork<string>();
  const begun: AbortSignal[] = [];
  const work = Promise.withResolvers<string>();
  const begin = (signal: AbortSignal) => {
    begun.push(signal);
    return work.promise;
  };
  const [one, other] = [new AbortController(), new AbortController()];
  const first = shared.join('a', one.signal, begin);
  const second = shared.join('a', other.signal, begin);
  one.abort();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun.map(({ aborted }) => aborted)).toEqual([false]);
  other.abort();
  await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun.map(({ aborted }) => aborted)).toEqual([true]);

  const anew = shared.join('a', undefined, begin);
  const joined = shared.join('a', undefined, begin);
  work.resolve('made');
  expect([await anew, await joined]).toEqual(['made', 'made']);
  expect(begun).toHaveLength(2);
});
