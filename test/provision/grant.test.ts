import { describe, expect, test } from 'vitest';
import { insertRows } from '../../db/row.ts';
import { transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { offeringTable } from '../../db/offering.table.ts';
import { productId } from '../../db/reference.ts';
import { readLooks } from '../mutation/wire.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { general, startHelpDesk, thingOf, wmo } from './help-desk.ts';

describe('help is granted', () => {
  test('on the decision in its case, and stands with what was sent', async () => {
    const desk = await startHelpDesk();
    const { caseOf, personIds } = desk.family();
    const { id: decisionId } = thingOf(await desk.decide('backoffice', caseOf('W')));
    const payload = await desk.grant('backoffice2', { caseId: caseOf('W') });
    expect(payload).toMatchObject({
      problems: [],
      remarks: [],
      thing: {
        ...{ law: 'WMO', product: { code: 'HH' }, provider: { name: 'Thuiszorg De Proef' }, deliveryForm: 'IN_KIND' },
        // The step is that of the product, the person whom the case concerns.
        ...{ ladderStep: 'TAILORED_PROVISION', person: { id: personIds[0] }, case: { id: caseOf('W') } },
        ...{ volume: { amount: 2, unit: 'HOUR', per: 'WEEK' }, monthlyCost: 31_200, decision: { id: decisionId } },
        ...{ validFrom: '2026-06-15', validUntil: '2027-06-15', state: 'COMING', previous: null, version: 1 },
      },
    });
    expect(readHistory(desk, thingOf(payload).id)).toHaveLength(1);
    expect(readLooks(desk).map(({ access, subjects }) => [access.kind, subjects])).toEqual([
      ['CHANGED', 1],
      ['CHANGED', 1],
    ]);
  });

  test('as the law of the case has it: money under the Participatiewet, seen for its purpose alone', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    await desk.decide('workincome', caseOf('P'));
    const benefit = {
      ...{ caseId: caseOf('P'), productId: productId({ law: 'PARTICIPATIEWET', code: 'AB' }), deliveryForm: 'PAYMENT' },
      ...{ providerId: null, volume: { amount: 1050, unit: 'EURO', per: 'MONTH' }, lastDay: null },
    };
    const { id } = thingOf(await desk.grant('workincome', benefit));
    const query = 'query One($id: ID!) { node(id: $id) { ... on Provision { law } } }';
    expect((await desk.ask('workincome', query, { id })).data).toEqual({ node: { law: 'PARTICIPATIEWET' } });
    // What came from Suwinet stays for the tasks that may use it.
    for (const persona of ['privacy', 'frontoffice', 'backoffice']) {
      expect([persona, (await desk.ask(persona, query, { id })).data]).toEqual([persona, { node: null }]);
    }
  });

  test('without a decision where it is general: by the desk that answers for it', async () => {
    const desk = await startHelpDesk();
    const { householdId, personIds, caseOf } = desk.family();
    const buddy = { ...general('MT'), volume: null, monthlyCost: 0, validFrom: '2026-06-01' };
    const mine = { ...buddy, householdId, personId: personIds[1] };
    expect((await desk.grant('frontoffice', mine)).thing).toMatchObject({
      ...{ law: 'GENERAL', ladderStep: 'OWN_NETWORK', decision: null, case: null, person: { id: personIds[1] } },
    });
    expect(codesOf(await desk.grant('director', { ...buddy, caseId: caseOf('G') }))).toEqual([]);
    expect(codesOf(await desk.grant('backoffice', mine))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.grant('workincome', mine))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.grant('management', mine))).toEqual(['NOT_FOUND']);
    expect(placesOf(await desk.grant('frontoffice', { ...buddy, householdId }))).toEqual([
      'PERSON_MISSING input personId',
    ]);
    expect(placesOf(await desk.grant('frontoffice', { ...mine, ...wmo('HH') }))).toEqual([
      'PRODUCT_OF_ANOTHER_LAW input productId',
    ]);
    expect(placesOf(await desk.grant('frontoffice', { ...mine, ladderStep: 'COMPLEX_TRAJECTORY' }))).toEqual([
      'STEP_NOT_FITTING input ladderStep',
    ]);
    expect(placesOf(await desk.grant('frontoffice', { ...mine, validFrom: '2025-05-31' }))).toEqual([
      'STARTS_TOO_EARLY input validFrom',
    ]);
  });

  test('in kind by whoever is under contract, where that is known; by budget by whomever the resident chooses', async () => {
    const desk = await startHelpDesk();
    const offer = { ...wmo('HH'), source: 'STAFF', recordedAt: '2026-01-01T00:00:00.000Z' } as const;
    const offerings = [
      { ...offer, id: newId('offering'), providerId: desk.provider, contracted: 1, validFrom: '2026-06-15' },
      { ...offer, id: newId('offering'), providerId: desk.codeless, contracted: 0 },
    ];
    transaction(desk.db, () => insertRows(desk.db, offeringTable, offerings));
    const names = async (variables: object) => {
      const query = `query Who($productId: ID, $contracted: Boolean! = false, $on: Date) {
        providers(productId: $productId, contracted: $contracted, on: $on) { name } }`;
      const { data } = await desk.ask('backoffice', query, variables, null);
      return ((data?.['providers'] ?? []) as { name: string }[]).map(({ name }) => name);
    };
    const later = { ...wmo('HH'), on: '2026-06-15' };
    expect(await names(later)).toEqual(['Huishulp Zonder Code', 'Thuiszorg De Proef']);
    expect(await names({ ...later, contracted: true })).toEqual(['Thuiszorg De Proef']);
    expect(await names({ ...wmo('HH'), contracted: true })).toEqual([]);
    expect(await names(wmo('BI'))).toEqual(await names({}));
    expect(await names({ productId: 'prd_nowhere' })).toEqual([]);

    const { caseOf } = desk.family();
    await desk.decide('backoffice', caseOf('W'));
    const caseId = caseOf('W');
    expect(placesOf(await desk.grant('backoffice', { caseId, validFrom: '2026-06-14' }))).toEqual([
      'PROVIDER_NOT_CONTRACTED input providerId',
    ]);
    expect(placesOf(await desk.grant('backoffice', { caseId, providerId: desk.codeless }))).toEqual([
      'PROVIDER_NOT_CONTRACTED input providerId',
    ]);
    expect(codesOf(await desk.grant('backoffice', { caseId }))).toEqual([]);
    const budget = { caseId, providerId: desk.codeless, deliveryForm: 'PERSONAL_BUDGET' };
    // The same product in another form may be meant: it is told, and not refused.
    expect((await desk.grant('backoffice', budget)).remarks).toEqual([
      'Deze inwoner heeft in die tijd ook Hulp bij het huishouden door Thuiszorg De Proef, tot en met 14 juni 2027. Kijk na of beide nodig zijn.',
    ]);
  });
});

