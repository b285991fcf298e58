import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { startHub, type Hub, type HubOptions } from '../../src/hub.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { subjectOf } from '../../src/population/staff.ts';
import { activityId } from './activity.ts';
import { listLeaks, readFolder, readResidents } from './leak.ts';
import { makeStoreFolder, testNow } from './store.ts';

export interface Answer {
  readonly status: number;
  // Tests look into answers freely; what they expect is written out in them.
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
  readonly text: string;
  readonly headers: Headers;
}

export interface TestHub {
  readonly hub: Hub;
  readonly config: Config;
  readonly url: string;
  /** A connection of the test's own to the hub's store. */
  readonly db: Db;
  /** What the hub said of itself. */
  readonly said: string[];
  readonly token: (persona: string) => Promise<string>;
  /** Asks as a persona, for the first of its processing activities unless told otherwise (null: none). */
  readonly ask: (persona: string, query: string, variables?: object, activity?: string | null) => Promise<Answer>;
  readonly post: (body: string | null, headers?: Record<string, string>) => Promise<Answer>;
}

export interface TestHubOptions extends Pick<
  HubOptions,
  'startIntakeWorker' | 'startReportWorker' | 'intakePatience' | 'oldestReading'
> {
  /** The hub's clock; it stands still unless told otherwise. */
  readonly now?: () => Date;
  /** How many people live in the made-up municipality, of whom a quarter are in the store; no demo when left out. */
  readonly residents?: number;
  /** Where the store is or comes; else a folder of the test's own with a migrated store. */
  readonly folder?: string;
  readonly environment?: Record<string, string>;
}

const activities: Record<string, string> = {
  frontoffice: 'toegang-sociaal-domein',
  director: 'regie-huishouden',
  backoffice: 'uitvoering-wmo-jeugd',
  workincome: 'werk-en-inkomen',
  teamlead: 'teamleiding',
  teamlead2: 'teamleiding',
  management: 'sturing-en-verantwoording',
  privacy: 'toezicht-fg',
  admin: 'toegang-sociaal-domein',
  chain: 'toegang-sociaal-domein',
};

/** A real hub on a free port with a store, a log and a clock of the test's own, gone when the test ends. */
export async function startTestHub({
  residents = 0,
  folder,
  environment = {},
  now = () => testNow,
  ...rest
}: TestHubOptions = {}): Promise<TestHub> {
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `file:${join(folder ?? (await makeStoreFolder()), 'eenplan.db')}`,
    ...(residents > 0 && { DEMO_RESIDENTS: String(residents) }),
    ...environment,
  });
  const said: string[] = [];
  const say = (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`);
  const hub = await startHub({
    // Tests ask what stands in the store now.
    oldestReading: 0,
    ...rest,
    config,
    logger: { debug: say, info: say, warn: say, error: say },
    now,
    makeDemo: residents > 0,
  });
  const db = openStore(config.databaseUrl);
  const errors: string[] = [];
  onTestFinished(async () => {
    const residents = readResidents(db);
    closeStore(db);
    await hub.close();
    // Whatever a test is about: what the hub says of itself, its errors and its log tell of nobody.
    expect(listLeaks(residents, [...said, ...errors, readFolder(config.auditFolder)].join('\n'))).toEqual([]);
  });
  const key = await loadDemoKey(config.dataFolder);
  const token = (persona: string) =>
    signDemoToken({
      key,
      issuer: `${hub.url}/oidc`,
      audience: config.audience,
      subject: subjectOf(persona),
      now: now(),
      lifetimeSeconds: 3600,
    });
  const post: TestHub['post'] = async (body, headers = {}) => {
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', body, headers });
    const text = await response.text();
    const parsed: Partial<Answer> = text.startsWith('{') ? JSON.parse(text) : {};
    if (parsed.errors || response.status !== 200) errors.push(JSON.stringify(parsed.errors ?? text));
    return { status: response.status, data: parsed.data, errors: parsed.errors ?? [], text, headers: response.headers };
  };
  const ask: TestHub['ask'] = async (
    persona,
    query,
    variables = {},
    activity = activityId(activities[persona.replace(/\d+$/, '')] ?? ''),
  ) =>
    post(JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      authorization: `Bearer ${await token(persona)}`,
      ...(activity !== null && { 'x-processing-activity': activity }),
    });
  return { hub, config, url: hub.url, db, said, token, ask, post };
}
