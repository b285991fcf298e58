import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { dump } from '../mutation/wire.ts';
import { insertTeamMember } from '../testkit/plan-part.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startPlanDesk, type PlanDesk } from './plan-desk.ts';

const held = { outcome: 'STALLED', summary: 'Het gaat niet goed met het gezin.', nextOn: '2026-09-01' };
const scored = { lifeDomain: 'FINANCES', value: 2, reason: 'Er zijn schulden bij vier schuldeisers.' };
const mistake = 'Dit hoorde bij een ander gezin.';
const unknown = '00000000-0000-7000-8000-000000000000';

/** What stands of the plan, as its director reads it. */
async function look({ ask, householdId }: PlanDesk, persona = 'director') {
  const document = `query Stands($id: ID!) { household(by: { id: $id }) { attention { kind }
    plan { evaluations { summary } withdrawnEvaluations { summary withdrawalReason } }
    scores { scores { value } } withdrawnScores { value withdrawalReason }
    timeline(kinds: [PLAN]) { nodes { title } } } }`;
  const { data, errors } = await ask(persona, document, { id: householdId });
  expect(errors).toEqual([]);
  return data?.['household'];
}

async function evaluated(input: object = {}): Promise<{ readonly desk: PlanDesk; readonly id: string }> {
  const desk = await startPlanDesk();
  const { thing } = await desk.work('evaluatePlan', 'director', { planId: desk.planId, ...held, ...input });
  return { desk, id: thing?.id ?? '' };
}

async function rated(): Promise<{ readonly desk: PlanDesk; readonly id: string; readonly input: object }> {
  const desk = await startPlanDesk();
  const input = { planId: desk.planId, personId: desk.personIds[0], ...scored };
  const { thing } = await desk.work('scoreSelfReliance', 'director', input);
  return { desk, id: thing?.id ?? '', input };
}

test('an evaluation is put right, and its history tells who did, from what to what', async () => {
  const { desk, id } = await evaluated();
  desk.goTo('2026-10-01');
  const right = { ...held, heldOn: '2026-05-31', outcome: 'ON_COURSE', summary: 'Het gaat goed met het gezin.' };
  // What was agreed then is kept, though that day has passed by now.
  const { thing, problems } = await desk.work('correctEvaluation', 'director', { id, expectedVersion: 1, ...right });
  expect(problems).toEqual([]);
  const staff = { name: 'Emine Karaca' };
  expect(thing).toEqual({
    ...{ id, version: 2, ...right, withdrawnOn: null, withdrawalReason: null, staff },
    history: [
      {
        ...{ at: '2026-10-01T10:00:00.000Z', staff },
        words: [
          'Besproken op: van 1 juni 2026 naar 31 mei 2026',
          'Uitkomst: van stagneert naar op koers',
          'Verslag: van “Het gaat niet goed met het gezin.” naar “Het gaat goed met het gezin.”',
        ],
      },
      { at: '2026-06-01T10:00:00.000Z', staff, words: ['Vastgelegd'] },
    ],
  });
  expect(await look(desk)).toMatchObject({ plan: { evaluations: [{ summary: 'Het gaat goed met het gezin.' }] } });
});

test('an evaluation that was withdrawn counts for nothing, and stays to be read with why', async () => {
  const { desk, id } = await evaluated({ outcome: 'COMPLETED', nextOn: null });
  const { thing, problems } = await desk.work('withdrawEvaluation', 'director', {
    ...{ id, expectedVersion: 1, reason: mistake },
  });
  expect([problems, thing?.['withdrawnOn'], thing?.['withdrawalReason']]).toEqual([[], '2026-06-01', mistake]);
  expect(thing?.['history']).toMatchObject([{ words: [`Ingetrokken: ${mistake}`] }, { words: ['Vastgelegd'] }]);
  const seen = JSON.stringify(await look(desk));
  expect(seen).not.toContain('Plan geëvalueerd');
  expect(await look(desk)).toMatchObject({
    plan: { evaluations: [], withdrawnEvaluations: [{ summary: held.summary, withdrawalReason: mistake }] },
  });
  // The plan is to be evaluated again, and what was withdrawn is not withdrawn or corrected again.
  const list = '{ worklist(filter: { kinds: [PLAN] }) { totalCount } }';
  expect((await desk.ask('director', list)).data?.['worklist']).toEqual({ totalCount: 1 });
  const again = { id, expectedVersion: 2 };
  expect(codesOf(await desk.work('withdrawEvaluation', 'director', { ...again, reason: mistake }))).toEqual([
    'ALREADY_WITHDRAWN',
  ]);
  expect(codesOf(await desk.work('correctEvaluation', 'director', { ...again, ...held }))).toEqual([
    'ALREADY_WITHDRAWN',
  ]);
});

