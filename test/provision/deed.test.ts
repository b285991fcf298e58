import { expect, test } from 'vitest';
import { startHelpDesk, thingOf } from './help-desk.ts';

test('what may be decided, and done with help, is told before it is tried', async () => {
  const desk = await startHelpDesk();
  const { caseOf, householdId } = desk.family();
  const query = `query May($by: HouseholdBy!) { household(by: $by) {
    cases { id decidable outcomes } provisions { myDeeds version } } }`;
  const look = async (persona: string, letter: 'W' | 'O' | 'R' = 'W') => {
    const { data } = await desk.ask(persona, query, { by: { id: householdId } });
    const household = data?.['household'] as
      | { cases: { id: string; decidable: string[]; outcomes: string[] | null }[]; provisions: unknown[] }
      | undefined;
    return { ...household?.cases.find(({ id }) => id === caseOf(letter)), provisions: household?.provisions };
  };
  const granting = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED'];
  expect(await look('backoffice')).toMatchObject({ decidable: granting, outcomes: granting });
  expect(await look('backoffice', 'O')).toMatchObject({ decidable: ['UPHELD', 'REVISED'] });
  // The desk sees what can be decided in it, and decides nothing.
  expect(await look('frontoffice')).toMatchObject({ decidable: [], outcomes: granting });
  expect(await look('frontoffice', 'R')).toMatchObject({ decidable: [], outcomes: [] });
  expect(await look('workincome')).toMatchObject({ decidable: [], outcomes: null });

  const { id, version } = thingOf(await desk.decide('backoffice', caseOf('W')));
  await desk.grant('backoffice', { caseId: caseOf('W') });
  expect(await look('backoffice2')).toMatchObject({
    decidable: [],
    provisions: [{ myDeeds: ['GRANT_PROVISION', 'ORDER_ALLOCATION'], version: 1 }],
  });
  expect(await look('frontoffice')).toMatchObject({ provisions: [{ myDeeds: [] }] });
  const help = desk.db.$client
    .prepare<[string], string>('select id from provision where decision_id = ?')
    .pluck()
    .get(id);
  const end = { id: help, expectedVersion: 1, reason: 'AT_REQUEST', lastDay: '2026-06-15' };
  await desk.make('endProvision', 'backoffice', end);
  desk.goTo('2026-06-16');
  const withdrawn = { id, expectedVersion: version, reason: 'Er is een nieuw besluit nodig.' };
  thingOf(await desk.make('withdrawDecision', 'backoffice', withdrawn));
  expect(await look('backoffice')).toMatchObject({ decidable: granting });
});
