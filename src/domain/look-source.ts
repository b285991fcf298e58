import type { Db } from '../../db/client.ts';
import type { LookPage, LookQuery } from '../audit/look.ts';
import { PublicError } from '../errors.ts';

/** Reads looks at a resident from the log of processing. Throws `AuditError`. */
export type LookSource = (query: LookQuery) => LookPage;

const sources = new WeakMap<Db, LookSource>();

/** Says where the looks are read at the residents of a store: each store has the log of its own hub. */
export function setLookSource(db: Db, source: LookSource): void {
  sources.set(db, source);
}

/** Where the looks at the residents of a store are read. Throws LOG_UNAVAILABLE when the hub has no log to read. */
export function getLookSource(db: Db): LookSource {
  const source = sources.get(db);
  if (!source) throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be read.');
  return source;
}
