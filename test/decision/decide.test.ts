import { describe, expect, test } from 'vitest';
import { readLooks } from '../mutation/wire.ts';
import { grounds, startHelpDesk, thingOf } from '../provision/help-desk.ts';
import { insertDecision } from '../testkit/family.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';

describe('a case is decided', () => {
  test('by its worker: with outcome and grounds, and the case goes along', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const payload = await desk.decide('backoffice', caseOf('W'));
    expect(payload).toMatchObject({
      thing: { outcome: 'GRANTED', grounds, decidedOn: '2026-06-01', staff: { name: 'Wouter Lankhorst' }, version: 1 },
      case: { status: 'DECIDED', statusHistory: [{ status: 'DECIDED', since: '2026-06-01' }, {}, {}] },
      ...{ problems: [], remarks: [] },
    });
    expect(readHistory(desk, caseOf('W'))).toEqual([{ status: { from: 'IN_PROGRESS', to: 'DECIDED' } }]);
    expect(readHistory(desk, thingOf(payload).id)).toHaveLength(1);
    expect(readLooks(desk).map(({ access, subjects }) => [access.kind, subjects])).toEqual([['CHANGED', 1]]);
  });

  test('by a colleague, on an earlier day, also when it has just come in', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const payload = await desk.decide('backoffice2', caseOf('J'), { decidedOn: '2026-05-30', outcome: 'REFUSED' });
    expect([payload.thing?.['decidedOn'], payload.problems]).toEqual(['2026-05-30', []]);
    expect(payload.case?.statusHistory.slice(0, 2)).toEqual([
      { status: 'DECIDED', since: '2026-05-30' },
      { status: 'IN_PROGRESS', since: '2026-05-30' },
    ]);
  });

  test('after the term as well, and told so by the day of the decision', async () => {
    const desk = await startHelpDesk();
    const [first, second] = [desk.family(), desk.family()];
    desk.goTo('2026-06-12');
    const late = await desk.decide('backoffice', first.caseOf('W'));
    expect(late.remarks).toEqual([expect.stringMatching(/^De termijn was 3 dagen voorbij\./)]);
    const inTime = await desk.decide('backoffice', second.caseOf('W'), { decidedOn: '2026-06-09' });
    expect([inTime.remarks, inTime.problems]).toEqual([[], []]);
  });

  test('once, when two decide at once', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const both = await Promise.all([
      desk.decide('backoffice', caseOf('W'), { expectedVersion: 1 }),
      desk.decide('backoffice2', caseOf('W'), { expectedVersion: 1, outcome: 'REFUSED' }),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
    const count = desk.db.$client.prepare<[string], number>('select count(*) from decision where case_id = ?').pluck();
    expect(count.get(caseOf('W'))).toBe(1);
  });

  test('once, however often it is sent', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const input = { clientMutationId: 'same', expectedVersion: 1 };
    const [first, again] = [
      await desk.decide('backoffice', caseOf('W'), input),
      await desk.decide('backoffice', caseOf('W'), input),
    ];
    expect(again).toEqual(first);
  });

  test('once: what another system decided stands, and what it left out is recorded', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const set = desk.db.$client.prepare(`update "case" set status = 'DECIDED' where id = ?`);
    for (const letter of ['W', 'J'] as const) set.run(caseOf(letter));
    insertDecision(desk.db, { caseId: caseOf('W'), decidedOn: '2026-05-28' });
    expect(codesOf(await desk.decide('backoffice', caseOf('W')))).toEqual(['ALREADY_DECIDED']);
    expect(codesOf(await desk.decide('backoffice', caseOf('J')))).toEqual([]);
  });
});

