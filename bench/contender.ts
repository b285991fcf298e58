import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { signToken } from '../src/cli/token.ts';
import { readConfig } from '../src/config.ts';
import { findAnnouncement, type Announcement } from '../src/control.ts';
import { householdDocument } from './household-view.ts';
import { asker } from './persona.ts';
import { postgraphileDocument } from './postgraphile.ts';
import { ServerProcess } from './server-process.ts';

/** What is measured: the hub as it is, the hub's server without log and HTTP, and its peers, of which one is optional. */
export type ContenderName = 'hub' | 'unlogged' | 'limit' | 'naive' | 'postgraphile';

export interface Contender {
  readonly name: ContenderName;
  readonly url: string;
  readonly process: ServerProcess;
  /** The document that asks it for the view. */
  readonly document: string;
  /** From the start of the process until it is ready to answer. */
  readonly startMs: number;
}

/** All as in production: graphql-js and PostGraphile check less then. */
const environment = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };

const scripts: Record<Exclude<ContenderName, 'hub'>, string> = {
  unlogged: 'unlogged.ts',
  limit: 'limit.ts',
  naive: 'naive.ts',
  postgraphile: 'postgraphile/server.mjs',
};

/** Starts a peer of the hub on a store. */
export async function startPeer(name: Exclude<ContenderName, 'hub'>, store: string): Promise<Contender> {
  const started = performance.now();
  const process = new ServerProcess(join(import.meta.dirname, scripts[name]), [`file:${store}`], environment, []);
  const document = name === 'postgraphile' ? postgraphileDocument : householdDocument;
  return { name, url: await process.url(), process, document, startMs: performance.now() - started };
}

/** The options of Node with which `npm start` starts the hub. */
function startOptions(): string[] {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  const { start } = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(text)).scripts;
  return start.split(' ').filter((word) => word.startsWith('--'));
}

/** Starts the hub as its users do, with access and the durable log, on a store in a folder of its own. */
export async function startHub(store: string, nodeOptions: readonly string[]): Promise<Contender> {
  const started = performance.now();
  const main = join(import.meta.dirname, '..', 'src', 'main.ts');
  const settings = settingsOf(store);
  const process = new ServerProcess(main, [], { ...environment, ...settings }, [...startOptions(), ...nodeOptions]);
  const config = readConfig(settings);
  for (;;) {
    const url = findAnnouncement(config)?.url;
    if (url && (await fetch(`${url}/health/ready`)).ok) {
      return { name: 'hub', url, process, document: householdDocument, startMs: performance.now() - started };
    }
    if (performance.now() - started > 60_000) throw new Error('the hub did not start within a minute');
    await sleep(10);
  }
}

/** The headers of a request to the hub by whoever asks, the privacy officer unless told; its peers get them as well and heed none. */
export async function requestHeaders(hub: Contender, store: string, who = asker): Promise<Record<string, string>> {
  const token = await signToken(readConfig(settingsOf(store)), who.persona, hub.url);
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${token}`,
    'x-processing-activity': who.activityId,
  };
}

/** Where the hub on a store takes commands, with the secret that they bear. Throws when it does not run. */
export function getAnnouncement(store: string): Announcement {
  const announced = findAnnouncement(readConfig(settingsOf(store)));
  if (!announced) throw new Error('the hub does not run');
  return announced;
}

function settingsOf(store: string): Record<string, string> {
  const { ISTANDAARDEN_XSD_DIR: schemas } = process.env;
  const common = { MODE: 'demo', PORT: '0', DATABASE_URL: `file:${store}`, LOG_LEVEL: 'error' };
  return { ...common, ...(schemas && { ISTANDAARDEN_XSD_DIR: schemas }) };
}
