import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentLayout } from '../../src/connectors/rows/documentation.ts';
import { layouts } from '../../src/connectors/rows/layouts.ts';

/** Without the spaces and dashes with which the formatter lines columns up. */
function plain(markdown: string): string {
  return markdown.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---').trim();
}

test('the README tells the layouts as the code has them', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../src/connectors/rows/README.md'), 'utf8');
  const [, told = ''] = readme.split(/<!-- \/?layouts -->/);
  const known = Object.values(layouts).map(documentLayout).join('\n\n');
  expect(plain(told)).toBe(plain(known));
});
