import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Usage } from './probe.ts';

const message = z.union([
  z.object({ url: z.url() }),
  z.object({ usage: z.object({ cpuMs: z.number(), rss: z.number() }) }),
]);

/** A server in a process of its own, so that its processor time and memory are its own too. */
export class ServerProcess {
  readonly #child: ChildProcess;

  /** `nodeOptions`: further options of Node, such as `--cpu-prof`. */
  constructor(script: string, args: readonly string[], environment: NodeJS.ProcessEnv, nodeOptions: readonly string[]) {
    this.#child = fork(script, [...args], {
      execArgv: ['--import', join(import.meta.dirname, 'probe.ts'), ...nodeOptions],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** Where a server of the bench says that it listens. */
  async url(): Promise<string> {
    const told = await this.#next();
    if (!('url' in told)) throw new Error('a server told something else than where it listens');
    return told.url;
  }

  async usage(): Promise<Usage> {
    this.#child.send('usage');
    const told = await this.#next();
    if (!('usage' in told)) throw new Error('a server told something else than what it used');
    return told.usage;
  }

  /** Asks the server to stop and waits until it has. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  async #next(): Promise<z.infer<typeof message>> {
    const ended = new AbortController();
    const exit = once(this.#child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('a server stopped before it was asked to');
    });
    try {
      const [told]: unknown[] = await Promise.race([once(this.#child, 'message', { signal: ended.signal }), exit]);
      return message.parse(told);
    } finally {
      exit.catch(() => {});
      ended.abort();
    }
  }
}
