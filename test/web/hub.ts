import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { installReference } from '../../db/reference.ts';
import { readConfig } from '../../src/config.ts';
import { ensureDemo } from '../../src/demo.ts';
import { startHub, type HubOptions } from '../../src/hub.ts';
import { makeLogger } from '../../src/logger.ts';

const root = join(import.meta.dirname, '../..');

/** A hub with the demo in a folder of its own and the page as it was built. */
export interface PageHub {
  /** Where browsers find it. */
  readonly url: string;
  /** Path of its store. */
  readonly store: string;
  /** Stops it and throws its folder away. */
  readonly close: () => Promise<void>;
}

/** Such a hub as a program of its own. */
export interface PageProgram extends PageHub {
  /** Takes it down, as a failing machine would. */
  readonly crash: () => Promise<void>;
  /** Starts it anew at the same address. */
  readonly restart: () => Promise<void>;
}

const residents = 1500;
let filled: Promise<Buffer> | undefined;

/** The file of a store with the demo in it: made once in a process, and every hub gets a copy. */
async function makeFilledFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-page-'));
  try {
    const path = join(folder, 'eenplan.db');
    const db = openStore(`file:${path}`);
    try {
      await migrateStore(db);
      installReference(db, new Date());
      await ensureDemo(db, {
        residents,
        now: new Date(),
        auditFolder: join(folder, 'audit'),
        logger: makeLogger('error'),
      });
    } finally {
      closeStore(db);
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with a store that has the demo in it, and the settings of a hub over it. Throws when the page has not been built. */
async function makeFolder(): Promise<{ folder: string; store: string; settings: Record<string, string> }> {
  if (!existsSync(join(root, 'web/dist/index.html'))) throw new Error('build the page first: npm run build');
  const file = await (filled ??= makeFilledFile());
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-page-'));
  const store = join(folder, 'eenplan.db');
  writeFileSync(store, file);
  const settings = { PORT: '0', DATABASE_URL: `file:${store}`, DEMO_RESIDENTS: String(residents), LOG_LEVEL: 'error' };
  return { folder, store, settings };
}

/** Starts a hub for a file of tests, in their own process. */
export async function startPageHub(options: Pick<HubOptions, 'startReportWorker'> = {}): Promise<PageHub> {
  const { folder, store, settings } = await makeFolder();
  const config = readConfig(settings);
  const logger = makeLogger(config.logLevel);
  const hub = await startHub({ config, logger, now: () => new Date(), makeDemo: true, ...options });
  const close = async () => {
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: hub.url, store, close };
}

async function start(settings: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'src/main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)));
  });
  return { child, url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Starts a hub as a program of its own, which can be taken down. */
export async function startPageProgram(): Promise<PageProgram> {
  const { folder, store, settings } = await makeFolder();
  let { child, url } = await start(settings);
  return {
    url,
    store,
    crash: () => stop(child, 'SIGKILL'),
    restart: async () => {
      ({ child, url } = await start({ ...settings, PORT: new URL(url).port }));
    },
    close: async () => {
      await stop(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
