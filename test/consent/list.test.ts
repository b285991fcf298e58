import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { bsnOf, family, startDesk, type Desk } from './consent.ts';

describe('who consented to what', () => {
  const list = `query C($by: HouseholdBy!) { household(by: $by) { consents { state law person { name { full } } } } }`;
  const consentsOf = async (desk: Desk, persona: string, activity?: string) => {
    const { data } = await desk.ask(persona, list, { by: { id: desk.householdId } }, activity);
    return (data?.['household'] as { consents: unknown[] } | null)?.consents ?? null;
  };
  const debts = { state: 'RUNNING', law: 'WGS', person: { name: { full: 'Noor Visser' } } };

  test.each([
    ['director', undefined],
    ['frontoffice2', undefined],
    ['workincome', undefined],
    ['privacy', undefined],
    ['privacy', 'rechten-van-betrokkenen'],
    // It does not see that there are debts, but it is the organisation that is let see.
    ['teamlead', undefined],
  ])('is seen by %s', async (persona, activity) => {
    const desk = await startDesk();
    await desk.consent();
    expect(await consentsOf(desk, persona, activity && activityId(activity))).toEqual([debts]);
  });

  test('is not seen by a team lead for whose organisation it is not', async () => {
    const desk = await startDesk();
    await desk.consent({ organisationId: organisationId('amersfoort') });
    expect(await consentsOf(desk, 'teamlead')).toEqual([]);
  });

  test('is not seen by a back office that may not know of the law', async () => {
    const desk = await startDesk({
      ...family,
      cases: [
        ...(family.cases ?? []),
        { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      ],
    });
    await desk.consent();
    expect(await consentsOf(desk, 'backoffice')).toEqual([]);
    await desk.consent({ law: 'PARTICIPATIEWET' });
    expect(await consentsOf(desk, 'backoffice')).toEqual([]);
  });

  test('is not seen by whoever does not see the household', async () => {
    const desk = await startDesk();
    const consent = await desk.consent();
    expect(await consentsOf(desk, 'management')).toBeNull();
    const { data } = await desk.ask('backoffice', 'query N($id: ID!) { node(id: $id) { id } }', { id: consent.id });
    expect(data).toEqual({ node: null });
  });

  test('stands in each household that the person belongs to, what holds first', async () => {
    const desk = await startDesk();
    const other = insertFamily(desk.db, {
      address: { postalCode: '3831AB', houseNumber: 2 },
      members: [
        { name: 'Jip Smit', bsn: '999990056' },
        { name: 'Sam Visser', bsn: bsnOf.sam, role: 'CHILD', kind: 'SECONDARY' },
      ],
    });
    const personId = desk.personIds[3] ?? '';
    await desk.withdraw('director', await desk.consent({ personId }));
    await desk.consent({ personId, law: 'PARTICIPATIEWET' });
    const sams = [
      { ...debts, law: 'PARTICIPATIEWET', person: { name: { full: 'Sam Visser' } } },
      { ...debts, state: 'WITHDRAWN', person: { name: { full: 'Sam Visser' } } },
    ];
    expect(await consentsOf(desk, 'director')).toEqual(sams);
    expect(await consentsOf({ ...desk, householdId: other.householdId }, 'director')).toEqual(sams);
  });

  test('is told as of the day asked', async () => {
    const desk = await startDesk();
    const consent = await desk.consent({ givenOn: '2026-05-20' });
    await desk.withdraw('director', consent);
    const query =
      'query C($id: ID!, $on: Date) { household(by: { id: $id }, asOf: $on) { consents { state withdrawnOn } } }';
    const on = async (day: string) => (await desk.ask('director', query, { id: desk.householdId, on: day })).data;
    expect(await on('2026-05-19')).toEqual({ household: { consents: [] } });
    expect(await on('2026-05-31')).toEqual({ household: { consents: [{ state: 'RUNNING', withdrawnOn: null }] } });
    expect(await on('2026-06-01')).toEqual({
      household: { consents: [{ state: 'WITHDRAWN', withdrawnOn: '2026-06-01' }] },
    });
  });

  test('has an id of its own', async () => {
    const desk = await startDesk();
    const { id } = await desk.consent();
    const { data } = await desk.ask('director', 'query N($id: ID!) { node(id: $id) { __typename id } }', { id });
    expect(data).toEqual({ node: { __typename: 'Consent', id } });
  });
});
