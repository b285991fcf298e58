import { describe, expect, test } from 'vitest';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { general, startHelpDesk, thingOf, wmo, type CaseLetter, type HelpDesk, type HelpFamily } from './help-desk.ts';

interface Helped extends HelpFamily {
  readonly id: string;
  /** Changes the help to less, unless told otherwise. */
  readonly change: (persona: string, input?: object) => ReturnType<HelpDesk['make']>;
  readonly end: (persona: string, input?: object) => ReturnType<HelpDesk['make']>;
  readonly order: () => Promise<string>;
}

/** A family that has two hours of help a week from the day of its decision on, for a year. */
async function help(desk: HelpDesk, letter: CaseLetter = 'W'): Promise<Helped> {
  const family = desk.family();
  await desk.decide('backoffice', family.caseOf(letter), { decidedOn: '2026-05-28' });
  const granted = { caseId: family.caseOf(letter), validFrom: '2026-05-28', lastDay: '2027-05-27' };
  const { id } = thingOf(await desk.grant('backoffice', granted));
  const less = {
    ...{ id, expectedVersion: 1, ...wmo('HH'), deliveryForm: 'IN_KIND', providerId: desk.provider },
    ...{ volume: { amount: 1.5, unit: 'HOUR', per: 'WEEK' }, monthlyCost: 23_400, lastDay: '2027-05-27' },
    validFrom: '2026-07-01',
  };
  return {
    ...family,
    id,
    change: (persona, input = {}) => desk.make('changeProvision', persona, { ...less, ...input }),
    end: (persona, input = {}) =>
      desk.make('endProvision', persona, {
        ...{ id, expectedVersion: 1, reason: 'GOAL_ATTAINED', lastDay: '2026-08-31' },
        ...input,
      }),
    order: async () =>
      thingOf(await desk.make('orderAllocation', 'backoffice', { provisionId: id, expectedVersion: 1 })).id,
  };
}

