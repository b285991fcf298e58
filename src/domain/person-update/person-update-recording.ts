import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { insertRevision } from '../../../db/revision.ts';
import { dayOf } from '../../day.ts';

/** One moment at which facts of the base register are recorded; every write in it happens inside one transaction. */
export interface Recording {
  readonly db: Db;
  /** Moment of recording, ISO 8601 in UTC. */
  readonly at: string;
  /** The Dutch calendar day of that moment. */
  readonly today: string;
  readonly settledAddresses: SettledAddresses;
}

/**
 * Addresses whose street and town an earlier record of the same file settled: where records of one file spell an
 * address differently the first decides, so that reading the file again changes nothing.
 */
export class SettledAddresses {
  private readonly kept = new Set<string>();
  private readonly staged = new Set<string>();

  has(id: string): boolean {
    return this.kept.has(id) || this.staged.has(id);
  }

  add(id: string): void {
    this.staged.add(id);
  }

  /** Ends a transaction: what it settled holds, or is forgotten when it was undone. */
  end(isDone: boolean): void {
    if (isDone) for (const id of this.staged) this.kept.add(id);
    this.staged.clear();
  }
}

/** A recording at this moment. */
export function makeRecording(db: Db, moment: Date, settledAddresses = new SettledAddresses()): Recording {
  return { db, at: moment.toISOString(), today: dayOf(moment), settledAddresses };
}

/** Source and moment, for every row that is written. */
export function provenanceOf({ at }: Recording) {
  return { source: 'BRP' as const, recordedAt: at };
}

/** What changed in a record: each field with what it was and what it is. */
export type Changes = Record<string, { from: unknown; to: unknown }>;

/** The columns in which two versions of a row differ, those of the record itself (`recordedAt` …) left out. */
export function differencesBetween<Row extends object>(from: Row, to: Row, except: readonly (keyof Row)[]): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(to) as (keyof Row & string)[]) {
    if (from[key] !== to[key] && !except.includes(key)) changes[key] = { from: from[key], to: to[key] };
  }
  return changes;
}

/** Whether anything changed. */
export function hasChanges(changes: Changes): boolean {
  return Object.keys(changes).length > 0;
}

/** Keeps what a record was before this recording. */
export function recordRevision(recording: Recording, recordId: string, changes: Changes): void {
  insertRevision(recording.db, {
    id: newId('revision'),
    recordId,
    changes: JSON.stringify(changes),
    staffId: null,
    ...provenanceOf(recording),
  });
}

/** A collector of rows of one kind that were added, changed or closed, for the revision of the person they are of. */
export function addRowChange(changes: Changes, field: string, from: object | null, to: object | null): void {
  const change = (changes[field] ??= { from: [], to: [] });
  if (from && Array.isArray(change.from)) change.from.push(from);
  if (to && Array.isArray(change.to)) change.to.push(to);
}
