import { describe, expect, test } from 'vitest';
import { listOpenChainMessages } from '../../db/chain-message.ts';
import { findChainContent } from '../../db/chain-content.ts';
import { CareAnnouncer } from '../../src/intake/care-announcement.ts';
import type { AllocationMessage } from '../../src/domain/care/care-message.ts';
import { takeOrders } from '../../src/simulation/provider-message.ts';
import { testNow } from '../testkit/store.ts';
import {
  agbCode,
  identity,
  makeCareDesk,
  messageOf,
  municipalityCode,
  noor,
  readBack,
  wmoSide,
  youthSide,
  type CareDesk,
} from './care-desk.ts';

/** Makes what is due, and gives what was put ready to be sent since. */
function announce(desk: CareDesk, now = testNow, holdSeconds = 0): AllocationMessage[] {
  const faults: unknown[] = [];
  const after = desk.db.$client.prepare<[], number>('select coalesce(max(number), 0) from chain_message').pluck().get();
  const onFault = (error: unknown) => void faults.push(error);
  new CareAnnouncer({ db: desk.db, now: () => now, municipalityCode, holdSeconds, onFault }).announce();
  expect(faults).toEqual([]);
  const rows = listOpenChainMessages(desk.db, 'TO_SEND', { after: after ?? 0, limit: 10 });
  return rows.map(({ id }) => messageOf(readBack(findChainContent(desk.db, id) ?? new Uint8Array()), 301));
}

function statusOf(desk: CareDesk, id: string) {
  return desk.db.$client.prepare('select status, untold, reason from allocation where id = ?').get(id);
}

describe('what is on order', () => {
  test('is told in one message: all that the client has at the provider on or after the day', async () => {
    const desk = await makeCareDesk();
    const fresh = desk.order({ status: 'TO_SEND', note: 'Sleutel bij de buren', volume: 2.5 });
    const running = desk.order({ validUntil: '2026-06-02' });
    desk.order({ validUntil: '2026-06-01' });
    desk.order({ status: 'REFUSED', reason: 'Geen plek.' });
    const [message, ...more] = announce(desk);
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      standard: 'IWMO',
      header: { sender: municipalityCode, receiver: agbCode, date: '2026-06-01' },
      client: {
        ...{
          bsn: noor.bsn,
          birthDate: { date: '1980-02-03', use: null },
          sex: '2',
          name: { surname: { name: 'Visser' }, use: '1' },
        },
        contacts: [{ kind: '01', address: { postalCode: '3831AA', street: 'Proefweg', city: 'Leusden' } }],
        products: [
          {
            ...{
              allocationNumber: fresh.number,
              product: { category: '01', code: 'HH' },
              firstDay: '2026-03-01',
              lastDay: null,
            },
            ...{
              volume: { amount: 150, unit: '01', frequency: '2' },
              comment: 'Sleutel bij de buren',
              changeReason: null,
            },
          },
          { allocationNumber: running.number, lastDay: '2026-06-01' },
        ],
      },
    });
    expect(statusOf(desk, fresh.id)).toMatchObject({ status: 'SENT' });
    expect(announce(desk)).toEqual([]);
  });

  test('is told apart for each client and each law', async () => {
    const desk = await makeCareDesk();
    const toSend = { status: 'TO_SEND' } as const;
    desk.order(toSend);
    desk.order({ ...toSend, law: 'JEUGDWET' });
    desk.order({ ...toSend, law: 'JEUGDWET', personId: desk.personIds[0] ?? '' });
    const told = announce(desk).map(({ standard, client }) => [standard, client.bsn, client.products.length]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['IJW', '999990019', 1],
        ['IJW', '999990020', 1],
        ['IWMO', '999990019', 1],
      ]),
    );
    expect(told).toHaveLength(3);
  });

  test('is held for a while, and then goes with what else is new', async () => {
    const desk = await makeCareDesk();
    desk.order({ status: 'TO_SEND' });
    expect(announce(desk, testNow, 300)).toEqual([]);
    const later = new Date(testNow.getTime() + 300_000);
    desk.order({ status: 'TO_SEND', recordedAt: later.toISOString() });
    expect(announce(desk, later, 300)[0]?.client.products).toHaveLength(2);
  });

  test('is told anew when it was taken back or cut, once, with the reason', async () => {
    const desk = await makeCareDesk();
    const told = { untold: 1 } as const;
    desk.order({ ...told, status: 'WITHDRAWN', reason: 'Vergissing.', changeReason: 'REMOVED' });
    desk.order({ ...told, validUntil: '2026-05-01', changeReason: 'SHORTENED' });
    const [message] = announce(desk);
    expect(message?.client.products).toMatchObject([
      { changeReason: '13', firstDay: '2026-03-01', lastDay: '2026-03-01' },
      { changeReason: '05', lastDay: '2026-04-30' },
    ]);
    expect(announce(desk)).toEqual([]);
  });

  test('tells no address that is secret', async () => {
    const desk = await makeCareDesk();
    desk.db.$client.prepare('update person set secrecy = 1').run();
    desk.order({ status: 'TO_SEND' });
    expect(announce(desk)[0]?.client.contacts).toMatchObject([{ kind: '01', address: null }]);
  });

  test('of somebody without a number is not told, and does not keep others waiting', async () => {
    const desk = await makeCareDesk();
    desk.db.$client.prepare('update person set bsn = null where bsn = ?').run(noor.bsn);
    desk.order({ status: 'TO_SEND' });
    desk.order({ status: 'TO_SEND', law: 'JEUGDWET' });
    const faults: unknown[] = [];
    const now = { at: testNow };
    const announcer = new CareAnnouncer({
      ...{ db: desk.db, now: () => now.at, municipalityCode, holdSeconds: 0 },
      onFault: (error) => void faults.push(error),
    });
    announcer.announce();
    announcer.announce();
    expect(faults).toHaveLength(1);
    expect(desk.count('chain_message')).toBe(1);
    now.at = new Date(testNow.getTime() + 2000);
    announcer.announce();
    expect(faults).toHaveLength(2);
  });
});

