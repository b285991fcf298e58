import { fullAmount, quickAmount } from './amount.ts';
import type { ContenderName } from './contender.ts';
import { measureHousehold, type HouseholdFigures } from './household.ts';
import { whyNoPostgraphile } from './postgraphile.ts';
import { readShares } from './profile-share.ts';
import type { LaneFigures } from './rounds.ts';
import { rounded } from './statistic.ts';

/** About 30,000 people in 13,000 households, asked over 16 connections. */
const full = { ...fullAmount, residents: 30_000 };

const quick = { ...quickAmount, residents: 2000 };

const labels: Record<ContenderName, string> = {
  limit: 'by hand: node:http, statements, JSON.stringify (the limit)',
  hub: 'the hub: access, durable log, sign-in, its own HTTP',
  unlogged: '… without log, sign-in and its own HTTP; with access',
  naive: 'Apollo Server + DataLoader + drizzle, defaults (naive)',
  postgraphile: 'PostGraphile (its own processor time only)',
};

/** Measures the household view and prints what came of it. */
export async function reportHousehold(options: {
  readonly quick: boolean;
  readonly json: boolean;
  readonly profile?: string | undefined;
  /** About how many households the store holds: 13,000 unless told otherwise. */
  readonly households?: string | undefined;
}): Promise<void> {
  const without = options.quick ? 'it takes long to start' : whyNoPostgraphile();
  const figures = await measureHousehold({
    ...(options.quick ? quick : full),
    ...(options.households === undefined ? {} : { residents: residentsOf(Number(options.households)) }),
    postgraphile: without === undefined,
    profile: options.profile,
  });
  console.log(describe(figures));
  const shares = options.profile === undefined ? undefined : readShares(options.profile);
  if (shares) console.log(describeShares(shares));
  if (without !== undefined) console.log(`PostGraphile was not measured: ${without}.`);
  if (options.json)
    console.log(JSON.stringify({ household: { ...toJson(figures), ...(shares && { shares: sharesToJson(shares) }) } }));
}

/** About how many people live in so many households. Throws for what is no number of households the store can hold. */
export function residentsOf(households: number): number {
  if (!Number.isInteger(households) || households < 100 || households > 170_000) {
    throw new RangeError('--households takes a whole number from 100 to 170000');
  }
  return Math.round((households * 30) / 13);
}

function describe({ contenders, bytes, p99, rssMb, startMs }: HouseholdFigures): string {
  const [limit, naive] = [figuresOf(contenders, 'limit'), figuresOf(contenders, 'naive')];
  const rows = [...contenders]
    .toSorted(([, a], [, b]) => b.perSecond - a.perSecond)
    .map(([name, { perSecond, cpuMs }]) => {
      const cells = [
        (perSecond / limit.perSecond).toFixed(2),
        (perSecond / naive.perSecond).toFixed(1),
        cpuMs.toFixed(2),
        perSecond.toFixed(0),
      ];
      return labels[name].padEnd(60) + cells.map((cell) => cell.padStart(12)).join('');
    });
  return [
    `Household view of ${(bytes / 1000).toFixed(1)} kB, medians of interleaved rounds`,
    ''.padEnd(60) + ['to limit', 'to naive', 'CPU ms each', 'a second'].map((head) => head.padStart(12)).join(''),
    ...rows,
    `The hub at 300 requests a second: 99 % within ${p99.toFixed(1)} ms; ${rssMb.toFixed(0)} MB; ready ${startMs.toFixed(0)} ms after its start.`,
  ].join('\n');
}

/** Where the hub's processor time went, its own threads with it. */
function describeShares(shares: ReadonlyMap<string, number>): string {
  const rows = [...shares].map(([part, share]) => `  ${part.padEnd(24)}${(share * 100).toFixed(1).padStart(6)} %`);
  return ['Where the hub spends its processor time:', ...rows].join('\n');
}

function sharesToJson(shares: ReadonlyMap<string, number>) {
  return Object.fromEntries([...shares].map(([part, share]) => [part, rounded(share)]));
}

/** `ratio…` compares requests a second, `cpuRatio…` the processor time of each. */
function toJson({ contenders, bytes, p99, rssMb, startMs }: HouseholdFigures) {
  const [limit, naive] = [figuresOf(contenders, 'limit'), figuresOf(contenders, 'naive')];
  const [hub, unlogged] = [figuresOf(contenders, 'hub'), figuresOf(contenders, 'unlogged')];
  const postgraphile = contenders.get('postgraphile');
  const ratioToPostgraphile = (own: LaneFigures) =>
    postgraphile ? rounded(own.perSecond / postgraphile.perSecond) : null;
  return {
    ratioToLimit: rounded(hub.perSecond / limit.perSecond),
    ratioToNaive: rounded(hub.perSecond / naive.perSecond),
    ratioToPostgraphile: ratioToPostgraphile(hub),
    cpuMs: rounded(hub.cpuMs),
    p99: rounded(p99),
    rssMb: rounded(rssMb),
    withLog: true,
    startMs: rounded(startMs),
    bytes,
    unlogged: {
      ratioToLimit: rounded(unlogged.perSecond / limit.perSecond),
      ratioToNaive: rounded(unlogged.perSecond / naive.perSecond),
      ratioToPostgraphile: ratioToPostgraphile(unlogged),
      cpuMs: rounded(unlogged.cpuMs),
    },
    cpuRatioToLimit: rounded(limit.cpuMs / hub.cpuMs),
    cpuRatioToNaive: rounded(naive.cpuMs / hub.cpuMs),
    limitCpuMs: rounded(limit.cpuMs),
    naiveCpuMs: rounded(naive.cpuMs),
  };
}

function figuresOf(contenders: HouseholdFigures['contenders'], name: ContenderName): LaneFigures {
  const figures = contenders.get(name);
  if (!figures) throw new Error(`${name} was not measured`);
  return figures;
}
