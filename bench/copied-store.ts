import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore, type Db } from '../db/client.ts';
import { migrateStore } from '../db/migrate.ts';
import { openInProcess, type AskInProcess } from './in-process.ts';
import { getStore } from './store.ts';

/** A store of the bench's own, and the hub over it in this process. */
export interface CopiedStore {
  readonly db: Db;
  readonly ask: AskInProcess;
}

/** Copies the store of so many residents, so that the bench may change it, and opens the hub over it, closed with `opened`. */
export async function openCopiedStore(residents: number, opened: AsyncDisposableStack): Promise<CopiedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const store = join(folder, 'eenplan.db');
  copyFileSync(await getStore(residents), store);
  const db = opened.adopt(openStore(`file:${store}`), closeStore);
  await migrateStore(db);
  return { db, ask: await openInProcess(db, folder, opened) };
}
