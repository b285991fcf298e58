import { describe, expect, test } from 'vitest';
import { insertContract } from '../../db/contract.ts';
import { insertTariff } from '../../db/tariff.ts';
import type { ClaimedService } from '../../src/domain/care/care-message-claim.ts';
import type { CareAmount } from '../../src/domain/care/care-message-product.ts';
import { makeClaim, type Claiming } from '../../src/simulation/provider-message.ts';
import {
  identity,
  makeCareDesk,
  messageOf,
  noor,
  pim,
  productOf,
  wmoSide,
  youthSide,
  type Came,
  type CareDesk,
} from './care-desk.ts';

const may = { firstDay: '2026-05-01', lastDay: '2026-05-31' };
const april = { firstDay: '2026-04-01', lastDay: '2026-04-30' };

let number = 0;

/** Eight hours of help in the house in May, at 36 euros, unless told otherwise. */
function service(allocationNumber: number, rest: Partial<ClaimedService> & { cents?: number; side?: 'C' | 'D' } = {}) {
  number += 1;
  const { cents = 28_800, side = 'D', ...own } = rest;
  const usual: ClaimedService = {
    reference: { number: `L${number}`, previous: null },
    allocationNumber,
    category: '01',
    code: 'HH',
    period: may,
    amount: 8,
    unit: '04',
    rate: 3600,
    claimed: { cents, side },
  };
  return { ...usual, ...own };
}

function claim(desk: CareDesk, services: readonly ClaimedService[], rest: Partial<Claiming> = {}): Came {
  number += 1;
  const claiming = { number: `D${number}`, period: may, bsn: noor.bsn, services, ...rest };
  return desk.take(makeClaim(wmoSide, identity(), claiming));
}

describe('a claim', () => {
  test('is granted as a whole, and then answered with no more than that', async () => {
    const desk = await makeCareDesk();
    const order = desk.order();
    const came = claim(desk, [service(order.number)]);
    expect(came).toMatchObject({ status: 'APPLIED', codes: [], effects: [{ type: 'ClaimLine', change: 'ADDED' }] });
    expect(messageOf(came.answer, 325).claim).toMatchObject({
      claimed: { cents: 28_800, side: 'D' },
      granted: { cents: 28_800, side: 'D' },
      clients: [],
      returnCodes: ['8001'],
    });
    expect(desk.db.$client.prepare('select claimed, granted, valid_until from claim').get()).toEqual({
      claimed: 28_800,
      granted: 28_800,
      valid_until: '2026-06-01',
    });
    expect(desk.db.$client.prepare('select volume, volume_unit, rate, amount, credited from claim_line').get()).toEqual(
      {
        volume: 8,
        volume_unit: 'HOUR',
        rate: 3600,
        amount: 28_800,
        credited: 0,
      },
    );
  });

  test('is granted in part: each service has its codes, and the sum is of what was granted', async () => {
    const desk = await makeCareDesk();
    const [one, other] = [desk.order(), desk.order({ status: 'WITHDRAWN', reason: 'Niet meer nodig.' })];
    const came = claim(desk, [service(one.number), service(other.number), service(999)]);
    expect(came).toMatchObject({ status: 'PARTLY_APPLIED', codes: ['9384', '9338'] });
    const answer = messageOf(came.answer, 325).claim;
    expect(answer?.granted).toEqual({ cents: 28_800, side: 'D' });
    expect(answer?.clients[0]?.services.map(({ returnCodes }) => returnCodes)).toEqual([['0200'], ['9384'], ['9338']]);
    expect(desk.count('claim_line')).toBe(1);
  });

  test.each<[string, Parameters<typeof service>[1], readonly string[]]>([
    ['of another category', { category: '02' }, ['9339']],
    ['of another product', { code: 'BI' }, ['9340']],
    ['in a unit that does not fit', { unit: '14' }, ['9341']],
    ['outside the month of the claim', { period: april }, ['9319']],
    [
      'of days in the middle of the month',
      { period: { firstDay: '2026-05-02', lastDay: '2026-05-30' } },
      ['9387', '9388'],
    ],
    ['whose amount is not volume times rate', { cents: 28_805 }, ['9346']],
    ['without a rate', { rate: null }, ['9346']],
    ['of more than was allocated', { amount: 11, cents: 39_600 }, ['9321']],
  ])('is not granted %s', async (_, rest, codes) => {
    const desk = await makeCareDesk();
    const came = claim(desk, [service(desk.order().number, rest)]);
    expect(came).toMatchObject({ status: 'REJECTED', codes });
    expect(messageOf(came.answer, 325).claim?.granted).toEqual({ cents: 0, side: 'D' });
    expect(desk.count('claim_line')).toBe(0);
  });

  test('is not granted outside the days of the order, nor for part of what it could be', async () => {
    const desk = await makeCareDesk();
    const order = desk.order({ validFrom: '2026-05-10', validUntil: '2026-05-25' });
    const codes = (firstDay: string, lastDay: string) =>
      claim(desk, [service(order.number, { period: { firstDay, lastDay }, amount: 2, cents: 7200 })]).codes;
    expect(codes('2026-05-01', '2026-05-24')).toEqual(['9307']);
    expect(codes('2026-05-10', '2026-05-31')).toEqual(['9308']);
    expect(codes('2026-05-10', '2026-05-20')).toEqual(['9388']);
    expect(codes('2026-05-10', '2026-05-24')).toEqual([]);
  });

  test('is not granted for somebody else, nor of an order at another provider or under the other law', async () => {
    const desk = await makeCareDesk();
    const { number: own } = desk.order();
    expect(claim(desk, [service(own)], { bsn: pim.bsn }).codes).toEqual(['8187']);
    expect(claim(desk, [service(own)], { bsn: '999999990' }).codes).toEqual(['8187']);
    const youth = { ...service(own), category: '45' } as const;
    const claiming = { number: 'DY', period: may, bsn: noor.bsn, services: [youth] };
    expect(desk.take(makeClaim(youthSide, identity(), claiming)).codes).toEqual(['9338']);
    const stranger = { ...wmoSide, agbCode: '42424242' };
    const came = desk.take(makeClaim(stranger, identity(), { ...claiming, services: [service(own)] }));
    expect(came).toMatchObject({ status: 'REJECTED', codes: ['0001'], answer: { number: 325, claim: null } });
  });

  test('is granted once: not under the same number, reference or for the same days again', async () => {
    const desk = await makeCareDesk();
    const order = desk.order({ volume: 100 });
    const first = service(order.number);
    expect(claim(desk, [first], { number: 'D1' }).codes).toEqual([]);
    const again = claim(desk, [service(order.number)], { number: 'D1' });
    expect(again).toMatchObject({ status: 'REJECTED', codes: ['9333'] });
    expect(messageOf(again.answer, 325).claim).toMatchObject({ returnCodes: ['9333'], clients: [] });
    expect(claim(desk, [first]).codes).toEqual(['8021', '9389']);
    expect(claim(desk, [service(order.number)]).codes).toEqual(['9389']);
    const twice = [service(order.number, { period: april }), service(order.number, { period: april })];
    const came = claim(desk, twice, { period: april });
    expect(came).toMatchObject({ status: 'PARTLY_APPLIED', codes: ['9389'] });
    expect(desk.count('claim_line')).toBe(2);
  });

  test('is not granted at another rate than the contract has, where that is known', async () => {
    const desk = await makeCareDesk();
    const { number: own } = desk.order();
    const made = { source: 'STAFF', recordedAt: '2026-01-01T10:00:00.000Z', version: 1, validUntil: null } as const;
    const contract = {
      id: 'ctr',
      providerId: desk.provider,
      number: 'C1',
      title: 'Hulp',
      validFrom: '2026-01-01',
      ...made,
    };
    insertContract(desk.db, contract);
    const product = {
      contractId: 'ctr',
      productId: productOf('WMO', 'HH'),
      unit: 'HOUR',
      validFrom: '2026-01-01',
    } as const;
    insertTariff(desk.db, { id: 'trf', ...product, amount: 3500, ...made });
    expect(claim(desk, [service(own)]).codes).toEqual(['0611']);
    expect(claim(desk, [service(own, { rate: 3500, cents: 28_000 })]).codes).toEqual([]);
  });

  test('is refused as a whole when its total is not that of its services', async () => {
    const desk = await makeCareDesk();
    const message = makeClaim(wmoSide, identity(), {
      ...{ number: 'DT', period: may, bsn: noor.bsn, services: [service(desk.order().number)] },
    });
    const total: CareAmount = { cents: 1, side: 'D' };
    const came = desk.take({ ...message, claim: { ...message.claim, total } });
    expect(came).toMatchObject({ status: 'REJECTED', codes: ['0001'] });
    expect(desk.count('claim')).toBe(0);
  });
});

