import { exit } from 'node:process';
import { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { anySource, type AnyChainSource, type Applied, type ChainSource } from '../../src/intake/chain-source.ts';

/** A message of the made-up source of these tests, in JSON. It takes the place of ROWS. */
const shape = z.object({
  kind: z.string().default('NOTE'),
  sender: z.string().default('41414141'),
  reference: z.string(),
  date: z.string().default('2026-06-01'),
  /** What it has the source do. */
  does: z
    .enum([
      'APPLY',
      'REJECT',
      'WAIT_FOR',
      'BREAK_RULE',
      'THROW',
      'THROW_UNTIL_FIXED',
      'THROW_ON_READ',
      'END_THREAD',
      'FILL_DISK',
      'MISNAME',
    ])
    .default('APPLY'),
  needs: z.string().optional(),
  answers: z.object({ kind: z.string(), reference: z.string() }).optional(),
  /** To whom a message follows by itself. */
  sends: z.string().optional(),
  padding: z.string().optional(),
});
export type FixtureMessage = z.infer<typeof shape>;

/** A message as it is handed over. */
export function fixture(message: z.input<typeof shape>): Buffer {
  return Buffer.from(JSON.stringify(message));
}

/** The message at a place among many of seven senders. */
export function killFixture(place: number): Buffer {
  return fixture({ reference: `R${place}`, sender: `4141414${place % 7}`, padding: 'x'.repeat(2000) });
}

/** Makes the table that messages of the made-up source write to; nothing in it keeps one from being there twice. */
export function makeFixtureTable(db: Db): void {
  db.$client.exec(
    'create table fixture_note (id text, message_id text, reference text, sender text, place integer primary key)',
  );
  db.$client.exec('create index fixture_note_by_message on fixture_note (message_id)');
  db.$client.exec('create table fixture_fix (done integer)');
}

/** What was recorded of the messages, in that order. */
export function listNotes(db: Db): string[] {
  return db.$client.prepare<[], string>('select reference from fixture_note order by place').pluck().all();
}

const source: ChainSource<FixtureMessage> = {
  name: 'ROWS',
  read(content) {
    const parsed = shape.safeParse(parse(content));
    if (!parsed.success) return { kind: 'REFUSED', code: 'NOT_A_NOTE', reason: 'this is no note' };
    const message = parsed.data;
    if (message.does === 'THROW_ON_READ') throw new Error(`cannot read ${message.reference}`);
    if (message.does === 'END_THREAD') exit(1);
    const { kind, sender, reference, answers, does } = message;
    const date = does === 'MISNAME' ? '2026-02-30' : message.date;
    return {
      kind: 'MESSAGE',
      message,
      about: { kind, sender, receiver: '0327', reference, date, ...(answers && { answers }) },
    };
  },
  apply({ db, message: { id: messageId }, mayWait }, { reference, sender, does, needs, sends }): Applied {
    const noteId = newId('contactMoment');
    const insert = db.$client.prepare(
      'insert into fixture_note (id, message_id, reference, sender) values (?, ?, ?, ?)',
    );
    insert.run(noteId, messageId, reference, sender);
    const isThere = db.$client.prepare('select 1 from fixture_note where reference = ?').get(needs ?? '');
    if (does === 'WAIT_FOR' && !isThere && mayWait) return { status: 'WAITS', reason: 'it needs another note first' };
    if (does === 'THROW' || (does === 'THROW_UNTIL_FIXED' && !db.$client.prepare('select 1 from fixture_fix').get())) {
      throw new Error(`a fault with ${reference}`);
    }
    if (does === 'FILL_DISK') fillDisk(db);
    if (does === 'BREAK_RULE') db.$client.exec('update chain_message set number = 0');
    const answer = { kind: 'ANSWER', receiver: sender, content: fixture({ reference }), reference: `A-${reference}` };
    const further = sends
      ? [{ ...answer, kind: 'NEWS', receiver: sends, reference: `N-${reference}`, answers: null }]
      : [];
    if (does === 'REJECT')
      return { status: 'REJECTED', codes: ['8001'], effects: [], outgoing: [answer], answer: 'REFUSED' };
    const effect = { type: 'ContactMoment', id: noteId, personId: null, law: 'WMO', change: 'ADDED' } as const;
    return { status: 'APPLIED', codes: [], effects: [effect], outgoing: [answer, ...further] };
  },
};

/** From here on this connection has no room to write more, as on a disk that is full; until it was fixed. */
function fillDisk(db: Db): void {
  if (db.$client.prepare('select 1 from fixture_fix').get()) return;
  db.$client.pragma(`max_page_count = ${Number(db.$client.pragma('page_count', { simple: true }))}`);
  db.$client.prepare('insert into fixture_note (reference) values (?)').run('x'.repeat(1_000_000));
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString());
  } catch {
    return undefined;
  }
}

/** The made-up source as the pipeline works with it. */
export const fixtureSource: AnyChainSource = anySource(source);
