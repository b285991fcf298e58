import type { Db } from './client.ts';
import type { Law } from './law.ts';
import { prepared } from './statement.ts';

/** Something that records refer to by its row number, and how it is known. */
export interface FactWord {
  readonly row: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const words = {
  products: 'select rowid as row, id, code, name, law from product order by law, code',
  providers: 'select rowid as row, id, id as code, name from provider order by name collate nocase, id',
  organisations: 'select rowid as row, id, code, name from organisation order by name collate nocase, id',
  terms: 'select min(rowid) as row, code as id, code, label as name from statutory_term group by code order by code',
  districts: 'select rowid as row, code as id, code, name from district order by code',
};

/** Products by law and code. */
export function listFactProducts(db: Db): (FactWord & { readonly law: Law })[] {
  return prepared<[], FactWord & { readonly law: Law }>(db, words.products).all();
}

/** Providers, organisations (both by name), districts, or terms of the law (both by code). */
export function listFactWords(db: Db, of: Exclude<keyof typeof words, 'products'>): FactWord[] {
  return prepared<[], FactWord>(db, words[of]).all();
}

/** The highest row numbers of people and households: what they are counted by. */
export function readFactSizes(db: Db): { readonly persons: number; readonly households: number } {
  const sizes = `select ifnull((select max(rowid) from person), 0) + 1 as persons,
    ifnull((select max(rowid) from household), 0) + 1 as households`;
  return prepared<[], { persons: number; households: number }>(db, sizes).get() ?? { persons: 1, households: 1 };
}

const ids = { cases: 'select rowid, id from "case"', plans: 'select rowid, id from plan' };

/** The id of every case or plan with its row number, in no particular order. */
export function readFactIds(db: Db, of: keyof typeof ids): IterableIterator<[row: number, id: string]> {
  return prepared<[], [row: number, id: string]>(db, ids[of]).raw().iterate();
}
