import { describe, expect, test } from 'vitest';
import { isActionOnPaper, isGoalFor } from '../../src/domain/case/kitchen-table-rule.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { insertRelation, type FamilySpec } from '../testkit/family.ts';
import { insertEvaluation, insertScore, insertTeamMember } from '../testkit/plan-part.ts';
import { workFamily } from '../testkit/work-desk.ts';
import { newGoal, startPlanDesk } from './plan-desk.ts';

const day = '2026-06-01';
const parentOf = (reader: string, child: string) => reader === 'parent' && child === 'child';

describe('a goal is on paper for', () => {
  test.each([
    ['all of the household', null, '1980-01-01', 'partner', true],
    ['whose it is', 'parent', '1980-01-01', 'parent', true],
    ['not their partner', 'parent', '1980-01-01', 'partner', false],
    ['not their child', 'parent', '1980-01-01', 'child', false],
    ['the parent with authority of a child of 15', 'child', '2010-06-02', 'parent', true],
    ['not that parent from 16 on', 'child', '2010-06-01', 'parent', false],
    ['not another grown-up in the house', 'child', '2015-01-01', 'partner', false],
    ['the child', 'child', '2015-01-01', 'child', true],
    ['not the parent where the age is unknown', 'child', null, 'parent', false],
  ])('%s', (_who, personId, birthDate, reader, isSeen) => {
    const goal = { personId, birthDate, isProtected: false };
    expect(isGoalFor(reader, goal, day, parentOf)).toBe(isSeen);
    expect(isGoalFor(reader, { ...goal, isProtected: true }, day, parentOf)).toBe(false);
  });

  test('and an action where who does it is one of the household, and not protected', () => {
    const on = (owner: string | null) => isActionOnPaper(owner, new Set(['a', 'b']), new Set(['b']));
    expect([on(null), on('a'), on('b'), on('gone')]).toEqual([true, true, false, false]);
  });
});

const family: FamilySpec = {
  ...workFamily,
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
    { name: 'Ali Visser', bsn: '999990044', role: 'PARTNER' },
    { name: 'Lot Visser', bsn: '999990056', role: 'CHILD', birthDate: '2009-04-04' },
    { name: 'Sem Visser', bsn: '999990068', role: 'CHILD', birthDate: '2016-04-04' },
  ],
};
interface Printed {
  readonly household: {
    readonly plan: {
      readonly kitchenTable: Record<string, unknown>;
      readonly kitchenTableReaders: readonly { readonly name: { readonly full: string } }[];
    };
  };
}

const print = `query Print($id: ID!, $for: [ID!]!) { household(by: { id: $id }) { plan {
  kitchenTableReaders { name { full } }
  kitchenTable(for: $for) { printedOn title startedOn director { staff { name } } nextEvaluationOn readers leftOut
    goals { description personName status actions { description ownerName status } } } } } }`;

