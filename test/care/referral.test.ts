import { expect, test } from 'vitest';
import { productId } from '../../db/reference.ts';
import { thingOf } from '../provision/help-desk.ts';
import { codesOf, mutationOf } from '../testkit/work-desk.ts';
import { startRequestDesk, type RequestDesk, type RequestSeen } from './request-desk.ts';

const look = `query Look($id: ID!) { node(id: $id) { ... on Case { version status dueOn referred nextStatuses decidable } } }`;
const step = mutationOf('changeCaseStatus', 'case { id version status }');

async function seen(desk: RequestDesk, { caseId }: RequestSeen, persona = 'backoffice') {
  const { data, errors } = await desk.ask(persona, look, { id: caseId });
  expect(errors).toEqual([]);
  return data?.['node'] as { version: number; nextStatuses: string[] } | null;
}

const youthHelp = {
  ...{ productId: productId({ law: 'JEUGDWET', code: 'AJ' }), deliveryForm: 'IN_KIND', validFrom: '2026-06-15' },
  ...{ volume: { amount: 3, unit: 'HOUR', per: 'WEEK' }, monthlyCost: null, lastDay: '2027-06-14' },
};

// Family doctor, doctor for the youth, certified institution, medical specialist, court.
test.each(['02', '03', '04', '05', '08'] as const)(
  'youth help to which referrer %s sent somebody is given, ordered and changed without a decision, and its case closed',
  async (referrer) => {
    const desk = await startRequestDesk();
    const request = await desk.asked('JEUGDWET', referrer);
    const { caseId, personId, id: careRequestId } = request;
    // No term runs, for there is nothing to decide; yet one may decide.
    const open = await seen(desk, request);
    expect(open).toMatchObject({ dueOn: null, referred: true });
    const terms = { ...youthHelp, providerId: desk.provider };
    const granted = thingOf(await desk.grant('backoffice', { ...terms, caseId, personId }));
    expect(granted).toMatchObject({ law: 'JEUGDWET', decision: null, case: { id: caseId } });
    expect(codesOf(await desk.order('backoffice', { provisionId: granted.id, careRequestId }))).toEqual([]);
    expect(desk.stored(careRequestId)).toMatchObject({ status: 'GRANTED' });
    const heavier = { id: granted.id, expectedVersion: 1, ...terms, validFrom: '2026-07-01' };
    const change = { ...heavier, volume: { ...terms.volume, amount: 5 } };
    // Heavier help is named the case in which it is asked.
    expect(codesOf(await desk.make('changeProvision', 'backoffice', change))).toEqual(['NEW_DECISION_NEEDED']);
    expect(codesOf(await desk.make('changeProvision', 'backoffice', { ...change, caseId }))).toEqual([]);
    for (const status of ['IN_PROGRESS', 'CLOSED']) {
      const now = await seen(desk, request);
      expect(now?.nextStatuses).toContain(status);
      const input = { id: caseId, expectedVersion: now?.version, status };
      expect(codesOf(await desk.change(step, 'backoffice', input))).toEqual([]);
    }
  },
);

test.each([
  ['WMO', '03'],
  ['JEUGDWET', '01'],
  ['JEUGDWET', '06'],
] as const)('help under the %s to which referrer %s sent somebody needs a decision', async (law, referrer) => {
  const desk = await startRequestDesk();
  const request = await desk.asked(law, referrer);
  const { caseId, personId } = request;
  expect(await seen(desk, request)).toMatchObject({ dueOn: expect.any(String), referred: false });
  const terms = law === 'WMO' ? {} : { ...youthHelp, providerId: desk.provider };
  expect(codesOf(await desk.grant('backoffice', { ...terms, caseId, personId }))).toEqual(['NOT_DECIDED']);
  await desk.change(step, 'backoffice', { id: caseId, expectedVersion: 1, status: 'IN_PROGRESS' });
  const input = { id: caseId, expectedVersion: 2, status: 'CLOSED' };
  expect(codesOf(await desk.change(step, 'backoffice', input))).toEqual(['STEP_NOT_ALLOWED']);
});

test('a referral stays bound to what was decided all the same, and to who may give help', async () => {
  const desk = await startRequestDesk();
  const request = await desk.asked('JEUGDWET', '03');
  const { caseId, personId } = request;
  const terms = { ...youthHelp, providerId: desk.provider, caseId, personId };
  expect(codesOf(await desk.grant('frontoffice', terms))).toEqual(['NOT_PERMITTED']);
  // Who sees that the case exists hears no more of it.
  const { data } = await desk.ask('workincome', look, { id: caseId });
  expect(JSON.stringify(data)).not.toContain('"referred":true');
  await desk.decide('backoffice', caseId, { outcome: 'REFUSED' });
  expect(codesOf(await desk.grant('backoffice', terms))).toEqual(['DECISION_GRANTS_NOTHING']);
});
