import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeTestFolder } from '../testkit/store.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs a bench as its users do, quickly, and gives the JSON of its last line. */
async function runBench(name: string, ...options: string[]): Promise<unknown> {
  const args = [join(root, 'bench/main.ts'), name, '--quick', '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

const figure = z.number().positive();

describe('npm run bench', () => {
  // That it ends at all says that hub, limit and naive stack gave the same answers to the last byte.
  test('household compares the hub with its peers over the same answers', { timeout: 120_000 }, async () => {
    const result = await runBench('household', '--profile', makeTestFolder());
    const { household } = z
      .object({
        household: z.looseObject({
          ratioToLimit: figure,
          ratioToNaive: figure,
          ratioToPostgraphile: figure.nullable(),
          cpuMs: figure,
          p99: figure,
          rssMb: figure,
          withLog: z.literal(true),
          bytes: figure,
          shares: z.record(z.string(), z.number()),
        }),
      })
      .parse(result);
    expect(household.ratioToLimit).toBeLessThan(1);
    expect(household.bytes).toBeGreaterThan(8000);
    expect(Object.keys(household.shares)).toEqual(expect.arrayContaining(['access', 'log', 'statements', 'GraphQL']));
    expect(Object.values(household.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  test('care compares the reading of messages with parsing alone', async () => {
    const result = await runBench('care');
    const care = z.looseObject({
      ratioToBare: figure,
      messagesPerSecond: figure,
      megabytesPerSecond: figure,
      cpuMs: figure,
    });
    expect(() => z.object({ care }).parse(result)).not.toThrow();
  });

  test(
    'hub compares the hub with itself: more households, a past day, an intake beside it',
    { timeout: 120_000 },
    async () => {
      const result = await runBench('hub');
      const { hub } = z
        .object({
          hub: z.looseObject({
            manyToUsual: figure,
            pastToToday: figure,
            bytes: figure,
            bytesPast: figure,
            p99: figure,
            p99DuringIntake: figure,
          }),
        })
        .parse(result);
      expect(hub.bytesPast).toBeLessThanOrEqual(hub.bytes);
    },
  );

  test('chain takes messages in and says what that does to who asks meanwhile', { timeout: 120_000 }, async () => {
    const result = await runBench('chain');
    const { chain } = z
      .object({
        chain: z.looseObject({
          ratioToBare: figure,
          messagesPerSecond: figure,
          megabytesPerSecond: figure,
          outcomes: z.record(z.string(), z.number()),
          p99: figure,
          p99DuringImport: figure,
        }),
      })
      .parse(result);
    expect(chain.outcomes['APPLIED']).toBeGreaterThan(0);
    expect(Object.keys(chain.outcomes).toSorted()).toEqual(['APPLIED', 'REJECTED']);
  });

  test('intake compares the hub with bare inserts of the same rows', { timeout: 60_000 }, async () => {
    const result = await runBench('intake');
    const { intake } = z
      .object({
        intake: z.looseObject({ ratioToBare: figure, persons: figure, personsPerSecond: figure, cpuMs: figure }),
      })
      .parse(result);
    expect(intake.persons).toBe(200);
  });

  test('search times every kind of search', { timeout: 60_000 }, async () => {
    const result = await runBench('search');
    const { search } = z
      .object({
        search: z.looseObject({
          persons: figure,
          households: figure,
          p50: figure,
          p95: figure,
          p99: figure,
          p95ByKind: z.record(z.string(), figure),
          withLog: z.literal(true),
        }),
      })
      .parse(result);
    expect(Object.keys(search.p95ByKind).length).toBeGreaterThan(10);
    expect(search.p50).toBeLessThanOrEqual(search.p95);
  });

  test(
    'worklist times pages and groups, and finds the page that judging each case by itself does',
    { timeout: 120_000 },
    async () => {
      const { worklist } = z
        .object({
          worklist: z.looseObject({
            households: figure,
            cases: figure,
            p50: figure,
            p99: figure,
            cpuMs: figure,
            ratioToNaive: figure,
            p50ByQuestion: z.record(z.string(), figure),
            withLog: z.literal(true),
          }),
        })
        .parse(await runBench('worklist'));
      expect(Object.keys(worklist.p50ByQuestion)).toContain('groups by deadline');
    },
  );

  test('mutation times a step of a case and a contact moment', { timeout: 120_000 }, async () => {
    const each = z.strictObject({ changeCaseStatus: figure, registerContactMoment: figure });
    const { mutation } = z
      .object({
        mutation: z.looseObject({ households: figure, p50: each, p95: each, cpuMs: figure, withLog: z.literal(true) }),
      })
      .parse(await runBench('mutation'));
    expect(mutation.p50.changeCaseStatus).toBeLessThanOrEqual(mutation.p95.changeCaseStatus);
  });

  // That it ends says that DuckDB counted the same.
  test(
    'report times every report, counts as DuckDB does, and looks at households meanwhile',
    { timeout: 120_000 },
    async () => {
      const took = z.strictObject({ ms: figure, cpuMs: figure });
      const { report } = z
        .object({
          report: z.looseObject({
            households: figure,
            provisions: figure,
            read: took,
            copied: took,
            reports: z.record(z.string(), z.strictObject({ made: took, disclosed: took, heldMs: z.number().min(0) })),
            ratioToDuckdb: z.record(z.string(), figure),
            statistics: z.array(z.strictObject({ questions: figure, median: figure, most: figure })).length(4),
            p99: figure,
            p99DuringReports: figure,
            p99Ratio: figure,
            lateMeanwhile: z.number().min(0),
            madeMeanwhile: figure,
          }),
        })
        .parse(await runBench('report'));
      expect(Object.keys(report.reports)).toContain('MONITOR');
      expect(Object.keys(report.ratioToDuckdb)).toEqual(['ladder', 'flow', 'steps']);
    },
  );

  test('says how it is used when it is not understood', async () => {
    await expect(runBench('nothing')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run bench') as string,
    });
  });

  test('hidden compares what is hidden with what is not there, by every way in', { timeout: 120_000 }, async () => {
    const { hidden } = z
      .object({ hidden: z.array(z.looseObject({ way: z.string(), differenceUs: z.number(), usualUs: figure })) })
      .parse(await runBench('hidden'));
    expect(hidden.map(({ way }) => way)).toEqual([
      'household by id',
      'household by BSN',
      'person by BSN',
      'household by case number',
      'case by id',
      'protected child by BSN',
      'secret address',
    ]);
  });
});