test('what is printed holds what all at the table may see, and nothing else', async () => {
  const desk = await startPlanDesk(family);
  const { work, planId, goalId, personIds, db, householdId } = desk;
  const [noor = '', pim = '', ali = '', lot = '', sem = ''] = personIds;
  for (const child of [pim, lot, sem]) insertRelation(db, child, 'PARENT', { id: noor, name: 'Noor Visser' });
  insertProtection(db, sem);
  insertTeamMember(db, { planId, staffId: staffId('workincome'), validFrom: '2026-02-01', law: 'PARTICIPATIEWET' });
  insertScore(db, { householdId, personId: noor, scoredOn: '2026-05-01', reason: 'Geheime schulden' });
  insertEvaluation(db, { planId, heldOn: '2026-05-01', nextOn: '2026-08-01', summary: 'Geheime evaluatie' });
  const add = async (description: string, personId?: string) =>
    (await work('addGoal', 'director', { planId, ...newGoal, description, personId })).thing?.id ?? '';
  const ofAll = await add('Samen eten');
  await add('Pim naar school', pim);
  await add('Lot haalt rijbewijs', lot);
  await add('Ali vindt werk', ali);
  await add('Sem is veilig', sem);
  const dropped = await add('Verhuizen');
  await work('dropGoal', 'director', { id: dropped, expectedVersion: 1, note: 'Geheime reden voor vervallen' });
  const act = (owner: object, description: string) =>
    work('addAction', 'director', { goalId: ofAll, owner, description });
  await act({ personId: ali }, 'Koken');
  await act({ personId: sem }, 'Tafel dekken');
  await act({ staffId: staffId('debt') }, 'Recepten brengen');
  const cancelled = await act({ networkName: 'Oma' }, 'Boodschappen');
  await work('cancelAction', 'director', { id: cancelled.thing?.id, expectedVersion: 1, note: 'Oma kan niet' });
  await work('attainGoal', 'director', { id: goalId, expectedVersion: 1, note: 'Geheime toelichting' });

  const ask = (persona: string, readers: readonly string[]) =>
    desk.ask(persona, print, { id: householdId, for: readers });
  const tableFor = async (...readers: readonly string[]) => {
    const { data, errors, text } = await ask('director', readers);
    expect(errors).toEqual([]);
    expect(text).not.toMatch(/Geheim|Sem |Proefweg|99999|Anouk|Participatie/);
    return (data as unknown as Printed).household.plan.kitchenTable;
  };
  const goalsFor = async (...readers: readonly string[]) => {
    const { goals, leftOut } = await tableFor(...readers);
    return [(goals as { description: string }[]).map(({ description }) => description).toSorted(), leftOut];
  };

  expect(await tableFor(ali)).toEqual({
    ...{ printedOn: '2026-06-01', title: 'Samen verder', startedOn: '2026-01-15', nextEvaluationOn: '2026-08-01' },
    ...{ director: { staff: { name: 'Emine Karaca' } }, readers: ['Ali Visser'], leftOut: 4 },
    goals: expect.arrayContaining([
      { description: 'Ali vindt werk', personName: 'Ali Visser', status: 'OPEN', actions: [] },
      {
        ...{ description: 'Samen eten', personName: null, status: 'OPEN' },
        actions: [
          { description: 'Koken', ownerName: 'Ali Visser', status: 'OPEN' },
          { description: 'Recepten brengen', ownerName: 'Corrie Zandstra', status: 'OPEN' },
        ],
      },
    ]),
  });
  expect(await goalsFor(noor)).toEqual([['Pim naar school', 'Rondkomen', 'Samen eten'], 3]);
  expect(await goalsFor(noor, ali)).toEqual([['Samen eten'], 5]);
  expect(await goalsFor(noor, pim)).toEqual([['Pim naar school', 'Samen eten'], 4]);
  expect(await goalsFor(lot)).toEqual([['Lot haalt rijbewijs', 'Samen eten'], 4]);

  const { household } = (await ask('director', [noor])).data as unknown as Printed;
  const names = household.plan.kitchenTableReaders.map(({ name }) => name.full);
  expect(names.toSorted()).toEqual(['Ali Visser', 'Lot Visser', 'Noor Visser', 'Pim Visser']);
  for (const wrong of [[], [sem], [noor, sem], [noor, desk.other.personIds[0] ?? ''], ['']]) {
    const { errors, text } = await ask('director', wrong);
    expect([wrong, errors[0]?.extensions.code, text.includes('per_')]).toEqual([wrong, 'BAD_USER_INPUT', false]);
  }
  for (const persona of ['frontoffice', 'workincome', 'teamlead', 'director2']) {
    const { data } = await ask(persona, [noor]);
    expect([persona, data?.['household']]).toEqual([
      persona,
      { plan: { kitchenTableReaders: null, kitchenTable: null } },
    ]);
  }

  const goals = [...new Set(db.$client.prepare<[], string>(`select id from goal where status = 'OPEN'`).pluck().all())];
  const note = 'Alles loopt weer vanzelf.';
  const settled = goals.map((id) => ({ id, outcome: 'DROPPED' }));
  await work('closePlan', 'director', { id: planId, expectedVersion: 1, note, goals: settled });
  const node =
    'query N($id: ID!, $for: [ID!]!) { node(id: $id) { ... on Plan { kitchenTable(for: $for) { title } } } }';
  expect((await desk.ask('privacy', node, { id: planId, for: [noor] })).data).toEqual({ node: { kitchenTable: null } });
});

test('on a past day goals and actions that were added later are not there', async () => {
  const { work, planId, goalId, householdId, ask, goTo } = await startPlanDesk();
  goTo('2026-06-03');
  await work('addGoal', 'director', { planId, ...newGoal });
  await work('addAction', 'director', { goalId, description: 'Bellen', owner: { networkName: 'Rie' } });
  goTo('2026-06-10');
  const past = `query P($id: ID!, $on: Date) { household(by: { id: $id }, asOf: $on) {
    plan { goals { description actions { description } } } } }`;
  const look = async (on: string) => (await ask('director', past, { id: householdId, on })).data?.['household'];
  const old = { description: 'Rondkomen', actions: [{ description: 'Overzicht maken' }] };
  expect(await look('2026-06-02')).toEqual({ plan: { goals: [old] } });
  expect(await look('2026-06-03')).toEqual({
    plan: {
      goals: [
        { ...old, actions: [...old.actions, { description: 'Bellen' }] },
        { description: 'Een veilig huis', actions: [] },
      ],
    },
  });
});
