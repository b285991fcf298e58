import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockStore } from '../../db/lock.ts';
import { makeTestFolder, makeTestStore } from '../testkit/store.ts';
import { faultOf } from './fault.ts';

function makeUrl(): string {
  return `file:${join(makeTestFolder(), 'data', 'eenplan.db')}`;
}

/** Another program that takes the lock and holds it until it ends. */
async function startHolder(url: string) {
  const lock = join(import.meta.dirname, '../../db/lock.ts');
  const program = `const { lockStore } = await import(${JSON.stringify(lock)});
    lockStore(${JSON.stringify(url)}); process.stdout.write('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}

describe('the right to write a store', () => {
  test('is for one program at a time', () => {
    const url = makeUrl();
    const lock = lockStore(url);
    onTestFinished(() => lock.release());
    expect(faultOf(() => lockStore(url))).toBe('LOCKED');
  });

  test('can be taken again when it was given back', () => {
    const url = makeUrl();
    lockStore(url).release();
    expect(() => lockStore(url).release()).not.toThrow();
  });

  test('is each store’s own', () => {
    const lock = lockStore(makeUrl());
    onTestFinished(() => lock.release());
    expect(() => lockStore(makeUrl()).release()).not.toThrow();
  });

  test('does not stand in the way of reading or writing the store itself', async () => {
    const db = await makeTestStore();
    const lock = lockStore(`file:${db.$client.name}`);
    onTestFinished(() => lock.release());
    expect(db.$client.prepare('select count(*) from person').pluck().get()).toBe(0);
  });

  test('is refused while another program holds it, and ends with that program however it ends', async () => {
    const url = makeUrl();
    const holder = await startHolder(url);
    expect(faultOf(() => lockStore(url))).toBe('LOCKED');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockStore(url).release();
  });

  // Node reports this one, not SQLite.
  test('is not taken where no store can be', () => {
    const folder = makeTestFolder();
    writeFileSync(join(folder, 'data'), '');
    expect(faultOf(() => lockStore(`file:${join(folder, 'data', 'eenplan.db')}`))).toBe('MISSING');
  });
});
