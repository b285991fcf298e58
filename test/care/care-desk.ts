import { insertAllocation } from '../../db/allocation.ts';
import type { AllocationRow } from '../../db/allocation.table.ts';
import { insertChainContent } from '../../db/chain-content.ts';
import { findChainMessageByReference, insertChainMessage, updateChainMessage } from '../../db/chain-message.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { productId } from '../../db/reference.ts';
import { installReference } from '../../db/reference.ts';
import type { ChainRecording } from '../../src/intake/chain-source.ts';
import { makeCareSource } from '../../src/intake/istandaarden.ts';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import type { CareMessage, CareMessageNumber, CareMessageOf } from '../../src/domain/care/care-message.ts';
import type { CarePerson } from '../../src/domain/care/care-message-person.ts';
import { digestOf, newChainMessage } from '../../src/domain/chain/chain-outbox.ts';
import type { ProviderSide } from '../../src/simulation/provider-message.ts';
import { insertFamily, insertProvider, insertProvision, type Family } from '../testkit/family.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';

/** The code of the municipality in the tests, and of the provider. */
export const municipalityCode = '0327';
export const agbCode = '41414141';

/** Sides of the provider: one for each standard. */
export const wmoSide: ProviderSide = { standard: 'IWMO', agbCode, municipalityCode };
export const youthSide: ProviderSide = { standard: 'IJW', agbCode, municipalityCode };

/** Noor, as a message names her. */
export const noor: CarePerson = {
  bsn: '999990019',
  birthDate: { date: '1980-02-03', use: null },
  sex: '2',
  name: { surname: { name: 'Visser', prefix: null }, givenNames: 'Noor', initials: null },
};
export const pim: CarePerson = {
  ...noor,
  bsn: '999990020',
  birthDate: { date: '2014-04-04', use: null },
};

/** What came of a message. */
export interface Came {
  readonly status: string;
  readonly codes: readonly string[];
  readonly effects: readonly { readonly type: string; readonly id: string; readonly change: string }[];
  /** The return message, read back. */
  readonly answer: CareMessage | undefined;
}

export interface CareDesk extends Family {
  readonly db: Db;
  readonly provider: string;
  /** Puts an order with the provider in the store: two hours of help in the house a week since 1 March 2026, unless told otherwise. */
  readonly order: (spec?: OrderSpec) => AllocationRow;
  /** Lets a message of the provider take effect, as XML and in a transaction of its own. */
  readonly take: (message: CareMessage, rest?: TakeSpec) => Came;
  /** The number of rows in a table. */
  readonly count: (table: string, where?: string) => number;
}

/** How a message is taken: as the ordinary municipality, and not to wait, unless told otherwise. */
export interface TakeSpec extends Partial<Pick<ChainRecording, 'mayWait' | 'today'>> {
  readonly municipalityCode?: string;
}

export interface OrderSpec extends Partial<AllocationRow> {
  readonly law?: 'WMO' | 'JEUGDWET';
  readonly personId?: string;
}

const provenance = { source: 'STAFF', recordedAt: testNow.toISOString() } as const;