describe('the return of an order', () => {
  test('says that it is taken', async () => {
    const desk = await makeCareDesk();
    const order = desk.order({ status: 'TO_SEND' });
    const [message] = announce(desk);
    if (!message) throw new Error('nothing was told');
    const came = desk.take(takeOrders(wmoSide, identity(), message));
    expect(came).toMatchObject({ status: 'APPLIED', codes: [], answer: undefined, effects: [{ type: 'Allocation' }] });
    expect(statusOf(desk, order.id)).toMatchObject({ status: 'ACCEPTED' });
  });

  test('says of which order it is turned down and why', async () => {
    const desk = await makeCareDesk();
    const [one, other] = [desk.order({ status: 'TO_SEND' }), desk.order({ status: 'TO_SEND' })];
    const [message] = announce(desk);
    if (!message) throw new Error('nothing was told');
    const taken = takeOrders(wmoSide, identity(), message);
    const ok = { returnCodes: ['0200'] as const };
    const { client } = message;
    const came = desk.take({
      ...taken,
      client: {
        ...client,
        ...ok,
        relations: [],
        contacts: client.contacts.map((contact) => ({ ...contact, ...ok })),
        products: client.products.map((product) => ({
          ...product,
          returnCodes: product.allocationNumber === other.number ? ['9332' as const] : ok.returnCodes,
        })),
      },
    });
    expect(came).toMatchObject({ status: 'APPLIED', codes: ['9332'] });
    expect(statusOf(desk, one.id)).toMatchObject({ status: 'ACCEPTED' });
    expect(statusOf(desk, other.id)).toMatchObject({ status: 'REFUSED', reason: expect.stringMatching(/^9332: /) });
  });

  test('turns down all of it when the message as a whole is wrong', async () => {
    const desk = await makeCareDesk();
    const order = desk.order({ status: 'TO_SEND', law: 'JEUGDWET' });
    const [message] = announce(desk);
    if (!message) throw new Error('nothing was told');
    const taken = takeOrders(youthSide, identity(), message);
    const came = desk.take({ ...taken, header: { ...taken.header, returnCodes: ['8848'] } });
    expect(came.codes).toEqual(['8848']);
    expect(statusOf(desk, order.id)).toMatchObject({ status: 'REFUSED' });
  });

  test('of a message that was never sent is refused', async () => {
    const desk = await makeCareDesk();
    const order = desk.order({ status: 'TO_SEND' });
    const [message] = announce(desk);
    if (!message) throw new Error('nothing was told');
    const strange = { ...message, header: { ...message.header, reference: 'NEVER' } };
    expect(desk.take(takeOrders(wmoSide, identity(), strange))).toMatchObject({ status: 'REJECTED', codes: ['9063'] });
    expect(statusOf(desk, order.id)).toMatchObject({ status: 'SENT' });
  });
});
