import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { agreementStateOf } from '../../src/domain/plan/plan-agreement.ts';
import { insertProtection } from '../child-protection/world.ts';
import { dump } from '../mutation/wire.ts';
import { insertRelation, type FamilySpec } from '../testkit/family.ts';
import { insertTeamMember } from '../testkit/plan-part.ts';
import { codesOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { startPlanDesk } from './plan-desk.ts';

const family: FamilySpec = {
  ...workFamily,
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
    { name: 'Sem Visser', bsn: '999990044', role: 'CHILD', birthDate: '2012-04-04' },
    { name: 'Lot Visser', bsn: '999990056', role: 'CHILD', birthDate: '2009-04-04' },
  ],
};
const startFamily = async () => {
  const desk = await startPlanDesk(family);
  const [noor = '', pim = '', sem = '', lot = ''] = desk.personIds;
  for (const child of [pim, sem, lot]) insertRelation(desk.db, child, 'PARENT', { id: noor, name: 'Noor Visser' });
  return { ...desk, noor, pim, sem, lot };
};
const agrees = { withPlan: true, withSharing: false, givenBy: 'SELF' };
const view =
  'query V($id: ID!) { household(by: { id: $id }) { plan { agreements { id state person { name { full } } } } } }';

test('what a resident says of the plan is recorded, said anew and taken back, and stays readable', async () => {
  const { work, planId, noor, db, ask, householdId } = await startFamily();
  const { thing, problems } = await work('recordPlanAgreement', 'director', { planId, personId: noor, ...agrees });
  expect(problems).toEqual([]);
  expect(thing).toEqual({
    ...{ id: expect.stringMatching(/^pag_/), version: 1, ...agrees, remark: null, giverName: null, withChild: false },
    ...{ givenOn: '2026-06-01', endedOn: null, state: 'RUNNING', endRecordedBy: null },
    ...{ person: { name: { full: 'Noor Visser' } }, recordedBy: { name: 'Emine Karaca' } },
  });
  const first = thing?.id;
  const again = { planId, personId: noor, ...agrees, withSharing: true, replacesId: first };
  const second = (await work('recordPlanAgreement', 'director', again)).thing;
  expect(second).toMatchObject({ withSharing: true, state: 'RUNNING' });
  const withdrawn = await work('withdrawPlanAgreement', 'director', { id: second?.id, expectedVersion: 1 });
  expect(withdrawn.thing).toEqual({
    ...{
      id: second?.id,
      version: 2,
      state: 'WITHDRAWN',
      endedOn: '2026-06-01',
      endRecordedBy: { name: 'Emine Karaca' },
    },
  });
  const { data } = await ask('director', view, { id: householdId });
  expect(data?.['household']).toEqual({
    plan: {
      agreements: [
        { id: second?.id, state: 'WITHDRAWN', person: { name: { full: 'Noor Visser' } } },
        { id: first, state: 'REPLACED', person: { name: { full: 'Noor Visser' } } },
      ],
    },
  });
  expect(readHistory({ db }, second?.id ?? '')).toHaveLength(2);
  expect(codesOf(await work('withdrawPlanAgreement', 'director', { id: second?.id, expectedVersion: 2 }))).toEqual([
    'AGREEMENT_NOT_RUNNING',
  ]);
});

test('nothing is seen, and nothing stops, by it: it is no consent', async () => {
  const { work, planId, noor, ask, householdId } = await startFamily();
  const all = `query A($id: ID!) { household(by: { id: $id }) { plan { sight goals { description } } cases { law sight }
    provisions { id } withheld { area count } } }`;
  const look = async () =>
    Promise.all(['director', 'frontoffice', 'workincome'].map((who) => ask(who, all, { id: householdId })));
  const before = (await look()).map(({ data }) => data);
  const { thing } = await work('recordPlanAgreement', 'director', {
    planId,
    personId: noor,
    ...agrees,
    withSharing: true,
  });
  expect((await look()).map(({ data }) => data)).toEqual(before);
  await work('withdrawPlanAgreement', 'director', { id: thing?.id, expectedVersion: 1 });
  expect((await look()).map(({ data }) => data)).toEqual(before);
});

test('for a child the same speak as give consent', async () => {
  const { work, planId, noor, pim, sem, lot } = await startFamily();
  const record = async (personId: string, input: object) =>
    placesOf(await work('recordPlanAgreement', 'director', { planId, personId, ...agrees, ...input })).join();
  const parent = { givenBy: 'PARENT', giverPersonId: noor };
  expect(await record(pim, {})).toBe('AGREEMENT_IS_PARENTS input givenBy');
  expect(await record(lot, parent)).toBe('AGREEMENT_IS_OWN input givenBy');
  expect(await record(lot, {})).toBe('');
  expect(await record(pim, { givenBy: 'PARENT', giverPersonId: lot })).toBe(
    'GIVER_WITHOUT_AUTHORITY input giverPersonId',
  );
  expect(await record(pim, { givenBy: 'PARENT', giverPersonId: pim })).toBe('GIVER_IS_PERSON input giverPersonId');
  expect(await record(pim, { givenBy: 'PARENT' })).toBe('NOT_FITTING input giverPersonId');
  expect(await record(sem, parent)).toBe('CHILD_MUST_AGREE input childAgrees');
  expect(await record(sem, { ...parent, childAgrees: true })).toBe('');
  // That they do not agree is recorded whoever says it, with what it is about.
  expect(await record(pim, { ...parent, withPlan: false })).toBe('REMARK_MISSING input remark');
  expect(await record(pim, { ...parent, withPlan: false, remark: 'Wil geen vreemde in huis.' })).toBe('');
});

