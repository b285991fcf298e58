import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchReport, keepFile } from '../../src/cli/report.ts';
import { runCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

test('eenplan report writes a report to a file or to standard output, for those who may see it', async () => {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'data'));
  const environment = { DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`, DEMO_NOW: '2026-06-01T10:00:00Z' };
  expect((await runCommand(['demo', '--residents', '150'], environment)).code).toBe(0);
  const out = join(folder, 'budget.json');
  const written = await runCommand(
    ['report', 'budget', '--year', '2026', '--format', 'json', '--out', out],
    environment,
  );
  expect(written).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 'eenplan-report', name: 'budget', year: 2026 });
  expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual(['budget.json', 'data']);

  const shown = await runCommand(
    ['report', 'reserve', '--year', '2026', '--numbers', 'en', '--as', 'management2'],
    environment,
  );
  expect(shown.stdout).toMatch(/^\uFEFFrapport,jaar,/);
  const asked = ['report', 'statistics', '--measure', 'CLIENTS', '--group-by', 'LAW', '--filter', 'LAW:WMO,JEUGDWET'];
  const counted = await runCommand([...asked, '--filter', 'AGE_GROUP:65-74', '--year', '2025'], environment);
  expect(counted.stdout.split('\r\n')[1]).toMatch(/^statistics;;;statistics;Cliënten per wet;.*;Wmo;"Aantallen zijn /);
  const bad = await runCommand([...asked, '--from', '2025-01-02', '--until', '2026-01-01'], environment);
  expect(bad).toMatchObject({ code: 1, stdout: '' });
  expect(bad.stderr).toContain('BAD_USER_INPUT');
  const refused = await runCommand(['report', 'budget', '--year', '2026', '--as', 'frontoffice'], environment);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('PURPOSE_NOT_ALLOWED');
}, 60_000);

test.each([
  ['an unknown report', ['report', '../budget', '--year', '2026']],
  ['an unknown format', ['report', 'budget', '--year', '2026', '--format', 'doc']],
  ['unknown numbers', ['report', 'budget', '--year', '2026', '--numbers', 'fr']],
  ['no year', ['report', 'budget']],
  ['an unknown measure', ['report', 'statistics', '--year', '2026', '--measure', 'BSN']],
  ['statistics over no months', ['report', 'statistics', '--measure', 'CLIENTS', '--from', '2026-01-01']],
])('it ends with exit code 2 for %s', async (_, args) => {
  expect((await runCommand(args, {})).code).toBe(2);
});

test('stopped, it lets the hub know and leaves nothing', async () => {
  const asked = Promise.withResolvers<IncomingMessage>();
  const hub = createServer((request) => asked.resolve(request)).listen(0, '127.0.0.1');
  onTestFinished(() => void hub.close());
  await once(hub, 'listening');
  const address = hub.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const stopping = new AbortController();
  const fetching = fetchReport(`http://127.0.0.1:${port}/reports/quality.pdf?year=2026`, {}, stopping.signal);
  fetching.catch(() => {});
  const request = await asked.promise;
  const gone = once(request.socket, 'close');
  stopping.abort();
  await expect(fetching).rejects.toMatchObject({ exitCode: 130 });
  await gone;

  const folder = makeTestFolder();
  const path = join(folder, 'budget.csv');
  writeFileSync(path, 'as it was');
  await expect(keepFile(path, Buffer.from('half'), stopping.signal)).rejects.toMatchObject({ exitCode: 130 });
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['budget.csv'], 'as it was']);
  const nowhere = keepFile(join(folder, 'none/budget.csv'), Buffer.from('x'), new AbortController().signal);
  await expect(nowhere).rejects.toMatchObject({ exitCode: 1, message: 'the file cannot be written there (ENOENT)' });
});
