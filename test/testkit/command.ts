import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Resolves when standard output has said something that fits; rejects when the command ends without it. */
  readonly said: (pattern: RegExp) => Promise<RegExpMatchArray>;
  readonly ended: Promise<Ended>;
}

/** What Node made of the sources before, where it is kept: it changes nothing but how soon a program has loaded. */
const { NODE_COMPILE_CACHE: compileCache } = process.env;

/** Starts `eenplan` as a program of its own, with nothing of the test's environment but what is given. */
export function startCommand(args: readonly string[], environment: Record<string, string>): Running {
  const child = spawn(node, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...(compileCache && { NODE_COMPILE_CACHE: compileCache }), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void (child.exitCode === null && child.kill('SIGKILL')));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, stdout, stderr }));
  const said = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(stdout);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      void ended.then(({ code, stderr: complaint }) => reject(new Error(`ended with ${code}: ${complaint}`)));
      look();
    });
  return { process: child, said, ended };
}

/** Runs `eenplan` to its end. */
export function runCommand(args: readonly string[], environment: Record<string, string>): Promise<Ended> {
  return startCommand(args, environment).ended;
}
