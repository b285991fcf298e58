import { describe, expect, test } from 'vitest';
import { review, startDesk } from './ask.ts';
import { codesOf } from '../testkit/work-desk.ts';

const cases = 'query Cases($id: ID!) { household(by: { id: $id }) { cases { law sight } } }';

describe('giving emergency access back', () => {
  test('ends it before its time', async () => {
    const desk = await startDesk();
    const { id, version } = await desk.open('frontoffice');
    desk.later(7);
    const { thing, problems } = await desk.make('end', 'frontoffice', { id, expectedVersion: version });
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({
      ...{ state: 'ENDED', endedAt: '2026-06-01T10:07:00.000Z', endsAt: '2026-06-01T11:00:00.000Z', version: 2 },
    });
    const { data } = await desk.ask('frontoffice', cases, { id: desk.householdId });
    expect(data?.['household']).toMatchObject({
      cases: expect.arrayContaining([{ law: 'PARTICIPATIEWET', sight: 'EXISTS' }]),
    });
  });

  test('makes room for another', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    await desk.make('end', 'frontoffice', { id, expectedVersion: 1 });
    expect(codesOf(await desk.make('request', 'frontoffice'))).toEqual([]);
  });

  test('is done once', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    await desk.make('end', 'frontoffice', { id, expectedVersion: 1 });
    expect(codesOf(await desk.make('end', 'frontoffice', { id, expectedVersion: 2 }))).toEqual([
      'EMERGENCY_ACCESS_ENDED',
    ]);
  });

  test('is not done when it ended by itself', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    desk.later(60);
    const payload = await desk.make('end', 'frontoffice', { id, expectedVersion: 1 });
    expect(payload).toMatchObject({ problems: [{ __typename: 'RuleBroken', code: 'EMERGENCY_ACCESS_ENDED' }] });
  });

  test('meets a conflict when it changed since', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    expect((await desk.make('end', 'frontoffice', { id, expectedVersion: 7 })).problems).toEqual([
      expect.objectContaining({ __typename: 'Conflict', version: 1, path: ['input', 'expectedVersion'] }),
    ]);
  });

  test.for([
    ['a colleague', 'workincome', undefined, 'NOT_FOUND'],
    ['the director, who knows of it', 'director', undefined, 'NOT_PERMITTED'],
    ['a team lead for another purpose', 'teamlead', undefined, 'NOT_FOUND'],
    ['a team lead who reviews', 'teamlead', review, 'NOT_PERMITTED'],
    ['the privacy desk', 'privacy', review, 'NOT_PERMITTED'],
    ['the privacy officer', 'privacy', undefined, 'NOT_PERMITTED'],
    ['the back office', 'backoffice', undefined, 'NOT_FOUND'],
    ['management', 'management', undefined, 'NOT_FOUND'],
  ] as const)('is not for %s', async ([, persona, activity, code]) => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    expect(codesOf(await desk.make('end', persona, { id, expectedVersion: 1 }, activity))).toEqual([code]);
    expect(desk.db.$client.prepare('select ended_at from emergency_access').pluck().get()).toBeNull();
  });

  test('finds nothing by an id of nothing', async () => {
    const desk = await startDesk();
    for (const id of ['emg_00000000-0000-7000-8000-000000000000', desk.householdId, ''])
      expect(codesOf(await desk.make('end', 'frontoffice', { id, expectedVersion: 1 }))).toEqual(['NOT_FOUND']);
  });

  test.for([{ expectedVersion: 'one' }, { expectedVersion: 1.5 }, { expectedVersion: null }, { id: null }])(
    'is a wrong question with %o',
    async (wrong) => {
      const desk = await startDesk();
      const { id } = await desk.open('frontoffice');
      const { errors } = await desk.sendAs('end', 'frontoffice', { id, expectedVersion: 1, ...wrong });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});
