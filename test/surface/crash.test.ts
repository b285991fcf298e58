import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test.for([
  ['an error that nobody caught', "setImmediate(() => { throw new TypeError('Jansma 999990019') })"],
  ['a promise that nobody looked after', "void Promise.reject(new TypeError('Jansma 999990019'))"],
] as const)('%s ends the hub with its kind and place, and nothing of what it held', async ([, crash]) => {
  const script = `const { endOnCrash } = await import('./src/crash.ts'); endOnCrash(); ${crash}; setInterval(() => {}, 1000)`;
  const ended = await new Promise<{ signal: unknown; stderr: string }>((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/node'),
      ['--input-type=module', '-e', script],
      { cwd: root },
      (error, _stdout, stderr) => resolve({ signal: error?.signal, stderr }),
    );
  });
  expect(ended.signal).toBe('SIGKILL');
  expect(JSON.parse(ended.stderr)).toMatchObject({ level: 60, error: { name: 'TypeError' }, msg: 'the hub crashed' });
  expect(ended.stderr).not.toMatch(/99999|Jansma/);
});
