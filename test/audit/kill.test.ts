import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { makeDisclosure, openTestLog, readEntries } from './fixture.ts';

/** Runs the recorder until it has acknowledged so many requests, and kills it at once. Gives all that it acknowledged. */
async function recordAndKill(folder: string, count: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./recorder.ts', import.meta.url));
  const recorder = spawn(process.execPath, [script, folder, join(folder, '..', 'keys')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(recorder, 'close');
  const acknowledged: string[] = [];
  for await (const line of createInterface(recorder.stdout)) {
    if (/^[0-9a-f]{32}$/.test(line)) acknowledged.push(line);
    if (acknowledged.length === count) recorder.kill('SIGKILL');
  }
  await closed;
  expect(recorder.signalCode).toBe('SIGKILL');
  return acknowledged;
}

test('a hub killed in the middle of writing has lost nothing that it acknowledged, and the next one goes on', async () => {
  const folder = join(makeTestFolder(), 'audit');
  const acknowledged: string[] = [];
  for (const count of [1, 57, 400]) {
    acknowledged.push(...(await recordAndKill(folder, count)));
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true });
  }
  const log = await openTestLog(folder);
  const disclosure = makeDisclosure();
  await log.record(disclosure);
  await log.close();

  const bodies = readEntries(folder).filter(({ type }) => type === 'ACCESS');
  const logged = new Set(bodies.map(({ body }) => /"trace_id":"([0-9a-f]{32})"/.exec(body)?.[1]));
  expect(acknowledged.length).toBeGreaterThanOrEqual(458);
  expect([...acknowledged, disclosure.traceId].filter((trace) => !logged.has(trace))).toEqual([]);
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entriesByType: { OPENING: 1 } });
});