test('a score is put right or withdrawn, and the domain scored anew for that day', async () => {
  const { desk, id, input } = await rated();
  const correct = { id, expectedVersion: 1, value: 4, reason: 'De schulden zijn geregeld.' };
  const { thing } = await desk.work('correctScore', 'director', correct);
  expect(thing).toMatchObject({ version: 2, value: 4, scoredOn: '2026-06-01' });
  expect(thing?.['history']).toMatchObject([
    {
      words: [
        'Score: van 2 naar 4',
        'Waarom: van “Er zijn schulden bij vier schuldeisers.” naar “De schulden zijn geregeld.”',
      ],
    },
    { words: ['Vastgelegd'] },
  ]);
  const withdrawn = await desk.work('withdrawScore', 'director', { id, expectedVersion: 2, reason: mistake });
  expect([withdrawn.problems, withdrawn.thing?.['withdrawnOn']]).toEqual([[], '2026-06-01']);
  expect(await look(desk)).toMatchObject({ scores: [], withdrawnScores: [{ value: 4, withdrawalReason: mistake }] });
  const both = await Promise.all(
    [1, 2].map((value) => desk.work('scoreSelfReliance', 'director', { ...input, value })),
  );
  expect(both.flatMap(codesOf)).toEqual(['SCORED_TODAY']);
  expect(await look(desk)).toMatchObject({ scores: [{ scores: [{}] }], withdrawnScores: [] });
  expect(readHistory(desk, id)).toMatchObject([
    { value: { from: null, to: 2 } },
    { value: { from: 2, to: 4 } },
    { withdrawnOn: { from: null, to: '2026-06-01' } },
    { withdrawnOn: { from: '2026-06-01', to: null } },
  ]);
});

test('of two who put the same thing right at once, or withdraw it, one is told that it changed', async () => {
  const { desk, id } = await evaluated();
  const all = await Promise.all([
    desk.work('correctEvaluation', 'director', { id, expectedVersion: 1, ...held, outcome: 'ADJUSTED' }),
    desk.work('correctEvaluation', 'director', { id, expectedVersion: 1, ...held, outcome: 'ON_COURSE' }),
    desk.work('withdrawEvaluation', 'director', { id, expectedVersion: 1, reason: mistake }),
  ]);
  expect(all.flatMap(codesOf)).toEqual(['CONFLICT', 'CONFLICT']);
  const other = await rated();
  const scores = await Promise.all(
    [3, 5].map((value) =>
      other.desk.work('correctScore', 'director', { id: other.id, expectedVersion: 1, value, reason: scored.reason }),
    ),
  );
  expect(scores.flatMap(codesOf)).toEqual(['CONFLICT']);
});

test('nothing is put right or withdrawn by whom it is not for, with what does not fit, or once the plan is closed', async () => {
  const { desk, id } = await evaluated();
  const { work, planId, personIds, goalId } = desk;
  const score = (await work('scoreSelfReliance', 'director', { planId, personId: personIds[0], ...scored })).thing?.id;
  const before = dump(desk);
  const named = { id, expectedVersion: 1 };
  const tries = async (persona: string, of = { id, score }) =>
    Promise.all([
      work('correctEvaluation', persona, { ...named, id: of.id, ...held }),
      work('withdrawEvaluation', persona, { ...named, id: of.id, reason: mistake }),
      work('correctScore', persona, { ...named, id: of.score, value: 3, reason: scored.reason }),
      work('withdrawScore', persona, { ...named, id: of.score, reason: mistake }),
    ]);
  for (const [persona, code] of [
    ['frontoffice', 'NOT_FOUND'],
    ['director2', 'NOT_FOUND'],
    ['teamlead', 'NOT_FOUND'],
    ['workincome', 'NOT_FOUND'],
    ['privacy', 'NOT_PERMITTED'],
  ] as const)
    expect([persona, (await tries(persona)).flatMap(codesOf)]).toEqual([persona, [code, code, code, code]]);
  const nowhere = await tries('director', { id: `eva_${unknown}`, score: `sco_${unknown}` });
  expect(nowhere.flatMap(placesOf)).toEqual(Array.from({ length: 4 }, () => 'NOT_FOUND input id'));
  const evaluation = async (input: object) =>
    placesOf(await work('correctEvaluation', 'director', { ...named, ...held, ...input })).join();
  expect(await evaluation({ heldOn: '2026-06-02' })).toBe('DAY_NOT_FITTING input heldOn');
  expect(await evaluation({ heldOn: '2025-01-01' })).toBe('DAY_NOT_FITTING input heldOn');
  expect(await evaluation({ nextOn: '2026-05-01' })).toBe('NEXT_EVALUATION_NOT_FITTING input nextOn');
  expect(await evaluation({ nextOn: null })).toBe('NEXT_EVALUATION_MISSING input nextOn');
  expect(await evaluation({ summary: 'Goed' })).toBe('TOO_SMALL input summary');
  const short = { ...named, reason: 'Fout' };
  expect(placesOf(await work('withdrawEvaluation', 'director', short))).toEqual(['TOO_SMALL input reason']);
  expect(placesOf(await work('withdrawScore', 'director', { ...short, id: score }))).toEqual([
    'TOO_SMALL input reason',
  ]);
  const wrong = { ...named, id: score, value: 6, reason: scored.reason };
  expect(placesOf(await work('correctScore', 'director', wrong)).join()).toMatch(/input value$/);
  expect(dump(desk)).toBe(before);
  const note = 'Het gezin redt zich weer zelf.';
  const goals = [{ id: goalId, outcome: 'ATTAINED' }];
  expect(codesOf(await work('closePlan', 'director', { id: planId, expectedVersion: 1, note, goals }))).toEqual([]);
  expect((await tries('director')).flatMap(codesOf)).toEqual(['PLAN_CLOSED', 'PLAN_CLOSED', 'NOT_FOUND', 'NOT_FOUND']);
});

