import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { makeStoreFolder } from '../testkit/store.ts';
import { fixture, killFixture, makeFixtureTable } from './chain-fixture.ts';

/**
 * How often it is killed, and among how many messages. `CHAIN_KILLS=50 npx vitest run test/intake/chain-kill.test.ts` kills it fifty times
 * during 4000 messages and prints a tally.
 */
const kills = Number(process.env['CHAIN_KILLS'] ?? 3);
const messages = Math.max(400, kills * 80);

const runner = fileURLToPath(new URL('./chain-kill-runner.ts', import.meta.url));

/** Runs the intake from a message on until it has kept or done some more and then some moments more, or to its end; tells what was acknowledged. */
async function run(
  folder: string,
  first: number,
  killAfter: number,
): Promise<{ kept: Map<number, string>; isComplete: boolean }> {
  const child = spawn(process.execPath, [runner, folder, String(first), String(messages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const kept = new Map<number, string>();
  let isComplete = false;
  let isDoomed = false;
  let most = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, place, id = ''] = line.split(' ');
    if (word === 'complete') isComplete = true;
    if (word === 'kept') kept.set(Number(place), id);
    if (word === 'left') most = Math.max(most, Number(place));
    const progress = Math.max(kept.size, word === 'left' ? most - Number(place) : 0);
    if (progress < killAfter || isDoomed) continue;
    isDoomed = true;
    // Some moments later, so that it falls anywhere: between two messages, in a transaction, while a file is written.
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
  }
  await closed;
  return { kept, isComplete };
}

function list<Value>(db: Db, sql: string): Value[] {
  return db.$client.prepare<[], Value>(sql).pluck().all();
}

test(
  `killed ${kills} times among ${messages} messages: nothing acknowledged is lost, half applied, or there twice`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const folder = await makeStoreFolder();
    const url = `file:${join(folder, 'eenplan.db')}`;
    const db = openStore(url);
    onTestFinished(() => closeStore(db));
    makeFixtureTable(db);
    const acknowledged = new Map<number, string>();
    const tally = { kills: 0, keptNotApplied: 0, appliedNotSent: 0, keptNotAcknowledged: 0 };
    let complete = false;
    for (let time = 0; !complete; time += 1) {
      let first = 0;
      while (acknowledged.has(first)) first += 1;
      const { kept, isComplete } = await run(
        folder,
        first,
        time < kills ? 5 + Math.floor(Math.random() * 30) : Infinity,
      );
      complete = isComplete;
      for (const [place, id] of kept) {
        // What was acknowledged before is the same message now.
        expect(acknowledged.get(place) ?? id).toBe(id);
        acknowledged.set(place, id);
      }
      const stored = new Set(list<string>(db, 'select id from chain_message'));
      expect([...acknowledged.values()].filter((id) => !stored.has(id))).toEqual([]);
      expect(list<string>(db, halfApplied)).toEqual([]);
      if (isComplete) continue;
      tally.kills += 1;
      const came = list<number>(db, `select count(*) from chain_message where direction = 'IN'`)[0] ?? 0;
      tally.keptNotAcknowledged += came - acknowledged.size;
      tally.keptNotApplied += list<number>(db, countOf('RECEIVED'))[0] ?? 0;
      tally.appliedNotSent += list<number>(db, countOf('TO_SEND'))[0] ?? 0;
    }
    expect(tally.kills).toBe(kills);
    expect(list(db, 'pragma integrity_check')).toEqual(['ok']);
    expect(list(db, 'pragma foreign_key_check')).toEqual([]);
    const places = Array.from({ length: messages }, (_, place) => place);
    expect(list<string>(db, 'select reference from fixture_note').toSorted()).toEqual(
      places.map((place) => `R${place}`).toSorted(),
    );
    expect(list(db, `select count(*) from chain_message where direction = 'IN' and status = 'APPLIED'`)).toEqual([
      messages,
    ]);
    expect(list(db, `select count(*) from chain_message where direction = 'OUT' and status = 'SENT'`)).toEqual([
      messages,
    ]);
    expect(list(db, 'select count(*) from chain_effect')).toEqual([messages]);
    for (let sender = 0; sender < 7; sender += 1) {
      const own = places.filter((place) => place % 7 === sender).map((place) => `R${place}`);
      const sent = join(folder, 'chain', `4141414${sender}`);
      // Applied in the order in which they came; each answered in one whole file.
      expect(list(db, `select reference from fixture_note where sender = '4141414${sender}' order by place`)).toEqual(
        own,
      );
      const files = readdirSync(sent).toSorted();
      expect(files.map((name) => readFileSync(join(sent, name), 'utf8'))).toEqual(
        own.map((reference) => fixture({ reference }).toString()),
      );
    }
    expect(killFixture(0).length).toBeGreaterThan(2000);
    if (process.env['CHAIN_KILLS']) process.stdout.write(`${JSON.stringify({ messages, ...tally })}\n`);
  },
);

/** Messages whose state, record, effect and answer are not all there or all missing. */
const halfApplied = `select m.id from chain_message m where m.direction = 'IN' and not (
    (m.status = 'APPLIED') = (select count(*) = 1 from fixture_note n where n.message_id = m.id)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_effect e where e.message_id = m.id)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_message o where o.answers_id = m.id))`;

function countOf(status: string): string {
  return `select count(*) from chain_message where status = '${status}'`;
}
