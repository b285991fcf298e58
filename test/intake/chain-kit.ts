import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listChainMessagesByIds } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { openStore, closeStore, type Db } from '../../db/client.ts';
import type { FaultFields } from '../../src/fault.ts';
import { openChainDesk, type ChainDesk } from '../../src/intake/chain-desk.ts';
import type { FarEnd } from '../../src/intake/far-end.ts';
import type { StartWorker } from '../../src/intake/worker-thread.ts';
import { makeStoreFolder, testNow } from '../testkit/store.ts';
import { startFixtureWorker } from './chain-fixture-start.ts';
import { makeFixtureTable } from './chain-fixture.ts';

export interface TestDesk {
  readonly desk: ChainDesk;
  readonly db: Db;
  /** Where messages go out that no far end takes over HTTP. */
  readonly folder: string;
  readonly faults: FaultFields[];
  /** Moves the clock on, and has the desk see what is due. */
  readonly pass: (seconds: number) => void;
  /** Hands a message over; resolves with how it stands once something came of it. */
  readonly bring: (content: Uint8Array) => Promise<ChainMessageRow>;
  readonly all: () => ChainMessageRow[];
}

export interface TestDeskOptions {
  /** Where the store is, of a desk that was open before. */
  readonly folder?: string;
  readonly farEnds?: readonly FarEnd[];
  readonly patience?: number;
  readonly startWorker?: StartWorker;
}

/** A desk with a store and a clock of the test's own. */
export async function openTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const folder = options.folder ?? (await makeStoreFolder());
  const databaseUrl = `file:${join(folder, 'eenplan.db')}`;
  const db = openStore(databaseUrl);
  if (options.folder === undefined) makeFixtureTable(db);
  let moment = testNow.getTime();
  const faults: FaultFields[] = [];
  const desk = openChainDesk({
    databaseUrl,
    db,
    now: () => new Date(moment),
    settings: { municipalityCode: '0327', xsdFolder: undefined, holdSeconds: 0 },
    outbox: { folder: join(folder, 'chain'), farEnds: options.farEnds ?? [], patience: options.patience ?? 2000 },
    applyBrp: () => Promise.resolve(),
    onFault: (error) => void faults.push(error),
    startWorker: options.startWorker ?? startFixtureWorker,
  });
  onTestFinished(async () => {
    await desk.close();
    closeStore(db);
  });
  return {
    desk,
    db,
    folder: join(folder, 'chain'),
    faults,
    pass(seconds) {
      moment += seconds * 1000;
      desk.look();
    },
    async bring(content) {
      const { id } = await desk.receive({ source: 'ROWS', content, handedById: null });
      return desk.outcome(id, 10_000);
    },
    all: () => listAll(db),
  };
}

/** All messages, in the order in which they came or were made. */
export function listAll(db: Db): ChainMessageRow[] {
  const ids = db.$client.prepare<[], string>('select id from chain_message').pluck().all();
  return listChainMessagesByIds(db, ids).toSorted((one, other) => one.number - other.number);
}
