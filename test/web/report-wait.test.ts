import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { TaskMessage } from '../../src/reporting/report-task.ts';
import { findScreenFaults } from './browser.ts';
import { describePages } from './pages.ts';

const asked: TaskMessage[] = [];

/** A thread that reads for ever. */
function startSlowWorker(): Worker {
  const code = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => parentPort.postMessage({ kind: 'READING', done: 3, parts: 14 }));`;
  const worker = new Worker(code, { eval: true });
  const post = worker.postMessage.bind(worker);
  worker.postMessage = (message: TaskMessage, transfer: []) => {
    asked.push(message);
    post(message, transfer);
  };
  return worker;
}

const isCancelled = ({ cancelled }: TaskMessage) => Atomics.load(cancelled, 0) === 1;

describePages(
  'figures that take long',
  ({ visit }) => {
    test.each([
      ['REPORT', '/rapporten/ladder'],
      ['STATISTICS', '/rapporten/cijfers'],
    ])('of a %s say how far they are, and are no longer made when somebody stops them', async (kind, path) => {
      const { page } = await visit('management', path);
      await page.getByRole('status').filter({ hasText: 'De cijfers worden gemaakt.' }).waitFor();
      await page.getByText('Eerst leest Eenplan de gegevens: 3 van 14 delen.').waitFor();
      const under = () => asked.filter(({ task }) => task.kind === kind);
      // Where management begins figures were asked too, until they went on to these.
      expect(under().some((each) => !isCancelled(each))).toBe(true);
      expect(await findScreenFaults(page, `wait-${kind.toLowerCase()}`)).toEqual([]);

      await page.getByRole('button', { name: 'Stoppen' }).click();
      await page.getByRole('status').filter({ hasText: 'Gestopt' }).waitFor();
      await expect.poll(() => under().every(isCancelled)).toBe(true);

      await page.getByRole('button', { name: 'Toch maken' }).click();
      await expect.poll(() => under().some((each) => !isCancelled(each))).toBe(true);
    });
  },
  { startReportWorker: startSlowWorker },
);
