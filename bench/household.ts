import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestHeaders, startHub, startPeer, type Contender, type ContenderName } from './contender.ts';
import { requestBody } from './household-view.ts';
import { ask, loadClosed, loadOpen, type Target } from './load.ts';
import { listSample } from './sample.ts';
import { median, quantile } from './statistic.ts';
import { getStore } from './store.ts';

/** How much is measured. */
export interface HouseholdSettings {
  readonly residents: number;
  readonly households: number;
  readonly connections: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly roundSeconds: number;
  readonly openPerSecond: number;
  readonly openSeconds: number;
  /** Folder for a CPU profile of the hub. */
  readonly profile: string | undefined;
}

/** What one contender did, as medians over the rounds. */
export interface ContenderFigures {
  readonly perSecond: number;
  readonly cpuMs: number;
}

export interface HouseholdFigures {
  readonly contenders: Readonly<Record<ContenderName, ContenderFigures>>;
  readonly bytes: number;
  readonly p99: number;
  readonly rssMb: number;
  readonly startMs: number;
}

/** Measures the household view of the hub against its peers, in interleaved rounds. */
export async function measureHousehold(settings: HouseholdSettings): Promise<HouseholdFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const stores = new AsyncDisposableStack();
  try {
    stores.defer(() => rmSync(folder, { recursive: true, force: true }));
    const store = join(folder, 'eenplan.db');
    copyFileSync(await getStore(settings.residents), store);
    const start = async (starting: Promise<Contender>) =>
      stores.adopt(await starting, (contender) => contender.process.stop());
    const hub = await start(startHub(store, profiling(settings.profile)));
    const peers = [
      await start(startPeer('limit', store)),
      await start(startPeer('naive', store)),
      await start(startPeer('unlogged', store)),
    ];
    const bodies = listSample(store, settings.households).map(requestBody);
    const headers = await requestHeaders(hub, store);
    const bytes = await checkEqual(hub, peers, headers, bodies);
    const contenders = await measureRounds([...peers, hub], headers, bodies, settings);
    const target = { url: hub.url, headers, bodies };
    const latencies = await loadOpen(target, { perSecond: settings.openPerSecond, seconds: settings.openSeconds });
    const { rss } = await hub.process.usage();
    return {
      contenders,
      bytes,
      p99: quantile(latencies, 0.99),
      rssMb: rss / 2 ** 20,
      startMs: hub.startMs,
    };
  } finally {
    await stores.disposeAsync();
  }
}

function profiling(folder: string | undefined): string[] {
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

/** Throws when a peer's answer to a household differs from the hub's by a byte; gives the usual size of an answer. */
async function checkEqual(
  hub: Contender,
  peers: readonly Contender[],
  headers: Target['headers'],
  bodies: readonly string[],
): Promise<number> {
  const sizes: number[] = [];
  for (const body of bodies) {
    const answer = await ask(undefined, hub.url, headers, body);
    sizes.push(Buffer.byteLength(answer));
    for (const { name, url } of peers) {
      const other = await ask(undefined, url, headers, body);
      if (other !== answer)
        throw new Error(`${name} answers otherwise than the hub: ${firstDifference(answer, other)}`);
    }
  }
  return median(sizes);
}

function firstDifference(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place] && place < one.length) place += 1;
  const from = Math.max(0, place - 60);
  return `…${one.slice(from, place + 40)}… instead of …${other.slice(from, place + 40)}…`;
}

async function measureRounds(
  contenders: readonly Contender[],
  headers: Target['headers'],
  bodies: readonly string[],
  { connections, rounds, roundSeconds, warmUpSeconds }: HouseholdSettings,
): Promise<Record<ContenderName, ContenderFigures>> {
  const seen: Record<ContenderName, ContenderFigures[]> = { limit: [], naive: [], unlogged: [], hub: [] };
  for (const { url } of contenders) await loadClosed({ url, headers, bodies }, { connections, seconds: warmUpSeconds });
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url, process } of contenders) {
      const before = await process.usage();
      const load = await loadClosed({ url, headers, bodies }, { connections, seconds: roundSeconds });
      const after = await process.usage();
      seen[name].push({ perSecond: load.perSecond, cpuMs: (after.cpuMs - before.cpuMs) / load.answers });
    }
  }
  return { limit: mid(seen.limit), naive: mid(seen.naive), unlogged: mid(seen.unlogged), hub: mid(seen.hub) };
}

function mid(rounds: readonly ContenderFigures[]): ContenderFigures {
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    cpuMs: median(rounds.map((round) => round.cpuMs)),
  };
}
