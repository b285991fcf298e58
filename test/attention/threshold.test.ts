import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { dump } from '../mutation/wire.ts';
import { codesOf, placesOf, readHistory, startWorkDesk, type WorkDesk } from '../testkit/work-desk.ts';

const document = `mutation Set($input: SetAttentionThresholdInput!) { payload: setAttentionThreshold(input: $input) {
  thing: threshold { code value unit basis assumed validFrom version } problems { __typename code message path } } }`;
const rules = `{ attentionRules { kind explanation article thresholds { code value unit basis assumed version } }
  provisionConflicts { kind product { name } otherProduct { name } reason assumed } matching { on version } }`;
const view = `query View($id: ID!, $asOf: Date) { household(by: { id: $id }, asOf: $asOf) {
  attention { kind message facts article rule { kind thresholds { code value } } remedy { kind id staff { name } organisation { code } } } } }`;

const input = { code: 'TERM_NEAR', value: 10, basis: 'Afspraak van 28 mei 2026', expectedVersion: 1 };
const setBy = (desk: WorkDesk, rest: object = {}, persona = 'admin') =>
  desk.change(
    document,
    persona,
    { ...input, ...rest },
    persona === 'admin' ? activityId('functioneel-beheer') : undefined,
  );

interface Point {
  readonly kind: string;
  readonly facts: readonly string[];
  readonly article: string | null;
  readonly rule: { readonly thresholds: readonly { readonly code: string; readonly value: number }[] };
  readonly remedy: { readonly kind: string; readonly id: string; readonly staff: { readonly name: string } | null };
}

async function look({ ask, householdId }: WorkDesk, persona: string, asOf?: string): Promise<readonly Point[]> {
  const { data, errors } = await ask(persona, view, { id: householdId, asOf });
  expect(errors).toEqual([]);
  return ((data ?? {})['household'] as { attention: readonly Point[] }).attention;
}

const nearOf = (points: readonly Point[]) => points.filter(({ kind }) => kind === 'TERM_NEAR');

describe('the rules of attention', () => {
  test('are for everybody to read, with their numbers and where those come from', async () => {
    const desk = await startWorkDesk();
    const answers = await Promise.all(['frontoffice', 'management', 'admin'].map((each) => desk.ask(each, rules)));
    const [first] = answers;
    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => first?.data));
    expect(first?.data).toMatchObject({
      attentionRules: expect.arrayContaining([
        expect.objectContaining({
          kind: 'TERM_NEAR',
          article: 'Awb art. 4:13 en 4:15',
          thresholds: [
            expect.objectContaining({ code: 'TERM_NEAR', value: 14, unit: 'DAYS', assumed: true, version: 1 }),
          ],
        }),
      ]),
      provisionConflicts: expect.arrayContaining([
        expect.objectContaining({ kind: 'CONTRADICTORY', product: { name: 'Beschermd wonen' }, assumed: true }),
      ]),
      matching: { on: true, version: 1 },
    });
  });

  test('say of each point why it is told, what is to be done, and whom to call where it is not one’s own', async () => {
    const desk = await startWorkDesk();
    const ownOf = (points: readonly Point[]) => nearOf(points).find(({ remedy }) => remedy.id === desk.caseIds[0]);
    const own = ownOf(await look(desk, 'frontoffice'));
    expect(own).toMatchObject({
      facts: ['Ontvangen op 1 mei 2026', 'De laatste dag van de termijn is 12 juni 2026'],
      article: 'Wmo 2015 art. 2.3.2 lid 1',
      rule: { thresholds: [{ code: 'TERM_NEAR', value: 14 }] },
      remedy: { kind: 'INVESTIGATE', id: desk.caseIds[0], staff: null },
    });
    const other = ownOf(await look(desk, 'frontoffice2'));
    expect(other?.remedy).toMatchObject({ id: desk.caseIds[0], staff: { name: 'Marloes Dijkhuizen' } });
  });
});

describe('a threshold', () => {
  test('counts from the day on which it is set, and what held before goes on counting for the days before', async () => {
    const desk = await startWorkDesk();
    expect(nearOf(await look(desk, 'frontoffice'))).toHaveLength(2);
    const payload = await setBy(desk);
    expect(payload).toEqual({
      thing: {
        ...{ code: 'TERM_NEAR', value: 10, unit: 'DAYS', basis: 'Afspraak van 28 mei 2026', assumed: false },
        ...{ validFrom: '2026-06-01', version: 2 },
      },
      problems: [],
    });
    expect(nearOf(await look(desk, 'frontoffice'))).toEqual([]);
    expect(nearOf(await look(desk, 'frontoffice', '2026-05-31'))).toHaveLength(2);
    // Set again on the same day only the last counts.
    expect((await setBy(desk, { value: 11, expectedVersion: 2 })).thing).toMatchObject({ value: 11, version: 3 });
    expect(nearOf(await look(desk, 'frontoffice'))).toHaveLength(2);
    const ids = desk.db.$client.prepare(`select id from setting where code = 'TERM_NEAR'`).pluck().all();
    expect(ids).toHaveLength(2);
    expect(ids.flatMap((id) => readHistory(desk, String(id)))).toContainEqual(
      expect.objectContaining({ value: { from: 10, to: 11 } }),
    );
  });

  test.each(['frontoffice', 'director', 'teamlead', 'privacy', 'workincome'])('is not set by %s', async (persona) => {
    const desk = await startWorkDesk();
    const before = dump(desk);
    expect(codesOf(await setBy(desk, {}, persona))).toEqual(['NOT_PERMITTED']);
    expect(dump(desk)).toBe(before);
  });

  test.each([
    ['OUT_OF_BOUNDS input value', { value: -1 }],
    ['OUT_OF_BOUNDS input value', { value: 367 }],
    ['OUT_OF_BOUNDS input value', { code: 'PLAN_LAWS', value: 21 }],
    ['TOO_SMALL input basis', { basis: 'te kort' }],
    ['CONFLICT input expectedVersion', { expectedVersion: 0 }],
  ])('is refused: %s', async (place, rest) => {
    const desk = await startWorkDesk();
    const before = dump(desk);
    expect(placesOf(await setBy(desk, rest))).toEqual([place]);
    expect(dump(desk)).toBe(before);
  });

  test('is set once by two at the same time, and once for each name', async () => {
    const desk = await startWorkDesk();
    const two = await Promise.all([setBy(desk, { value: 10 }), setBy(desk, { value: 20 })]);
    expect(two.flatMap(codesOf)).toEqual(['CONFLICT']);
    const name = { clientMutationId: 'once', expectedVersion: 2, value: 12 };
    for (const _time of [1, 2, 3]) expect(codesOf(await setBy(desk, name))).toEqual([]);
    expect((await setBy(desk, name)).thing).toMatchObject({ value: 12, version: 3 });
  });
});
