import { describe, expect, test } from 'vitest';
import { productId } from '../../db/reference.ts';
import { startHelpDesk, thingOf, wmo, type HelpDesk } from '../provision/help-desk.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';

async function granted(desk: HelpDesk, input: object = {}) {
  const family = desk.family();
  await desk.decide('backoffice', family.caseOf('W'));
  const { id } = thingOf(await desk.grant('backoffice', { caseId: family.caseOf('W'), ...input }));
  const order = (persona: string, rest: object = {}) =>
    desk.make('orderAllocation', persona, { provisionId: id, expectedVersion: 1, ...rest });
  return { ...family, id, order };
}

const household = `query Ordered($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  provisions { allocations { number status reason } } timeline(kinds: [PROVISION]) { nodes { on title detail } } } }`;

describe('help is ordered', () => {
  test('with all that message 301 says of it, to be sent', async () => {
    const desk = await startHelpDesk();
    const { id, order, householdId } = await granted(desk);
    const payload = await order('backoffice2', { note: 'Sleutel bij de buren' });
    expect(payload).toMatchObject({
      problems: [],
      thing: {
        ...{ number: 1_000_001, status: 'TO_SEND', since: '2026-06-01', orderedOn: '2026-06-01', reason: null },
        ...{ productCategory: '01', productCode: 'HH', volume: { amount: 2, unit: 'HOUR', per: 'WEEK' } },
        ...{ validFrom: '2026-06-15', validUntil: '2027-06-15', provider: { name: 'Thuiszorg De Proef' } },
        ...{ note: 'Sleutel bij de buren', orderedBy: { name: 'Shanti Ramdin' }, provision: { id } },
      },
    });
    const { data } = await desk.ask('backoffice', household, { by: { id: householdId } });
    expect(data).toMatchObject({
      household: {
        provisions: [{ allocations: [{ number: 1_000_001, status: 'TO_SEND' }] }],
        timeline: {
          nodes: [
            { on: '2026-06-01', title: 'Hulp bij het huishouden voor Noor Visser besteld bij Thuiszorg De Proef' },
          ],
        },
      },
    });
    expect(readHistory(desk, thingOf(payload).id)).toHaveLength(1);
  });

  test('for a part of its period, under the next number', async () => {
    const desk = await startHelpDesk();
    const [first, second] = [await granted(desk), await granted(desk)];
    await first.order('backoffice');
    const part = { validFrom: '2026-07-01', lastDay: '2026-07-31' };
    expect((await second.order('backoffice', part)).thing).toMatchObject({
      ...{ number: 1_000_002, validFrom: '2026-07-01', validUntil: '2026-08-01' },
    });
  });

  test('once at a time, also by two at once, and again after it was taken back', async () => {
    const desk = await startHelpDesk();
    const { order, householdId } = await granted(desk);
    const both = await Promise.all(['backoffice', 'backoffice2'].map((persona) => order(persona)));
    expect(both.flatMap(codesOf)).toEqual(['ALREADY_ORDERED']);
    const { id } = both.flatMap(({ thing }) => thing ?? [])[0] ?? { id: '' };
    const back = { id, expectedVersion: 1, reason: 'De inwoner koos een andere aanbieder.' };
    expect(placesOf(await desk.make('withdrawAllocation', 'backoffice', { ...back, reason: 'Fout' }))).toEqual([
      'TOO_SMALL input reason',
    ]);
    expect(codesOf(await desk.make('withdrawAllocation', 'frontoffice', back))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.make('withdrawAllocation', 'backoffice', { ...back, id: 'alo_none' }))).toEqual([
      'NOT_FOUND',
    ]);
    desk.goTo('2026-06-03');
    const twice = await Promise.all(
      ['backoffice', 'backoffice2'].map((persona) => desk.make('withdrawAllocation', persona, back)),
    );
    expect(twice.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(codesOf(await desk.make('withdrawAllocation', 'backoffice', { ...back, expectedVersion: 2 }))).toEqual([
      'ALLOCATION_NOT_TO_SEND',
    ]);
    expect(codesOf(await order('backoffice'))).toEqual([]);
    const { data } = await desk.ask('backoffice', household, { by: { id: householdId } });
    expect(data).toMatchObject({
      household: {
        provisions: [{ allocations: [{ status: 'TO_SEND' }, { status: 'WITHDRAWN', reason: back.reason }] }],
        timeline: { nodes: [{ title: expect.stringMatching(/^Bestelling van .* ingetrokken$/) }, {}, {}] },
      },
    });
    // On the day before nothing had been taken back.
    const before = await desk.ask('backoffice', household, { by: { id: householdId }, asOf: '2026-06-02' });
    expect(before.data).toMatchObject({
      household: { provisions: [{ allocations: [{ status: 'TO_SEND', reason: null }] }] },
    });
    expect(before.text).not.toMatch(/ingetrokken/);
  });
});

