import { insertAllocation } from '../db/allocation.ts';
import { insertChainContent } from '../db/chain-content.ts';
import { insertChainMessage } from '../db/chain-message.ts';
import { transaction, type Db } from '../db/client.ts';
import { listDemoOrders, type DemoOrder } from '../db/demo-order.ts';
import { newId } from '../db/id.ts';
import { municipalityCode } from '../db/reference/organisation.ts';
import { writeCareMessage } from './connectors/istandaarden/write.ts';
import { addDays, dayOf } from './day.ts';
import { digestOf, newChainMessage } from './domain/chain/chain-outbox.ts';
import { makeStart, startOf } from './simulation/provider-message.ts';

/** The first number of orders that the demo begins with. */
const firstNumber = 1_000_001;

/** An order that its provider has, as staff would have made it. */
function order(db: Db, made: DemoOrder, number: number, now: Date): void {
  const { agbCode: _agb, bsn: _bsn, birthDate: _born, surname: _name, ...parts } = made;
  const orderedOn = parts.validFrom;
  insertAllocation(db, {
    ...parts,
    id: newId('allocation'),
    number,
    note: null,
    orderedOn,
    orderedById: null,
    status: 'ACCEPTED',
    since: orderedOn,
    reason: null,
    careRequestId: null,
    changeReason: null,
    untold: 0,
    version: 1,
    source: 'DEMO',
    recordedAt: now.toISOString(),
  });
}

interface Start {
  readonly reference: string;
  readonly number: number;
  readonly day: string;
  readonly startDay: string;
}

/** A message by which a provider says that help began. */
function startMessage(made: DemoOrder, { reference, number, day, startDay }: Start): Uint8Array {
  const { agbCode, bsn, birthDate, surname, validFrom: firstDay } = made;
  const side = { standard: 'IWMO', agbCode, municipalityCode } as const;
  const name = { surname: { name: surname, prefix: null }, givenNames: null, initials: null };
  const client = { bsn, birthDate: { date: birthDate, use: null }, sex: '0', name } as const;
  const under = { number, product: null, firstDay };
  return writeCareMessage(makeStart(side, { reference, date: day }, client, [startOf(under, startDay)]));
}

/**
 * Lays messages of made-up providers ready for the hub to take in as it starts, so that a newcomer sees what becomes of them: help that
 * began, an order that there is not, two messages with one reference, and a file that is cut off.
 */
export function layDemoMessages(db: Db, now: Date): void {
  const day = dayOf(now);
  const orders = listDemoOrders(db, day, 4);
  const contents = orders.flatMap((made, index): Uint8Array[] => {
    const number = firstNumber + index;
    const startDay = made.validFrom > addDays(day, -1) ? day : addDays(made.validFrom, 1);
    const start = { reference: `START${number}`, number, day, startDay };
    const message = startMessage(made, start);
    // The last of them names an order that is nobody's; the first was sent twice, with another day.
    if (index === orders.length - 1) return [startMessage(made, { ...start, number: number + 1000 })];
    return index === 0 ? [message, startMessage(made, { ...start, startDay: addDays(startDay, 1) })] : [message];
  });
  const [first] = contents;
  if (first) contents.push(first.subarray(0, Math.floor(first.length / 2)));
  transaction(db, () => {
    for (const [index, made] of orders.entries()) order(db, made, firstNumber + index, now);
    for (const [index, content] of contents.entries()) {
      const at = new Date(now.getTime() - (contents.length - index) * 60_000).toISOString();
      const received = newChainMessage({ source: 'ISTANDAARDEN', digest: digestOf(content), at });
      insertChainContent(db, insertChainMessage(db, received).id, content);
    }
  });
}