test.each([
  ['2014-04-04', 'PARENT', '2026-01-01', '2026-04-03', 'RUNNING'],
  ['2014-04-04', 'PARENT', '2026-01-01', '2026-04-04', 'OUTGROWN'],
  ['2010-04-04', 'REPRESENTATIVE', '2026-01-01', '2026-04-04', 'OUTGROWN'],
  ['2000-04-04', 'REPRESENTATIVE', '2026-01-01', '2026-04-04', 'RUNNING'],
  ['2010-04-04', 'SELF', '2026-01-01', '2026-04-04', 'RUNNING'],
] as const)('of somebody born on %s, said by %s on %s, it is on %s: %s', (birthDate, givenBy, givenOn, day, state) => {
  const row = { givenBy, givenOn, endedOn: null, ending: null };
  expect(agreementStateOf(row, birthDate, day)).toBe(state);
  expect(agreementStateOf({ ...row, endedOn: day, ending: 'WITHDRAWN' }, birthDate, day)).toBe('WITHDRAWN');
});

test('several who record it at the same time see one of it, and the others are told', async () => {
  const { work, planId, noor } = await startFamily();
  const payloads = await Promise.all(
    [1, 2, 3, 4].map(() => work('recordPlanAgreement', 'director', { planId, personId: noor, ...agrees })),
  );
  expect(payloads.flatMap(codesOf)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
  expect(payloads.flatMap(({ problems }) => problems.map(({ version }) => version))).toEqual([1, 1, 1]);
});

test('it is recorded and seen for whom one works in the team, and by nobody else', async () => {
  const desk = await startFamily();
  const { work, planId, noor, pim, db, householdId } = desk;
  insertTeamMember(db, { planId, staffId: staffId('frontoffice'), validFrom: '2026-02-01' });
  const own = await work('recordPlanAgreement', 'frontoffice', { planId, personId: noor, ...agrees });
  expect(own.problems).toEqual([]);
  const parent = { givenBy: 'PARENT', giverPersonId: noor, childAgrees: true };
  await work('recordPlanAgreement', 'director', { planId, personId: pim, ...agrees, ...parent });
  const seen = async (persona: string) => {
    const { data } = await desk.ask(persona, view, { id: householdId });
    return ((data?.['household'] ?? null) as { plan: { agreements: unknown[] } } | null)?.plan.agreements.length;
  };
  expect([await seen('director'), await seen('frontoffice'), await seen('workincome'), await seen('teamlead')]).toEqual(
    [2, 1, 0, 0],
  );
  const node = 'query N($id: ID!) { node(id: $id) { id } }';
  expect((await desk.ask('workincome', node, { id: own.thing?.id })).data).toEqual({ node: null });
  insertProtection(db, noor);
  expect([await seen('director'), await seen('privacy')]).toEqual([2, 2]);

  const before = dump(desk);
  for (const persona of ['workincome', 'backoffice', 'teamlead', 'director2']) {
    const sent = { planId, personId: pim, ...agrees, ...parent };
    expect([persona, placesOf(await work('recordPlanAgreement', persona, sent))]).toEqual([persona, ['NOT_PERMITTED']]);
    const id = own.thing?.id;
    expect(placesOf(await work('withdrawPlanAgreement', persona, { id, expectedVersion: 1 }))).toEqual([
      'NOT_FOUND input id',
    ]);
  }
  expect(codesOf(await work('withdrawPlanAgreement', 'privacy', { id: own.thing?.id, expectedVersion: 1 }))).toEqual([
    'NOT_PERMITTED',
  ]);
  for (const id of ['', planId, 'pag_00000000-0000-7000-8000-000000000000'])
    expect(codesOf(await work('withdrawPlanAgreement', 'director', { id, expectedVersion: 1 }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await work('withdrawPlanAgreement', 'director', { id: own.thing?.id, expectedVersion: 2 }))).toEqual([
    'CONFLICT',
  ]);
  for (const givenOn of ['2026-06-02', '2026-01-01'])
    expect(
      codesOf(await work('recordPlanAgreement', 'director', { planId, personId: noor, ...agrees, givenOn })),
    ).toEqual(['DAY_NOT_FITTING']);
  expect(dump(desk)).toBe(before);
});
