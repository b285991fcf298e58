import { hash } from 'node:crypto';
import { z } from 'zod';
import { transaction, type Db } from '../../../db/client.ts';
import { newId, type Concept } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import { insertRevision } from '../../../db/revision.ts';
import { findSourceKey, insertSourceKey, updateSourceKey } from '../../../db/source-key.ts';
import type { SourceKeyRow, SuppliedKind } from '../../../db/source-key.table.ts';
import { StoreError } from '../../../db/store-error.ts';
import type { Changes } from '../person-update/person-update-recording.ts';
import { refusalOfStore } from '../change/store-rule.ts';
import { RowRefusal, type Supply } from './supplied-row.ts';
import type { Versioned } from '../change/work.ts';

type OwnField = 'id' | 'version' | 'source' | 'recordedAt';

/** What a record holds beside what every record has of itself. */
export type Facts<Held extends Versioned> = Omit<Held, OwnField>;

/** How a row of one kind becomes a record. */
export interface SuppliedRule<Supplied, Held extends Versioned, Stated extends keyof Held & string> {
  readonly concept: Concept;
  /** The GraphQL type of the record. */
  readonly type: string;
  readonly find: (db: Db, id: string) => Held | undefined;
  /** What the row says of a record, in its columns. Throws {@link RowRefusal}. */
  readonly state: (
    supply: Supply,
    supplied: Supplied,
    before: Held | undefined,
  ) => Pick<Facts<Held>, Stated & keyof Facts<Held>>;
  /** The other columns of a record that is new. Throws {@link RowRefusal}, also where others recorded the same. */
  readonly complete: (
    supply: Supply,
    supplied: Supplied,
    stated: Pick<Facts<Held>, Stated & keyof Facts<Held>>,
  ) => Omit<Facts<Held>, Stated>;
  /** Throws {@link RowRefusal} where a record cannot be as a row would have it, whoever said what of it. */
  readonly check?: (supply: Supply, next: Held) => void;
  /** Writes the record; `before` where there was one. */
  readonly write: (supply: Supply, next: Held, before: Held | undefined, supplied: Supplied) => void;
  /** Of whom it says something, and under which law. */
  readonly about: (db: Db, held: Held) => { readonly personId: string | null; readonly law: Law | null };
  /** Our names for columns of a file where they differ from those of the record. */
  readonly fields: Readonly<Partial<Record<Stated, string>>>;
}

/** What became of a row. */
export type RowResult =
  | {
      readonly became: 'ADDED' | 'CHANGED' | 'UNCHANGED';
      readonly type: string;
      readonly id: string;
      readonly personId: string | null;
      readonly law: Law | null;
      /** What changed, by our names for the columns of the file. */
      readonly fields: readonly string[];
    }
  | { readonly became: 'REFUSED'; readonly field: string | null; readonly code: string; readonly reason: string };

/** A row, which names its record by the supplier's own key. */
interface Keyed {
  readonly key: string;
}

/**
 * Takes in one row: once for each key of its supplier. What it says anew corrects what it said before; what others changed
 * since stays, and a row that would have it otherwise is refused. A row that is refused does nothing.
 */