describe('no decision is made', () => {
  test('that does not fit the case, its day or its grounds', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const refused = async (letter: 'W' | 'J' | 'O', input: object) =>
      placesOf(await desk.decide('backoffice', caseOf(letter), input));
    expect(await refused('W', { outcome: 'UPHELD' })).toEqual(['OUTCOME_NOT_FITTING input outcome']);
    expect(await refused('W', { decidedOn: '2026-05-25' })).toEqual(['DECIDED_BEFORE_RECEIPT input decidedOn']);
    expect(await refused('W', { decidedOn: '2026-06-02' })).toEqual(['DECIDED_IN_FUTURE input decidedOn']);
    expect(await refused('W', { grounds: '   ' })).toEqual(['TOO_SMALL input grounds']);
    expect(await refused('W', { grounds: 'Akkoord.' })).toEqual(['TOO_SMALL input grounds']);
    expect(await refused('W', { expectedVersion: 7 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await refused('O', { outcome: 'GRANTED' })).toEqual(['OUTCOME_NOT_FITTING input outcome']);
    const suspend = desk.db.$client.prepare(`update "case" set status = 'SUSPENDED' where id = ?`);
    suspend.run(caseOf('W'));
    expect(await refused('W', {})).toEqual(['TERM_STANDS_STILL']);
    desk.db.$client
      .prepare(`update "case" set status = 'WITHDRAWN', closed_on = '2026-05-30' where id = ?`)
      .run(caseOf('J'));
    expect(await refused('J', {})).toEqual(['CASE_ENDED']);
    expect(readHistory(desk, caseOf('W'))).toEqual([]);
  });

  test('by whoever has the case not in hand, or on what ends without one', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const refused = async (persona: string, caseId: string) => codesOf(await desk.decide(persona, caseId));
    // The front office takes in and does not decide, also where it works on the case.
    expect(await refused('frontoffice', caseOf('R'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('frontoffice', caseOf('W'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('director', caseOf('W'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('teamlead', caseOf('W'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('workincome', caseOf('W'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('privacy', caseOf('W'))).toEqual(['NOT_PERMITTED']);
    expect(await refused('backoffice', caseOf('P'))).toEqual(['NOT_FOUND']);
    expect(await refused('management', caseOf('W'))).toEqual(['NOT_FOUND']);
    expect(await refused('backoffice', 'cas_00000000-0000-7000-8000-000000000000')).toEqual(['NOT_FOUND']);
    const hand = `update "case" set office_function = 'BACK', organisation_id = (select organisation_id from "case" where id = ?) where id = ?`;
    desk.db.$client.prepare(hand).run(caseOf('W'), caseOf('R'));
    expect(await refused('backoffice', caseOf('R'))).toEqual(['NOTHING_TO_DECIDE']);
  });
});

describe('an objection', () => {
  test('is decided against a decision of the same person and law, made before it', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const first = thingOf(
      await desk.decide('backoffice', caseOf('W'), { outcome: 'REFUSED', decidedOn: '2026-05-28' }),
    );
    const youth = thingOf(await desk.decide('backoffice', caseOf('J'), { decidedOn: '2026-05-28' }));
    const income = thingOf(await desk.decide('workincome', caseOf('P'), { decidedOn: '2026-05-28' }));
    const objection = async (againstId?: string) =>
      desk.decide('backoffice', caseOf('O'), { outcome: 'REVISED', ...(againstId && { againstId }) });
    expect(placesOf(await objection())).toEqual(['DECISION_MISSING input againstId']);
    expect(placesOf(await objection(youth.id))).toEqual(['DECISION_NOT_FITTING input againstId']);
    expect(placesOf(await objection(income.id))).toEqual(['NOT_FOUND input againstId']);
    expect(placesOf(await objection('dec_none'))).toEqual(['NOT_FOUND input againstId']);
    const payload = await objection(first.id);
    expect(payload.thing).toMatchObject({ outcome: 'REVISED', against: { id: first.id } });
    const wrong = await desk.decide('backoffice', desk.family().caseOf('W'), { againstId: first.id });
    expect(placesOf(wrong)).toEqual(['NOT_AN_OBJECTION input againstId']);
  });

  test('is not decided against what was decided after it', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    desk.goTo('2026-06-03');
    const later = thingOf(await desk.decide('backoffice', caseOf('W')));
    const payload = await desk.decide('backoffice', caseOf('O'), { outcome: 'UPHELD', againstId: later.id });
    expect(placesOf(payload)).toEqual(['DECISION_TOO_LATE input againstId']);
  });
});

describe('a decision', () => {
  test('is corrected on the day on which it was recorded, with its history, and not after', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const { id } = thingOf(await desk.decide('backoffice', caseOf('W')));
    const corrected = { id, expectedVersion: 1, outcome: 'PARTLY_GRANTED', grounds: `${grounds} Twee uur per week.` };
    expect(thingOf(await desk.make('correctDecision', 'backoffice2', corrected))).toMatchObject({
      ...{ outcome: 'PARTLY_GRANTED', version: 2 },
    });
    expect(readHistory(desk, id).at(-1)).toMatchObject({ outcome: { from: 'GRANTED', to: 'PARTLY_GRANTED' } });
    expect(codesOf(await desk.make('correctDecision', 'backoffice', corrected))).toEqual(['CONFLICT']);
    expect(codesOf(await desk.make('correctDecision', 'frontoffice', corrected))).toEqual(['NOT_PERMITTED']);
    const again = { ...corrected, expectedVersion: 2 };
    await desk.grant('backoffice', { caseId: caseOf('W') });
    expect(placesOf(await desk.make('correctDecision', 'backoffice', { ...again, outcome: 'REFUSED' }))).toEqual([
      'HELP_RESTS_ON_IT input outcome',
    ]);
    desk.goTo('2026-06-02');
    expect(codesOf(await desk.make('correctDecision', 'backoffice', again))).toEqual(['CORRECTION_TOO_LATE']);
  });

  test('is withdrawn once no help rests on it, and another can be made in its case', async () => {
    const desk = await startHelpDesk();
    const { caseOf, householdId } = desk.family();
    const { id } = thingOf(await desk.decide('backoffice', caseOf('W'), { decidedOn: '2026-05-28' }));
    const help = thingOf(await desk.grant('backoffice', { caseId: caseOf('W'), validFrom: '2026-05-29' }));
    const withdrawn = { id, expectedVersion: 1, reason: 'De inwoner bleek al hulp te hebben.' };
    const withdraw = (persona: string, input: object = {}) =>
      desk.make('withdrawDecision', persona, { ...withdrawn, ...input });
    expect(codesOf(await withdraw('backoffice'))).toEqual(['HELP_RUNS']);
    const end = { id: help.id, expectedVersion: 1, reason: 'AT_REQUEST', lastDay: '2026-05-31' };
    expect(codesOf(await desk.make('endProvision', 'backoffice', end))).toEqual([]);
    expect(placesOf(await withdraw('backoffice', { withdrawnOn: '2026-05-27' }))).toEqual([
      'DAY_NOT_FITTING input withdrawnOn',
    ]);
    expect(placesOf(await withdraw('backoffice', { reason: 'Fout' }))).toEqual(['TOO_SMALL input reason']);
    expect(codesOf(await withdraw('frontoffice'))).toEqual(['NOT_PERMITTED']);
    expect(thingOf(await withdraw('backoffice'))).toMatchObject({
      ...{ withdrawnOn: '2026-06-01', withdrawalReason: withdrawn.reason, version: 2 },
    });
    expect(codesOf(await withdraw('backoffice', { expectedVersion: 2 }))).toEqual(['DECISION_WITHDRAWN']);
    expect(codesOf(await desk.grant('backoffice', { caseId: caseOf('W') }))).toEqual(['NOT_DECIDED']);
    expect(codesOf(await desk.decide('backoffice', caseOf('W'), { outcome: 'REFUSED' }))).toEqual([]);
    const query = `query Told($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
      timeline(kinds: [CASE]) { nodes { title detail } } cases { decisions { withdrawnOn } } } }`;
    const { text } = await desk.ask('backoffice', query, { by: { id: householdId } });
    expect(text).toMatch(/Besluit in zaak W-\d+ \(Wmo\) ingetrokken/);
    const before = await desk.ask('backoffice', query, { by: { id: householdId }, asOf: '2026-05-31' });
    expect(before.text).not.toMatch(/ingetrokken|2026-06-01/);
  });
});
