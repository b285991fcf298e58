import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { activityId } from '../testkit/activity.ts';
import { startDesk } from './consent.ts';
import { lookAs, sightOfDebts, startDebts, underDebts } from './look.ts';

describe('with the consent of whom a case is about, the director', () => {
  test('sees the case whole, with what was decided and granted in it and its documents', async () => {
    const desk = await startDebts();
    expect((await lookAs(desk, 'director')).cases.filter(underDebts)).toMatchObject([
      { sight: 'EXISTS', title: null, number: null, person: null, decisions: null, provisions: null },
    ]);
    await desk.consent();
    const seen = await lookAs(desk, 'director');
    expect(seen.cases.filter(underDebts)).toEqual([
      {
        ...{
          law: 'WGS',
          sight: 'CONTENT',
          title: 'Zaak WGS',
          number: 'S-1',
          person: { name: { full: 'Noor Visser' } },
        },
        decisions: [{ grounds: 'Schuldregeling is passend.' }],
        provisions: [{ product: { name: expect.any(String) } }],
      },
    ]);
    expect(seen.documents).toEqual([{ title: 'Schuldenlijst' }]);
    expect(seen.provisions).toEqual([{ law: 'WGS' }]);
  });

  test('does not see what was said about it', async () => {
    const desk = await startDebts();
    await desk.consent();
    const { contactMoments, withheld } = await lookAs(desk, 'director2');
    expect(contactMoments).toEqual({ nodes: [], totalCount: 0 });
    expect(withheld).toContainEqual({ area: 'CONTACT_MOMENT', reason: 'NOT_YOUR_TASK', law: 'WGS', count: 1 });
  });

  test('does not see a case of somebody else of the household', async () => {
    const desk = await startDesk();
    const { personIds, db, caseIds } = desk;
    db.$client.prepare('update "case" set person_id = ? where id = ?').run(personIds[3], caseIds[1]);
    await desk.consent();
    expect(await sightOfDebts(desk)).toEqual(['EXISTS']);
  });

  test('does not see a case under another law', async () => {
    const desk = await startDesk();
    await desk.consent();
    const { cases } = await lookAs(desk, 'director');
    expect(cases.find(({ law }) => law === 'PARTICIPATIEWET')?.sight).toBe('EXISTS');
  });

  test.each([
    ['sealed', { sealed: 1 }, 'SEALED'],
    ['that rests on Suwinet', { suwiDerived: 1 }, 'SUWI'],
  ])('does not see a case %s', async (_name, rest, reason) => {
    const desk = await startDebts(rest);
    await desk.consent();
    const seen = await lookAs(desk, 'director');
    expect(seen.cases.filter(underDebts)).toMatchObject([{ sight: 'EXISTS', title: null }]);
    expect([seen.documents, seen.provisions]).toEqual([[], []]);
    expect(seen.withheld).toContainEqual({ area: 'CASE', reason, law: 'WGS', count: 1 });
  });

  test('sees it by its id as well', async () => {
    const desk = await startDebts();
    await desk.consent();
    const { data } = await desk.ask('director', 'query N($id: ID!) { node(id: $id) { ... on Case { title } } }', {
      id: desk.caseIds[1],
    });
    expect(data).toEqual({ node: { title: 'Zaak WGS' } });
  });
});

describe('only that there is a case is seen', () => {
  test('of the same household by another organisation', async () => {
    const desk = await startDesk();
    await desk.consent();
    expect(await sightOfDebts(desk, 'workincome')).toEqual(['EXISTS']);
  });

  test('where the consent is for another organisation', async () => {
    const desk = await startDesk();
    await desk.consent({ organisationId: organisationId('amersfoort') });
    expect(await sightOfDebts(desk)).toEqual(['EXISTS']);
    expect(await sightOfDebts(desk, 'workincome')).toEqual(['CONTENT']);
  });

  test('from the day on which the consent ends', async () => {
    const desk = await startDesk();
    await desk.consent({ endsOn: '2026-07-01' });
    desk.goTo('2026-06-30');
    expect(await sightOfDebts(desk)).toEqual(['CONTENT']);
    desk.goTo('2026-07-01');
    expect(await sightOfDebts(desk)).toEqual(['EXISTS']);
  });

  test('once the consent is withdrawn, on the very next request, by those who saw it before', async () => {
    const desk = await startDesk();
    const consent = await desk.consent();
    expect(await sightOfDebts(desk)).toEqual(['CONTENT']);
    const { thing: withdrawn, problems } = await desk.withdraw('frontoffice', consent);
    expect(problems).toEqual([]);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: '2026-06-01', version: 2 });
    expect(withdrawn?.['withdrawalRecordedBy']).toEqual({ name: 'Marloes Dijkhuizen' });
    expect(await sightOfDebts(desk)).toEqual(['EXISTS']);
  });

  test('on a day before, too: what is seen is judged by today', async () => {
    const desk = await startDesk();
    await desk.withdraw('director', await desk.consent());
    const query = 'query L($id: ID!) { household(by: { id: $id }, asOf: "2026-05-31") { cases { law sight } } }';
    const { data } = await desk.ask('director', query, { id: desk.householdId });
    expect(data).toMatchObject({ household: { cases: expect.arrayContaining([{ law: 'WGS', sight: 'EXISTS' }]) } });
  });
});

describe('what rests on a statutory task', () => {
  test('goes on when consent is withdrawn', async () => {
    const desk = await startDesk();
    await desk.withdraw('privacy', await desk.consent(), activityId('rechten-van-betrokkenen'));
    expect((await lookAs(desk, 'frontoffice')).cases.find(({ law }) => law === 'WMO')?.sight).toBe('CONTENT');
    expect((await lookAs(desk, 'workincome')).cases.find(({ law }) => law === 'PARTICIPATIEWET')?.sight).toBe(
      'CONTENT',
    );
  });

  test('is what the purpose limits, and consent is a ground of its own beside it', async () => {
    const desk = await startDesk();
    await desk.consent();
    // The desk's purpose covers the Wmo alone, and shows of other laws that there is something.
    expect(await sightOfDebts(desk, 'frontoffice', activityId('toegang-wmo'))).toEqual(['CONTENT']);
  });

  test('shows nothing of other laws where the purpose is not to work together, consent or none', async () => {
    const desk = await startDesk();
    await desk.consent();
    const { cases, withheld } = await lookAs(desk, 'teamlead');
    expect(cases.map(({ law }) => law)).toEqual(['WMO']);
    expect(withheld.filter(({ law }) => law === 'WGS')).toEqual([]);
  });
});
