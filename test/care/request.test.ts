import { describe, expect, test } from 'vitest';
import { makeChangeRequest, makeRequest, type Asked } from '../../src/simulation/provider-message.ts';
import type { ChangeRequest } from '../../src/domain/care/care-message-request.ts';
import { identity, makeCareDesk, messageOf, noor, pim, wmoSide, youthSide } from './care-desk.ts';

const asked: Asked = {
  reference: 'A1',
  product: { category: '01', code: 'HH' },
  firstDay: '2026-06-15',
  lastDay: '2026-12-31',
  volume: { amount: 3, unit: '04', frequency: '2' },
};

describe('a request for an allocation', () => {
  test('is kept with all that it asks, each product as a request of its own', async () => {
    const desk = await makeCareDesk();
    const other = { ...asked, reference: 'A2', product: { category: '02', code: null } } as const;
    const came = desk.take(makeRequest(wmoSide, identity(), noor, [asked, other]));
    expect(came).toMatchObject({ status: 'APPLIED', codes: [], answer: { number: 316, client: null } });
    expect(came.effects.map(({ type }) => type)).toEqual(['Case', 'CareRequest', 'CareRequest']);
    const opened = desk.db.$client.prepare(`select kind, office_function, status, source, title from "case"`).all();
    expect(opened).toEqual([
      {
        ...{ kind: 'APPLICATION', office_function: 'BACK', status: 'RECEIVED', source: 'CHAIN' },
        title: 'Verzoek om hulp van Thuiszorg De Proef',
      },
    ]);
    const stored = desk.db.$client.prepare(
      `select care_request.kind as kind, law, reference, referrer, status, person_id, household_id, product_category, product_code, first_day,
        last_day, volume, volume_unit, volume_per from care_request join care_request_line l on care_request_id = care_request.id`,
    );
    expect(stored.all()).toEqual([
      {
        ...{ kind: 'ALLOCATION', law: 'WMO', reference: 'A1', referrer: 'MUNICIPALITY', status: 'RECEIVED' },
        ...{ person_id: desk.personIds[0], household_id: desk.householdId },
        ...{ product_category: '01', product_code: 'HH', first_day: '2026-06-15', last_day: '2026-12-31' },
        ...{ volume: 3, volume_unit: 'HOUR', volume_per: 'WEEK' },
      },
      expect.objectContaining({ reference: 'A2', product_category: '02', product_code: null }),
    ]);
  });

  test('is turned down record by record', async () => {
    const desk = await makeCareDesk();
    desk.take(makeRequest(wmoSide, identity(), noor, [asked]));
    const strange = { ...asked, reference: 'A3', product: { category: '02', code: 'HH' } } as const;
    const fresh = { ...asked, reference: 'A4', firstDay: '2027-01-01', lastDay: null };
    const came = desk.take(makeRequest(wmoSide, identity(), noor, [asked, strange, fresh]));
    expect(came).toMatchObject({ status: 'PARTLY_APPLIED', codes: ['9347', 'S329'] });
    expect(messageOf(came.answer, 316).client?.products.map(({ returnCodes }) => returnCodes)).toEqual([
      ['9347'],
      ['S329'],
      ['0200'],
    ]);
    expect(desk.count('care_request')).toBe(2);
  });

  test('is turned down where two products of it are one, at one time or under one reference', async () => {
    const desk = await makeCareDesk();
    const twice = [asked, { ...asked, reference: 'A5', firstDay: '2026-12-31', lastDay: null }];
    expect(desk.take(makeRequest(wmoSide, identity(), noor, twice)).codes).toEqual(['9361']);
    expect(
      desk.take(makeRequest(wmoSide, identity(), noor, [asked, { ...asked, firstDay: '2027-01-01', lastDay: null }]))
        .codes,
    ).toEqual(['9347']);
  });

  test('is turned down for somebody whom the municipality does not know so, and from a stranger', async () => {
    const desk = await makeCareDesk();
    const unknown = { ...noor, bsn: '999999990' };
    const came = desk.take(makeRequest(wmoSide, identity(), unknown, [asked]));
    expect(came).toMatchObject({ status: 'REJECTED', codes: ['8187'] });
    expect(messageOf(came.answer, 316).client).toMatchObject({
      returnCodes: ['8187'],
      products: [{ returnCodes: ['0233'] }],
    });
    const younger = { ...noor, birthDate: { date: '1981-01-01', use: null } };
    expect(desk.take(makeRequest(wmoSide, identity(), younger, [asked])).codes).toEqual(['8187']);
    const yearOnly = { ...noor, birthDate: { date: '1980-01-01', use: '2' } } as const;
    expect(desk.take(makeRequest(wmoSide, identity(), yearOnly, [asked])).codes).toEqual([]);
    const stranger = { ...wmoSide, agbCode: '42424242' };
    expect(desk.take(makeRequest(stranger, identity(), noor, [asked])).codes).toEqual(['0001']);
    expect(desk.count('care_request')).toBe(1);
  });
});

