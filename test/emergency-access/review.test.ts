import { describe, expect, test } from 'vitest';
import { insertStaffRoleOnce } from '../../db/staff.ts';
import { staffId } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { review, startDesk } from './ask.ts';
import { codesOf } from '../testkit/work-desk.ts';

const justified = { expectedVersion: 1, outcome: 'JUSTIFIED' } as const;
const why = 'Het kind was al in zorg; bellen had volstaan.';

/** Emergency access of the front office that is over. */
async function startReview() {
  const desk = await startDesk();
  const { id } = await desk.open('frontoffice');
  desk.later(61);
  return { ...desk, id };
}

describe('a review of emergency access', () => {
  test.for([
    ['the team lead of the same organisation', 'teamlead', 'Petra Hoogenraad'],
    ['the privacy desk', 'privacy', 'Liesbeth Quist'],
  ] as const)('is recorded by %s', async ([, persona, name]) => {
    const desk = await startReview();
    const { id } = desk;
    const { thing, problems } = await desk.make('review', persona, { id, ...justified, note: ' Terecht. ' }, review);
    expect(problems).toEqual([]);
    expect(thing?.review).toEqual({
      ...{ at: '2026-06-01T11:01:00.000Z', outcome: 'JUSTIFIED', note: 'Terecht.', staff: { name } },
    });
    expect(thing).toMatchObject({ version: 2, endedAt: null, state: 'ENDED' });
  });

  test('needs no note when it was justified, and one when it was not', async () => {
    const desk = await startReview();
    const { id } = desk;
    const bare = await desk.make('review', 'teamlead', { id, expectedVersion: 1, outcome: 'NOT_JUSTIFIED' }, review);
    expect(bare.problems).toEqual([
      expect.objectContaining({
        __typename: 'Incomplete',
        path: ['input', 'note'],
        message: expect.stringMatching(/^Licht toe/),
      }),
    ]);
    const blank = { id, expectedVersion: 1, outcome: 'NOT_JUSTIFIED', note: '   ' };
    expect((await desk.make('review', 'teamlead', blank, review)).problems).toHaveLength(1);
    const { thing } = await desk.make('review', 'teamlead', { id, ...justified }, review);
    expect(thing?.review).toMatchObject({ note: null });
  });

  test('takes no book for a note', async () => {
    const desk = await startReview();
    const { id } = desk;
    const payload = await desk.make('review', 'teamlead', { id, ...justified, note: 'x'.repeat(2001) }, review);
    expect(payload.problems).toEqual([expect.objectContaining({ code: 'TOO_BIG', path: ['input', 'note'] })]);
  });

  test('that finds it not justified while it runs ends it at once', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    desk.later(3);
    const input = { id, expectedVersion: 1, outcome: 'NOT_JUSTIFIED', note: why };
    const { thing } = await desk.make('review', 'privacy', input, review);
    expect(thing).toMatchObject({ state: 'ENDED', endedAt: '2026-06-01T10:03:00.000Z' });
    const { data } = await desk.ask(
      'frontoffice',
      'query C($id: ID!) { household(by: { id: $id }) { cases { law sight } } }',
      { id: desk.householdId },
    );
    expect(JSON.stringify(data)).toContain('{"law":"PARTICIPATIEWET","sight":"EXISTS"}');
  });

  test('cannot find it justified while it runs', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    const payload = await desk.make('review', 'teamlead', { id, ...justified }, review);
    expect(payload.problems).toEqual([
      expect.objectContaining({
        __typename: 'RuleBroken',
        code: 'EMERGENCY_ACCESS_RUNNING',
        path: ['input', 'outcome'],
      }),
    ]);
  });

  test('is given once', async () => {
    const desk = await startReview();
    const { id } = desk;
    await desk.make('review', 'teamlead', { id, ...justified }, review);
    expect(codesOf(await desk.make('review', 'privacy', { id, ...justified }, review))).toEqual(['CONFLICT']);
    expect(codesOf(await desk.make('review', 'privacy', { id, ...justified, expectedVersion: 2 }, review))).toEqual([
      'EMERGENCY_ACCESS_REVIEWED',
    ]);
  });

  test.for([
    ['the privacy officer as such', 'privacy', undefined, 'NOT_PERMITTED'],
    ['the privacy officer for residents’ requests', 'privacy', activityId('rechten-van-betrokkenen'), 'NOT_FOUND'],
    ['a team lead for another purpose', 'teamlead', undefined, 'NOT_FOUND'],
    ['whoever asked', 'frontoffice', undefined, 'NOT_PERMITTED'],
    ['a colleague', 'workincome', undefined, 'NOT_FOUND'],
    ['the director', 'director', undefined, 'NOT_PERMITTED'],
    ['the back office', 'backoffice', undefined, 'NOT_FOUND'],
    ['management', 'management', undefined, 'NOT_FOUND'],
  ] as const)('is not for %s', async ([, persona, activity, code]) => {
    const desk = await startReview();
    const payload = await desk.make('review', persona, { id: desk.id, ...justified }, activity);
    expect(codesOf(payload)).toEqual([code]);
    expect(desk.db.$client.prepare('select reviewed_at from emergency_access').pluck().get()).toBeNull();
  });

  test.for([['frontoffice'], ['admin'], ['chain'], ['management']] as const)(
    'is not for %s, to whom its purpose is not open',
    async ([persona]) => {
      const desk = await startReview();
      const { errors } = await desk.sendAs('review', persona, { id: desk.id, ...justified }, review);
      expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    },
  );

  test('is not for a team lead of another organisation', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('workincome', { laws: ['WMO'] });
    desk.later(61);
    expect(codesOf(await desk.make('review', 'teamlead', { id, ...justified }, review))).toEqual(['NOT_FOUND']);
    expect(codesOf(await desk.make('review', 'privacy', { id, ...justified }, review))).toEqual([]);
  });

  test('is never for whoever had it, whatever else they are', async () => {
    const desk = await startReview();
    const period = { validFrom: '2020-01-01', validUntil: null };
    const role = { role: 'TEAM_LEAD', ...period, source: 'STAFF', recordedAt: '2026-06-01T09:00:00.000Z' } as const;
    insertStaffRoleOnce(desk.db, { staffId: staffId('frontoffice'), ...role });
    const payload = await desk.make('review', 'frontoffice', { id: desk.id, ...justified }, review);
    expect(codesOf(payload)).toEqual(['OWN_EMERGENCY_ACCESS']);
  });

  test('is a wrong question with an outcome there is not', async () => {
    const desk = await startReview();
    const { errors } = await desk.sendAs(
      'review',
      'teamlead',
      { id: desk.id, expectedVersion: 1, outcome: 'FINE' },
      review,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
