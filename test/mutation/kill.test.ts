import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { dump } from './wire.ts';

const runner = fileURLToPath(new URL('./kill-runner.ts', import.meta.url));

/** Runs the mutation as a program of its own; tells how that ended and what it said. */
async function run(...args: string[]): Promise<{ readonly ended: unknown; readonly said: string }> {
  const child = spawn(process.execPath, [runner, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = await once(child, 'close');
  return { ended: code ?? signal, said };
}

test.for(['emergency_access', 'revision', 'emergency_access_law', 'notice', 'mutation'])(
  'a mutation killed as it writes into %s has done nothing, and is done whole when it is sent again',
  async (table) => {
    const url = `file:${join(makeTestFolder(), 'eenplan.db')}`;
    const db = openStore(url);
    onTestFinished(() => closeStore(db));
    await migrateStore(db);
    installReference(db, testNow);
    installDemoStaff(db, testNow);
    const { householdId } = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      plan: { director: 'director' },
    });
    const before = dump({ db });
    expect(await run(url, householdId, table)).toEqual({ ended: 'SIGKILL', said: '' });
    expect(dump({ db })).toBe(before);
    expect(await run(url, householdId)).toEqual({ ended: 0, said: '0 problems\n' });
    const count = (name: string) => db.$client.prepare(`select count(*) from ${name}`).pluck().get();
    const tables = ['emergency_access', 'emergency_access_law', 'notice', 'mutation', 'revision'];
    expect(tables.map(count)).toEqual([1, 2, 2, 1, 1]);
  },
);