describe('a request for change', () => {
  const wish = {
    firstDay: '2026-07-01',
    lastDay: null,
    volume: { amount: 4, unit: '04', frequency: '2' },
    budget: null,
  } as const;

  test('is kept as one, with what changes, what stays and what is added', async () => {
    const desk = await makeCareDesk();
    const [one, other] = [desk.order(), desk.order()];
    const came = desk.take(
      makeChangeRequest(wmoSide, identity(), noor.bsn, {
        providerReference: 'C1',
        reason: '2',
        unchanged: [{ allocationNumber: one.number }],
        changed: [{ allocationNumber: other.number, ...wish }],
        added: [{ product: { category: '02', code: 'BI' }, ...wish }],
      }),
    );
    expect(came).toMatchObject({ status: 'APPLIED', codes: [], answer: { number: 318, client: null } });
    const lines = desk.db.$client.prepare(
      'select kind, allocation_id, product_code, first_day from care_request_line order by position',
    );
    expect(lines.all()).toEqual([
      { kind: 'KEEP', allocation_id: one.id, product_code: null, first_day: null },
      { kind: 'CHANGE', allocation_id: other.id, product_code: null, first_day: '2026-07-01' },
      { kind: 'ADD', allocation_id: null, product_code: 'BI', first_day: '2026-07-01' },
    ]);
    expect(desk.db.$client.prepare('select kind, reason, referrer from care_request').get()).toEqual({
      ...{ kind: 'CHANGE', reason: 'CARE_PLAN_CHANGED', referrer: null },
    });
    // While it waits for an answer there is no other.
    const again = makeChangeRequest(wmoSide, identity(), noor.bsn, {
      providerReference: 'C2',
      unchanged: [{ allocationNumber: one.number }, { allocationNumber: other.number }],
    });
    expect(desk.take(again).codes).toEqual(['9374']);
  });

  test.each<[string, (number: number) => Partial<ChangeRequest>, readonly string[]]>([
    ['that leaves out an order', () => ({}), ['9349']],
    [
      'of orders that there are not',
      (number) => ({ unchanged: [{ allocationNumber: number }, { allocationNumber: 9 }] }),
      ['9350'],
    ],
    [
      'to change an order that there is not',
      (number) => ({ unchanged: [{ allocationNumber: number }], changed: [{ allocationNumber: 9, ...wish }] }),
      ['9351'],
    ],
    [
      'from a day that has been',
      (number) => ({ changed: [{ allocationNumber: number, ...wish, firstDay: '2026-05-01' }] }),
      ['9357'],
    ],
    [
      'to a budget, but from the first day of the order',
      (number) => ({ changed: [{ allocationNumber: number, ...wish, volume: null, budget: 250_000 }] }),
      ['9373'],
    ],
    [
      'of a product that is not on the list',
      (number) => ({
        unchanged: [{ allocationNumber: number }],
        added: [{ product: { category: '01', code: 'XX' }, ...wish }],
      }),
      ['S329'],
    ],
  ])('is turned down %s', async (_, request, codes) => {
    const desk = await makeCareDesk();
    const { number } = desk.order();
    desk.order({ validFrom: '2026-01-01', validUntil: '2026-05-01' });
    const message = makeChangeRequest(wmoSide, identity(), noor.bsn, { providerReference: 'C1', ...request(number) });
    expect(desk.take(message)).toMatchObject({ status: 'REJECTED', codes, effects: [] });
    expect(desk.count('care_request')).toBe(0);
  });

  test('may take hold from the first day of the order that changes, and is of one client and one law', async () => {
    const desk = await makeCareDesk();
    const { number, validFrom } = desk.order({ law: 'JEUGDWET' });
    const changed = [{ allocationNumber: number, ...wish, budget: 250_000, firstDay: validFrom }];
    const request = { providerReference: 'C1', changed };
    expect(desk.take(makeChangeRequest(youthSide, identity(), noor.bsn, request)).codes).toEqual(['9351']);
    expect(desk.take(makeChangeRequest(wmoSide, identity(), pim.bsn, request)).codes).toEqual(['9351']);
    expect(desk.take(makeChangeRequest(youthSide, identity(), pim.bsn, request)).codes).toEqual([]);
  });
});
