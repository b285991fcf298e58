import { setImmediate } from 'node:timers/promises';
import { transaction, type Db } from '../../db/client.ts';
import { StoreError, toStoreError } from '../../db/store-error.ts';
import { BrpDocumentError } from '../connectors/brp/document-error.ts';
import { RowsError } from '../connectors/rows/rows-error.ts';
import { readBrpDocument, type BrpDocument, type BrpRecord } from '../connectors/brp/index.ts';
import { formDueHouseholds, type Formation } from '../domain/formation/household-formation.ts';
import { recordOccupancy } from '../domain/person-update/person-update-occupancy.ts';
import { updateStatedChildren } from '../domain/person-update/person-update-parent.ts';
import { makeRecording, SettledAddresses, type Recording } from '../domain/person-update/person-update-recording.ts';
import { recordPerson } from '../domain/person-update/person-update.ts';
import { IntakeError } from './intake-error.ts';
import type { IntakeFailure, IntakeProgress, IntakeSummary } from './intake-summary.ts';

export interface IntakeDependencies {
  readonly db: Db;
  readonly now: () => Date;
}

/** How many records share a transaction: few, so that it is short, and whoever else writes waits for one at most. */
const batch = 200;

/**
 * Takes in a file with answers of the base register (BRP): persons with their homes, family ties and authority, and who
 * lived where; then forms the households that may be others now. Reading a file twice changes nothing. A record that
 * fails is reported and takes no other with it. Killed at any moment, what was taken in stays, and reading the file
 * again completes it. Throws {@link IntakeError} when the file is refused as a whole or the store fails.
 */
export async function intakeBrp(
  { db, now }: IntakeDependencies,
  document: string | Uint8Array,
  onProgress: (progress: IntakeProgress) => void = () => {},
): Promise<IntakeSummary> {
  try {
    const intake = new Intake(db, now);
    await intake.takeIn(readBrpDocument(document), onProgress);
    await intake.tieChildren();
    return intake.summarise(await formDueHouseholds(db, now));
  } catch (error) {
    throw toIntakeError(error);
  }
}

/** The intake error behind an error of the store or the file; any other error comes back as it is. */
export function toIntakeError(error: unknown): unknown {
  const cause = toStoreError(error);
  if (cause instanceof BrpDocumentError || cause instanceof RowsError)
    return new IntakeError(cause.code, cause.message);
  if (!(cause instanceof StoreError)) return error;
  return new IntakeError(`STORE_${cause.fault}`, `${cause.message}; what was taken in before stays`, { cause });
}

/** What became of one record. */
type Outcome =
  | { readonly became: 'ADDED' | 'CHANGED' | 'UNCHANGED' }
  | { readonly became: 'FAILED'; readonly code: string; readonly reason: string };

class Intake {
  private readonly counts = { ADDED: 0, CHANGED: 0, UNCHANGED: 0, FAILED: 0 };
  private readonly failures: IntakeFailure[] = [];
  /** Children as their parents' records state them, tied after all persons are in; true where the parent changed. */
  private readonly children = new Map<
    string,
    { readonly place: string; readonly bsns: string[]; isUnchanged: boolean }
  >();
  private readonly settledAddresses = new SettledAddresses();
  private readonly db: Db;
  private readonly now: () => Date;

  constructor(db: Db, now: () => Date) {
    this.db = db;
    this.now = now;
  }

  async takeIn(document: BrpDocument, onProgress: (progress: IntakeProgress) => void): Promise<void> {
    const { size: total } = document;
    let done = 0;
    for (const records of chunksOf(document.records())) {
      const outcomes = this.together(records, (recording, record) => applyRecord(recording, record));
      for (const [index, record] of records.entries()) this.note(record, outcomes[index]);
      done += records.length;
      onProgress({ done, total });
      await setImmediate();
    }
  }

