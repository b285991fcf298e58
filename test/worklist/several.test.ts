import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { codesOf, readHistory } from '../testkit/work-desk.ts';
import { assignCases, releaseCase, startListDesk } from './desk.ts';

describe('several cases', () => {
  test('are given at once, each judged by itself', async () => {
    const desk = await startListDesk();
    const named = (number: string, expectedVersion = 1) => ({ id: desk.caseOf(number), expectedVersion });
    const input = {
      clientMutationId: 'several',
      cases: [named('F-1'), named('F-2', 9), named('B-1'), named('W-2'), { id: 'cas_x', expectedVersion: 1 }],
      workerId: staffId('frontoffice3'),
    };
    const { data } = await desk.send(assignCases, 'teamlead', input);
    const { results } = (data?.['payload'] ?? {}) as {
      results: { id: string; case: unknown; problems: { code: string; path: string[] }[] }[];
    };
    const given = { worker: { id: staffId('frontoffice3') }, version: 2 };
    expect(
      results.map((result) => [result.case, result.problems.map(({ code, path }) => [code, ...path].join(' '))]),
    ).toEqual([
      [given, []],
      [null, ['CONFLICT input cases 1 expectedVersion']],
      [null, ['NOT_PERMITTED input cases 2']],
      [given, []],
      [null, ['NOT_FOUND input cases 4 id']],
    ]);
    await desk.send(assignCases, 'teamlead', input);
    expect(readHistory(desk, desk.caseOf('F-1'))).toHaveLength(1);
  });

  test('are taken at once by who names themselves', async () => {
    const desk = await startListDesk();
    const cases = [
      { id: desk.caseOf('B-2'), expectedVersion: 1 },
      { id: desk.caseOf('B-1'), expectedVersion: 1 },
    ];
    const { data } = await desk.send(assignCases, 'backoffice2', { cases, workerId: staffId('backoffice2') });
    expect(JSON.stringify(data)).toMatch(/"id":"sta_[^"]+"[^]*CASE_TAKEN/);
  });

  test.each([0, 101])('are not %i', async (count) => {
    const desk = await startListDesk();
    const cases = Array.from({ length: count }, (_, place) => ({ id: `cas_${place}`, expectedVersion: 1 }));
    const { data } = await desk.send(assignCases, 'teamlead', { cases, workerId: staffId('frontoffice') });
    expect(data?.['payload']).toMatchObject({
      results: [],
      problems: [{ code: 'NOT_FITTING', path: ['input', 'cases'] }],
    });
  });

  test('are given to one of two by whoever comes first', async () => {
    const desk = await startListDesk();
    const cases = [
      { id: desk.caseOf('F-1'), expectedVersion: 1 },
      { id: desk.caseOf('F-2'), expectedVersion: 1 },
    ];
    await Promise.all(
      (['frontoffice3', 'frontoffice4'] as const).map((worker) =>
        desk.send(assignCases, 'teamlead', { cases, workerId: staffId(worker) }),
      ),
    );
    for (const number of ['F-1', 'F-2']) expect(readHistory(desk, desk.caseOf(number))).toHaveLength(1);
  });
});

describe('a case is given back', () => {
  test('so that nobody works on it', async () => {
    const desk = await startListDesk();
    const input = { id: desk.caseOf('F-1'), expectedVersion: 1 };
    expect((await desk.change(releaseCase, 'frontoffice', input)).thing).toMatchObject({ worker: null, version: 2 });
    expect(await desk.names('frontoffice', ', filter: { worker: { nobody: true }, kinds: [CASE] }')).toEqual([
      'F-2',
      'F-1',
    ]);
  });

  test.each([
    ['frontoffice2', 'F-1', 'NOT_PERMITTED'],
    ['teamlead', 'F-2', 'NO_WORKER'],
    ['frontoffice2', 'F-3', 'SEALED_NEEDS_WORKER'],
    ['backoffice', 'F-1', 'NOT_FOUND'],
    ['management', 'F-1', 'NOT_FOUND'],
  ])('not by %s of %s', async (persona, number, code) => {
    const desk = await startListDesk();
    const outcome = await desk.change(releaseCase, persona, { id: desk.caseOf(number), expectedVersion: 1 });
    expect(codesOf(outcome)).toEqual([code]);
  });
});