describe('help that changes', () => {
  test('ends as other help takes its place, which names it: a step down needs no new decision', async () => {
    const desk = await startHelpDesk();
    const { id, change } = await help(desk);
    const { thing, problems } = await change('backoffice2');
    expect([thing, problems]).toMatchObject([
      {
        ...{ validFrom: '2026-07-01', validUntil: '2027-05-28', volume: { amount: 1.5 }, version: 1 },
        previous: { id, validUntil: '2026-07-01', endReason: null },
      },
      [],
    ]);
    expect(readHistory(desk, id).at(-1)).toEqual({
      validUntil: { from: '2027-05-28', to: '2026-07-01' },
      endReason: { from: null, to: 'LIGHTER_HELP' },
    });
    desk.goTo('2026-07-02');
    const query = `query Told($id: ID!) { node(id: $id) { ... on Provision { state endReason version } } }`;
    expect((await desk.ask('backoffice', query, { id })).data).toEqual({
      node: { state: 'ENDED', endReason: 'LIGHTER_HELP', version: 2 },
    });
  });

  test('to less begins on a day on which its product is on the list', async () => {
    const desk = await startHelpDesk();
    const { change } = await help(desk);
    desk.db.$client.prepare(`update product set valid_until = '2026-07-01' where code = 'HH'`).run();
    expect(placesOf(await change('backoffice'))).toEqual(['PRODUCT_NOT_OFFERED input productId']);
    expect(codesOf(await change('backoffice', { validFrom: '2026-06-30' }))).toEqual([]);
  });

  test('to more, longer, heavier or otherwise given rests on a decision of its own', async () => {
    const desk = await startHelpDesk();
    const { change, caseOf } = await help(desk);
    const volume = { amount: 3, unit: 'HOUR', per: 'WEEK' };
    const refused = ['NEW_DECISION_NEEDED input caseId'];
    expect(placesOf(await change('backoffice', { volume }))).toEqual(refused);
    expect(placesOf(await change('backoffice', { lastDay: null }))).toEqual(refused);
    expect(placesOf(await change('backoffice', wmo('BI')))).toEqual(refused);
    expect(placesOf(await change('backoffice', { deliveryForm: 'PERSONAL_BUDGET' }))).toEqual(refused);
    expect(placesOf(await change('backoffice', { ladderStep: 'COMPLEX_TRAJECTORY' }))).toEqual(refused);
    // The decision that it rests on already is no new one.
    expect(placesOf(await change('backoffice', { volume, caseId: caseOf('W') }))).toEqual(refused);
    const first = desk.db.$client.prepare<[string], string>('select id from decision where case_id = ?').pluck();
    const objection = { outcome: 'REVISED', againstId: first.get(caseOf('W')) };
    expect(codesOf(await desk.decide('backoffice', caseOf('O'), objection))).toEqual([]);
    const more = await change('backoffice', { volume, caseId: caseOf('O') });
    expect(more.thing).toMatchObject({ volume, case: { id: caseOf('O') }, decision: { outcome: 'REVISED' } });
  });

  test('goes on after its term on a new decision, and stays as it was until then', async () => {
    const desk = await startHelpDesk();
    const { id, change, caseOf } = await help(desk);
    desk.goTo('2027-05-20');
    const first = desk.db.$client.prepare<[string], string>('select id from decision where case_id = ?').pluck();
    await desk.decide('backoffice', caseOf('O'), { outcome: 'REVISED', againstId: first.get(caseOf('W')) });
    const longer = { validFrom: '2027-05-28', lastDay: '2028-05-27', caseId: caseOf('O') };
    expect(thingOf(await change('backoffice', longer))).toMatchObject({ previous: { id, validUntil: '2027-05-28' } });
    // Granted, and never changed by what came after it.
    expect(readHistory(desk, id)).toHaveLength(1);
  });

  test('is changed once, by one of two who change it at once', async () => {
    const desk = await startHelpDesk();
    const { id, change } = await help(desk);
    const both = await Promise.all([change('backoffice'), change('backoffice2', { monthlyCost: 1 })]);
    expect(both.flatMap(codesOf).filter((code) => code !== 'CONFLICT')).toEqual([]);
    expect(both.filter(({ thing }) => thing !== null)).toHaveLength(1);
    expect(codesOf(await change('backoffice', { expectedVersion: 2 }))).toEqual(['ALREADY_CHANGED']);
    const count = desk.db.$client.prepare<[string], number>('select count(*) from provision where previous_id = ?');
    expect(count.pluck().get(id)).toBe(1);
  });

  test('is not changed on days or in cases that do not fit, or by others', async () => {
    const desk = await startHelpDesk();
    const { change, caseOf } = await help(desk);
    const other = desk.family();
    await desk.decide('backoffice', other.caseOf('W'));
    const refused = async (persona: string, input: object = {}) => placesOf(await change(persona, input));
    expect(await refused('backoffice', { validFrom: '2026-05-28' })).toEqual(['CHANGE_TOO_EARLY input validFrom']);
    expect(await refused('backoffice', { validFrom: '2027-05-29' })).toEqual(['CHANGE_TOO_LATE input validFrom']);
    expect(await refused('backoffice', general('MT'))).toEqual(['PRODUCT_OF_ANOTHER_LAW input productId']);
    expect(await refused('backoffice', { caseId: other.caseOf('W') })).toEqual(['CASE_NOT_FITTING input caseId']);
    expect(await refused('backoffice', { caseId: caseOf('J') })).toEqual(['CASE_NOT_FITTING input caseId']);
    expect(await refused('backoffice', { caseId: caseOf('O') })).toEqual(['NOT_DECIDED input caseId']);
    expect(await refused('backoffice', { id: 'pro_none' })).toEqual(['NOT_FOUND input id']);
    expect(await refused('frontoffice')).toEqual(['NOT_PERMITTED']);
    expect(await refused('workincome')).toEqual(['NOT_FOUND input id']);
    desk.db.$client.prepare('update "case" set sealed = 1 where id = ?').run(caseOf('W'));
    const first = desk.db.$client.prepare<[string], string>('select id from decision where case_id = ?').pluck();
    const objection = { outcome: 'REVISED', againstId: first.get(caseOf('W')) };
    expect(codesOf(await desk.decide('backoffice', caseOf('O'), objection))).toEqual([]);
    expect(await refused('backoffice', { caseId: caseOf('O') })).toEqual(['MARKING_LOST input caseId']);
    expect(await refused('backoffice2')).toEqual(['NOT_FOUND input id']);
  });
});

