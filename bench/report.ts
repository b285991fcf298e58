import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { closeStore, openStore, type Db } from '../db/client.ts';
import { reportNames, type ReportName } from '../db/report-name.ts';
import { dayOf } from '../src/day.ts';
import { countPeriodOf } from '../src/reporting/count-period.ts';
import { openReportDesk } from '../src/reporting/desk.ts';
import { readFacts, type Facts } from '../src/reporting/facts.ts';
import { discloseContent, makeContent } from '../src/reporting/make-report.ts';
import { sourceOf, type ReportSource } from '../src/reporting/report-source.ts';
import { countsOfHub, type ReportCounts } from './report-count.ts';
import { openDuckPeer } from './report-duckdb.ts';
import { measureStatistics, type StatisticsFigures } from './report-statistics.ts';
import { measureViews, type ViewFigures, type ViewSettings } from './report-view.ts';
import { median } from './statistic.ts';
import { getStore } from './store.ts';
import { medianTook, takeTime, type Took } from './took.ts';

/** How much is measured. */
export interface ReportSettings extends ViewSettings {
  readonly residents: number;
  /** How often each report is made. */
  readonly rounds: number;
  /** How often what a peer counts as well is counted. */
  readonly peerRounds: number;
}

/** What one report took. */
export interface OneReport {
  /** Its tables, of facts that are held. */
  readonly made: Took;
  readonly disclosed: Took;
  /** One that was made of the same reading, out of the thread that holds it; in milliseconds on the clock. */
  readonly heldMs: number;
}

export interface ReportFigures extends ViewFigures {
  readonly year: number;
  readonly households: number;
  readonly provisions: number;
  /** All that reports count, read of the store. */
  readonly read: Took;
  /** The help in the store, copied into DuckDB. */
  readonly copied: Took;
  readonly reports: ReadonlyMap<ReportName, OneReport>;
  /** Free statistics by no dimension, by one, two and three. */
  readonly statistics: readonly StatisticsFigures[];
  readonly peers: ReadonlyMap<keyof ReportCounts, { readonly hub: Took; readonly duck: Took }>;
}

/** Measures what reports take, against DuckDB where it counts the same, and what they do to who asks meanwhile. */
export async function measureReports(settings: ReportSettings): Promise<ReportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  try {
    const store = await getStore(settings.residents);
    const views = await measureViews(store, folder, lastYear(), settings);
    await using opened = new AsyncDisposableStack();
    const db = opened.adopt(openStore(`file:${store}`, { readonly: true }), closeStore);
    const readings: Took[] = [];
    let facts = readFacts(db);
    for (let round = 0; round < settings.rounds; round += 1) {
      const { result, ...took } = await takeTime(() => readFacts(db));
      facts = result;
      readings.push(took);
    }
    const auditFolder = join(folder, 'empty-log');
    mkdirSync(auditFolder);
    const held = await measureHeld(store, auditFolder, settings.peerRounds);
    const reports = await measureFresh(db, auditFolder, facts, settings.rounds);
    return {
      ...views,
      ...(await measurePeers(db, facts, settings.peerRounds)),
      year: lastYear(),
      households: Number(db.$client.prepare('select count(*) from household').pluck().get()),
      provisions: facts.provisions.law.length,
      statistics: await measureStatistics(sourceOfFacts(db, auditFolder, facts), lastYear()),
      read: medianTook(readings),
      reports: new Map([...reports].map(([name, took]) => [name, { ...took, heldMs: held.get(name) ?? NaN }])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last year that is over: the one of which most is known. */
function lastYear(): number {
  return new Date().getFullYear() - 1;
}

function sourceOfFacts(db: Db, auditFolder: string, facts: Facts): ReportSource {
  const now = new Date();
  return sourceOf({ db, auditFolder, moment: now.toISOString(), today: dayOf(now) }, () => facts);
}

async function measureFresh(db: Db, auditFolder: string, facts: Facts, rounds: number) {
  const source = sourceOfFacts(db, auditFolder, facts);
  const taken = new Map(reportNames.map((name) => [name, { made: [] as Took[], disclosed: [] as Took[] }]));
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { made, disclosed }] of taken) {
      const { result, ...making } = await takeTime(() => makeContent(source, name, lastYear()));
      const disclosing = await takeTime(() => discloseContent(source, name, lastYear(), result));
      if (round === 0) continue;
      made.push(making);
      disclosed.push(disclosing);
    }
  }
  return new Map(
    [...taken].map(([name, { made, disclosed }]) => [
      name,
      { made: medianTook(made), disclosed: medianTook(disclosed) },
    ]),
  );
}

/** How long each report takes that the thread holds, in milliseconds on the clock, its way out of the thread with it. */
async function measureHeld(
  store: string,
  auditFolder: string,
  rounds: number,
): Promise<ReadonlyMap<ReportName, number>> {
  const secret = new Uint8Array(32);
  const desk = openReportDesk({ databaseUrl: `file:${store}`, auditFolder, secret, now: () => new Date() });
  try {
    const result = new Map<ReportName, number>();
    for (const name of reportNames) {
      const task = { kind: 'REPORT', name, year: lastYear() } as const;
      await desk.make(task);
      const taken: number[] = [];
      for (let round = 0; round < rounds; round += 1) taken.push((await takeTime(() => desk.make(task))).ms);
      result.set(name, median(taken));
    }
    return result;
  } finally {
    await desk.close();
  }
}

async function measurePeers(db: Db, facts: Facts, rounds: number) {
  const period = countPeriodOf(lastYear(), dayOf(new Date()));
  const hub = countsOfHub(facts, period);
  const { result: peer, ...copied } = await takeTime(() => openDuckPeer(db, period));
  try {
    const peers = new Map<keyof ReportCounts, { readonly hub: Took; readonly duck: Took }>();
    for (const name of ['ladder', 'flow', 'steps'] as const) {
      const [own, other] = [await hub[name](), await peer.counts[name]()];
      if (own.size === 0 || !isDeepStrictEqual(own, other))
        throw new Error(`${name}: DuckDB counts otherwise than the hub`);
      const [ofHub, ofDuck]: [Took[], Took[]] = [[], []];
      // In turns, so that what slows the machine slows both; the first warm up.
      for (let round = -3; round < rounds; round += 1) {
        const [hubTook, duckTook] = [await takeTime(hub[name]), await takeTime(peer.counts[name])];
        if (round < 0) continue;
        ofHub.push(hubTook);
        ofDuck.push(duckTook);
      }
      peers.set(name, { hub: medianTook(ofHub), duck: medianTook(ofDuck) });
    }
    return { peers, copied };
  } finally {
    peer.close();
  }
}
