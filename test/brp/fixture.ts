import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'src', 'connectors', 'brp', 'fixtures');

/** One of the connector's own files with made-up people. */
export function readFixture(name: 'personen' | 'bewoningen' | 'zoekresultaat' | 'foutbericht'): string {
  return readFileSync(join(folder, `${name}.json`), 'utf8');
}

/** The BSNs of the made-up people, by what they are there for. */
export const people = {
  ruben: '999900006',
  fenna: '999900018',
  marlies: '999900031',
  sietske: '999900043',
  joris: '999900055',
  lotte: '999900067',
  casper: '999900079',
  tamar: '999900080',
  noortje: '999900092',
  deceased: '999900109',
  widow: '999900110',
  motherOfUnknownAge: '999900122',
  childOfUnknownAge: '999900134',
  ward: '999900146',
  guardian: '999900158',
  daughter: '999900171',
  mother: '999900183',
  stepfather: '999900195',
  withoutAuthority: '999900201',
  daughterOfGrandmother: '999900213',
  grandmother: '999900225',
  grandson: '999900237',
  secret: '999900249',
  housemate: '999900250',
  emigrated: '999900262',
  nonResident: '999900274',
  skipper: '999900286',
  unknownWhereabouts: '999900298',
  postOnly: '999900304',
  notThere: '999900316',
  nameless: '999900328',
} as const;
