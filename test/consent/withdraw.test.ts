import { describe, expect, test } from 'vitest';
import { startDesk } from './consent.ts';
import { codesOf } from '../testkit/work-desk.ts';
import { sightOfDebts } from './look.ts';

describe('withdrawing', () => {
  test.each([
    ['frontoffice2', 'a desk that works for nobody of the household'],
    ['director2', 'a director of another household'],
    ['workincome2', 'another organisation'],
  ])('is taken by %s, %s', async (persona) => {
    const desk = await startDesk();
    expect(codesOf(await desk.withdraw(persona, await desk.consent()))).toEqual([]);
  });

  test.each([
    ['teamlead', 'sees no such law for the purpose', 'NOT_PERMITTED'],
    ['backoffice', 'does not see the household', 'NOT_FOUND'],
    ['management', 'sees nobody', 'NOT_FOUND'],
  ])('is refused to %s, who %s', async (persona, _why, code) => {
    const desk = await startDesk();
    expect(codesOf(await desk.withdraw(persona, await desk.consent()))).toEqual([code]);
    expect(await sightOfDebts(desk)).toEqual(['CONTENT']);
  });

  test('is not for the privacy officer who supervises', async () => {
    const desk = await startDesk();
    expect(codesOf(await desk.withdraw('privacy', await desk.consent()))).toEqual(['NOT_PERMITTED']);
  });

  test('is done once: what is withdrawn, or over, is not withdrawn again', async () => {
    const desk = await startDesk();
    const consent = await desk.consent({ endsOn: '2026-07-01' });
    const withdrawn = (await desk.withdraw('director', consent)).thing;
    expect(codesOf(await desk.withdraw('director', { ...consent, version: 2 }))).toEqual(['CONSENT_NOT_RUNNING']);
    expect(withdrawn?.version).toBe(2);
    const other = await desk.consent({ endsOn: '2026-07-01' });
    desk.goTo('2026-07-01');
    expect(codesOf(await desk.withdraw('director', other))).toEqual(['CONSENT_NOT_RUNNING']);
  });

  test('is refused where somebody changed it meanwhile', async () => {
    const desk = await startDesk();
    const consent = await desk.consent();
    const { problems } = await desk.withdraw('director', { ...consent, version: 7 });
    expect(problems).toMatchObject([{ __typename: 'Conflict', version: 1, path: ['input', 'expectedVersion'] }]);
  });

  test('of what does not exist is not found', async () => {
    const desk = await startDesk();
    const outcome = await desk.make('withdraw', 'director', { id: 'cns_x', expectedVersion: 1 });
    expect(outcome.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });
});
