import { transaction, type Db } from '../../db/client.ts';
import { unwrapRows } from '../connectors/rows/envelope.ts';
import { readRows } from '../connectors/rows/read.ts';
import { RowsError } from '../connectors/rows/rows-error.ts';
import { dayOf } from '../day.ts';
import { makeReferenceSource } from '../domain/reference/reference.ts';
import { recordRows, type RowsOutcome } from './rows-outcome.ts';

/** Thrown to undo what a preview did. */
class Undo extends Error {}

/**
 * What would come of a file, with nothing of it left in the store: it is taken in as it would be, and undone. Throws
 * {@link RowsError} where the file cannot be read, and {@link StoreError}.
 */
/** What a file would change; which records those are is known when it is taken in. */
export type RowsPreview = Omit<RowsOutcome, 'effects'>;

export function previewRows(
  { db, now }: { readonly db: Db; readonly now: () => Date },
  content: Uint8Array,
): RowsPreview {
  const { envelope, file } = unwrapRows(content);
  const rows = readRows(envelope.kind, file);
  const reference = makeReferenceSource(db)();
  const supplier = reference.listOrganisations().find(({ code }) => code === envelope.supplier);
  if (!supplier) throw new RowsError('UNKNOWN_SUPPLIER', 'de leverancier is geen organisatie die Eenplan kent');
  const moment = now();
  let outcome: RowsOutcome | undefined;
  try {
    transaction(db, () => {
      outcome = recordRows({ db, at: moment.toISOString(), today: dayOf(moment), reference, supplier }, rows);
      throw new Undo('a preview leaves nothing');
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!outcome) throw new Error('a preview came to nothing');
  const { effects: _, ...preview } = outcome;
  return preview;
}
