import { createHash } from 'node:crypto';
import { insertChainMessage } from '../../db/chain-message.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { installReference } from '../../db/reference.ts';
import { listRowFailures } from '../../db/row-failure.ts';
import { wrapRows } from '../../src/connectors/rows/envelope.ts';
import type { RowKind } from '../../src/connectors/rows/layout.ts';
import type { Applied } from '../../src/intake/chain-source.ts';
import { previewRows, type RowsPreview } from '../../src/intake/rows-preview.ts';
import { makeRowsSource } from '../../src/intake/rows.ts';
import { installDemoStaff, staffId, type StaffKey } from '../../src/population/staff.ts';
import { insertFamily, type Family, type FamilySpec } from '../testkit/family.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';

/** A row as a file has it: cells by the names of their columns. */
export type Row = Readonly<Record<string, string>>;

/** What came of a delivery, with its failures as `line column CODE`. */
export type Delivered = Applied & { readonly failures: readonly string[] };

export interface Supply {
  readonly db: Db;
  readonly family: Family;
  readonly other: Family;
  /** Hands over rows, as a command does or the machine of somebody. */
  readonly deliver: (kind: RowKind, rows: readonly Row[], by?: { supplier?: string; machine?: StaffKey }) => Delivered;
  readonly preview: (kind: RowKind, rows: readonly Row[], supplier?: string) => RowsPreview;
  /** How many rows each table has. */
  readonly count: (table: string) => number;
  readonly all: (sql: string, ...parameters: unknown[]) => Record<string, unknown>[];
}

const defaultFamily: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
};
const otherFamily: FamilySpec = {
  members: [{ name: 'Joris Maas', bsn: '999996502' }],
  address: { postalCode: '3832BB', houseNumber: 2 },
  cases: [{ number: 'W-2', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' }],
};

/** A store with two families, to which files are handed over. */
export async function startSupply(spec: FamilySpec = defaultFamily): Promise<Supply> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const family = insertFamily(db, spec);
  const other = insertFamily(db, otherFamily);
  const source = makeRowsSource({ municipalityCode: '0327' });
  let deliveries = 0;

  function deliver(kind: RowKind, rows: readonly Row[], by: { supplier?: string; machine?: StaffKey } = {}): Delivered {
    const content = fileOf(kind, rows, by.supplier ?? 'larikslaan2', `D-${++deliveries}`);
    const read = source.read(content);
    if (read.kind === 'REFUSED') throw new Error(`${read.code}: ${read.reason}`);
    return transaction(db, () => {
      const message = insertChainMessage(db, {
        id: newId('chainMessage'),
        direction: 'IN',
        source: 'ROWS',
        kind,
        sender: read.about.sender,
        receiver: read.about.receiver,
        reference: read.about.reference,
        messageDate: read.about.date,
        digest: createHash('sha256').update(content).digest('hex'),
        answersId: null,
        handedById: by.machine ? staffId(by.machine) : null,
        status: 'RECEIVED',
        code: null,
        reason: null,
        codes: '[]',
        at: testNow.toISOString(),
        sentAt: null,
        settledAt: null,
        attempts: 0,
        nextAttemptAt: null,
        version: 1,
      });
      const recording = {
        db,
        at: testNow.toISOString(),
        today: testToday,
        message,
        answered: undefined,
        mayWait: true,
      };
      const applied = source.apply(recording, read.message);
      const failures = listRowFailures(db, [message.id]).map(({ line, column, code }) => `${line} ${column} ${code}`);
      return { ...applied, failures };
    });
  }

  return {
    db,
    family,
    other,
    deliver,
    preview: (kind, rows, supplier = 'larikslaan2') =>
      previewRows({ db, now: () => testNow }, fileOf(kind, rows, supplier, 'P-1')),
    count: (table) =>
      db.$client.prepare<[], { n: number }>(`select count(*) as n from "${table}"`).get()?.n ?? Number.NaN,
    all: (sql, ...parameters) => db.$client.prepare<unknown[], Record<string, unknown>>(sql).all(...parameters),
  };
}

/** A file of these rows, with the columns that any of them has. */
function fileOf(kind: RowKind, rows: readonly Row[], supplier: string, reference: string): Uint8Array {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(';'));
  const file = new TextEncoder().encode([names.join(';'), ...lines].join('\n'));
  return wrapRows({ kind, supplier, reference, date: testToday }, file);
}
