import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { Context } from '../../context.ts';
import { readHomes, type Home } from '../household/address.ts';
import { viewPerson, type GrantedPerson } from '../person/person.ts';
import type { Standing } from '../standing/standing.ts';

/** Somebody whom a record of a household names, as seen from that household; undefined when it may not be seen. */
export type PersonFinder = (standing: Standing, id: string) => GrantedPerson | undefined;

interface Known {
  /** Ids that were looked for, found or not. */
  readonly ids: Set<string>;
  readonly rows: Map<string, PersonRow>;
  readonly homes: Map<string, Home>;
}

/** The people read so far for a day: the records of one household name the same few. */
const knownByContext = new WeakMap<Context, Map<string, Known>>();

function knownOn(context: Context, asOf: string): Known {
  let byDay = knownByContext.get(context);
  if (!byDay) knownByContext.set(context, (byDay = new Map()));
  let known = byDay.get(asOf);
  if (!known) byDay.set(asOf, (known = { ids: new Set(), rows: new Map(), homes: new Map() }));
  return known;
}

/** Forgets the people read so far: the store has changed. */
export function forgetPersons(context: Context): void {
  knownByContext.delete(context);
}

/**
 * Reads the people whom records name as one set, each once in a request. They are seen from the household of the record,
 * as in the household view: somebody who moved out stays the person whom it concerns, whether the actor may see where
 * they live now or not.
 */
export function readPersons(context: Context, ids: Iterable<string>, asOf: string): PersonFinder {
  const known = knownOn(context, asOf);
  const missing = [...new Set(ids)].filter((id) => !known.ids.has(id));
  if (missing.length > 0) {
    for (const id of missing) known.ids.add(id);
    for (const row of listPersonsByIds(context.db, missing)) known.rows.set(row.id, row);
    for (const [id, home] of readHomes(context, missing, asOf)) known.homes.set(id, home);
  }
  return (standing, id) => {
    const row = known.rows.get(id);
    return row && viewPerson(context, standing, row, asOf, known.homes);
  };
}
