import { listPersonsByIds } from '../../db/person.ts';
import type { Context } from '../context.ts';
import { readHomes } from './address.ts';
import { viewPerson, type GrantedPerson } from './person.ts';
import type { Standing } from './standing.ts';

/** Somebody whom a record of a household names, as seen from that household; undefined when it may not be seen. */
export type PersonFinder = (standing: Standing, id: string) => GrantedPerson | undefined;

/**
 * Reads the people whom records name as one set. They are seen from the household of the record, as in the household view:
 * somebody who moved out stays the person whom it concerns, whether the actor may see where they live now or not.
 */
export function readPersons(context: Context, ids: Iterable<string>, asOf: string): PersonFinder {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return () => undefined;
  const rows = new Map(listPersonsByIds(context.db, wanted).map((row) => [row.id, row]));
  const homes = readHomes(context, wanted, asOf);
  return (standing, id) => {
    const row = rows.get(id);
    return row && viewPerson(context, standing, row, asOf, homes);
  };
}
