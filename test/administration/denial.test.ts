import { expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { staffId } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { dump } from '../mutation/wire.ts';
import { codesOf } from '../testkit/work-desk.ts';
import { administration, documents, startAdministration, type Mutation } from './desk.ts';

const named = { id: staffId('frontoffice'), expectedVersion: 1 };
const organisation = organisationId('leusden');
const person = { organisationId: organisation, subject: 'demo:x', name: 'Iemand', jobTitle: 'Consulent' };
const type = {
  ...{
    label: 'Zaak',
    officeFunction: 'FRONT',
    otherTerms: [],
    termChanges: [],
    reasonableTerm: false,
    fromSuwinet: false,
  },
  steps: [{ from: 'RECEIVED', to: ['CLOSED'] }],
};
const term = { label: 'Termijn', article: 'Awb art. 4:13', countsFrom: 'RECEIPT' };
const norm = { description: 'Snel bellen', days: 5, workingDays: true, targetPercent: 90, assumed: false };
const activity = {
  ...{
    label: 'Een doel',
    purpose: 'Waarvoor het nodig is',
    ground: 'Taak',
    article: 'Wgs art. 3',
    controller: 'College',
  },
  ...{ laws: [], coordination: false, suwi: false, roles: [], validFrom: '2026-06-01' },
};
const agreement = { title: 'Afspraak', basis: 'Besluit' };
const product = { name: 'Hulp', ladderStep: 'TAILORED_PROVISION' };

/** A good input for each mutation. */
const inputs: Readonly<Record<Mutation, object>> = {
  addStaffMember: person,
  changeStaffMember: { ...named, ...person },
  giveRole: { ...named, role: 'TEAM_LEAD' },
  takeRole: { ...named, role: 'FRONT_OFFICE_WORKER' },
  giveRight: { ...named, right: 'ANALYST' },
  takeRight: { ...named, right: 'ANALYST' },
  addOrganisation: { code: 'nieuw', kind: 'OTHER', name: 'Nieuw' },
  changeOrganisation: { id: organisation, expectedVersion: 1, kind: 'OTHER', name: 'Nieuw' },
  addResponsibility: {
    law: 'WGS',
    officeFunction: 'FRONT',
    task: 'DESK',
    status: 'IN_FORCE',
    organisationId: organisation,
  },
  endResponsibility: { ...named, on: '2026-07-01' },
  replaceResponsibility: { ...named, status: 'IN_FORCE', organisationId: organisation },
  addAgreement: {
    ...{ code: 'nieuw', kind: 'SERVICE', ...agreement },
    ...{ commissionerId: organisation, executorId: organisationId('amersfoort') },
  },
  changeAgreement: { ...named, ...agreement },
  addServiceNorm: { agreementId: 'agr_1', code: 'nieuw', measure: 'FIRST_CONTACT', officeFunction: 'BACK', ...norm },
  changeServiceNorm: { ...named, ...norm },
  addCaseType: { law: 'GENERAL', kind: 'OBJECTION', ...type },
  changeCaseType: { ...named, ...type },
  addStatutoryTerm: { code: 'nieuw', caseKinds: [], ...term },
  changeStatutoryTerm: { ...named, ...term },
  addProduct: { law: 'WMO', code: 'X1', ...product },
  changeProduct: { ...named, ...product },
  proposeProcessingActivity: { name: 'nieuw', ...activity },
  confirmProcessingActivity: { ...named, accept: true },
};
const mutations = Object.keys(documents) as Mutation[];

test('nobody but the administrator changes what the administrator keeps, for whatever purpose, and nothing of it changes', async () => {
  const desk = await startAdministration();
  const before = dump(desk);
  for (const mutation of mutations) {
    for (const persona of ['frontoffice', 'teamlead', 'privacy', 'management']) {
      // For a purpose of their own they may not, and that of the administrator is not theirs.
      const { data } = await desk.send(documents[mutation], persona, inputs[mutation]);
      expect([mutation, persona, codesOf(data?.['payload'] as Parameters<typeof codesOf>[0])]).toEqual([
        mutation,
        persona,
        ['NOT_PERMITTED'],
      ]);
    }
    const { errors } = await desk.send(documents[mutation], 'frontoffice', inputs[mutation], administration);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  }
  expect(dump(desk)).toBe(before);
});

test('nobody but the administrator sees what the administrator keeps, and the administrator sees no resident', async () => {
  const desk = await startAdministration();
  for (const persona of ['frontoffice', 'teamlead', 'privacy', 'management']) {
    const { data } = await desk.ask(persona, '{ administration { staff { subject } } }');
    expect([persona, data]).toEqual([persona, { administration: null }]);
  }
  expect((await desk.ask('admin', '{ administration { staff { id } } }', {}, null)).data).toEqual({
    administration: null,
  });
  const ask = (query: string, variables: object) => desk.ask('admin', query, variables, administration);
  const household = await ask('query Find($by: HouseholdBy!) { household(by: $by) { id } }', {
    by: { bsn: '999990019' },
  });
  expect(household.data).toEqual({ household: null });
  const nodes = await ask('query Find($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [desk.householdId, ...desk.personIds],
  });
  expect(nodes.data).toEqual({ nodes: [null, null, null] });
  // Histories of residents' records are no part of what is kept here.
  const moment = await desk.see(`history(id: "${desk.householdId}") { at }`);
  expect(moment).toEqual({ history: [] });
});

test('a mutation sent again under its name has one effect, and each thing that is not there is not found', async () => {
  const desk = await startAdministration();
  const input = { clientMutationId: 'once', code: 'eenmaal', kind: 'OTHER', name: 'Eenmaal' };
  const [first, again] = [await desk.make('addOrganisation', input), await desk.make('addOrganisation', input)];
  expect(again.thing).toEqual(first.thing);
  const changing = mutations.filter((mutation) => 'expectedVersion' in inputs[mutation]);
  for (const mutation of changing) {
    const payload = await desk.make(mutation, { ...inputs[mutation], id: 'xyz_1', expectedVersion: 1 });
    expect([mutation, codesOf(payload)]).toEqual([mutation, ['NOT_FOUND']]);
  }
  expect(changing.length).toBeGreaterThan(11);
  const other = await desk.make('giveRole', inputs.giveRole, 'admin', administration);
  expect(codesOf(other)).toEqual([]);
  const looked = await desk.ask(
    'frontoffice',
    '{ organisations: responsibilities { organisation { version } } }',
    {},
    activityId('toegang-wmo'),
  );
  expect(looked.errors).toEqual([]);
});
