import { describe, expect, test } from 'vitest';
import { makeDemo } from '../../src/population/demo.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

const query = `query Districts($on: Date) {
  districts { code name confirmed population(on: $on) { ageGroup count countedOn assumed } } }`;

interface Count {
  readonly ageGroup: string;
  readonly count: number;
  readonly countedOn: string;
  readonly assumed: boolean;
}

interface District {
  readonly code: string;
  readonly name: string;
  readonly confirmed: boolean;
  readonly population: readonly Count[];
}

async function ask(hub: TestHub, on?: string): Promise<readonly District[]> {
  const { data, errors } = await hub.ask('management', query, { on }, null);
  expect(errors).toEqual([]);
  return data?.['districts'] as readonly District[];
}

async function startTown(residents: number): Promise<TestHub> {
  const hub = await startTestHub();
  makeDemo(hub.db, { residents, seed: 3, now: testNow });
  return hub;
}

describe('the districts', () => {
  test('are told by code, with names that say whether they were checked, and nobody counted without a demo', async () => {
    const districts = await ask(await startTestHub());
    expect(districts.map(({ code }) => code)).toEqual(['WK032701', 'WK032702', 'WK032703', 'WK032704', 'WK032705']);
    for (const { name, confirmed, population } of districts) {
      expect(name).not.toBe('');
      expect(confirmed).toBe(false);
      expect(population).toEqual([]);
    }
  });

  test('add up to the residents of the municipality, each age once and the youngest first', async () => {
    const districts = await ask(await startTown(777));
    const counts = districts.flatMap(({ population }) => population);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(777);
    for (const { population } of districts) {
      expect(population.map(({ ageGroup }) => ageGroup)).toEqual([
        'FROM_0_TO_3',
        'FROM_4_TO_11',
        'FROM_12_TO_17',
        'FROM_18_TO_22',
        'FROM_23_TO_44',
        'FROM_45_TO_64',
        'FROM_65_TO_74',
        'FROM_75_TO_84',
        'FROM_85',
      ]);
      for (const count of population) expect(count).toMatchObject({ countedOn: '2026-01-01', assumed: true });
    }
  });

  test('tell the last count before a past day, and none before the first', async () => {
    const hub = await startTown(5000);
    const total = async (on: string) =>
      (await ask(hub, on)).flatMap(({ population }) => population).reduce((sum, { count }) => sum + count, 0);
    const [now, then] = [await total('2026-06-01'), await total('2023-12-31')];
    expect(now).toBe(5000);
    expect(then).toBeLessThan(now);
    expect(then).toBeGreaterThan(4800);
    expect((await ask(hub, '2023-12-31'))[0]?.population[0]?.countedOn).toBe('2023-01-01');
    expect(await total('1990-01-01')).toBe(0);
  });

  test('tell nothing of a day to come', async () => {
    const hub = await startTestHub();
    const { errors } = await hub.ask('management', query, { on: '2026-06-02' }, null);
    expect(errors.map(({ extensions }) => extensions?.['code'])).toContain('BAD_USER_INPUT');
  });

  test('are told to nobody who did not sign in', async () => {
    const hub = await startTestHub();
    const { status } = await hub.post(JSON.stringify({ query }));
    expect(status).toBe(401);
  });
});