describe('help is not granted', () => {
  test('before its decision, nor on one that grants nothing', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const caseId = caseOf('W');
    expect(placesOf(await desk.grant('backoffice', { caseId }))).toEqual(['NOT_DECIDED input caseId']);
    await desk.decide('backoffice', caseId, { outcome: 'REFUSED' });
    expect(placesOf(await desk.grant('backoffice', { caseId }))).toEqual(['DECISION_GRANTS_NOTHING input caseId']);
    desk.db.$client
      .prepare(`update "case" set status = 'CLOSED', closed_on = '2026-06-01' where id = ?`)
      .run(caseOf('J'));
    expect(placesOf(await desk.grant('backoffice', { caseId: caseOf('J') }))).toEqual(['CASE_ENDED input caseId']);
  });

  test('on terms that do not fit', async () => {
    const desk = await startHelpDesk();
    const { caseOf, householdId } = desk.family();
    const stranger = desk.family().personIds[0];
    await desk.decide('backoffice', caseOf('W'));
    const refused = async (input: object) =>
      placesOf(await desk.grant('backoffice', { caseId: caseOf('W'), ...input }));
    const euros = { amount: 10, unit: 'EURO', per: 'MONTH' };
    expect(await refused({ validFrom: '2026-05-25' })).toEqual(['STARTS_TOO_EARLY input validFrom']);
    expect(await refused({ validFrom: '2027-06-02' })).toEqual(['STARTS_TOO_LATE input validFrom']);
    expect(await refused({ lastDay: '2026-06-14' })).toEqual(['ENDS_BEFORE_START input lastDay']);
    expect(await refused({ lastDay: '2057-01-01' })).toEqual(['ENDS_TOO_LATE input lastDay']);
    expect(await refused({ productId: 'prd_none' })).toEqual(['NOT_FOUND input productId']);
    expect(await refused(general('MT'))).toEqual(['PRODUCT_OF_ANOTHER_LAW input productId']);
    expect(await refused({ ladderStep: 'OWN_NETWORK' })).toEqual(['STEP_NOT_FITTING input ladderStep']);
    expect(await refused({ providerId: 'prv_none' })).toEqual(['NOT_FOUND input providerId']);
    expect(await refused({ deliveryForm: 'PAYMENT' })).toEqual(['PAYMENT_WITHOUT_PROVIDER input providerId']);
    expect(await refused({ deliveryForm: 'PAYMENT', providerId: null })).toEqual([
      'PAYMENT_IN_EUROS input volume unit',
    ]);
    expect(await refused({ deliveryForm: 'PAYMENT', providerId: null, volume: euros })).toEqual([]);
    expect(await refused({ volume: { ...euros, amount: 0 } })).toEqual(['TOO_SMALL input volume amount']);
    expect(await refused({ volume: { ...euros, amount: 1.005 } })).toEqual(['NOT_FITTING input volume amount']);
    expect(await refused({ monthlyCost: -1 })).toEqual(['TOO_SMALL input monthlyCost']);
    expect(await refused({ personId: stranger })).toEqual(['NOT_FOUND input personId']);
    expect(await refused({ previousId: 'pro_none' })).toEqual(['NOT_FOUND input previousId']);
    expect(await refused({ householdId })).toEqual(['NOT_FITTING input caseId']);
    expect(await refused({ caseId: null })).toEqual(['NOT_FITTING input caseId']);
    await desk.decide('backoffice', caseOf('J'));
    const money = { productId: productId({ law: 'JEUGDWET', code: 'AJ' }), deliveryForm: 'PAYMENT', providerId: null };
    expect(await refused({ caseId: caseOf('J'), ...money })).toEqual(['FORM_NOT_FITTING input deliveryForm']);
    desk.db.$client.prepare(`update product set valid_until = '2026-06-01' where code = 'HH'`).run();
    expect(await refused({})).toEqual(['PRODUCT_NOT_OFFERED input productId']);
  });

  test('by others than who have the case in hand, nor in a case that may not be seen', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    await desk.decide('backoffice', caseOf('W'));
    for (const persona of ['frontoffice', 'director', 'teamlead', 'workincome', 'privacy']) {
      expect([persona, codesOf(await desk.grant(persona, { caseId: caseOf('W') }))]).toEqual([
        persona,
        ['NOT_PERMITTED'],
      ]);
    }
    expect(codesOf(await desk.grant('management', { caseId: caseOf('W') }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await desk.grant('backoffice', { caseId: caseOf('P') }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await desk.grant('backoffice', { caseId: 'cas_none' }))).toEqual(['NOT_FOUND']);
  });

  test('to somebody who died', async () => {
    const desk = await startHelpDesk();
    const { caseOf, personIds } = desk.family();
    await desk.decide('backoffice', caseOf('W'));
    const die = `update person set registration_status = 'DECEASED', death_date = '2026-05-30' where id = ?`;
    desk.db.$client.prepare(die).run(personIds[0]);
    expect(placesOf(await desk.grant('backoffice', { caseId: caseOf('W') }))).toEqual([
      'PERSON_DECEASED input personId',
    ]);
  });

  test('twice: the same help of one provider at one time, also by two at once', async () => {
    const desk = await startHelpDesk();
    const { caseOf } = desk.family();
    const caseId = caseOf('W');
    await desk.decide('backoffice', caseId);
    const both = await Promise.all(['backoffice', 'backoffice2'].map((persona) => desk.grant(persona, { caseId })));
    expect(both.flatMap(placesOf)).toEqual(['PROVISION_DOUBLED input productId']);
    const after = { caseId, validFrom: '2027-06-15', lastDay: null };
    expect(placesOf(await desk.grant('backoffice', { ...after, validFrom: '2027-06-01' }))).toEqual([
      'PROVISION_DOUBLED input productId',
    ]);
    // Once and no more may well be twice.
    const once = { ...after, validFrom: '2026-07-01', volume: { amount: 1, unit: 'PIECE', per: 'TOTAL' } };
    expect(codesOf(await desk.grant('backoffice', once))).toEqual([]);
    expect((await desk.grant('backoffice', { ...once, ...wmo('RS') })).remarks).toEqual([]);
  });

  test('but what the actor may not see does not show in a refusal', async () => {
    const desk = await startHelpDesk();
    const { caseOf, householdId, personIds } = desk.family();
    const caseId = caseOf('W');
    await desk.decide('backoffice', caseId);
    desk.db.$client.prepare('update "case" set sealed = 1, worker_id = null where id = ?').run(caseOf('O'));
    const hidden = `insert into provision (id, household_id, person_id, law, case_id, product_id, ladder_step, provider_id,
      delivery_form, valid_from, source, recorded_at) values ('pro_hidden', ?, ?, 'WMO', ?, ?, 'TAILORED_PROVISION', ?,
      'IN_KIND', '2026-01-01', 'DEMO', '2026-01-01T00:00:00.000Z')`;
    const { productId: hh } = wmo('HH');
    desk.db.$client.prepare(hidden).run(householdId, personIds[0], caseOf('O'), hh, desk.provider);
    expect(await desk.grant('backoffice', { caseId })).toMatchObject({ problems: [], remarks: [] });
  });
});

test('the products of a law are told, with how they can be given', async () => {
  const desk = await startHelpDesk();
  const query = 'query List($law: Law, $on: Date) { products(law: $law, on: $on) { code law deliveryForms } }';
  const codes = async (variables: object) =>
    (((await desk.ask('admin', query, variables, null)).data?.['products'] ?? []) as { code: string }[]).map(
      ({ code }) => code,
    );
  expect(await codes({ law: 'WGS' })).toEqual(['BH', 'SK', 'SR', 'ST']);
  expect((await codes({})).length).toBeGreaterThan(30);
  const { data } = await desk.ask('admin', query, { law: 'JEUGDWET' }, null);
  expect(data?.['products']).toContainEqual({
    code: 'AJ',
    law: 'JEUGDWET',
    deliveryForms: ['IN_KIND', 'PERSONAL_BUDGET'],
  });
  desk.db.$client.prepare(`update product set valid_until = '2026-06-01' where law = 'WGS' and code = 'SK'`).run();
  expect(await codes({ law: 'WGS' })).toEqual(['BH', 'SR', 'ST']);
  expect(await codes({ law: 'WGS', on: '2026-05-31' })).toEqual(['BH', 'SK', 'SR', 'ST']);
});