describe('help that ends', () => {
  test('does so after its last day, for a reason, and is told so from then on', async () => {
    const desk = await startHelpDesk();
    const { id, end } = await help(desk);
    expect((await end('backoffice')).thing).toMatchObject({ validUntil: '2026-09-01', state: 'CURRENT', version: 2 });
    desk.goTo('2026-09-01');
    expect(codesOf(await end('backoffice', { expectedVersion: 2 }))).toEqual(['PROVISION_ENDED']);
    const query = `query Told($id: ID!) { node(id: $id) { ... on Provision { state endReason } } }`;
    expect((await desk.ask('backoffice', query, { id })).data).toEqual({
      node: { state: 'ENDED', endReason: 'GOAL_ATTAINED' },
    });
    expect(readHistory(desk, id)).toHaveLength(2);
  });

  test('does not on days that do not fit, for a reason that is not so, or by others', async () => {
    const desk = await startHelpDesk();
    const { end } = await help(desk);
    const refused = async (persona: string, input: object = {}) => placesOf(await end(persona, input));
    expect(await refused('backoffice', { lastDay: '2026-05-27' })).toEqual(['ENDS_BEFORE_START input lastDay']);
    expect(await refused('backoffice', { lastDay: '2027-05-28' })).toEqual(['ENDS_AFTER_TERM input lastDay']);
    expect(await refused('backoffice', { reason: 'TERM_PASSED' })).toEqual(['TERM_NOT_PASSED input reason']);
    expect(await refused('backoffice', { expectedVersion: 3 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await refused('frontoffice')).toEqual(['NOT_PERMITTED']);
    expect(await refused('management')).toEqual(['NOT_FOUND input id']);
    expect(await refused('backoffice', { reason: 'TERM_PASSED', lastDay: '2027-05-27' })).toEqual([]);
  });

  test('is followed by general help a step down, which names it', async () => {
    const desk = await startHelpDesk();
    const { id, end, householdId, personIds } = await help(desk);
    const lighter = { ...general('VR'), volume: null, householdId, personId: personIds[0], previousId: id };
    const follow = () => desk.grant('frontoffice', { ...lighter, validFrom: '2026-09-01', lastDay: null });
    expect(placesOf(await follow())).toEqual(['PREVIOUS_RUNS input previousId']);
    await end('backoffice', { reason: 'LIGHTER_HELP' });
    expect((await follow()).thing).toMatchObject({ previous: { id }, ladderStep: 'OWN_NETWORK' });
    // Two cannot take the place of one.
    expect(codesOf(await desk.grant('frontoffice', { ...lighter, ...general('MT'), validFrom: '2026-09-01' }))).toEqual(
      ['ALREADY_CHANGED'],
    );
  });

  test('takes along what is still to be sent to its provider, and tells of what was sent', async () => {
    const desk = await startHelpDesk();
    const [cut, dropped, sent] = [await help(desk), await help(desk), await help(desk)];
    const orders = await Promise.all([cut, dropped, sent].map(({ order }) => order()));
    const set = desk.db.$client.prepare(`update allocation set status = ?, valid_from = ? where id = ?`);
    set.run('TO_SEND', '2026-09-01', orders[1]);
    set.run('SENT', '2026-05-28', orders[2]);
    expect((await cut.end('backoffice')).remarks).toEqual([]);
    await dropped.end('backoffice');
    expect((await sent.end('backoffice')).remarks).toEqual([
      'Thuiszorg De Proef heeft deze hulp in bestelling, en krijgt vanzelf bericht van de wijziging.',
    ]);
    const query =
      'query All($ids: [ID!]!) { nodes(ids: $ids) { ... on Allocation { status validUntil reason version } } }';
    expect((await desk.ask('backoffice', query, { ids: orders })).data?.['nodes']).toEqual([
      { status: 'TO_SEND', validUntil: '2026-09-01', reason: null, version: 2 },
      { status: 'WITHDRAWN', validUntil: '2027-05-28', reason: expect.stringMatching(/voordat/), version: 2 },
      { status: 'SENT', validUntil: '2026-09-01', reason: null, version: 2 },
    ]);
  });
});