export function takeRow<Supplied extends Keyed, Held extends Versioned, Stated extends keyof Held & string>(
  supply: Supply,
  kind: SuppliedKind,
  rule: SuppliedRule<Supplied, Held, Stated>,
  supplied: Supplied,
): RowResult {
  try {
    return transaction(supply.db, () => {
      const known = findSourceKey(supply.db, { organisationId: supply.supplier.id, kind, key: supplied.key });
      return known ? correct(supply, rule, supplied, known) : add(supply, kind, rule, supplied);
    });
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): RowResult {
  if (error instanceof RowRefusal) {
    return { became: 'REFUSED', field: error.field, code: error.code, reason: error.reason };
  }
  const [problem] = (error instanceof StoreError && refusalOfStore(error)?.problems) || [];
  if (problem) return { became: 'REFUSED', field: null, code: problem.code, reason: problem.message };
  throw error;
}

function add<Supplied extends Keyed, Held extends Versioned, Stated extends keyof Held & string>(
  supply: Supply,
  kind: SuppliedKind,
  rule: SuppliedRule<Supplied, Held, Stated>,
  supplied: Supplied,
): RowResult {
  const { db, at, supplier } = supply;
  const provenance = { source: 'FILE', recordedAt: at } as const;
  const stated = rule.state(supply, supplied, undefined);
  const facts = { ...stated, ...rule.complete(supply, supplied, stated) };
  const id = newId(rule.concept);
  // Stated and completed columns are all there are beside those of the record itself.
  const next = { ...facts, id, version: 1, ...provenance } as unknown as Held;
  rule.check?.(supply, next);
  rule.write(supply, next, undefined, supplied);
  const said = JSON.stringify(hashesOf(stated));
  insertSourceKey(db, {
    id: newId('sourceKey'),
    organisationId: supplier.id,
    kind,
    key: supplied.key,
    recordId: id,
    said,
    ...provenance,
  });
  return { became: 'ADDED', type: rule.type, id, ...rule.about(db, next), fields: [] };
}

const hashes = z.record(z.string(), z.string());

function correct<Supplied extends Keyed, Held extends Versioned, Stated extends keyof Held & string>(
  supply: Supply,
  rule: SuppliedRule<Supplied, Held, Stated>,
  supplied: Supplied,
  known: SourceKeyRow,
): RowResult {
  const { db, at } = supply;
  const before = rule.find(db, known.recordId);
  if (!before) throw new Error('a record that a source knows is not there');
  const stated = rule.state(supply, supplied, before);
  const said = hashesOf(stated);
  const changes = mergeOf(before, stated, {
    said,
    saidBefore: hashes.parse(JSON.parse(known.said)),
    fields: rule.fields,
  });
  if (JSON.stringify(said) !== known.said)
    updateSourceKey(db, { ...known, said: JSON.stringify(said), recordedAt: at });
  const about = { type: rule.type, id: before.id, ...rule.about(db, before) };
  const changed = Object.keys(changes);
  if (changed.length === 0) return { became: 'UNCHANGED', ...about, fields: [] };
  const values = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  const next: Held = { ...before, ...values, version: before.version + 1, recordedAt: at };
  rule.check?.(supply, next);
  rule.write(supply, next, before, supplied);
  insertRevision(db, {
    id: newId('revision'),
    recordId: before.id,
    changes: JSON.stringify(changes),
    staffId: null,
    source: 'FILE',
    recordedAt: at,
  });
  const named = rule.fields as Readonly<Record<string, string | undefined>>;
  return { became: 'CHANGED', ...about, fields: changed.map((field) => named[field] ?? field) };
}

interface Sayings {
  readonly said: Readonly<Record<string, string>>;
  readonly saidBefore: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/**
 * What a row changes: the fields of which it says something else than before. Throws {@link RowRefusal} where others
 * changed such a field since.
 */
function mergeOf(before: object, stated: object, { said, saidBefore, fields }: Sayings): Changes {
  const held = new Map(Object.entries(before));
  const changes: Changes = {};
  for (const [field, to] of Object.entries(stated)) {
    const from: unknown = held.get(field) ?? null;
    if (said[field] === saidBefore[field] || from === to) continue;
    if (hashOf(from) !== saidBefore[field]) {
      const reason = 'is sinds de vorige levering door een ander gewijzigd; overleg welke waarde klopt';
      throw new RowRefusal(fields[field] ?? field, 'CHANGED_BY_ANOTHER', reason);
    }
    changes[field] = { from, to };
  }
  return changes;
}

function hashesOf(stated: object): Record<string, string> {
  return Object.fromEntries(Object.entries(stated).map(([field, value]) => [field, hashOf(value)]));
}

/** Enough of a hash to tell one value of a field from the value before it. */
function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value) ?? 'null', 'hex').slice(0, 16);
}
