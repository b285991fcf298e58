import { expect, test } from 'vitest';
import { countOf, dump } from '../mutation/wire.ts';
import { codesOf, placesOf } from '../testkit/work-desk.ts';
import { insertProtection } from '../child-protection/world.ts';
import { startPlanDesk } from './plan-desk.ts';

const evaluation = { outcome: 'ON_COURSE', summary: 'Het gaat de goede kant op.', nextOn: '2026-12-01' };
const score = { lifeDomain: 'FINANCES', value: 2, reason: 'Er zijn schulden bij vier schuldeisers.' };

test('a plan is evaluated by its director, with the day of the next', async () => {
  const desk = await startPlanDesk();
  const { work, planId } = desk;
  const { thing, problems } = await work('evaluatePlan', 'director', { planId, ...evaluation, heldOn: '2026-05-29' });
  expect(problems).toEqual([]);
  expect(thing).toEqual({
    id: expect.any(String),
    heldOn: '2026-05-29',
    ...evaluation,
    staff: { name: 'Emine Karaca' },
  });
  const done = { planId, outcome: 'COMPLETED', summary: 'Alles is bereikt.', clientMutationId: 'once' };
  const payloads = await Promise.all([1, 2, 3].map(() => work('evaluatePlan', 'director', done)));
  expect(new Set(payloads.map((each) => each.thing?.id)).size).toBe(1);
  expect(payloads[0]?.thing).toMatchObject({ heldOn: '2026-06-01', nextOn: null });
  expect(countOf(desk, 'evaluation')).toBe(2);
});

test('self-reliance is scored in a domain that the question needs, with why, once a day', async () => {
  const desk = await startPlanDesk();
  const { work, planId, personIds } = desk;
  const input = { planId, personId: personIds[0], ...score };
  const { thing, problems } = await work('scoreSelfReliance', 'director', input);
  expect(problems).toEqual([]);
  expect(thing).toEqual({
    ...{ id: expect.any(String), ...score, scoredOn: '2026-06-01' },
    ...{ person: { name: { full: 'Noor Visser' } }, staff: { name: 'Emine Karaca' } },
  });
  expect(codesOf(await work('scoreSelfReliance', 'director', { ...input, value: 4 }))).toEqual(['SCORED_TODAY']);
  const others = await Promise.all([
    work('scoreSelfReliance', 'director', { ...input, lifeDomain: 'HOUSING' }),
    work('scoreSelfReliance', 'director', { ...input, personId: personIds[1] }),
    work('scoreSelfReliance', 'director', { ...input, scoredOn: '2026-05-01' }),
    work('scoreSelfReliance', 'director', { ...input, lifeDomain: 'HOUSING' }),
  ]);
  expect(others.flatMap(codesOf)).toEqual(['SCORED_TODAY']);
  expect(countOf(desk, 'score')).toBe(4);
});

test('a child of two households is scored in each, and neither hears of the other', async () => {
  const { work, planId, personIds, db, other } = await startPlanDesk();
  db.$client
    .prepare(
      `insert into score (id, household_id, person_id, life_domain, value, scored_on, reason, staff_id, source, recorded_at)
       select 'sco_other', ?, ?, 'FINANCES', 5, '2026-06-01', 'Elders', id, 'STAFF', '2026-06-01T09:00:00.000Z' from staff limit 1`,
    )
    .run(other.householdId, personIds[0]);
  expect((await work('scoreSelfReliance', 'director', { planId, personId: personIds[0], ...score })).problems).toEqual(
    [],
  );
});

test('nothing is evaluated or scored by whom it is not for, or with what does not fit', async () => {
  const desk = await startPlanDesk();
  const { work, planId, personIds, other } = desk;
  insertProtection(desk.db, personIds[1] ?? '');
  const before = dump(desk);
  const evaluate = async (persona: string, input: object = {}) =>
    placesOf(await work('evaluatePlan', persona, { planId, ...evaluation, ...input })).join();
  const rate = async (persona: string, input: object = {}) =>
    placesOf(await work('scoreSelfReliance', persona, { planId, personId: personIds[0], ...score, ...input })).join();
  for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'director2', 'workincome', 'privacy'])
    expect([persona, await evaluate(persona), await rate(persona)]).toEqual([
      persona,
      'NOT_PERMITTED',
      'NOT_PERMITTED',
    ]);
  for (const id of ['', 'pla_00000000-0000-7000-8000-000000000000', desk.goalId])
    expect([await evaluate('director', { planId: id }), await rate('director', { planId: id })]).toEqual([
      'NOT_FOUND input planId',
      'NOT_FOUND input planId',
    ]);
  expect(await evaluate('director', { heldOn: '2026-06-02' })).toBe('DAY_NOT_FITTING input heldOn');
  expect(await evaluate('director', { heldOn: '2026-01-01' })).toBe('DAY_NOT_FITTING input heldOn');
  for (const nextOn of ['2026-06-01', '2025-12-01', '2027-06-02'])
    expect(await evaluate('director', { nextOn })).toBe('NEXT_EVALUATION_NOT_FITTING input nextOn');
  expect(await evaluate('director', { nextOn: null })).toBe('NEXT_EVALUATION_MISSING input nextOn');
  expect(await evaluate('director', { summary: 'Goed' })).toBe('TOO_SMALL input summary');
  expect(await rate('director', { personId: other.personIds[0] })).toBe('NOT_FOUND input personId');
  for (const value of [0, 6]) expect(await rate('director', { value })).toMatch(/input value$/);
  expect(await rate('director', { reason: 'Geld' })).toBe('TOO_SMALL input reason');
  expect(await rate('director', { scoredOn: '2026-06-02' })).toBe('DAY_NOT_FITTING input scoredOn');
  await expect(rate('director', { lifeDomain: 'WEATHER' })).rejects.toThrow('BAD_USER_INPUT');
  expect(dump(desk)).toBe(before);
});