describe('a claim that is corrected', () => {
  test('is taken back by a credit, and may then be claimed anew, both in one message', async () => {
    const desk = await makeCareDesk();
    const order = desk.order();
    const first = service(order.number);
    claim(desk, [first]);
    const previous = first.reference.number;
    const anew = service(order.number, { amount: 6, cents: 21_600 });
    const debit = { ...anew, reference: { number: `${previous}N`, previous } };
    // Without the credit what stands is claimed twice.
    expect(claim(desk, [debit]).codes).toEqual(['9389']);
    const credit = { ...service(order.number, { side: 'C' }), reference: { number: `${previous}C`, previous } };
    const came = claim(desk, [debit, credit]);
    expect(came).toMatchObject({ status: 'APPLIED', codes: [] });
    expect(messageOf(came.answer, 325).claim?.granted).toEqual({ cents: 7200, side: 'C' });
    const lines = desk.db.$client.prepare(
      'select amount, credited, credits_id is not null as back from claim_line order by id',
    );
    expect(lines.all()).toEqual([
      { amount: 28_800, credited: 1, back: 0 },
      { amount: 28_800, credited: 0, back: 1 },
      { amount: 21_600, credited: 0, back: 0 },
    ]);
    expect(claim(desk, [{ ...credit, reference: { number: 'X', previous } }]).codes).toEqual(['9390']);
  });

  test('is not taken back when it was never granted, or otherwise than it was', async () => {
    const desk = await makeCareDesk();
    const order = desk.order();
    const first = service(order.number);
    claim(desk, [first]);
    const back = (previous: string | null, rest: Parameters<typeof service>[1] = {}) =>
      claim(desk, [{ ...service(order.number, { side: 'C', ...rest }), reference: { number: 'C1', previous } }]).codes;
    expect(back('L999999')).toEqual(['8017']);
    expect(back(null)).toEqual(['8017']);
    expect(back(first.reference.number, { cents: 100 })).toEqual(['9367']);
    expect(back(first.reference.number, { amount: 7 })).toEqual(['9367']);
    // By its own reference a credit can be told as well.
    expect(claim(desk, [{ ...service(order.number, { side: 'C' }), reference: first.reference }]).codes).toEqual([]);
  });
});
