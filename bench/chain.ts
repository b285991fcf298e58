import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore } from '../db/client.ts';
import { CareSchemas } from '../src/connectors/istandaarden/schemas.ts';
import { frameHead } from '../src/intake/file-frame.ts';
import { measureBareReading, type ReadingRate } from './care-reading.ts';
import { layOrders, makeStarts } from './chain-sample.ts';
import { getAnnouncement, requestHeaders, startHub } from './contender.ts';
import { during } from './during.ts';
import { householdDocument, requestBody } from './household-view.ts';
import { loadOpen, type Target } from './load.ts';
import { listSample } from './sample.ts';
import { median, quantile } from './statistic.ts';
import { getStore } from './store.ts';

/** How much is measured. */
export interface ChainSettings {
  readonly residents: number;
  /** How many messages are handed over at once, as from a folder. */
  readonly messages: number;
  readonly rounds: number;
  readonly sample: number;
  readonly openPerSecond: number;
  readonly openSeconds: number;
}

export interface ChainFigures {
  readonly withSchemas: boolean;
  readonly bare: ReadingRate;
  readonly messagesPerSecond: number;
  readonly megabytesPerSecond: number;
  /** What came of the messages: how many got each status. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly p99: number;
  readonly p99DuringImport: number;
}

/** Measures how fast the hub takes in messages of iWmo, from the first byte to the last answer, and what that does to who asks meanwhile. */
export async function measureChain(settings: ChainSettings): Promise<ChainFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const opened = new AsyncDisposableStack();
  try {
    opened.defer(() => rmSync(folder, { recursive: true, force: true }));
    const store = join(folder, 'eenplan.db');
    copyFileSync(await getStore(settings.residents), store);
    const db = openStore(`file:${store}`);
    const orders = layOrders(db, settings.messages);
    closeStore(db);
    const hub = opened.adopt(await startHub(store, []), (started) => started.process.stop());
    const headers = await requestHeaders(hub, store);
    const bodies = listSample(store, settings.sample).map((id) => requestBody(householdDocument, id));
    const target: Target = { url: hub.url, headers, bodies };
    const outcomes = new Map<string, number>();
    let handed = 0;
    const importSome = async () => {
      const starts = makeStarts(orders, settings.messages, handed);
      handed += starts.length;
      const since = performance.now();
      for (const status of await handOver(store, starts)) outcomes.set(status, (outcomes.get(status) ?? 0) + 1);
      return starts.length / ((performance.now() - since) / 1000);
    };
    const rates: number[] = [];
    for (let round = 0; round < settings.rounds; round += 1) rates.push(await importSome());
    const pace = { perSecond: settings.openPerSecond, seconds: settings.openSeconds };
    const quiet = await loadOpen(target, pace);
    const busy = await during(importSome, () => loadOpen(target, pace));
    const sample = makeStarts(orders, Math.min(settings.messages, 200), 0).map((content) => ({
      name: 'WMO305',
      content,
    }));
    const directory = process.env['ISTANDAARDEN_XSD_DIR'];
    using schemas = directory !== undefined && existsSync(directory) ? new CareSchemas(directory) : undefined;
    const bytes = sample.reduce((sum, { content }) => sum + content.length, 0) / sample.length;
    return {
      withSchemas: schemas !== undefined,
      bare: measureBareReading(sample, 5, schemas),
      messagesPerSecond: median(rates),
      megabytesPerSecond: (median(rates) * bytes) / 2 ** 20,
      outcomes,
      p99: quantile(quiet, 0.99),
      p99DuringImport: quantile(busy, 0.99),
    };
  } finally {
    await opened.disposeAsync();
  }
}

/** Hands messages over as the command does; tells what came of each. */
async function handOver(store: string, messages: readonly Buffer[]): Promise<string[]> {
  const { url, token } = getAnnouncement(store);
  const body = Buffer.concat(messages.flatMap((content) => [frameHead(content.length), content]));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/control/intake/istandaarden`, { method: 'POST', headers, body });
  const text = await response.text();
  if (!text.includes('"done"')) throw new Error('the hub does not take in');
  return [...text.matchAll(/"status":"([A-Z_]+)"/g)].map(([, status = '']) => status);
}
