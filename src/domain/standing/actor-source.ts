import type { Db } from '../../../db/client.ts';
import { countOwnChanges, readDataVersion } from '../../../db/statement.ts';
import { findActor, type Actor } from './actor.ts';

/** The actor behind a subject of the identity provider on a day; undefined when nobody employed then bears it. */
export type ActorSource = (subject: string, today: string) => Actor | undefined;

/**
 * Actors as the store has them at each request, so that a role taken away is gone at the next. They are read again only
 * after a day turned or a row was changed, by this connection or by another.
 */
export function makeActorSource(db: Db): ActorSource {
  let known = { today: '', version: Number.NaN, changes: Number.NaN };
  let actors = new Map<string, Actor>();
  return (subject, today) => {
    const version = readDataVersion(db);
    const changes = countOwnChanges(db);
    if (known.today !== today || known.version !== version || known.changes !== changes) {
      known = { today, version, changes };
      actors = new Map();
    }
    const found = actors.get(subject) ?? findActor(db, subject, today);
    // Only staff are kept: subjects that are nobody's could be made up without end.
    if (found) actors.set(subject, found);
    return found;
  };
}
