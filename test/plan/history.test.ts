import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { newGoal, startPlanDesk } from './plan-desk.ts';

const history = `query H($id: ID!) { node(id: $id) { ... on Goal { history { at staff { name } words } } } }`;

test('the history of a goal tells who changed it and its actions, from what to what, the latest first', async () => {
  const { work, planId, ask, goTo } = await startPlanDesk();
  const id = (await work('addGoal', 'director', { planId, ...newGoal })).thing?.id ?? '';
  goTo('2026-06-02');
  const next = { lifeDomain: 'FINANCES', objectiveCode: '4.5', description: 'Een betaalbaar huis', targetOn: null };
  await work('changeGoal', 'director', { id, expectedVersion: 1, ...next });
  goTo('2026-06-03');
  const owner = { staffId: staffId('workincome') };
  const act = await work('addAction', 'director', { goalId: id, description: 'Toeslag', owner, dueOn: '2026-07-01' });
  goTo('2026-06-04');
  const changed = { description: 'Toeslag', dueOn: '2026-08-01', owner: { networkName: 'Oma' } };
  await work('changeAction', 'director', { id: act.thing?.id, expectedVersion: 1, ...changed });
  goTo('2026-06-05');
  await work('attainGoal', 'director', { id, expectedVersion: 2 });
  const { data } = await ask('director', history, { id });
  const at = (day: number) => `2026-06-0${day}T10:00:00.000Z`;
  const staff = { name: 'Emine Karaca' };
  expect(data?.['node']).toEqual({
    history: [
      { at: at(5), staff, words: ['Actie “Toeslag” vervallen'] },
      { at: at(5), staff, words: ['Doel behaald'] },
      {
        at: at(4),
        staff,
        words: [
          'Actie “Toeslag”, klaar op: van 1 juli 2026 naar 1 augustus 2026',
          'Actie “Toeslag”: iemand anders doet dit',
        ],
      },
      { at: at(3), staff, words: ['Actie toegevoegd: “Toeslag”'] },
      {
        at: at(2),
        staff,
        words: [
          'Doel, leefgebied: van huisvesting naar financiën',
          'Doel, doelstelling: van 1.2 naar 4.5',
          'Doel, tekst: van “Een veilig huis” naar “Een betaalbaar huis”',
          'Doel, streefdatum: van 1 december 2026 naar geen',
        ],
      },
      { at: at(1), staff, words: ['Doel toegevoegd: “Een veilig huis”'] },
    ],
  });
});

test('it is not there for whom the goal is not, and tells nothing of an action for a protected child', async () => {
  const { work, goalId: id, personIds, ask, db } = await startPlanDesk();
  const add = (owner: object, description: string) => work('addAction', 'director', { goalId: id, description, owner });
  await add({ personId: personIds[1] }, 'Zwemles');
  await add({ staffId: staffId('workincome') }, 'Bellen');
  insertProtection(db, personIds[1] ?? '');
  const textFor = async (persona: string) => (await ask(persona, history, { id })).text;
  expect(await textFor('director')).toContain('Zwemles');
  expect(await textFor('workincome')).toContain('Bellen');
  expect(await textFor('workincome')).not.toContain('Zwemles');
  for (const persona of ['frontoffice', 'teamlead', 'backoffice'])
    expect([persona, (await ask(persona, history, { id })).data]).toEqual([persona, { node: null }]);
});
