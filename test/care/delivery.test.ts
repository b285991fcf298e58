import { describe, expect, test } from 'vitest';
import type { AllocationRow } from '../../db/allocation.table.ts';
import { makeStart, makeStop, startOf, stopOf, type UnderOrder } from '../../src/simulation/provider-message.ts';
import {
  agbCode,
  identity,
  makeCareDesk,
  messageOf,
  municipalityCode,
  noor,
  pim,
  wmoSide,
  youthSide,
} from './care-desk.ts';

function under({ number, productCode: code, productCategory, validFrom: firstDay }: AllocationRow): UnderOrder {
  return { number, product: { category: productCategory === '45' ? '45' : '01', code }, firstDay };
}

describe('a start of support', () => {
  test('begins a delivery, and is answered that nothing is wrong with it', async () => {
    const desk = await makeCareDesk();
    const order = desk.order();
    const came = desk.take(makeStart(wmoSide, identity(), noor, [startOf(under(order), '2026-03-03')]));
    expect(came).toMatchObject({ status: 'APPLIED', codes: [], effects: [{ type: 'Delivery', change: 'ADDED' }] });
    expect(came.answer).toMatchObject({
      number: 306,
      header: { sender: municipalityCode, receiver: agbCode, date: '2026-06-01', returnCodes: ['0200'] },
      client: null,
    });
    const stored = desk.db.$client.prepare('select allocation_id, valid_from, valid_until, source from delivery').all();
    expect(stored).toEqual([{ allocation_id: order.id, valid_from: '2026-03-03', valid_until: null, source: 'CHAIN' }]);
  });

  test('is taken record by record: what is wrong says so, the rest begins', async () => {
    const desk = await makeCareDesk();
    const order = desk.order();
    const good = startOf(under(order), '2026-03-03');
    const strange = { ...good, allocationNumber: 999 };
    const came = desk.take(makeStart(wmoSide, identity(), noor, [strange, good]));
    expect(came).toMatchObject({ status: 'PARTLY_APPLIED', codes: ['9019'] });
    expect(messageOf(came.answer, 306).client?.products.map(({ returnCodes }) => returnCodes)).toEqual([
      ['9019'],
      ['0200'],
    ]);
    expect(desk.count('delivery')).toBe(1);
  });

  test('is taken back by status 3, and told anew by status 1 in one message, whatever their order', async () => {
    const desk = await makeCareDesk();
    const order = under(desk.order());
    desk.take(makeStart(wmoSide, identity(), noor, [startOf(order, '2026-03-03')]));
    const both = [startOf(order, '2026-03-10'), startOf(order, '2026-03-03', '3')];
    const came = desk.take(makeStart(wmoSide, identity(), noor, both));
    expect(came).toMatchObject({ status: 'APPLIED', effects: [{ change: 'WITHDRAWN' }, { change: 'ADDED' }] });
    expect(desk.count('delivery', 'withdrawn_on is null')).toBe(1);
    expect(desk.count('revision')).toBe(1);
  });

  test('is turned down as a whole when it bears a day to come', async () => {
    const desk = await makeCareDesk();
    const order = under(desk.order());
    const came = desk.take(makeStart(wmoSide, identity('2026-06-02'), noor, [startOf(order, '2026-03-03')]));
    expect(came).toMatchObject({ status: 'REJECTED', codes: ['8848'] });
    expect(came.answer).toMatchObject({ header: { returnCodes: ['8848'] }, client: null });
  });

  test.each([
    ['of another client', { client: pim }, '9019'],
    ['of another birth date', { client: { ...noor, birthDate: { date: '1981-02-03', use: null } } }, '9019'],
    ['of another provider', { side: { ...wmoSide, agbCode: '42424242' } }, '9019'],
    ['under the other law', { side: youthSide }, '9019'],
    ['of another product', { record: { product: { category: '02', code: 'HH' } } as const }, '9019'],
    ['without the number of the order', { record: { allocationNumber: null } }, '9019'],
    ['with another first day of the order', { record: { allocationFirstDay: '2026-03-02' } }, '9019'],
    ['before the first day of the order', { record: { startDay: '2026-02-28' } }, '9307'],
    ['to take back what was never told', { record: { status: '3' } as const }, '9063'],
    ['to change what was never told', { record: { status: '2' } as const }, '9063'],
  ])('is turned down %s', async (_, { side = wmoSide, client = noor, record = {} }: Wrong, code) => {
    const desk = await makeCareDesk();
    const own = startOf(under(desk.order()), '2026-03-03');
    const came = desk.take(
      makeStart(side, identity(), client, [{ ...own, ...(side === youthSide && { product: null }), ...record }]),
    );
    expect(came).toMatchObject({ status: 'REJECTED', codes: [code], effects: [] });
    expect(desk.count('delivery')).toBe(0);
  });
});

