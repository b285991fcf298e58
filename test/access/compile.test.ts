import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a resolver that returns an unchecked row does not compile, and one that returns a granted value does', () => {
  const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc');
  const { stdout } = spawnSync(tsc, ['-p', join(import.meta.dirname, 'compile'), '--pretty', 'false'], {
    encoding: 'utf8',
  });
  const refused = stdout.split('\n').filter((line) => /error TS2322/.test(line));

  expect(refused.filter((line) => line.includes('granted-row.ts'))).toEqual([]);
  expect(refused.map((line) => /unchecked-row\.ts\((\d+)/.exec(line)?.[1])).toEqual(['11', '12', '13']);
  expect(stdout.split('\n').filter((line) => /error TS/.test(line))).toHaveLength(3);
});
