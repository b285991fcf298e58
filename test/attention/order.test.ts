import { expect, test } from 'vitest';
import { insertAllocation } from '../../db/allocation.ts';
import type { AllocationRow } from '../../db/allocation.table.ts';
import { transaction } from '../../db/client.ts';
import { insertDelivery } from '../../db/delivery.ts';
import { newId } from '../../db/id.ts';
import type { OrderFact } from '../../src/domain/attention/attention-point.ts';
import { putMessage } from '../chain/desk.ts';
import { insertFamily, insertProvider, insertProvision } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';
import { left, person, provisionFact } from './facts.ts';
import { testTables } from './table.ts';

const provider: OrderFact['provider'] = {
  ...{ id: 'provider', agbCode: '41414141', name: 'Zorg De Proef', phone: null, email: null },
  ...{ source: 'DEMO', recordedAt: testNow.toISOString() },
};

function orderFact(rest: Partial<OrderFact> = {}): OrderFact {
  const usual = { number: 1001, provisionId: 'provision', provider, status: 'ACCEPTED', since: '2026-05-02' } as const;
  return { ...usual, reason: null, deliveries: [], ...rest };
}

const given = { validFrom: '2026-01-01', validUntil: null, endReason: null };
const ended = { ...given, validUntil: '2026-05-21', endReason: 'BY_PROVIDER' } as const;
const stopped = (rest: Partial<typeof given> | object = {}) => orderFact({ deliveries: [{ ...ended, ...rest }] });
const one = [provisionFact()];

testTables({
  ORDER_REFUSED: [
    [
      'by the provider',
      { provisions: one, orders: [orderFact({ status: 'REFUSED', reason: '9074: bekend' })] },
      ['Zorg De Proef heeft de bestelling van Product help voor Inwoner noor geweigerd'],
    ],
    [
      'also of help that is to come',
      { provisions: [provisionFact({ state: 'COMING' })], orders: [orderFact({ status: 'REFUSED' })] },
      [expect.stringContaining('geweigerd')],
    ],
    [
      'not of help that is over',
      { provisions: [provisionFact({ state: 'ENDED' })], orders: [orderFact({ status: 'REFUSED' })] },
      [],
    ],
    ['not when it was taken', { provisions: one, orders: [orderFact()] }, []],
    ['not of help that is not seen', { provisions: [], orders: [orderFact({ status: 'REFUSED' })] }, []],
  ],
  DELIVERY_STOPPED: [
    [
      'for good while help goes on',
      { provisions: one, orders: [stopped()] },
      [
        'Zorg De Proef is gestopt met Product help voor Inwoner noor (door de aanbieder), laatste dag 20 mei 2026, en de voorziening loopt door',
      ],
    ],
    [
      'on a day to come',
      { provisions: one, orders: [stopped({ validUntil: '2026-06-11' })] },
      [expect.stringMatching(/^Zorg De Proef stopt met .*, laatste dag 10 juni 2026/)],
    ],
    ['not for a time', { provisions: one, orders: [stopped({ endReason: 'PAUSED' })] }, []],
    ['not when it began anew', { provisions: one, orders: [orderFact({ deliveries: [ended, given] })] }, []],
    ['not before anything was given', { provisions: one, orders: [orderFact()] }, []],
    [
      'not when help ends with it',
      {
        provisions: [provisionFact({ validUntil: '2027-01-01' })],
        orders: [stopped({ validUntil: '2027-01-01' })],
      },
      [],
    ],
  ],
  PROVISION_AFTER_DEPARTURE: [
    [
      'says enough of somebody who died',
      { provisions: [provisionFact({ person: person('noor', '2026-05') })], orders: [stopped()] },
      [expect.stringContaining('die is overleden')],
    ],
    [
      'says enough of somebody who left',
      { provisions: one, orders: [stopped()], members: [left('noor', '2026-03-01')] },
      [expect.stringContaining('niet meer bij dit gezin')],
    ],
  ],
});

const view = `query View($by: HouseholdBy!) { household(by: $by) { attention { kind message facts remedy { kind id } } } }`;

test('what providers turned down or stopped is told to whoever sees the help, and to nobody else', async () => {
  const { db, ask } = await startTestHub();
  const { householdId, personIds } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
  const providerId = insertProvider(db, 'Zorg De Proef');
  const help = (validFrom: string) =>
    insertProvision(db, { householdId, personId: personIds[0] ?? '', law: 'WMO', providerId, validFrom });
  const [turnedDown, given] = [help('2026-03-01'), help('2026-03-02')];
  const order = (number: number, provisionId: string, rest: Partial<AllocationRow>): string => {
    const row: AllocationRow = {
      ...{ id: newId('allocation'), number, provisionId, providerId, productCategory: null, productCode: 'HH' },
      ...{ volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK', validFrom: '2026-03-01', validUntil: null, note: null },
      ...{ orderedOn: '2026-02-20', orderedById: null, status: 'ACCEPTED', since: '2026-02-21', reason: null },
      ...{ version: 1, careRequestId: null, changeReason: null, untold: 0 },
      ...{ source: 'STAFF', recordedAt: testNow.toISOString() },
      ...rest,
    };
    transaction(db, () => insertAllocation(db, row));
    return row.id;
  };
  order(1, turnedDown, { status: 'REFUSED', reason: '9074: bekend' });
  const allocationId = order(2, given, {});
  const messageId = putMessage(db, { status: 'APPLIED' });
  transaction(db, () =>
    insertDelivery(db, {
      ...{ id: newId('delivery'), allocationId, validFrom: '2026-03-02', validUntil: '2026-05-21' },
      ...{ endReason: 'BY_CLIENT', withdrawnOn: null, messageId, endMessageId: messageId, version: 1 },
      ...{ source: 'CHAIN', recordedAt: testNow.toISOString() },
    }),
  );
  const kinds = async (persona: string) => {
    const { data } = await ask(persona, view, { by: { id: householdId } });
    const { household } = data as { household: { attention: { kind: string; remedy: object }[] } | null };
    return (household?.attention ?? []).filter(({ kind }) => kind.startsWith('ORDER') || kind.startsWith('DELIVERY'));
  };
  expect(await kinds('privacy')).toMatchObject([
    {
      kind: 'ORDER_REFUSED',
      facts: [expect.any(String), 'Bestelling 1 is geweigerd op 21 februari 2026', 'Als reden staat er: 9074: bekend'],
      remedy: { kind: 'CHANGE_PROVISION', id: turnedDown },
    },
    {
      kind: 'DELIVERY_STOPPED',
      message:
        'Zorg De Proef is gestopt met Hulp bij het huishouden voor Noor Visser (door de cliënt), laatste dag 20 mei 2026, en de voorziening loopt door',
      remedy: { kind: 'END_PROVISION', id: given },
    },
  ]);
  expect(await kinds('workincome')).toEqual([]);
});
