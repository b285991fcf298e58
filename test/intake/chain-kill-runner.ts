// Takes messages in and sends their answers, as a program of its own that a test may kill: <store folder> <first> <count>
// <what>: messages of the made-up source, or of the care chain.
import { join } from 'node:path';
import { openStore } from '../../db/client.ts';
import { listDueChainWork } from '../../db/chain-message.ts';
import { openChainDesk } from '../../src/intake/chain-desk.ts';
import { startIntakeWorker } from '../../src/intake/start-worker.ts';
import { careMessageAt } from '../care/kill-message.ts';
import { killFixture } from './chain-fixture.ts';
import { startFixtureWorker } from './chain-fixture-start.ts';

const [, , folder = '', first = '', count = '', what = ''] = process.argv;
const isCare = what === 'CARE';
const databaseUrl = `file:${join(folder, 'eenplan.db')}`;
const db = openStore(databaseUrl);
const moment = new Date('2026-06-01T10:00:00.000Z');
const desk = openChainDesk({
  databaseUrl,
  db,
  now: () => moment,
  settings: { municipalityCode: '0327', xsdFolder: undefined, holdSeconds: 0 },
  outbox: { folder: join(folder, 'chain'), farEnds: [], patience: 1000 },
  applyBrp: () => Promise.resolve(),
  onFault: (error) => process.stderr.write(`${JSON.stringify(error)}\n`),
  startWorker: isCare ? startIntakeWorker : startFixtureWorker,
});

const left = db.$client
  .prepare<[], number>(`select count(*) from chain_message where status in ('RECEIVED', 'TO_SEND')`)
  .pluck();
setInterval(() => process.stdout.write(`left ${left.get()}\n`), 10).unref();

const mostWaiting = 20;
const waiting: Promise<void>[] = [];
for (let place = Number(first); place < Number(count); place += 1) {
  const content = isCare ? careMessageAt(place) : killFixture(place);
  const received = desk.receive({ source: isCare ? 'ISTANDAARDEN' : 'ROWS', content, handedById: null });
  waiting.push(received.then(({ id }) => void process.stdout.write(`kept ${place} ${id}\n`)));
  if (waiting.length >= mostWaiting) await waiting.shift();
}
await Promise.all(waiting);
while (listDueChainWork(db, moment.toISOString()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
await desk.close();
process.stdout.write('complete\n');