describe('help is not ordered', () => {
  test('that is not in kind, without whom or how much, of a law outside the chain, or that is over', async () => {
    const desk = await startHelpDesk();
    const refused = async (input: object) => {
      const { order } = await granted(desk, input);
      return codesOf(await order('backoffice'));
    };
    expect(await refused({ deliveryForm: 'PERSONAL_BUDGET' })).toEqual(['NOT_IN_KIND']);
    expect(await refused({ providerId: null })).toEqual(['PROVIDER_MISSING']);
    expect(await refused({ providerId: desk.codeless })).toEqual(['PROVIDER_WITHOUT_CODE']);
    expect(await refused({ volume: null })).toEqual(['VOLUME_MISSING']);
    expect(await refused({ validFrom: '2026-05-27', lastDay: '2026-05-31' })).toEqual(['PROVISION_ENDED']);
    const { caseOf } = desk.family();
    await desk.decide('workincome', caseOf('P'));
    const work = { productId: productId({ law: 'PARTICIPATIEWET', code: 'TW' }), caseId: caseOf('P') };
    const { id } = thingOf(await desk.grant('workincome', work));
    const order = { provisionId: id, expectedVersion: 1 };
    expect(codesOf(await desk.make('orderAllocation', 'workincome', order))).toEqual(['NOT_IN_CHAIN']);
  });

  test('of a product that is taken off the list before its first day; what began while it was on it is', async () => {
    const desk = await startHelpDesk();
    const [running, coming] = [await granted(desk, { validFrom: '2026-05-27' }), await granted(desk)];
    desk.db.$client.prepare(`update product set valid_until = '2026-06-15' where code = 'HH'`).run();
    expect(placesOf(await coming.order('backoffice'))).toEqual(['PRODUCT_NOT_OFFERED input provisionId']);
    expect(codesOf(await running.order('backoffice'))).toEqual([]);
  });

  test('outside its period, in another version, or by others', async () => {
    const desk = await startHelpDesk();
    const { order, id } = await granted(desk, wmo('BI'));
    const refused = async (persona: string, input: object = {}) => placesOf(await order(persona, input));
    expect(await refused('backoffice', { validFrom: '2026-06-14' })).toEqual(['OUTSIDE_PROVISION input validFrom']);
    expect(await refused('backoffice', { validFrom: '2027-06-15' })).toEqual(['OUTSIDE_PROVISION input validFrom']);
    expect(await refused('backoffice', { lastDay: '2027-06-15' })).toEqual(['OUTSIDE_PROVISION input lastDay']);
    expect(await refused('backoffice', { lastDay: '2026-06-14' })).toEqual(['OUTSIDE_PROVISION input lastDay']);
    expect(await refused('backoffice', { expectedVersion: 2 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await refused('backoffice', { note: 'x'.repeat(201) })).toEqual(['TOO_BIG input note']);
    expect(await refused('frontoffice')).toEqual(['NOT_PERMITTED']);
    expect(await refused('privacy')).toEqual(['NOT_PERMITTED']);
    expect(await refused('workincome')).toEqual(['NOT_FOUND input provisionId']);
    const count = desk.db.$client.prepare<[string], number>('select count(*) from allocation where provision_id = ?');
    expect(count.pluck().get(id)).toBe(0);
  });
});

test('an order is seen as the help that it is for', async () => {
  const desk = await startHelpDesk();
  const { order } = await granted(desk);
  const { id } = thingOf(await order('backoffice'));
  const query = 'query One($id: ID!) { node(id: $id) { ... on Allocation { number } } }';
  const seen = async (persona: string) => (await desk.ask(persona, query, { id })).data?.['node'];
  for (const persona of ['backoffice', 'frontoffice', 'privacy'])
    expect(await seen(persona)).toEqual({ number: 1_000_001 });
  for (const persona of ['workincome', 'management', 'admin']) expect(await seen(persona)).toBeNull();
});
