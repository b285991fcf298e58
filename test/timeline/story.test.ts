import { describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testToday } from '../testkit/store.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date, $after: String) { household(by: $by, asOf: $asOf) {
  timeline(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { key on title } }
  attention { key on message } } }`;

interface Entry {
  readonly key: string;
  readonly on: string;
  readonly title: string;
}
interface View {
  readonly timeline: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Entry[];
  };
  readonly attention: readonly { readonly key: string; readonly message: string }[];
}

/** The whole timeline of the household with a case, page after page, and what asks attention in it. */
async function readWhole(hub: TestHub, caseNumber: string, asOf: string) {
  const entries: Entry[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await hub.ask('privacy', view, { by: { caseNumber }, asOf, after });
    expect(errors).toEqual([]);
    const { timeline, attention } = (data ?? {})['household'] as View;
    entries.push(...timeline.nodes);
    if (!timeline.pageInfo.hasNextPage) return { entries, attention, totalCount: timeline.totalCount };
    after = timeline.pageInfo.endCursor;
  }
}

describe('the timeline of each story', () => {
  test('is on a past day what had happened by then, each entry once and in order', async () => {
    const hub = await startTestHub({ residents: 150 });
    for (const story of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const number = `Z-000${story}01`;
      const today = await readWhole(hub, number, testToday);
      expect(today.entries.length, number).toBeGreaterThan(5);
      for (const asOf of [testToday, '2026-04-15', '2025-11-01', '2024-01-01']) {
        const then = await readWhole(hub, number, asOf);
        const days = then.entries.map(({ on }) => on);
        expect(
          then.entries.map(({ key }) => key),
          `${number} ${asOf}`,
        ).toEqual(today.entries.filter(({ on }) => on <= asOf).map(({ key }) => key));
        expect(days).toEqual(days.toSorted().toReversed());
        expect(new Set(then.entries.map(({ key }) => key)).size).toBe(then.totalCount);
        expect(new Set(then.attention.map(({ key }) => key)).size).toBe(then.attention.length);
        expect(JSON.stringify(then)).not.toMatch(/undefined|\bnull (?:per|van)|NaN/);
      }
    }
  });

  test('of three laws with neither plan nor director asks for a plan', async () => {
    const hub = await startTestHub({ residents: 150 });
    const { attention } = await readWhole(hub, 'Z-000801', testToday);
    expect(attention.map(({ message }) => message)).toContainEqual(expect.stringMatching(/3 wetten .* geen plan$/));
  });
});