/** A store with Noor, her son Pim and a provider, on 1 June 2026. */
export async function makeCareDesk(): Promise<CareDesk> {
  const db = await makeTestStore();
  installReference(db, testNow);
  const family = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: noor.bsn },
      { name: 'Pim Visser', bsn: pim.bsn, role: 'CHILD', birthDate: '2014-04-04' },
    ],
  });
  const provider = insertProvider(db, 'Thuiszorg De Proef');
  db.$client.prepare('update provider set agb_code = ? where id = ?').run(agbCode, provider);
  let last = 1000;
  const order: CareDesk['order'] = ({ law = 'WMO', personId, ...spec } = {}) => {
    last += 1;
    const ownId = personId ?? family.personIds[law === 'WMO' ? 0 : 1] ?? '';
    const code = law === 'WMO' ? 'HH' : 'AJ';
    const { householdId } = family;
    const provisionId = insertProvision(db, { householdId, personId: ownId, law, providerId: provider });
    const row: AllocationRow = {
      ...{ id: newId('allocation'), number: last, provisionId, providerId: provider },
      ...{ productCategory: law === 'WMO' ? '01' : '45', productCode: code },
      ...{ volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK', validFrom: '2026-03-01', validUntil: null },
      ...{ note: null, orderedOn: '2026-02-20', orderedById: null, status: 'ACCEPTED', since: '2026-02-21' },
      ...{ reason: null, version: 1, careRequestId: null, changeReason: null, untold: 0 },
      ...provenance,
      ...spec,
    };
    insertAllocation(db, row);
    return row;
  };
  const take: CareDesk['take'] = (message, { municipalityCode: own = municipalityCode, ...rest } = {}) => {
    const xsdFolder = process.env['ISTANDAARDEN_XSD_DIR'];
    const source = makeCareSource({ municipalityCode: own, xsdFolder, holdSeconds: 0 });
    const content = writeCareMessage(message);
    const read = source.read(content);
    if (read.kind === 'REFUSED') throw new Error(`refused: ${read.code} ${read.reason}`);
    return transaction(db, () => {
      const { kind, sender, receiver, reference, date, answers } = read.about;
      const digest = digestOf(content);
      const answered =
        answers && findChainMessageByReference(db, 'OUT', { source: 'ISTANDAARDEN', farEnd: sender, ...answers });
      const row = insertChainMessage(db, {
        ...newChainMessage({ source: 'ISTANDAARDEN', digest, at: testNow.toISOString() }),
        ...{ kind, sender, receiver, reference, messageDate: date },
      });
      const recording = { db, at: testNow.toISOString(), today: testToday, message: row, answered, mayWait: false };
      const applied = source.apply({ ...recording, ...rest }, read.message);
      if (applied.status === 'WAITS') return { status: 'WAITS', codes: [], effects: [], answer: undefined };
      updateChainMessage(db, { ...row, status: applied.status, settledAt: row.at });
      const { status, codes, effects, outgoing } = applied;
      return { status, codes, effects, answer: outgoing[0] && readBack(outgoing[0].content) };
    });
  };
  const count: CareDesk['count'] = (table, where = 'true') =>
    db.$client.prepare<[], number>(`select count(*) from "${table}" where ${where}`).pluck().get() ?? 0;
  return { ...family, db, provider, order, take, count };
}

/** A message that was written, as its reader sees it. */
export function readBack(content: Uint8Array): CareMessage {
  const read = readCareMessage(content);
  if (read.kind === 'REFUSED') throw new Error(`${read.code}: ${read.reason}`);
  return read.message;
}

/** The message, where it is the one with this number. */
export function messageOf<Number extends CareMessageNumber>(
  message: CareMessage | undefined,
  number: Number,
): CareMessageOf<Number> {
  if (message?.number === number) return message as CareMessageOf<Number>;
  throw new Error(`not a ${number}`);
}

let references = 0;

/** A new reference of the provider, on 1 June 2026 unless told otherwise. */
export function identity(date = testToday): { readonly reference: string; readonly date: string } {
  references += 1;
  return { reference: `P${references}`, date };
}

/** Puts a message that went out in the store. */
export function putSent(db: Db, kind: string, message: CareMessage): void {
  const content = writeCareMessage(message);
  const { sender, receiver, reference, date } = message.header;
  transaction(db, () => {
    const made = newChainMessage({ source: 'ISTANDAARDEN', digest: digestOf(content), at: testNow.toISOString() });
    const row = insertChainMessage(db, {
      ...made,
      ...{ direction: 'OUT', kind, sender, receiver, reference, messageDate: date, status: 'SENT', sentAt: made.at },
    });
    insertChainContent(db, row.id, content);
  });
}

/** A product of the reference data. */
export function productOf(law: 'WMO' | 'JEUGDWET', code: string): string {
  return productId({ law, code });
}
