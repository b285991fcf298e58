import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A hub as a program of its own, with the demo in a folder of its own and the page as it was built. */
export interface PageHub {
  /** Where browsers find it. */
  readonly url: string;
  /** Path of its store. */
  readonly store: string;
  /** Takes it down, as a failing machine would. */
  readonly crash: () => Promise<void>;
  /** Starts it anew at the same address. */
  readonly restart: () => Promise<void>;
  /** Stops it and throws its folder away. */
  readonly close: () => Promise<void>;
}

async function start(folder: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'src/main.ts')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: port,
      DATABASE_URL: `file:${join(folder, 'eenplan.db')}`,
      DEMO_RESIDENTS: '1500',
      LOG_LEVEL: 'error',
    },
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

/** Starts a hub for a file of tests. Throws when the page has not been built. */
export async function startPageHub(): Promise<PageHub> {
  if (!existsSync(join(root, 'web/dist/index.html'))) throw new Error('build the page first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-page-'));
  let { child, url } = await start(folder, '0');
  return {
    url,
    store: join(folder, 'eenplan.db'),
    crash: () => stop(child, 'SIGKILL'),
    restart: async () => {
      ({ child, url } = await start(folder, new URL(url).port));
    },
    close: async () => {
      await stop(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
