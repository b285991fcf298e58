import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAnnouncement, requestHeaders, startHub } from './contender.ts';
import { during } from './during.ts';
import { householdDocument, pastHouseholdDocument, requestBody } from './household-view.ts';
import { makeBrpAnswer } from './intake-document.ts';
import { ask, loadOpen, type Target } from './load.ts';
import { measureRounds, type Lane, type LaneFigures, type RoundSettings } from './rounds.ts';
import { listSample } from './sample.ts';
import { median, quantile } from './statistic.ts';
import { getStore } from './store.ts';

/** How much is measured of the hub against itself. */
export interface HubSettings extends RoundSettings {
  readonly residents: number;
  /** How many people the large store holds. */
  readonly manyResidents: number;
  /** How many households are asked. */
  readonly sample: number;
  /** How long ago the past day is. */
  readonly daysAgo: number;
  readonly openPerSecond: number;
  readonly openSeconds: number;
  /** How many families of four the intake takes in, over and over while it is measured. */
  readonly families: number;
}

/** What is asked: the usual store or the large one, today or on a past day. */
export type HubLane = 'today' | 'past' | 'todayOfMany' | 'pastOfMany';

export interface HubFigures {
  readonly lanes: ReadonlyMap<HubLane, LaneFigures & { readonly bytes: number }>;
  /** The 99th percentile at a steady pace, in milliseconds. */
  readonly p99: number;
  /** The same while an intake runs. */
  readonly p99DuringIntake: number;
  readonly rssMbOfMany: number;
}

/** Measures the hub against itself: with ten times the people, on a past day, and while an intake runs. */
export async function measureHub(settings: HubSettings): Promise<HubFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const opened = new AsyncDisposableStack();
  try {
    opened.defer(() => rmSync(folder, { recursive: true, force: true }));
    const usual = await openHub(await getStore(settings.residents), join(folder, 'usual'), settings, opened);
    const many = await openHub(await getStore(settings.manyResidents), join(folder, 'many'), settings, opened);
    const lanes: Lane<HubLane>[] = [
      { name: 'today', process: usual.process, target: usual.today },
      { name: 'past', process: usual.process, target: usual.past },
      { name: 'todayOfMany', process: many.process, target: many.today },
      { name: 'pastOfMany', process: many.process, target: many.past },
    ];
    const bytes = new Map<HubLane, number>();
    for (const { name, target } of lanes) bytes.set(name, await sizeOf(target));
    const figures = await measureRounds(lanes, settings);
    const { rss } = await many.process.usage();
    const pace = { perSecond: settings.openPerSecond, seconds: settings.openSeconds };
    const quiet = await loadOpen(usual.today, pace);
    const busy = await whileTakingIn(usual.store, settings.families, () => loadOpen(usual.today, pace));
    return {
      lanes: new Map([...figures].map(([name, own]) => [name, { ...own, bytes: bytes.get(name) ?? 0 }])),
      p99: quantile(quiet, 0.99),
      p99DuringIntake: quantile(busy, 0.99),
      rssMbOfMany: rss / 2 ** 20,
    };
  } finally {
    await opened.disposeAsync();
  }
}

/** A hub on a copy of a store, and what it is asked. */
async function openHub(original: string, folder: string, settings: HubSettings, opened: AsyncDisposableStack) {
  mkdirSync(folder);
  const store = join(folder, 'eenplan.db');
  copyFileSync(original, store);
  const hub = opened.adopt(await startHub(store, []), (started) => started.process.stop());
  const { url, process } = hub;
  const headers = await requestHeaders(hub, store);
  const households = listSample(store, settings.sample);
  const day = new Date(Date.now() - settings.daysAgo * 86_400_000).toISOString().slice(0, 10);
  const today: Target = { url, headers, bodies: households.map((id) => requestBody(householdDocument, id)) };
  const past: Target = { url, headers, bodies: households.map((id) => requestBody(pastHouseholdDocument, id, day)) };
  return { process, store, today, past };
}

async function sizeOf({ url, headers, bodies }: Target): Promise<number> {
  const sizes: number[] = [];
  for (const body of bodies.slice(0, 50)) {
    const answer = await ask(undefined, url, headers, body);
    if (answer.includes('"errors"')) throw new Error(`the hub does not answer: ${answer.slice(0, 200)}`);
    sizes.push(Buffer.byteLength(answer));
  }
  return median(sizes);
}

/** Runs work while the hub takes in made-up answers of the base register, the same ones over and over. */
async function whileTakingIn<Result>(store: string, families: number, work: () => Promise<Result>): Promise<Result> {
  const { url, token } = getAnnouncement(store);
  const body = makeBrpAnswer(families);
  const headers = { authorization: `Bearer ${token}` };
  const intake = async () => {
    const response = await fetch(`${url}/control/intake/brp`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!text.includes('"summary"')) throw new Error('the hub does not take in');
  };
  return during(intake, work);
}
