import { deleteRowFailures, insertRowFailure } from '../../db/row-failure.ts';
import { unwrapRows } from '../connectors/rows/envelope.ts';
import { readRows, type RowFailure, type Rows } from '../connectors/rows/read.ts';
import { RowsError } from '../connectors/rows/rows-error.ts';
import { makeReferenceSource, type Reference } from '../domain/reference/reference.ts';
import type { ChainRecording, ChainSettings, ChainSource, MessageFacts, Read } from './chain-source.ts';
import { recordRows, type RowsOutcome } from './rows-outcome.ts';

/** A file of another organisation's own system, as it was read. */
export interface RowsMessage {
  /** The short name of the organisation that supplies it. */
  readonly supplier: string;
  readonly rows: Rows;
}

/** The source of files that other organisations hand over: a line that says what follows, and the file. */
export function makeRowsSource({
  municipalityCode,
}: Pick<ChainSettings, 'municipalityCode'>): ChainSource<RowsMessage> {
  return {
    name: 'ROWS',
    read: (content) => readMessage(content, municipalityCode),
    apply(recording, { supplier: code, rows }) {
      const reference = makeReferenceSource(recording.db)();
      const supplier = reference.listOrganisations().find((row) => row.code === code);
      if (!supplier || !mayHandOver(recording, reference, supplier.id)) {
        keepFailures(recording, [notTheirs]);
        return { status: 'REJECTED', codes: [notTheirs.code], effects: [], outgoing: [] };
      }
      const outcome = recordRows({ ...recording, reference, supplier }, rows);
      keepFailures(recording, outcome.failures);
      const codes = [...new Set(outcome.failures.map((failure) => failure.code))];
      return { status: statusOf(outcome), codes, effects: outcome.effects, outgoing: [] };
    },
  };
}

function readMessage(content: Uint8Array, receiver: string): Read<RowsMessage> {
  let about: MessageFacts | undefined;
  try {
    const { envelope, file } = unwrapRows(content);
    const { kind, supplier, reference, date } = envelope;
    about = { kind, sender: supplier, receiver, reference, date };
    return { kind: 'MESSAGE', message: { supplier, rows: readRows(kind, file) }, about };
  } catch (error) {
    if (!(error instanceof RowsError)) throw error;
    return { kind: 'REFUSED', code: error.code, reason: error.message, ...(about && { about }) };
  }
}

/** A machine hands over what its own organisation supplies; a command is given by whoever runs the hub. */
function mayHandOver({ message }: ChainRecording, reference: Reference, supplierId: string): boolean {
  return message.handedById === null || reference.findStaff(message.handedById)?.organisationId === supplierId;
}

/** Told alike where there is no such organisation, so that a machine learns of none. */
const notTheirs: RowFailure = {
  line: 1,
  column: null,
  code: 'NOT_THE_SUPPLIER',
  reason: 'de leverancier is onbekend, of is een ander dan wie dit aanleverde',
};

function statusOf({ refused, read }: RowsOutcome): 'APPLIED' | 'PARTLY_APPLIED' | 'REJECTED' {
  if (refused === 0) return 'APPLIED';
  return refused < read ? 'PARTLY_APPLIED' : 'REJECTED';
}

function keepFailures({ db, message }: Pick<ChainRecording, 'db' | 'message'>, failures: readonly RowFailure[]): void {
  deleteRowFailures(db, message.id);
  for (const [index, failure] of failures.entries()) {
    insertRowFailure(db, { messageId: message.id, position: index + 1, ...failure });
  }
}
