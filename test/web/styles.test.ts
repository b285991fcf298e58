import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../web/src');

test('no two parts of the page give one class its looks: what is fetched later would change what stands there', () => {
  const files = new Map<string, Set<string>>();
  // The theme says what all parts look like on paper.
  for (const file of globSync('**/*.css', { cwd: folder }).filter((path) => !path.startsWith('theme'))) {
    for (const [, name = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/^\s*\.(ep-[\w-]+)(?=\s*[,{])/gm)) {
      files.set(name, (files.get(name) ?? new Set()).add(file));
    }
  }
  expect(files.size).toBeGreaterThan(300);
  expect([...files].filter(([, where]) => where.size > 1).map(([name]) => name)).toEqual([]);
});
