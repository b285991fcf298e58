import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the published test data of the standards are: beside the project, or where STANDARDS_DIR says. */
const folder = join(
  process.env['STANDARDS_DIR'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'standards'),
  'brp',
);

/** Undefined when the published test data are here, else why the tests that need them do not run. */
export const whyNotPublished = existsSync(join(folder, 'personen-open.json'))
  ? undefined
  : 'the published BRP test data are not here (set STANDARDS_DIR to the folder that holds brp/)';

/** The 447 published test persons, as a file. */
export function readPublishedPersons(): Uint8Array {
  return readFileSync(join(folder, 'personen-open.json'));
}

/** The 106 published answers about occupancy, as a file. */
export function readPublishedOccupancies(): Uint8Array {
  return readFileSync(join(folder, 'bewoningen-open.json'));
}
