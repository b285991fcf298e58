import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { findAnnouncement } from '../../src/control.ts';
import { openIntakeDesk } from '../../src/intake/desk.ts';
import { adres, answerWith, bsnOf, persoon } from '../brp/persoon.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { makeTestFolder, makeTestStore, testNow } from '../testkit/store.ts';
import { makeGate } from './gate.ts';
import { query } from './store-view.ts';

const byBsn = 'query Find($by: HouseholdBy!) { household(by: $by) { id } }';

/** People who live alone, in batches of 200. */
function makeFile(count: number): string {
  return answerWith(
    ...Array.from({ length: count }, (_, index) => persoon({ bsn: bsnOf(index), home: adres(index + 1) })),
  );
}

const file = makeFile(2000);
const options = { now: () => testNow, municipalityCode: '0327' };

interface Line {
  readonly progress?: { readonly done: number; readonly total: number };
  readonly summary?: { readonly added: number; readonly unchanged: number; readonly householdsFormed: number };
  readonly fault?: { readonly code: string; readonly message: string };
}

async function bring({ url, config }: Pick<TestHub, 'url' | 'config'>, body: string): Promise<readonly Line[]> {
  const headers = { authorization: `Bearer ${findAnnouncement(config)?.token}` };
  const response = await fetch(`${url}/control/intake/brp`, { method: 'POST', headers, body });
  const text = await response.text();
  return text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

function countPersons(db: Db): unknown {
  return query(db, 'select count(*) as persons from person');
}

async function* partsOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
}

describe('while a file is taken in', () => {
  test('a household is answered as the store stood before the transaction, and the new ones once they are there', async () => {
    const gate = makeGate(5);
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker });
    const known = insertFamily(hub.db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }] });
    const find = (bsn: string) => hub.ask('frontoffice', byBsn, { by: { bsn } });
    const brought = bring(hub, file);
    await gate.reached;
    expect(await find('999990019')).toMatchObject({ status: 200, data: { household: { id: known.householdId } } });
    expect(await find(bsnOf(900))).toMatchObject({ status: 200, data: { household: null } });
    gate.open();
    const lines = await brought;
    expect(lines.slice(0, -1).map(({ progress }) => progress?.done)).toEqual([
      200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000,
    ]);
    expect(lines.at(-1)).toMatchObject({ summary: { added: 2000, householdsFormed: 2000 } });
    expect(await find(bsnOf(900))).toMatchObject({ status: 200, data: { household: { id: expect.any(String) } } });
  });

  test('a second one is refused, and a third after it is not', async () => {
    const gate = makeGate(2);
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker });
    const first = bring(hub, file);
    await gate.reached;
    expect(await bring(hub, makeFile(3))).toEqual([
      { fault: { code: 'BUSY', message: 'another file is being taken in: try again when it is done' } },
    ]);
    gate.open();
    expect((await first).at(-1)).toMatchObject({ summary: { added: 2000 } });
    expect((await bring(hub, makeFile(3))).at(-1)).toMatchObject({ summary: { added: 0, unchanged: 3 } });
  });

  test('the work of a new day waits for it', async () => {
    const gate = makeGate(2);
    const db = await makeTestStore();
    const desk = openIntakeDesk({ ...options, databaseUrl: `file:${db.$client.name}`, ...gate });
    const taken = desk.takeInBrp(partsOf(makeFile(450)), () => {});
    await gate.reached;
    const formed = desk.formHouseholds();
    gate.open();
    expect(await taken).toMatchObject({ added: 450, householdsFormed: 450 });
    expect(await formed).toMatchObject({ people: 0, stuck: 0 });
  });
});

