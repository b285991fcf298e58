import { closeStore, openStore } from '../../db/client.ts';
import { lockStore } from '../../db/lock.ts';
import { listPendingMigrations, migrateStore } from '../../db/migrate.ts';
import { readConfig } from '../config.ts';

/** Brings the store to this release's structure, or with `dryRun` says what that would take. */
export async function migrate({ dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const { databaseUrl } = readConfig();
  if (dryRun) return report(await listPendingMigrations(databaseUrl), 'to apply');

  const lock = lockStore(databaseUrl);
  try {
    const pending = await listPendingMigrations(databaseUrl);
    const db = openStore(databaseUrl);
    try {
      await migrateStore(db);
    } finally {
      closeStore(db);
    }
    report(pending, 'applied');
  } finally {
    lock.release();
  }
}

function report(migrations: readonly string[], done: string): void {
  const lines = migrations.length === 0 ? ['The store is up to date.'] : migrations.map((name) => `${done}: ${name}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