interface Wrong {
  readonly side?: typeof wmoSide;
  readonly client?: typeof noor;
  readonly record?: Partial<ReturnType<typeof startOf>>;
}

describe('a stop of support', () => {
  test('ends the delivery with its reason, which the standards number differently', async () => {
    const desk = await makeCareDesk();
    const [wmo, youth] = [under(desk.order()), under(desk.order({ law: 'JEUGDWET' }))];
    desk.take(makeStart(wmoSide, identity(), noor, [startOf(wmo, '2026-03-03')]));
    desk.take(makeStart(youthSide, identity(), pim, [startOf(youth, '2026-03-03')]));
    const first = desk.take(
      makeStop(wmoSide, identity(), noor, [stopOf(startOf(wmo, '2026-03-03'), '2026-05-10', '31')]),
    );
    desk.take(makeStop(youthSide, identity(), pim, [stopOf(startOf(youth, '2026-03-03'), '2026-05-10', '31')]));
    expect(first).toMatchObject({ status: 'APPLIED', answer: { number: 308 }, effects: [{ change: 'CHANGED' }] });
    const stored = desk.db.$client.prepare('select valid_until, end_reason from delivery order by id').all();
    expect(stored).toEqual([
      { valid_until: '2026-05-11', end_reason: 'MOVED_AWAY' },
      { valid_until: '2026-05-11', end_reason: 'AS_PLANNED' },
    ]);
  });

  test('waits for a start that has not come yet, and is turned down when it waited long enough', async () => {
    const desk = await makeCareDesk();
    const record = stopOf(startOf(under(desk.order()), '2026-03-03'), '2026-05-10', '19');
    expect(desk.take(makeStop(wmoSide, identity(), noor, [record]), { mayWait: true }).status).toBe('WAITS');
    expect(desk.take(makeStop(wmoSide, identity(), noor, [record])).codes).toEqual(['9069']);
  });

  test('of a pause is followed by another start, and by an end that comes later', async () => {
    const desk = await makeCareDesk();
    const order = under(desk.order());
    const begin = startOf(order, '2026-03-03');
    const stop = (lastDay: string, reason: '19' | '20', status?: '3') =>
      desk.take(makeStop(wmoSide, identity(), noor, [stopOf(begin, lastDay, reason, status)])).codes;
    desk.take(makeStart(wmoSide, identity(), noor, [begin]));
    expect(stop('2026-03-20', '20')).toEqual([]);
    expect(stop('2026-03-25', '20')).toEqual(['9413']);
    expect(stop('2026-03-19', '19')).toEqual(['9414']);
    const again = (day: string) => desk.take(makeStart(wmoSide, identity(), noor, [startOf(order, day)])).codes;
    expect(again('2026-03-20')).toEqual(['9361']);
    expect(again('2026-04-01')).toEqual([]);
    expect(again('2026-05-01')).toEqual(['9326']);
    expect(stop('2026-03-31', '19')).toEqual([]);
    expect(stop('2026-03-31', '19')).toEqual(['9415']);
    expect(stop('2026-03-31', '19', '3')).toEqual(['9326']);
  });

  test('is taken back by status 3, so that the delivery runs again', async () => {
    const desk = await makeCareDesk();
    const begin = startOf(under(desk.order()), '2026-03-03');
    desk.take(makeStart(wmoSide, identity(), noor, [begin]));
    const stop = (status: '1' | '3') =>
      desk.take(makeStop(wmoSide, identity(), noor, [stopOf(begin, '2026-05-10', '21', status)])).codes;
    expect(stop('3')).toEqual(['9063']);
    expect(stop('1')).toEqual([]);
    expect(desk.take(makeStart(wmoSide, identity(), noor, [{ ...begin, status: '3' }])).codes).toEqual(['9071']);
    expect(stop('3')).toEqual([]);
    expect(desk.count('delivery', 'valid_until is null')).toBe(1);
  });

  test('does not end before it began, nor after the order', async () => {
    const desk = await makeCareDesk();
    const begin = startOf(under(desk.order({ validUntil: '2026-05-01' })), '2026-03-03');
    desk.take(makeStart(wmoSide, identity(), noor, [begin]));
    const codes = (lastDay: string) =>
      desk.take(makeStop(wmoSide, identity(), noor, [stopOf(begin, lastDay, '19')])).codes;
    expect(codes('2026-03-02')).toEqual(['9308']);
    expect(codes('2026-05-01')).toEqual(['9308']);
    expect(codes('2026-04-30')).toEqual([]);
  });
});
