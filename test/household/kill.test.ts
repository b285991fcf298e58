import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore, transaction } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { insertPersons } from '../../db/person.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { dump } from '../mutation/wire.ts';
import { insertFamily, insertRelation, insertSignal } from '../testkit/family.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { workFamily } from '../testkit/work-desk.ts';

const runner = fileURLToPath(new URL('./kill-runner.ts', import.meta.url));
const reason = 'Verteld aan de keukentafel.';

/** Runs the mutation as a program of its own; tells how that ended and what it said. */
async function run(...args: string[]): Promise<{ readonly ended: unknown; readonly said: string }> {
  const child = spawn(process.execPath, [runner, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = await once(child, 'close');
  return { ended: code ?? signal, said };
}

test.for([
  ['split', 'membership'],
  ['split', 'household_correction_person'],
  ['join', 'person_join_row'],
  ['join', 'mutation'],
] as const)(
  '%s killed as it writes into %s has done nothing, and is done whole when it is sent again',
  async ([what, table]) => {
    const url = `file:${join(makeTestFolder(), 'eenplan.db')}`;
    const db = openStore(url);
    onTestFinished(() => closeStore(db));
    await migrateStore(db);
    installReference(db, testNow);
    installDemoStaff(db, testNow);
    const { householdId, personIds } = insertFamily(db, workFamily);
    const [noor = '', pim = ''] = personIds;
    insertRelation(db, pim, 'PARENT', { id: noor, name: 'Noor Visser' });
    const made = { id: 'per_01a20219-0000-7000-8000-000000000000', displayName: 'Visser' } as const;
    const row = { ...made, nameUse: 'OWN', sex: 'FEMALE', registrationStatus: 'UNKNOWN' } as const;
    transaction(db, () => insertPersons(db, [{ ...row, source: 'STAFF', recordedAt: testNow.toISOString() }]));
    insertSignal(db, { householdId, personId: made.id, law: 'WMO' });
    const input = JSON.stringify(
      what === 'split'
        ? { householdId, expectedVersion: 1, personIds: [pim], from: '2026-06-01', reason }
        : { remainingId: noor, expectedVersion: 1, joinedId: made.id, joinedExpectedVersion: 1, reason },
    );
    const before = dump({ db });
    expect(await run(url, what, input, table)).toEqual({ ended: 'SIGKILL', said: '' });
    expect(dump({ db })).toBe(before);
    expect(await run(url, what, input)).toEqual({ ended: 0, said: '0 problems\n' });
    const after = dump({ db });
    expect(after).not.toBe(before);
    expect(await run(url, what, input)).toEqual({ ended: 0, said: '0 problems\n' });
    expect(dump({ db })).toBe(after);
  },
);
