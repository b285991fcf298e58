import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

const fixtures = join(import.meta.dirname, '../../src/connectors/istandaarden/fixtures');

function makeEnvironment() {
  const folder = makeTestFolder();
  const messages = join(folder, 'messages');
  mkdirSync(messages);
  return { messages, environment: { DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`, PORT: '0' } };
}

describe('eenplan intake istandaarden', () => {
  test(
    'takes a folder in, says what came of each file and of which it was nothing, and once only',
    { timeout: 60_000 },
    async () => {
      const { messages, environment } = makeEnvironment();
      copyFileSync(join(fixtures, 'WMO305.xml'), join(messages, 'a.xml'));
      writeFileSync(join(messages, 'b.xml'), '<Bericht><Bsn>999990019</Bsn>');
      writeFileSync(join(messages, 'c.xml'), '');
      writeFileSync(join(messages, 'notes.txt'), 'no message');
      const first = await runCommand(['intake', 'istandaarden', messages], environment);
      expect(first.code).toBe(3);
      expect(first.stdout).toMatch(/^read: 3\napplied: 0\nrejected: 1\ndead letters: 1\n$/);
      expect(first.stderr.split('\n')).toEqual([
        'c.xml: the file is empty (EMPTY)',
        expect.stringMatching(/^a\.xml: rejected \([0-9, ]+\)$/),
        expect.stringMatching(/^b\.xml: .+ \([A-Z_]+\)$/),
        '',
      ]);
      expect(first.stderr).not.toMatch(/999990019/);
      const again = await runCommand(['intake', 'istandaarden', join(messages, 'a.xml')], environment);
      expect(again.stdout).toBe('read: 1\napplied: 0\nreceived before: 1\n');
    },
  );

  test.for([
    ['nothing', ['intake', 'istandaarden', '/nowhere'], 'there is no such file or folder, or it may not be read'],
    [
      'an unknown source',
      ['intake', 'pigeons', '/nowhere'],
      'there is no such source; there are brp, istandaarden, rows',
    ],
  ] as const)('ends with 2 when called with %s', async ([, args, says]) => {
    expect(await runCommand(args, makeEnvironment().environment)).toMatchObject({
      code: 2,
      stderr: `eenplan: ${says}\n`,
    });
  });

  test('ends with 2 for a folder without files of the source', async () => {
    const { messages, environment } = makeEnvironment();
    writeFileSync(join(messages, 'notes.txt'), 'no message');
    expect(await runCommand(['intake', 'istandaarden', messages], environment)).toMatchObject({
      code: 2,
      stderr: 'eenplan: the folder has no files of this source (xml)\n',
    });
  });
});
