import { closeStore, openStore } from '../../db/client.ts';
import { lockStore } from '../../db/lock.ts';
import { migrateStore } from '../../db/migrate.ts';
import { installReference } from '../../db/reference.ts';
import { readConfig } from '../config.ts';
import { demoSeed } from '../demo.ts';
import { makeDemo } from '../population/demo.ts';
import { installDemoStaff } from '../population/staff.ts';
import { CommandError, exitCodes } from './run.ts';

/** Fills an empty store with a made-up municipality: the same people for the same seed. */
export async function demo({ residents, seed = demoSeed }: { residents?: number; seed?: number }): Promise<void> {
  const config = readConfig();
  if (config.mode !== 'demo')
    throw new CommandError('a made-up municipality does not go into a production store', exitCodes.misused);
  const lock = lockStore(config.databaseUrl);
  try {
    const db = openStore(config.databaseUrl);
    try {
      await migrateStore(db);
      const now = new Date();
      installReference(db, now);
      installDemoStaff(db, now);
      const started = performance.now();
      const made = makeDemo(db, { residents: residents ?? config.demoResidents, seed, now });
      process.stdout.write(`${describe(made)} in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
    } finally {
      closeStore(db);
    }
  } finally {
    lock.release();
  }
}

function describe(made: { readonly persons: number; readonly households: number; readonly cases: number }): string {
  return `Made ${made.persons} people in ${made.households} households with ${made.cases} cases`;
}