  /** Ties that only a parent's record states; after all persons, so that their order in the file does not matter. */
  async tieChildren(): Promise<void> {
    for (const parents of chunksOf(this.children.entries())) {
      const outcomes = this.together(parents, (recording, [bsn, { bsns }]) => {
        return { became: updateStatedChildren(recording, bsn, bsns) ? 'CHANGED' : 'UNCHANGED' };
      });
      for (const [index, [, { place, isUnchanged }]] of parents.entries()) {
        const outcome = outcomes[index];
        if (!isUnchanged || !outcome || outcome.became === 'UNCHANGED') continue;
        this.counts.UNCHANGED -= 1;
        this.count(place, outcome);
      }
      await setImmediate();
    }
  }

  summarise(households: Formation): IntakeSummary {
    const { ADDED, CHANGED, UNCHANGED, FAILED } = this.counts;
    const { stuck } = households;
    const reason = `the households of ${stuck} people could not be formed: tried again at the next intake or start`;
    return {
      read: ADDED + CHANGED + UNCHANGED + FAILED,
      added: ADDED,
      changed: CHANGED,
      unchanged: UNCHANGED,
      failed: FAILED,
      householdsFormed: households.formed,
      householdsChanged: households.changed,
      householdsDissolved: households.dissolved,
      failures: stuck > 0 ? [...this.failures, { place: 'households', code: 'NOT_FORMED', reason }] : this.failures,
    };
  }

  private note(record: BrpRecord, outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.count(record.place, outcome);
    if (record.kind !== 'PERSON' || outcome.became === 'FAILED' || !record.person.children) return;
    const bsns = record.person.children.flatMap((child) => child.bsn ?? []);
    if (bsns.length === 0 && outcome.became === 'ADDED') return;
    this.children.set(record.person.bsn, { place: record.place, bsns, isUnchanged: outcome.became === 'UNCHANGED' });
  }

  private count(place: string, outcome: Outcome): void {
    this.counts[outcome.became] += 1;
    if (outcome.became === 'FAILED') this.failures.push({ place, code: outcome.code, reason: outcome.reason });
  }

  /** Applies items in one transaction; when a rule of the store refuses one, each in its own, so that the rest goes on. */
  private together<Item>(items: readonly Item[], apply: (recording: Recording, item: Item) => Outcome): Outcome[] {
    try {
      return this.inTransaction((recording) => items.map((item) => apply(recording, item)));
    } catch (error) {
      if (!isRefused(error)) throw error;
      return items.map((item) => this.alone(item, apply));
    }
  }

  private alone<Item>(item: Item, apply: (recording: Recording, item: Item) => Outcome): Outcome {
    try {
      return this.inTransaction((recording) => apply(recording, item));
    } catch (error) {
      if (!isRefused(error)) throw error;
      return { became: 'FAILED', code: 'RULE', reason: `a rule of the store refuses this: ${error.rule ?? 'unknown'}` };
    }
  }

  private inTransaction<Result>(work: (recording: Recording) => Result): Result {
    const recording = makeRecording(this.db, this.now(), this.settledAddresses);
    let isDone = false;
    try {
      const result = transaction(this.db, () => work(recording));
      isDone = true;
      return result;
    } finally {
      this.settledAddresses.end(isDone);
    }
  }
}

function isRefused(error: unknown): error is StoreError {
  return error instanceof StoreError && error.fault === 'RULE';
}

function applyRecord(recording: Recording, record: BrpRecord): Outcome {
  switch (record.kind) {
    case 'PERSON': {
      const became = recordPerson(recording, record.person);
      return became === 'IDENTITY_CONFLICT' ? conflict : { became };
    }
    case 'OCCUPANCY':
      return { became: recordOccupancy(recording, record.occupancy) ? 'CHANGED' : 'UNCHANGED' };
    default:
      return { became: 'FAILED', code: record.code, reason: record.reason };
  }
}

const conflict: Outcome = {
  became: 'FAILED',
  code: 'IDENTITY_CONFLICT',
  reason: 'the burgerservicenummer is in the store with another name and birth date: find out whose it is',
};

function* chunksOf<Item>(items: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length === batch) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
