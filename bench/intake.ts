import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore, type Db } from '../db/client.ts';
import { migrateStore } from '../db/migrate.ts';
import { intakeBrp } from '../src/intake/brp.ts';
import { insertBare } from './intake-bare.ts';
import { familySize, makeBrpAnswer } from './intake-document.ts';
import { median } from './statistic.ts';

/** How much is measured. */
export interface IntakeSettings {
  readonly families: number;
  readonly rounds: number;
}

/** What one way of taking in did, as medians over the rounds. */
export interface IntakeRun {
  readonly personsPerSecond: number;
  readonly cpuMs: number;
}

export interface IntakeFigures {
  readonly persons: number;
  readonly megabytes: number;
  readonly bare: IntakeRun;
  readonly hub: IntakeRun;
  /** The same file once more, which changes nothing. */
  readonly again: IntakeRun;
}

/** What the rows of both must agree on. */
const tables = ['person', 'person_name', 'address', 'residence', 'relation', 'authority', 'household', 'membership'];

/** Measures the intake of BRP answers against parsing and inserting alone, in interleaved rounds. */
export async function measureIntake({ families, rounds }: IntakeSettings): Promise<IntakeFigures> {
  const document = makeBrpAnswer(families);
  // As the hub gets it; what is bare begins with the text.
  const bytes = Buffer.from(document);
  const now = () => new Date();
  const seen: Record<'bare' | 'hub' | 'again', IntakeRun[]> = { bare: [], hub: [], again: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await withStore(async (db) => {
      seen.bare.push(await time(families, async () => insertBare(db, document, now())));
      return countRows(db);
    });
    const hub = await withStore(async (db) => {
      seen.hub.push(await time(families, () => intakeBrp({ db, now }, bytes)));
      const counts = countRows(db);
      seen.again.push(await time(families, () => intakeBrp({ db, now }, bytes)));
      if (countRows(db) !== counts) throw new Error('taking a file in twice changed something');
      return counts;
    });
    if (bare !== hub) throw new Error(`the stores differ: bare ${bare}, hub ${hub}`);
  }
  return {
    persons: families * familySize,
    megabytes: bytes.length / 2 ** 20,
    bare: mid(seen.bare),
    hub: mid(seen.hub),
    again: mid(seen.again),
  };
}

async function withStore<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const db = openStore(`file:${join(folder, 'eenplan.db')}`);
  try {
    await migrateStore(db);
    return await work(db);
  } finally {
    closeStore(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function time(families: number, work: () => Promise<unknown>): Promise<IntakeRun> {
  const [before, started] = [process.cpuUsage(), performance.now()];
  await work();
  const [elapsed, used] = [performance.now() - started, process.cpuUsage(before)];
  const persons = families * familySize;
  return { personsPerSecond: (persons / elapsed) * 1000, cpuMs: (used.user + used.system) / 1000 / persons };
}

function countRows(db: Db): string {
  const count = (table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get();
  return tables.map((table) => `${table} ${String(count(table))}`).join(', ');
}

function mid(runs: readonly IntakeRun[]): IntakeRun {
  return {
    personsPerSecond: median(runs.map((run) => run.personsPerSecond)),
    cpuMs: median(runs.map((run) => run.cpuMs)),
  };
}