describe('an intake whose thread ends half-way', () => {
  test('tells how far it came, keeps what it told of, and is completed by the same file', async () => {
    const gate = makeGate(6);
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker });
    const brought = bring(hub, file);
    await (await gate.reached).terminate();
    const lines = await brought;
    expect(lines.at(-2)).toEqual({ progress: { done: 600, total: 2000 } });
    expect(lines.at(-1)?.fault).toEqual({
      code: 'CRASHED',
      message:
        'the intake broke off; of 2000 records 600 are taken in, the others and the households may not be: take the file in again to complete it',
    });
    expect(countPersons(hub.db)).toEqual([{ persons: 600 }]);
    expect(hub.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect((await bring(hub, file)).at(-1)).toMatchObject({
      summary: { added: 1400, unchanged: 600, householdsFormed: 2000 },
    });
  });

  test('is gone on with by the hub itself after a minute, and its file let go of', async () => {
    const gate = makeGate(6);
    let moment = testNow.getTime();
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker, now: () => new Date(moment) });
    const brought = bring(hub, file);
    await (await gate.reached).terminate();
    await brought;
    const standing = 'select status, attempts, (select count(*) from chain_content) as contents from chain_message';
    expect(query(hub.db, standing)).toEqual([{ status: 'RECEIVED', attempts: 1, contents: 1 }]);
    moment += 61_000;
    await vi.waitFor(() => expect(query(hub.db, standing)).toEqual([{ status: 'APPLIED', attempts: 2, contents: 0 }]), {
      timeout: 20_000,
      interval: 100,
    });
    expect(countPersons(hub.db)).toEqual([{ persons: 2000 }]);
  });

  test('by an error that nobody foresaw says nothing of what the error holds', async () => {
    const gate = makeGate(1, 'Tess Jansma 999990019');
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker });
    gate.open();
    const lines = await bring(hub, file);
    expect(lines.map(({ fault }) => fault?.code)).toEqual(['CRASHED']);
    expect(hub.said.join()).toContain('unforeseen error {"error":{"name":"Error"');
    expect(JSON.stringify([lines, hub.said])).not.toMatch(/Jansma|999990019/);
    expect(countPersons(hub.db)).toEqual([{ persons: 0 }]);
  });

  test('for want of memory leaves the hub alive', async () => {
    const hub = await startTestHub({
      startIntakeWorker: (setup) =>
        new Worker(new URL('../../src/intake-worker.ts', import.meta.url), {
          workerData: setup,
          resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
        }),
    });
    expect(await bring(hub, `[${'{},'.repeat(1_000_000)}{}]`)).toMatchObject([{ fault: { code: 'OUT_OF_MEMORY' } }]);
    expect((await bring(hub, makeFile(3))).at(-1)).toMatchObject({ summary: { added: 3 } });
  });
});

describe('a hub that is stopped while a file is taken in', () => {
  test('lets it end when it is quick', async () => {
    const gate = makeGate(2);
    const hub = await startTestHub({ startIntakeWorker: gate.startWorker });
    const brought = bring(hub, file);
    await gate.reached;
    const closed = hub.hub.close();
    gate.open();
    expect((await brought).at(-1)).toMatchObject({ summary: { added: 2000, householdsFormed: 2000 } });
    await closed;
  });

  test('breaks it off when it is not, tells how far it came, and forms the households at the next start', async () => {
    const gate = makeGate(6);
    const folder = makeTestFolder();
    const hub = await startTestHub({ folder, startIntakeWorker: gate.startWorker, intakePatience: 0 });
    const brought = bring(hub, file);
    await gate.reached;
    await hub.hub.close();
    expect((await brought).at(-1)?.fault).toMatchObject({
      code: 'STOPPED',
      message: expect.stringMatching(/^the hub stops; of 2000 records 600 are taken in/),
    });
    expect(countPersons(hub.db)).toEqual([{ persons: 600 }]);
    const again = await startTestHub({ folder });
    expect(again.said).toContain('formed households anew {"people":600}');
    expect((await bring(again, file)).at(-1)).toMatchObject({ summary: { added: 1400, unchanged: 600 } });
  });
});

describe('the desk', () => {
  async function openDesk() {
    const db = await makeTestStore();
    const desk = openIntakeDesk({ ...options, databaseUrl: `file:${db.$client.name}` });
    onTestFinished(() => desk.close());
    return { db, desk };
  }

  test('takes nothing of a file that does not come as a whole, and then the next', async () => {
    const { db, desk } = await openDesk();
    const broken = (async function* () {
      yield Buffer.from(makeFile(3));
      throw new Error('the sender is gone');
    })();
    await expect(desk.takeInBrp(broken, () => {})).rejects.toThrow('the sender is gone');
    expect(countPersons(db)).toEqual([{ persons: 0 }]);
    expect(await desk.takeInBrp(partsOf(makeFile(3)), () => {})).toMatchObject({ added: 3 });
  });

  test('tells a fault of the file or of the store as it is', async () => {
    const { db, desk } = await openDesk();
    await expect(desk.takeInBrp(partsOf('{"personen":['), () => {})).rejects.toMatchObject({
      name: 'IntakeError',
      code: 'BROKEN_JSON',
    });
    const other = openStore(`file:${db.$client.name}`);
    other.$client.exec('drop table formation');
    closeStore(other);
    await expect(desk.formHouseholds()).rejects.toMatchObject({ name: 'IntakeError', code: 'STORE_FAULT' });
  });

  test('forms the households of whoever was left over', async () => {
    const { db, desk } = await openDesk();
    await desk.takeInBrp(partsOf(makeFile(3)), () => {});
    db.$client.exec(`insert into formation (person_id, requested_at) select id, recorded_at from person`);
    expect(await desk.formHouseholds()).toEqual({ people: 3, formed: 0, changed: 0, dissolved: 0, stuck: 0 });
    expect(query(db, 'select 1 from formation')).toEqual([]);
  });

  test('refuses whatever is asked after it closed', async () => {
    const { desk } = await openDesk();
    await desk.close();
    await expect(desk.takeInBrp(partsOf(makeFile(3)), () => {})).rejects.toMatchObject({ code: 'STOPPED' });
  });
});