test('a goal that was said to have ended is opened again, with what was cancelled because of that alone', async () => {
  const desk = await startPlanDesk();
  const { work, goalId: id, actionId } = desk;
  const add = async (description: string) =>
    (await work('addAction', 'director', { goalId: id, description, owner: { networkName: 'Oma' } })).thing?.id;
  const [done, cancelled] = [await add('Bellen'), await add('Schrijven')];
  await work('doAction', 'director', { id: done, expectedVersion: 1 });
  await work('cancelAction', 'director', { id: cancelled, expectedVersion: 1, note: 'Niet nodig.' });
  await work('attainGoal', 'director', { id, expectedVersion: 1, note: 'Gelukt.' });
  const { thing, problems } = await work('reopenGoal', 'director', { id, expectedVersion: 2 });
  expect([problems, thing]).toMatchObject([[], { status: 'OPEN', endedOn: null, endNote: null, version: 3 }]);
  const statusOf = (action: unknown) =>
    desk.db.$client.prepare<[unknown], string>('select status from action where id = ?').pluck().get(action);
  expect([actionId, done, cancelled].map(statusOf)).toEqual(['OPEN', 'DONE', 'CANCELLED']);
  expect(readHistory(desk, id).at(-1)).toEqual({
    status: { from: 'ATTAINED', to: 'OPEN' },
    endedOn: { from: '2026-06-01', to: null },
    endNote: { from: 'Gelukt.', to: null },
  });
  const history = `query H($id: ID!) { node(id: $id) { ... on Goal { history { words } } } }`;
  const words = JSON.stringify((await desk.ask('director', history, { id })).data);
  expect(words).toContain('Doel weer geopend');
  // And it goes on like any other: dropped, and opened without its actions.
  const why = 'Het gezin wil dit niet meer.';
  await work('dropGoal', 'director', { id, expectedVersion: 3, note: why });
  expect(codesOf(await work('reopenGoal', 'director', { id, expectedVersion: 4, withActions: false }))).toEqual([]);
  expect(statusOf(actionId)).toBe('CANCELLED');
  expect(codesOf(await work('reopenGoal', 'director', { id, expectedVersion: 5 }))).toEqual(['GOAL_OPEN']);
});

test('an action that was said to be done or cancelled is opened again, under a goal that is open', async () => {
  const { work, goalId, actionId: id } = await startPlanDesk();
  await work('doAction', 'director', { id, expectedVersion: 1, note: 'Gebeld.' });
  const both = await Promise.all([1, 2].map(() => work('reopenAction', 'director', { id, expectedVersion: 2 })));
  expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  expect(both.find(({ thing }) => thing)?.thing).toMatchObject({ status: 'OPEN', endedOn: null, endNote: null });
  expect(codesOf(await work('reopenAction', 'director', { id, expectedVersion: 3 }))).toEqual(['ACTION_OPEN']);
  await work('cancelAction', 'director', { id, expectedVersion: 3, note: 'Niet nodig.' });
  await work('attainGoal', 'director', { id: goalId, expectedVersion: 1 });
  expect(codesOf(await work('reopenAction', 'director', { id, expectedVersion: 4 }))).toEqual(['GOAL_ENDED']);
});

test('whoever works in their part of a plan opens in it what they may end, and nobody else does', async () => {
  const { work, planId, goalId, actionId, db } = await startPlanDesk();
  insertTeamMember(db, { planId, staffId: staffId('frontoffice'), validFrom: '2026-02-01' });
  await work('attainGoal', 'director', { id: goalId, expectedVersion: 1 });
  const goal = { id: goalId, expectedVersion: 2 };
  for (const persona of ['director2', 'workincome', 'teamlead', 'backoffice'])
    expect([
      persona,
      codesOf(await work('reopenGoal', persona, goal)),
      codesOf(await work('reopenAction', persona, { id: actionId, expectedVersion: 2 })),
    ]).toEqual([persona, ['NOT_FOUND'], ['NOT_FOUND']]);
  expect(codesOf(await work('reopenGoal', 'privacy', goal))).toEqual(['NOT_PERMITTED']);
  expect(placesOf(await work('reopenGoal', 'director', { ...goal, id: `goa_${unknown}` }))).toEqual([
    'NOT_FOUND input id',
  ]);
  expect(codesOf(await work('reopenGoal', 'frontoffice', goal))).toEqual([]);
  const note = 'Het gezin redt zich weer zelf.';
  const goals = [{ id: goalId, outcome: 'ATTAINED' }];
  await work('closePlan', 'director', { id: planId, expectedVersion: 1, note, goals });
  expect(codesOf(await work('reopenGoal', 'frontoffice', { id: goalId, expectedVersion: 4 }))).toEqual(['PLAN_CLOSED']);
});
