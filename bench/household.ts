import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestHeaders, startHub, startPeer, type Contender, type ContenderName } from './contender.ts';
import { requestBody } from './household-view.ts';
import { ask, loadOpen, type Target } from './load.ts';
import { measureRounds, type LaneFigures, type RoundSettings } from './rounds.ts';
import { listSample } from './sample.ts';
import { median, quantile } from './statistic.ts';
import { getStore } from './store.ts';

/** How much is measured. */
export interface HouseholdSettings extends RoundSettings {
  /** How many people the store holds. */
  readonly residents: number;
  /** How many of their households are asked. */
  readonly sample: number;
  readonly openPerSecond: number;
  readonly openSeconds: number;
  readonly postgraphile: boolean;
  /** Folder for a CPU profile of the hub. */
  readonly profile: string | undefined;
}

export interface HouseholdFigures {
  readonly contenders: ReadonlyMap<ContenderName, LaneFigures>;
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
    // The first start leaves what makes every later one quick.
    await (await startHub(store, [])).process.stop();
    const hub = await start(startHub(store, profiling(settings.profile)));
    const peers: Contender[] = [];
    for (const name of ['limit', 'naive', 'unlogged'] as const) peers.push(await start(startPeer(name, store)));
    if (settings.postgraphile) peers.push(await start(startPeer('postgraphile', store)));
    const headers = await requestHeaders(hub, store);
    const targetOf = targetsOf(headers, listSample(store, settings.sample));
    const bytes = await checkEqual(targetOf(hub), peers.map(targetOf));
    const lanes = [...peers, hub].map((each) => ({ name: each.name, process: each.process, target: targetOf(each) }));
    const contenders = await measureRounds(lanes, settings);
    const latencies = await loadOpen(targetOf(hub), {
      perSecond: settings.openPerSecond,
      seconds: settings.openSeconds,
    });
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

function targetsOf(headers: Target['headers'], households: readonly string[]): (contender: Contender) => Target {
  return ({ url, document }) => ({ url, headers, bodies: households.map((id) => requestBody(document, id)) });
}

/** Throws when a peer's answer for a household differs from the hub's by a byte; gives the usual size of an answer. */
async function checkEqual(hub: Target, peers: readonly Target[]): Promise<number> {
  const sizes: number[] = [];
  for (const [place, body] of hub.bodies.entries()) {
    const answer = (await ask(undefined, hub.url, hub.headers, body)).trimEnd();
    sizes.push(Buffer.byteLength(answer));
    for (const { url, headers, bodies } of peers) {
      const other = (await ask(undefined, url, headers, bodies[place] ?? '')).trimEnd();
      if (other !== answer) throw new Error(`a peer answers otherwise: ${firstDifference(answer, other)}`);
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
