import { findOrder, type OrderRow } from '../../../db/allocation.ts';
import { insertDelivery, listDeliveriesByAllocationIds, updateDelivery } from '../../../db/delivery.ts';
import type { DeliveryRow } from '../../../db/delivery.table.ts';
import { newId } from '../../../db/id.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import { addDays } from '../../day.ts';
import { counterpartOf, findClient } from './care-client.ts';
import type { StartedProduct, StoppedProduct } from './care-message-delivery.ts';
import type { StartMessage, StopMessage } from './care-message.ts';
import { CareWork, type About, type CareOutcome, type CareRecording } from './care-recording.ts';
import { headerOfReturn, judged, judgeHeader, noRemark, outcomeOf, refusedWhole } from './care-return.ts';
import { endReasonOfCode } from './care-word.ts';
import { judgeStart, judgeStop } from '../allocation/delivery-rule.ts';

/** A start of support (message 305): each record begins a delivery or takes one back; answered by 306. */
export function takeStart(recording: CareRecording, message: StartMessage): CareOutcome {
  const header = (codes: readonly ReturnCode[]) => headerOfReturn(recording, message.header, codes);
  const { standard, client } = message;
  const wrong = judgeHeader(recording, message.header);
  if (wrong.length > 0) {
    return refusedWhole(wrong, { standard, number: 306, header: header(wrong), client: null });
  }
  const work = new CareWork(recording);
  const rulings = inOrder(client.products, (record) => start(work, record, findUnder(recording, message, record)));
  const products = client.products.map((record, place) => judged(record, rulings[place] ?? []));
  const allTaken = rulings.every((codes) => codes.length === 0);
  return outcomeOf(work, rulings, {
    standard,
    number: 306,
    header: header(noRemark),
    client: allTaken
      ? null
      : {
          ...judged(client, []),
          products,
        },
  });
}

/** A stop of support (message 307): each record ends a delivery or takes that back; answered by 308. */
export function takeStop(recording: CareRecording, message: StopMessage): CareOutcome {
  const header = (codes: readonly ReturnCode[]) => headerOfReturn(recording, message.header, codes);
  const { standard, client } = message;
  const wrong = judgeHeader(recording, message.header);
  if (wrong.length > 0) {
    return refusedWhole(wrong, { standard, number: 308, header: header(wrong), client: null });
  }
  const work = new CareWork(recording);
  const rulings = inOrder(client.products, (record) =>
    stop(work, message, record, findUnder(recording, message, record)),
  );
  if (recording.mayWait && rulings.flat().includes('9069')) {
    return { status: 'WAITS', reason: 'the delivery that it ends has not been told of yet' };
  }
  const products = client.products.map((record, place) => judged(record, rulings[place] ?? []));
  const allTaken = rulings.every((codes) => codes.length === 0);
  return outcomeOf(work, rulings, {
    standard,
    number: 308,
    header: header(noRemark),
    client: allTaken
      ? null
      : {
          ...judged(client, []),
          products,
        },
  });
}

/** Judges what is taken back before what comes in its place, whatever their order; the codes in the order of the records. */
function inOrder<Record extends StartedProduct>(
  records: readonly Record[],
  judge: (record: Record) => readonly ReturnCode[],
): readonly (readonly ReturnCode[])[] {
  const codes = new Map<Record, readonly ReturnCode[]>();
  for (const record of records.filter(({ status }) => status === '3')) codes.set(record, judge(record));
  for (const record of records.filter(({ status }) => status !== '3')) codes.set(record, judge(record));
  return records.map((record) => codes.get(record) ?? []);
}

/** What a record is about: an order at its sender for its client, and what is delivered under it. */
interface Under {
  readonly order: OrderRow | undefined;
  readonly standing: readonly DeliveryRow[];
}

function findUnder(
  { db }: CareRecording,
  message: StartMessage | StopMessage,
  { allocationNumber }: StartedProduct,
): Under {
  const { provider, law } = counterpartOf(db, message);
  const client = findClient(db, message.client);
  if (!provider || !client || allocationNumber === null) return { order: undefined, standing: [] };
  const order = findOrder(db, { number: allocationNumber, providerId: provider.id, law });
  if (order?.personId !== client.id) return { order: undefined, standing: [] };
  const deliveries = listDeliveriesByAllocationIds(db, [order.id]);
  return { order, standing: deliveries.filter(({ withdrawnOn }) => withdrawnOn === null) };
}

function aboutOf({ personId, law }: OrderRow): About {
  return { type: 'Delivery', personId, law };
}

function start(work: CareWork, record: StartedProduct, { order, standing }: Under): readonly ReturnCode[] {
  const ruling = judgeStart(record, order, standing);
  if (ruling.deed === 'REFUSE') return ruling.codes;
  const { messageId, today } = work.recording;
  if (!order) return [];
  if (ruling.deed === 'BEGIN') {
    const row: DeliveryRow = {
      id: newId('delivery'),
      allocationId: order.id,
      validFrom: record.startDay,
      validUntil: null,
      endReason: null,
      withdrawnOn: null,
      messageId,
      endMessageId: null,
      version: 1,
      ...work.provenance,
    };
    work.insert(insertDelivery, row, aboutOf(order));
  } else if (ruling.deed === 'WITHDRAW' && ruling.about) {
    const change = { withdrawnOn: today, endMessageId: messageId };
    work.update(updateDelivery, ruling.about, change, { ...aboutOf(order), change: 'WITHDRAWN' });
  }
  return [];
}

function stop(
  work: CareWork,
  { standard }: StopMessage,
  record: StoppedProduct,
  { order, standing }: Under,
): readonly ReturnCode[] {
  const ruling = judgeStop(record, order, standing);
  if (ruling.deed === 'REFUSE') return ruling.codes;
  const { messageId } = work.recording;
  if (!order || ruling.deed === 'KEEP') return [];
  const isStop = ruling.deed === 'STOP';
  const change = {
    validUntil: isStop ? addDays(record.lastDay, 1) : null,
    endReason: isStop ? endReasonOfCode(standard, record.endReason) : null,
    endMessageId: messageId,
  };
  work.update(updateDelivery, ruling.about, change, { ...aboutOf(order), change: 'CHANGED' });
  return [];
}
