import { describe, expect, test } from 'vitest';
import { readLooks } from '../mutation/wire.ts';
import { codesOf, readHistory } from '../testkit/work-desk.ts';
import { caseFamily, startCaseDesk, told } from './desk.ts';

describe('a case', () => {
  test('goes the steps of its type, each kept with who took it and when', async () => {
    const desk = await startCaseDesk();
    expect(told(await desk.decide('backoffice', 'J-1'))).toEqual(['DECIDED', '2026-07-06']);
    desk.goTo('2026-06-03');
    const { thing } = await desk.onCase('changeCaseStatus', 'backoffice2', 'J-1', { status: 'CLOSED' });
    expect(thing).toMatchObject({ status: 'CLOSED', closedOn: '2026-06-03', version: 3, daysLeft: null });
    expect(thing?.['statusHistory']).toMatchObject([
      { status: 'CLOSED', since: '2026-06-03', staff: { name: 'Shanti Ramdin' } },
      { status: 'DECIDED', since: '2026-06-01', staff: { name: 'Wouter Lankhorst' } },
      { status: 'IN_PROGRESS', since: '2026-05-04', staff: null },
      { status: 'RECEIVED' },
    ]);
    expect(readHistory(desk, desk.caseOf('J-1'))).toEqual([
      { status: { from: 'IN_PROGRESS', to: 'DECIDED' } },
      { status: { from: 'DECIDED', to: 'CLOSED' }, closedOn: { from: null, to: '2026-06-03' } },
    ]);
    expect(readLooks(desk).map(({ access, subjects }) => [access.kind, subjects])).toEqual([
      ['CHANGED', 1],
      ['CHANGED', 1],
    ]);
  });

  test('that was decided has no days left', async () => {
    const desk = await startCaseDesk();
    const { thing } = await desk.decide('backoffice', 'J-1');
    expect(thing?.['daysLeft']).toBeNull();
  });

  test.each([
    ['2026-07-06', []],
    ['2026-07-07', ['De termijn was 1 dag voorbij.']],
    ['2026-07-16', ['De termijn was 10 dagen voorbij.']],
  ])('that is decided on %s is decided, and told: %o', async (day, remarks) => {
    const desk = await startCaseDesk();
    desk.goTo(day);
    const payload = await desk.decide('backoffice', 'J-1');
    expect(payload.thing?.['status']).toBe('DECIDED');
    expect(payload.remarks?.map((each) => each.slice(0, each.indexOf('.') + 1))).toEqual(remarks);
  });

  test.each([
    ['W-1', 'frontoffice', 'DECIDED', 'STEP_NOT_ALLOWED'],
    ['W-1', 'frontoffice', 'RECEIVED', 'STEP_NOT_ALLOWED'],
    ['J-1', 'backoffice', 'DECIDED', 'DECISION_NEEDED'],
    ['J-1', 'backoffice', 'CLOSED', 'STEP_NOT_ALLOWED'],
    ['J-1', 'backoffice', 'IN_PROGRESS', 'STEP_NOT_ALLOWED'],
    ['J-1', 'backoffice', 'SUSPENDED', 'TERM_STANDS_STILL'],
  ])('%s is not brought by %s to %s: %s', async (number, persona, status, code) => {
    const desk = await startCaseDesk();
    expect(codesOf(await desk.onCase('changeCaseStatus', persona, number, { status }))).toEqual([code]);
  });

  test('that has ended goes nowhere', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', { status: 'WITHDRAWN' });
    const outcome = await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', { status: 'IN_PROGRESS' });
    expect(codesOf(outcome)).toEqual(['CASE_ENDED']);
  });

  test('that two change at once is changed by one; the other hears that it was', async () => {
    const desk = await startCaseDesk();
    const id = desk.caseOf('J-1');
    const input = { id, expectedVersion: 1 };
    const both = await Promise.all([
      desk.decide('backoffice', 'J-1', input),
      desk.make('changeCaseStatus', 'backoffice2', { ...input, status: 'WITHDRAWN' }),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
    const refused = both.find(({ thing }) => thing === null);
    expect(refused?.problems).toMatchObject([
      { __typename: 'Conflict', version: 2, path: ['input', 'expectedVersion'] },
    ]);
    expect(readHistory(desk, id)).toHaveLength(1);
  });

  test('is brought a step further once, however often it is sent', async () => {
    const desk = await startCaseDesk();
    const input = { clientMutationId: 'same', id: desk.caseOf('J-1'), expectedVersion: 1, status: 'WITHDRAWN' };
    const first = await desk.make('changeCaseStatus', 'backoffice', input);
    const again = await desk.make('changeCaseStatus', 'backoffice', input);
    expect([again.thing?.version, again.problems]).toEqual([first.thing?.version, []]);
    const other = await desk.make('changeCaseStatus', 'backoffice', { ...input, status: 'CLOSED' });
    expect(codesOf(other)).toEqual(['CLIENT_MUTATION_ID_USED']);
  });
});

describe('no step is taken', () => {
  test.each([
    ['frontoffice', 'of another office, who sees it', 'J-1', 'NOT_PERMITTED'],
    ['director', 'who does not work on it', 'W-1', 'NOT_PERMITTED'],
    ['teamlead', 'who spreads the work', 'W-1', 'NOT_PERMITTED'],
    ['workincome', 'who sees that there is one', 'W-1', 'NOT_PERMITTED'],
    ['privacy', 'who supervises', 'W-1', 'NOT_PERMITTED'],
    ['backoffice', 'who does not see it', 'W-1', 'NOT_FOUND'],
    ['management', 'who sees nobody', 'W-1', 'NOT_FOUND'],
  ])('by %s, %s', async (persona, _who, number, code) => {
    const desk = await startCaseDesk();
    expect(codesOf(await desk.onCase('changeCaseStatus', persona, number, { status: 'WITHDRAWN' }))).toEqual([code]);
    expect(readHistory(desk, desk.caseOf(number))).toEqual([]);
  });

  test('in a sealed case by a colleague', async () => {
    const [first, ...rest] = caseFamily.cases ?? [];
    const sealed = first ? [{ ...first, rest: { sealed: 1 } }] : [];
    const desk = await startCaseDesk({ ...caseFamily, cases: [...sealed, ...rest] });
    const input = { status: 'WITHDRAWN' };
    expect(codesOf(await desk.onCase('changeCaseStatus', 'frontoffice2', 'W-1', input))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', input))).toEqual([]);
  });

  test('in a case that is not there', async () => {
    const desk = await startCaseDesk();
    const input = { id: 'cas_00000000-0000-7000-8000-000000000000', expectedVersion: 1, status: 'CLOSED' };
    expect(codesOf(await desk.make('changeCaseStatus', 'frontoffice', input))).toEqual(['NOT_FOUND']);
  });
});
