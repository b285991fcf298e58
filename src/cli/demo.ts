import { closeStore, openStore } from '../../db/client.ts';
import { lockStore } from '../../db/lock.ts';
import { migrateStore } from '../../db/migrate.ts';
import { countRecords } from '../../db/statement.ts';
import { clockOf } from '../clock.ts';
import { readConfig } from '../config.ts';
import { demoSeed } from '../demo.ts';
import { makeDemo } from '../population/demo.ts';
import type { PopulationSize } from '../population/size.ts';
import { CommandError, exitCodes } from './run.ts';

/** Fills an empty store with a made-up municipality: the same people for the same seed. Of the sizes one is given, or none. */
export async function demo({ seed = demoSeed, ...size }: PopulationSize & { seed?: number }): Promise<void> {
  const config = readConfig();
  if (config.mode !== 'demo')
    throw new CommandError('a made-up municipality does not go into a production store', exitCodes.misused);
  const lock = lockStore(config.databaseUrl);
  try {
    const db = openStore(config.databaseUrl);
    try {
      await migrateStore(db);
      const now = clockOf(config)();
      const started = performance.now();
      const asked = Object.keys(size).length > 0 ? size : { residents: config.demoResidents };
      makeDemo(db, { ...asked, seed, now });
      const { persons, households, cases } = countRecords(db);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`Made ${persons} people in ${households} households with ${cases} cases in ${seconds} s.\n`);
    } finally {
      closeStore(db);
    }
  } finally {
    lock.release();
  }
}
