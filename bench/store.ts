import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { closeStore, openStore } from '../db/client.ts';
import { migrateStore } from '../db/migrate.ts';
import { makeDemo } from '../src/population/demo.ts';

const root = join(import.meta.dirname, '..');
const seed = 2026;

/**
 * A store of the made-up municipality with this many people, as a path. It is made once and kept in the system's
 * temporary folder for later runs, until structure, reference data or the way it is made up change.
 */
export async function getStore(people: number): Promise<string> {
  const folder = join(tmpdir(), 'eenplan-bench');
  const kind = `store-${people}-${seed}-`;
  const path = join(folder, `${kind}${makingVersion()}.db`);
  if (existsSync(path)) return path;
  process.stderr.write(`Making a store of ${people} people, once …\n`);
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  try {
    const db = openStore(`file:${draft}`);
    try {
      await migrateStore(db);
      makeDemo(db, { people, seed, now: new Date() });
    } finally {
      closeStore(db);
    }
    for (const old of readdirSync(folder)) {
      if (old.startsWith(kind) && !old.startsWith(basename(path))) rmSync(join(folder, old), { force: true });
    }
    renameSync(draft, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
  }
  return path;
}

/** A name for everything that decides what is in the store: a change of it makes a new one. */
function makingVersion(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/migrations', 'db/reference', 'src/population']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|sql)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
