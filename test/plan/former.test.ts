import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { insertTeamMember } from '../testkit/plan-part.ts';
import { codesOf } from '../testkit/work-desk.ts';
import { startDirectionDesk } from '../director/desk.ts';
import { newGoal, planDocuments, startPlanDesk, type PlanDesk } from './plan-desk.ts';

const note = 'Het gezin redt zich weer zelf.';
const history = `query Former($id: ID!) { household(by: { id: $id }) { plan { title } formerPlans { id sight title status startedOn endedOn endNote
  goals { description status endedOn myDeeds person { name { full } } } evaluations { summary } myDeeds } } }`;

interface Former {
  readonly id: string;
  readonly title: string | null;
  readonly goals: readonly { readonly description: string }[] | null;
}

async function formerOf(
  { ask, householdId }: Pick<PlanDesk, 'ask' | 'householdId'>,
  persona: string,
  activity?: string,
) {
  const { data, errors } = await ask(persona, history, { id: householdId }, activity);
  expect(errors).toEqual([]);
  return (data?.['household'] as { formerPlans: readonly Former[] } | null)?.formerPlans ?? null;
}

/** A plan with a goal of the mother, one of the son and one of all, that was evaluated and then closed by its director. */
async function startClosed(): Promise<PlanDesk> {
  const desk = await startPlanDesk();
  const { work, planId, goalId, personIds, db } = desk;
  insertTeamMember(db, { planId, staffId: staffId('frontoffice'), validFrom: '2026-02-01' });
  insertTeamMember(db, { planId, staffId: staffId('workincome'), validFrom: '2026-02-01', validUntil: '2026-05-01' });
  const sons = await work('addGoal', 'director', {
    planId,
    ...newGoal,
    description: 'Naar school',
    personId: personIds[1],
  });
  const ours = await work('addGoal', 'director', { planId, ...newGoal });
  const evaluation = { planId, outcome: 'COMPLETED', summary: 'Het gaat goed met iedereen.' };
  await work('evaluatePlan', 'director', evaluation);
  const goals = [goalId, sons.thing?.id, ours.thing?.id].map((id) => ({ id, outcome: 'ATTAINED' }));
  expect(codesOf(await work('closePlan', 'director', { id: planId, expectedVersion: 1, note, goals }))).toEqual([]);
  return desk;
}

test('a plan that was closed is read again by whoever directed it to its end: what it brought, and what came of its goals', async () => {
  const desk = await startClosed();
  desk.goTo('2026-09-01');
  const [former, ...others] = (await formerOf(desk, 'director')) ?? [];
  expect(others).toEqual([]);
  expect(former).toMatchObject({
    ...{ sight: 'CONTENT', title: 'Samen verder', status: 'CLOSED', endedOn: '2026-06-01', endNote: note, myDeeds: [] },
    evaluations: [{ summary: 'Het gaat goed met iedereen.' }],
  });
  expect(former?.goals).toHaveLength(3);
  for (const goal of former?.goals ?? []) expect(goal).toMatchObject({ status: 'ATTAINED', myDeeds: [] });
});

test('the team of its last day reads its own part, as it did, and nobody else is told that there was one', async () => {
  const desk = await startClosed();
  const [part] = (await formerOf(desk, 'frontoffice')) ?? [];
  // Of whom they work for, and of all that they have an action under; not the plan as a whole.
  expect(part).toMatchObject({ sight: 'EXISTS', title: null, endNote: null, evaluations: null });
  expect(part?.goals).toMatchObject([{ person: { name: { full: 'Noor Visser' } } }]);
  for (const persona of ['director2', 'frontoffice2', 'workincome', 'backoffice', 'teamlead'])
    expect([persona, await formerOf(desk, persona)]).toEqual([persona, []]);
  expect(await formerOf(desk, 'privacy')).toHaveLength(1);
  // A purpose that is for no director gives the director nothing either.
  const { data } = await desk.ask('management', history, { id: desk.householdId });
  expect(data).toEqual({ household: null });
});

test('until the household has another plan: then that is for who directs the new one', async () => {
  const desk = await startClosed();
  const start = { householdId: desk.householdId, title: 'Opnieuw', directorId: staffId('director2') };
  expect(codesOf(await desk.work('startPlan', 'frontoffice', start))).toEqual([]);
  expect([await formerOf(desk, 'director'), await formerOf(desk, 'director2')]).toMatchObject([
    [],
    [{ title: 'Samen verder' }],
  ]);
});

test('of a child that came under protection since, nothing more is read', async () => {
  const desk = await startClosed();
  insertProtection(desk.db, desk.personIds[1] ?? '');
  const [former] = (await formerOf(desk, 'director')) ?? [];
  expect(former?.goals).toHaveLength(2);
  expect(JSON.stringify(former)).not.toContain('Naar school');
});

test('who handed the plan over on the day it was closed did not direct it to its end', async () => {
  const desk = await startDirectionDesk();
  const { thing } = await desk.offerTo('director2');
  await desk.make('acceptDirectorship', 'director2', { id: thing?.id, expectedVersion: 1 });
  const goalId = desk.db.$client.prepare<[], string>('select id from goal').pluck().get();
  const goals = [{ id: goalId, outcome: 'DROPPED' }];
  const closing = { id: desk.planId, expectedVersion: 1, note, goals };
  expect(codesOf(await desk.change(planDocuments.closePlan, 'director2', closing))).toEqual([]);
  expect([await formerOf(desk, 'director'), await formerOf(desk, 'director2')]).toMatchObject([
    [],
    [{ title: 'Samen verder' }],
  ]);
});
