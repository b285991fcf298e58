import { parentPort, workerData } from 'node:worker_threads';
import { closeStore, openStore } from '../../db/client.ts';
import { StoreError, type StoreFault } from '../../db/store-error.ts';
import { describeFault, type FaultFields } from '../fault.ts';
import { CareAnnouncer } from './care-announcement.ts';
import { chainRegister } from './chain-register.ts';
import type { ChainSettings } from './chain-source.ts';
import type { OutboxSettings } from './far-end.ts';
import { receiveMessages, type Incoming, type ReceivedMessage } from './inbox.ts';
import { Inbox } from './inbox-work.ts';
import { Outbox } from './outbox-work.ts';
import { giveWay } from '../worker-priority.ts';

/** What the thread starts with. */
export interface ChainWorkerSetup {
  readonly work: 'CHAIN';
  readonly databaseUrl: string;
  /** The moment by the hub's clock, in milliseconds since 1970: the thread has none of its own, and is told it with each order. */
  readonly moment: number;
  readonly settings: ChainSettings;
  readonly outbox: OutboxSettings;
}

/** What the thread is asked: to keep a message, to see what is due, or to end. */
export type ChainOrder =
  | ({ readonly kind: 'TAKE'; readonly key: number; readonly moment: number } & Incoming)
  | { readonly kind: 'LOOK'; readonly moment: number }
  | { readonly kind: 'END' };

/** What the thread says: what it keeps from now on or cannot keep, what something came of, its faults, and that nothing is left to do. */
export type ChainReply =
  | { readonly kind: 'TAKEN'; readonly key: number; readonly received: ReceivedMessage }
  | { readonly kind: 'NOT_TAKEN'; readonly key: number; readonly fault: StoreFault; readonly message: string }
  | { readonly kind: 'HANDLED'; readonly ids: readonly string[] }
  | { readonly kind: 'FAULT'; readonly error: FaultFields }
  | { readonly kind: 'IDLE' };

/** How many messages are kept in one transaction. */
const mostTogether = 64;

if (!parentPort) throw new Error('messages are handled in a worker thread');
const port = parentPort;
// The one sender is the desk, which gives a ChainWorkerSetup.
const setup = workerData as ChainWorkerSetup;
const say = (reply: ChainReply) => port.postMessage(reply, []);

giveWay();
const db = openStore(setup.databaseUrl, { cacheKilobytes: 16_384 });
let { moment } = setup;
let isEnding = false;
let working: Promise<void> | undefined;
let isAskedAgain = false;
const waiting: Extract<ChainOrder, { kind: 'TAKE' }>[] = [];

const common = {
  db,
  now: () => new Date(moment),
  onHandled: (ids: readonly string[]) => say({ kind: 'HANDLED', ids }),
  onFault: (error: unknown) => say({ kind: 'FAULT', error: describeFault(error) }),
};
const inbox = new Inbox({ ...common, register: chainRegister, settings: setup.settings, isEnding: () => isEnding });
const { municipalityCode, holdSeconds } = setup.settings;
const announcer = new CareAnnouncer({ ...common, municipalityCode, holdSeconds });
const outbox = new Outbox({ ...common, settings: setup.outbox, onQuiet: tellIdle });

port.on('message', (order: ChainOrder) => {
  if (order.kind === 'END') return void end();
  ({ moment } = order);
  if (order.kind === 'LOOK') return look();
  waiting.push(order);
  // What is handed over in the same turn shares one wait for the disk.
  if (waiting.length === 1) setImmediate(keep);
});
look();

/** Keeps what was handed over. It is told of after the commit, for only then it cannot be lost. */
function keep(): void {
  const orders = waiting.splice(0, mostTogether);
  if (waiting.length > 0) setImmediate(keep);
  try {
    const received = receiveMessages(db, common.now().toISOString(), orders);
    for (const [index, { key }] of orders.entries()) {
      const one = received[index];
      if (one) say({ kind: 'TAKEN', key, received: one });
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { fault, message } = error;
    for (const { key } of orders) say({ kind: 'NOT_TAKEN', key, fault, message });
  }
  look();
}

/** Works off what is due, and what becomes due meanwhile. */
function look(): void {
  isAskedAgain = true;
  working ??= workOff().finally(() => {
    working = undefined;
    tellIdle();
  });
}

async function workOff(): Promise<void> {
  try {
    while (isAskedAgain) {
      isAskedAgain = false;
      if (isEnding) return;
      announcer.announce();
      outbox.begin();
      await inbox.workOff();
      outbox.begin();
    }
  } catch (error) {
    // A store that fails may be well again the next time the hub has this thread look.
    isAskedAgain = false;
    common.onFault(error);
  }
}

function tellIdle(): void {
  if (!working && !outbox.isBusy && waiting.length === 0) say({ kind: 'IDLE' });
}

/** Ends at the next transaction, and when what is on its way is there. */
async function end(): Promise<void> {
  isEnding = true;
  await working;
  await outbox.end();
  if (waiting.length > 0) keep();
  closeStore(db);
  port.close();
}
