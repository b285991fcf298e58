import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startCaseDesk } from './desk.ts';

describe('a case that nobody works on', () => {
  test('is taken by somebody of the office that has it in hand', async () => {
    const desk = await startCaseDesk();
    const { thing, problems } = await desk.onCase('takeCase', 'backoffice2', 'B-1');
    expect([problems, thing?.['worker'], thing?.version]).toEqual([
      [],
      { id: staffId('backoffice2'), name: 'Shanti Ramdin' },
      2,
    ]);
    expect(readHistory(desk, desk.caseOf('B-1'))).toEqual([{ workerId: { from: null, to: staffId('backoffice2') } }]);
  });

  test('is taken by one of two who take it at once', async () => {
    const desk = await startCaseDesk();
    const input = { id: desk.caseOf('B-1'), expectedVersion: 1 };
    const both = await Promise.all(
      ['backoffice', 'backoffice2'].map((persona) => desk.make('takeCase', persona, input)),
    );
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  test('is taken once, however often that is sent', async () => {
    const desk = await startCaseDesk();
    const input = { clientMutationId: 'same', id: desk.caseOf('B-1'), expectedVersion: 1 };
    await desk.make('takeCase', 'backoffice', input);
    expect((await desk.make('takeCase', 'backoffice', input)).thing?.version).toBe(2);
  });

  test.each([
    ['frontoffice', 'of another office', 'B-1', 'NOT_PERMITTED'],
    ['backoffice2', 'while a colleague works on it', 'A-1', 'CASE_TAKEN'],
    ['backoffice', 'who works on it', 'A-1', 'ALREADY_WORKER'],
    ['workincome', 'for a purpose of another law', 'B-1', 'NOT_PERMITTED'],
    ['teamlead', 'who spreads the work', 'W-1', 'NOT_PERMITTED'],
    ['privacy', 'who supervises', 'B-1', 'NOT_PERMITTED'],
    ['management', 'who sees nobody', 'B-1', 'NOT_FOUND'],
  ])('is not taken by %s, %s', async (persona, _who, number, code) => {
    const desk = await startCaseDesk();
    expect(codesOf(await desk.onCase('takeCase', persona, number))).toEqual([code]);
    expect(readHistory(desk, desk.caseOf(number))).toEqual([]);
  });

  test('is not taken once it has ended', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('changeCaseStatus', 'backoffice', 'B-1', { status: 'WITHDRAWN' });
    expect(codesOf(await desk.onCase('takeCase', 'backoffice', 'B-1'))).toEqual(['CASE_ENDED']);
  });
});

describe('a case is given', () => {
  test.each([
    ['teamlead', 'W-1', 'frontoffice2'],
    ['frontoffice', 'W-1', 'frontoffice3'],
    ['backoffice', 'A-1', 'backoffice3'],
  ] as const)('by %s: %s to %s', async (persona, number, worker) => {
    const desk = await startCaseDesk();
    const { thing, problems } = await desk.onCase('assignCase', persona, number, { workerId: staffId(worker) });
    expect([problems, thing?.['worker']]).toEqual([[], { id: staffId(worker), name: expect.any(String) }]);
  });

  test('and whoever had it is a colleague like others from then on', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('assignCase', 'frontoffice', 'W-1', { workerId: staffId('frontoffice2') });
    const back = await desk.onCase('assignCase', 'frontoffice', 'W-1', { workerId: staffId('frontoffice') });
    expect(codesOf(back)).toEqual(['NOT_PERMITTED']);
  });

  test.each([
    ['of another organisation', staffId('backoffice'), 'NOT_A_COLLEAGUE input workerId'],
    ['who only directs plans', staffId('director'), 'NOT_A_COLLEAGUE input workerId'],
    ['who leads the team', staffId('teamlead'), 'NOT_A_COLLEAGUE input workerId'],
    ['who is nobody', 'sta_x', 'NOT_A_COLLEAGUE input workerId'],
    ['who has it', staffId('frontoffice'), 'ALREADY_WORKER input workerId'],
  ])('not to somebody %s', async (_who, workerId, place) => {
    const desk = await startCaseDesk();
    expect(placesOf(await desk.onCase('assignCase', 'teamlead', 'W-1', { workerId }))).toEqual([place]);
  });

  test.each([
    ['frontoffice2', 'a colleague', 'W-1', 'NOT_PERMITTED'],
    ['teamlead', 'the team lead of another organisation', 'J-1', 'NOT_PERMITTED'],
    ['director', 'the director', 'W-1', 'NOT_PERMITTED'],
    ['privacy', 'the privacy officer', 'W-1', 'NOT_PERMITTED'],
    ['backoffice', 'a back office that does not see it', 'W-1', 'NOT_FOUND'],
    ['management', 'management', 'W-1', 'NOT_FOUND'],
  ])('not by %s, %s', async (persona, _who, number, code) => {
    const desk = await startCaseDesk();
    const outcome = await desk.onCase('assignCase', persona, number, { workerId: staffId('frontoffice3') });
    expect(codesOf(outcome)).toEqual([code]);
  });

  test('once, when two give it to two at once', async () => {
    const desk = await startCaseDesk();
    const input = { id: desk.caseOf('W-1'), expectedVersion: 1 };
    const both = await Promise.all([
      desk.make('assignCase', 'teamlead', { ...input, workerId: staffId('frontoffice2') }),
      desk.make('assignCase', 'frontoffice', { ...input, workerId: staffId('frontoffice3') }),
    ]);
    // Whoever handed it over in vain does not have it any more, unless theirs came first.
    expect(both.filter(({ thing }) => thing !== null)).toHaveLength(1);
    expect(readHistory(desk, desk.caseOf('W-1'))).toHaveLength(1);
  });
});
