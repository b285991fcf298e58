import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../../db/client.ts';

/** By which residents can be known: those of a store, and every number of the range that tests use. */
export interface Residents {
  readonly numbers: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Those who stand in a store, and whom somebody there names. */
export function readResidents(db: Db): Residents {
  const list = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();
  return {
    numbers: new Set(
      list(
        `select bsn from person where bsn is not null
          union select related_bsn from relation where related_bsn is not null
          union select holder_bsn from authority where holder_bsn is not null`,
      ),
    ),
    // A name of one short word may be a word like any other.
    names: list('select distinct display_name from person').filter((name) => name.length > 6 && name.includes(' ')),
  };
}

/** A number within a hash is none: only whole words count. */
const number = /(?<![0-9a-zA-Z])\d{8,9}(?![0-9a-zA-Z])/g;
const ofTests = /^99999\d{4}$/;

/** What a text tells of residents, each with where it stands. */
export function listLeaks({ numbers, names }: Residents, text: string): readonly string[] {
  const found = [...text.matchAll(number)]
    .map(([match]) => match.padStart(9, '0'))
    .filter((match) => numbers.has(match) || ofTests.test(match));
  return [...found, ...names.filter((name) => text.includes(name)), ...(text.match(/per_[0-9a-f-]{36}/g) ?? [])];
}

/** The bytes of all files of a folder, as text. */
export function readFolder(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}
