import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { closeStore, openStore, transaction } from '../../db/client.ts';
import { openReportDesk, type ReportDesk } from '../../src/reporting/desk.ts';
import type { Facts } from '../../src/reporting/facts.ts';
import { HeldResults } from '../../src/reporting/held-results.ts';
import { keepReading } from '../../src/reporting/reading.ts';
import { keyOfTask, type ReportTask, type TaskMade } from '../../src/reporting/report-task.ts';
import type { StatisticsQuery } from '../../src/reporting/statistic-kind.ts';
import { makeStoreFolder, makeTestFolder, testNow } from '../testkit/store.ts';

const ladder = { kind: 'REPORT', name: 'LADDER', year: 2025 } as const satisfies ReportTask;
const minutes = (count: number) => count * 60_000;
const momentAfter = (count: number) => new Date(testNow.getTime() + minutes(count)).toISOString();

describe('a reading', () => {
  const factsOf = (persons: number) => ({ persons }) as Facts;

  test('is given while the store is as it was, or for a while; else all wait together for a new one', async () => {
    let version = 1;
    const readings: PromiseWithResolvers<Facts>[] = [];
    const get = keepReading({
      readVersion: () => String(version),
      read() {
        readings.push(Promise.withResolvers<Facts>());
        return readings.at(-1)?.promise ?? Promise.reject(new Error('none'));
      },
    });
    const waiting = Promise.all([get(0, 100), get(10, 100)]);
    readings[0]?.resolve(factsOf(1));
    expect((await waiting).map(({ facts, at }) => [facts.persons, at])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(await get(5000, 0)).toMatchObject({ at: 0 });
    version = 2;
    expect(await get(99, 100)).toMatchObject({ at: 0 });
    const late = get(100, 100);
    // Who is content with what there was goes on meanwhile.
    expect(await get(100, 101)).toMatchObject({ at: 0, facts: { persons: 1 } });
    expect(readings).toHaveLength(2);
    version = 3;
    // What was begun before it was asked is not of now.
    const ofNow = get(100, 0);
    readings[1]?.resolve(factsOf(2));
    expect(await late).toMatchObject({ at: 100, facts: { persons: 2 } });
    await vi.waitUntil(() => readings.length === 3, 15_000);
    readings[2]?.resolve(factsOf(3));
    expect(await ofNow).toMatchObject({ facts: { persons: 3 }, version: '3' });
  });

  test('that failed is tried again by the next who asks', async () => {
    const results = [Promise.reject(new Error('disk')), Promise.resolve(factsOf(1))];
    const get = keepReading({
      readVersion: () => '',
      read: () => results.shift() ?? Promise.reject(new Error('none')),
    });
    await expect(get(0, 1)).rejects.toThrow('disk');
    expect(await get(0, 1)).toMatchObject({ facts: { persons: 1 } });
  });
});

describe('results that are held', () => {
  const made = (figures: number): TaskMade => ({
    result: { cells: Array.from({ length: figures }) } as unknown as TaskMade['result'],
    today: '2026-06-01',
    asOf: 0,
    version: '',
  });

  test('go, those asked for longest ago first, when there are more figures than are kept', () => {
    const held = new HeldResults(10);
    for (const key of ['a', 'b', 'c']) held.put(key, { ...made(4), task: ladder, isAsked: false });
    expect(held.entries().map(([key]) => key)).toEqual(['b', 'c']);
    held.find('b');
    held.put('d', { ...made(4), task: ladder, isAsked: false });
    expect(held.entries().map(([key]) => key)).toEqual(['b', 'd']);
    held.put('e', { ...made(11), task: ladder, isAsked: false });
    expect(held.entries()).toEqual([]);
  });

  test('are known by what was asked, in whichever order filters came; what the log says is not held', () => {
    const query: StatisticsQuery = {
      measure: 'CLIENTS',
      groupBy: ['LAW'],
      filter: [
        { dimension: 'DISTRICT', codes: ['b', 'a', 'b'] },
        { dimension: 'AGE_GROUP', codes: ['0-17'] },
      ],
      period: { from: '2025-01-01', until: '2026-01-01' },
    };
    const keyOf = (change: Partial<StatisticsQuery>) =>
      keyOfTask({ kind: 'STATISTICS', query: { ...query, ...change } });
    expect(keyOf({ filter: [query.filter[1] as never, { dimension: 'DISTRICT', codes: ['a', 'b'] }] })).toBe(keyOf({}));
    const others = [{ groupBy: ['DISTRICT', 'LAW'] }, { groupBy: ['LAW', 'DISTRICT'] }, { filter: [] }, {}] as const;
    expect(new Set(others.map(keyOf)).size).toBe(4);
    expect(keyOf({ measure: 'READS' })).toBeUndefined();
    expect(keyOfTask({ kind: 'REPORT', name: 'PRIVACY', year: 2025 })).toBeUndefined();
  });
});

describe('the desk', () => {
  let at = 0;
  let change = () => {};
  let desk: ReportDesk;
  beforeEach(async () => {
    at = 0;
    const databaseUrl = `file:${await makeStoreFolder()}/eenplan.db`;
    const writer = openStore(databaseUrl);
    let count = 0;
    change = () =>
      transaction(writer, () => {
        count += 1;
        const values = `('prv_${count}', 'Zorg', 'DEMO', '2026-06-01T10:00:00.000Z')`;
        writer.$client.exec(`insert into provider (id, name, source, recorded_at) values ${values}`);
      });
    const now = () => new Date(testNow.getTime() + minutes(at));
    desk = openReportDesk({ databaseUrl, auditFolder: makeTestFolder(), secret: new Uint8Array(32), now });
    onTestFinished(async () => {
      await desk.close();
      closeStore(writer);
    });
  });

  const moment = async (task: ReportTask = ladder) => {
    const made = await desk.make(task);
    return 'moment' in made ? made.moment : undefined;
  };
  const settled = () => vi.waitUntil(() => desk.progress.waiting === 0, 15_000);

  test('hands out what it holds, makes it anew behind that when it is no longer of late, and waits when it is old', async () => {
    expect(await moment()).toBe(momentAfter(0));
    change();
    at = 4;
    expect(await moment()).toBe(momentAfter(0));
    expect(desk.progress.waiting).toBe(0);
    at = 5;
    expect(await moment()).toBe(momentAfter(0));
    expect(desk.progress.waiting).toBe(1);
    expect(await moment()).toBe(momentAfter(0));
    expect(desk.progress.waiting).toBe(1);
    await settled();
    expect(await moment()).toBe(momentAfter(5));
    change();
    at = 20;
    expect(await moment()).toBe(momentAfter(20));
    // Of a store as it was, it stands as long as the day lasts.
    at = 120;
    expect(await moment()).toBe(momentAfter(20));
    change();
    at = 124;
    expect(await moment()).toBe(momentAfter(20));
    expect(desk.progress.waiting).toBe(0);
  });

  test('makes anew with it what was asked for since, and lets go of what was not', async () => {
    const flow = { kind: 'REPORT', name: 'FLOW', year: 2025 } as const;
    const plans = { kind: 'REPORT', name: 'PLANS', year: 2025 } as const;
    await Promise.all([moment(), moment(flow), moment(plans)]);
    change();
    at = 6;
    await Promise.all([moment(flow), moment()]);
    await settled();
    change();
    at = 12;
    expect(await moment(flow)).toBe(momentAfter(6));
    await settled();
    at = 13;
    expect(await moment(flow)).toBe(momentAfter(12));
    // Nobody asked for it since: it is made of the reading that there is.
    expect(await moment()).toBe(momentAfter(12));
  });

  test('makes what is kept of the store as it stands, and nothing of another day', async () => {
    await moment();
    change();
    at = 1;
    expect(await desk.make(ladder, { isOfNow: true })).toMatchObject({ moment: momentAfter(1) });
    expect(await moment()).toBe(momentAfter(1));
    at = 24 * 60;
    change();
    expect(await moment()).toBe(momentAfter(24 * 60));
  });

  test('lets go of all when it is told to, also of what is being made', async () => {
    const under = desk.make(ladder);
    desk.forget();
    const first = await under;
    const second = await desk.make(ladder);
    expect(second).not.toBe(first);
    expect(await desk.make(ladder)).toBe(second);
    desk.forget();
    expect(await desk.make(ladder)).not.toBe(second);
  });

  test('answers at once whoever stops waiting, and the thread goes on to the next', async () => {
    const leaving = new AbortController();
    const asked = desk.make(ladder, { signal: leaving.signal });
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await moment()).toBe(momentAfter(0));
    await desk.close();
    await expect(desk.make(ladder)).rejects.toMatchObject({ code: 'STOPPED' });
  });
});
