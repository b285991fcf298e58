import { describe, expect, test } from 'vitest';
import { reason, startDesk } from '../emergency-access/ask.ts';
import { codesOf } from '../testkit/work-desk.ts';
import { countOf } from './wire.ts';

const named = { clientMutationId: 'once' };

describe('a mutation that is sent again', () => {
  test('has one effect, and answers with what it made', async () => {
    const desk = await startDesk();
    const first = await desk.make('request', 'frontoffice', named);
    const second = await desk.make('request', 'frontoffice', named);
    expect(second).toEqual(first);
    expect([countOf(desk, 'emergency_access'), countOf(desk, 'notice'), countOf(desk, 'mutation')]).toEqual([1, 2, 1]);
    expect(countOf(desk, 'revision')).toBe(1);
  });

  test('has one effect when all are sent at the same time', async () => {
    const desk = await startDesk();
    const sent = Array.from({ length: 8 }, () => desk.make('request', 'frontoffice', named));
    const ids = new Set((await Promise.all(sent)).map(({ thing }) => thing?.id));
    expect(ids.size).toBe(1);
    expect([countOf(desk, 'emergency_access'), countOf(desk, 'mutation')]).toEqual([1, 1]);
  });

  test('answers with how it stands by then', async () => {
    const desk = await startDesk();
    const { thing } = await desk.make('request', 'frontoffice', named);
    await desk.make('end', 'frontoffice', { id: thing?.id, expectedVersion: 1 });
    const again = await desk.make('request', 'frontoffice', named);
    expect(again.thing).toMatchObject({ id: thing?.id, state: 'ENDED', version: 2 });
  });

  test('is the same though it is put otherwise: defaults written out, white space around, laws in another order', async () => {
    const desk = await startDesk();
    const laws = ['WMO', 'WGS'];
    const { thing } = await desk.make('request', 'frontoffice', { ...named, laws });
    const other = { ...named, laws: laws.toReversed(), minutes: 60, reason: `  ${reason}\n` };
    expect((await desk.make('request', 'frontoffice', other)).thing?.id).toBe(thing?.id);
  });

  test('with another input is another intention, and is refused', async () => {
    const desk = await startDesk();
    await desk.make('request', 'frontoffice', named);
    const other = await desk.make('request', 'frontoffice', { ...named, minutes: 61 });
    expect(other).toMatchObject({
      thing: null,
      problems: [{ __typename: 'RuleBroken', code: 'CLIENT_MUTATION_ID_USED', path: ['input', 'clientMutationId'] }],
    });
    expect(countOf(desk, 'emergency_access')).toBe(1);
  });

  test('as another mutation is refused too', async () => {
    const desk = await startDesk();
    const { thing } = await desk.make('request', 'frontoffice', named);
    const other = await desk.make('end', 'frontoffice', { ...named, id: thing?.id, expectedVersion: 1 });
    expect(codesOf(other)).toEqual(['CLIENT_MUTATION_ID_USED']);
  });

  test('by somebody else is theirs, whatever name it bears', async () => {
    const desk = await startDesk();
    const one = await desk.make('request', 'frontoffice', named);
    const other = await desk.make('request', 'director', named);
    expect(other.problems).toEqual([]);
    expect(other.thing?.id).not.toBe(one.thing?.id);
  });

  test('after it was refused is taken anew', async () => {
    const desk = await startDesk();
    expect(codesOf(await desk.make('request', 'frontoffice', { ...named, reason: 'x' }))).toHaveLength(1);
    expect(codesOf(await desk.make('request', 'frontoffice', named))).toEqual([]);
  });

  test('needs a purpose again', async () => {
    const desk = await startDesk();
    await desk.make('request', 'frontoffice', named);
    const input = { ...named, householdId: desk.householdId, laws: ['PARTICIPATIEWET'], reason };
    const { errors } = await desk.sendAs('request', 'frontoffice', input, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });
});

describe('two who change the same thing', () => {
  test('at once: one change is made, the other is told of the conflict', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    const ends = Array.from({ length: 6 }, () => desk.make('end', 'frontoffice', { id, expectedVersion: 1 }));
    const payloads = await Promise.all(ends);
    expect(payloads.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(payloads.flatMap(({ problems }) => problems.map(({ code, version }) => [code, version]))).toEqual(
      Array.from({ length: 5 }, () => ['CONFLICT', 2]),
    );
    expect(desk.db.$client.prepare('select version from emergency_access').pluck().get()).toBe(2);
  });

  test('at once, where a rule lets one of them: the other is told of the rule', async () => {
    const desk = await startDesk();
    const asked = Array.from({ length: 6 }, () => desk.make('request', 'frontoffice'));
    const codes = (await Promise.all(asked)).flatMap(codesOf);
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'EMERGENCY_ACCESS_RUNNING'));
    expect(countOf(desk, 'emergency_access')).toBe(1);
  });
});
