// Takes a file into a store, as a program of its own that a test may kill: <store url> <file>.
import { readFileSync } from 'node:fs';
import { openStore } from '../../db/client.ts';
import { intakeBrp } from '../../src/intake/brp.ts';

const [, , url = '', file = ''] = process.argv;
const db = openStore(url);
process.stdout.write('ready\n');
await intakeBrp({ db, now: () => new Date('2026-06-01T10:00:00.000Z') }, readFileSync(file), ({ done }) => {
  process.stdout.write(`done ${done}\n`);
});
process.stdout.write('complete\n');
