import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { Db } from '../../db/client.ts';

const runner = fileURLToPath(new URL('./chain-kill-runner.ts', import.meta.url));

/** What is handed over to a hub that is killed, and how often it is. */
export interface Ordeal {
  readonly db: Db;
  /** Where the store is, and where messages go out. */
  readonly folder: string;
  /** By which the runner knows what to hand over. */
  readonly what: 'MADE_UP' | 'CARE';
  readonly kills: number;
  readonly messages: number;
  /** SQL: messages whose state, record, effect and answer are not all there or all missing. */
  readonly halfApplied: string;
}

/** What stood half way when it was killed, of all times together. */
export interface Tally {
  kills: number;
  keptNotApplied: number;
  appliedNotSent: number;
  keptNotAcknowledged: number;
}

/** The first column of what a statement finds. */
export function list<Value>(db: Db, sql: string): Value[] {
  return db.$client.prepare<[], Value>(sql).pluck().all();
}

/**
 * Kills the intake that often, each time anywhere among its messages, and starts it again, until all are handed over and done; after each
 * time what was acknowledged must be there and nothing may be half applied.
 */
export async function surviveKills(ordeal: Ordeal): Promise<Tally> {
  const { db, kills, messages, halfApplied } = ordeal;
  const acknowledged = new Map<number, string>();
  const tally: Tally = { kills: 0, keptNotApplied: 0, appliedNotSent: 0, keptNotAcknowledged: 0 };
  let complete = false;
  for (let time = 0; !complete; time += 1) {
    let first = 0;
    while (acknowledged.has(first)) first += 1;
    const killAfter = time < kills ? 5 + Math.floor(Math.random() * 30) : Infinity;
    const { kept, isComplete } = await run(ordeal, first, killAfter);
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
    tally.keptNotAcknowledged += (list<number>(db, countOf('IN'))[0] ?? 0) - acknowledged.size;
    tally.keptNotApplied += list<number>(db, countOf('IN', 'RECEIVED'))[0] ?? 0;
    tally.appliedNotSent += list<number>(db, countOf('OUT', 'TO_SEND'))[0] ?? 0;
  }
  expect(tally.kills).toBe(kills);
  expect(list(db, 'pragma integrity_check')).toEqual(['ok']);
  expect(list(db, 'pragma foreign_key_check')).toEqual([]);
  expect(list(db, countOf('IN', 'APPLIED'))).toEqual([messages]);
  expect(list(db, countOf('OUT', 'SENT'))).toEqual([messages]);
  expect(list(db, 'select count(*) from chain_effect')).toEqual([messages]);
  if (process.env['CHAIN_KILLS']) process.stdout.write(`${JSON.stringify({ messages, ...tally })}\n`);
  return tally;
}

/** Runs the intake from a message on until it has kept or done some more and then some moments more, or to its end; tells what was acknowledged. */
async function run(
  { folder, messages, what }: Ordeal,
  first: number,
  killAfter: number,
): Promise<{ kept: Map<number, string>; isComplete: boolean }> {
  const child = spawn(process.execPath, [runner, folder, String(first), String(messages), what], {
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

function countOf(direction: 'IN' | 'OUT', status?: string): string {
  const ofStatus = status === undefined ? '' : ` and status = '${status}'`;
  return `select count(*) from chain_message where direction = '${direction}'${ofStatus}`;
}
