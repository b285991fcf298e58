import { expect, test } from 'vitest';
import { Deadline } from '../../src/limits/deadline.ts';
import { askDesk } from '../../src/reporting/ask-desk.ts';
import type { ReportDesk } from '../../src/reporting/desk.ts';
import { ReportError } from '../../src/reporting/report-error.ts';

/** A desk where every report takes until nobody waits for it. */
const slowDesk: ReportDesk = {
  make: (_task, signal) =>
    new Promise((_resolve, reject) => {
      const cancel = () => reject(new ReportError('CANCELLED', 'nobody waits'));
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel);
    }),
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
