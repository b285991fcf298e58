import { insertChainEffect, lastEffectPosition } from '../../db/chain-effect.ts';
import { findChainMessageByReference, updateChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { StoreError } from '../../db/store-error.ts';
import { dayOf } from '../day.ts';
import { putOutgoing } from '../domain/chain/chain-outbox.ts';
import { mayHandOver, type ChainPartner } from './chain-partner.ts';
import { mostAttempts, nextAttempt } from './chain-pause.ts';
import type { Applied, ChainRecording, MessageFacts, Taken } from './chain-source.ts';

/** For how long a message may wait for another that it needs, in milliseconds. */
const longestWait = 24 * 3_600_000;

/** Why a message is not done yet: it waits for another; any other code stands for a fault. */
export const awaits = 'AWAITS';

/** What became of a message in this transaction. */
export type Handled =
  | { readonly became: 'SETTLED' | 'WAITS' | 'HELD_UP' }
  /** A fault of ours; what of it is known is for the log. */
  | { readonly became: 'FAILED'; readonly error: unknown };

/** What applying needs beside the message. */
export interface Applying {
  readonly db: Db;
  readonly at: string;
  readonly heldUp: HeldUp;
  readonly partners: readonly ChainPartner[] | undefined;
}

/**
 * Senders of whom an earlier message failed, and when that is tried again: their later ones wait for it, so that all are applied in the
 * order in which they came.
 */
export type HeldUp = Map<string, string>;

/** By what the order of a sender's messages is kept. */
export function senderOf({ source, sender }: Pick<ChainMessageRow, 'source' | 'sender'>): string | undefined {
  return sender === null ? undefined : `${source} ${sender}`;
}

/**
 * Applies a message that was read: all its effects and answers with its new state, or none. To be called inside a transaction, in which
 * one that fails takes no other with it. `tried` is how often it was tried, this time included. Throws `StoreError` when the
 * store itself fails, and then all of the transaction is undone.
 */
export function applyMessage(applying: Applying, row: ChainMessageRow, taken: Taken, tried: number): Handled {
  const { db, heldUp, partners } = applying;
  const read = { ...row, ...columnsOf(taken.about), version: row.version + 1, nextAttemptAt: null, attempts: tried };
  if (taken.kind === 'REFUSED') return giveUp(applying, read, 'DEAD', taken);
  const sender = senderOf(read);
  if (sender === undefined || !read.kind || !read.receiver || !read.reference || !read.messageDate) {
    return giveUp(applying, read, 'DEAD', unnamed);
  }
  if (!mayHandOver(db, partners, read)) return giveUp(applying, read, 'DEAD', notItsSender);
  const { kind, reference } = taken.about;
  const same = findChainMessageByReference(db, 'IN', {
    source: row.source,
    farEnd: taken.about.sender,
    kind,
    reference,
  });
  if (same && same.id !== row.id) return giveUp(applying, read, 'QUARANTINED', otherContent);
  const until = heldUp.get(sender);
  if (until !== undefined) {
    updateChainMessage(db, { ...read, ...earlierFirst, attempts: row.attempts, nextAttemptAt: until });
    return { became: 'HELD_UP' };
  }
  try {
    transaction(db, () => record(applying, read, taken));
    return { became: 'SETTLED' };
  } catch (error) {
    if (error instanceof Waiting) return wait(applying, { ...read, attempts: row.attempts }, error.message);
    // A store that failed has undone the whole transaction by itself.
    if (!db.$client.inTransaction || (error instanceof StoreError && error.fault !== 'RULE')) throw error;
    return fail(applying, read, error);
  }
}

/** Puts off a message that failed by a fault of ours, or gives it up when that happened too often. */
export function fail(applying: Applying, row: ChainMessageRow, error: unknown): Handled {
  const { db, at, heldUp } = applying;
  const why = faultOf(error);
  if (row.attempts >= mostAttempts) giveUp(applying, row, 'DEAD', why);
  else {
    const nextAttemptAt = nextAttempt(row.attempts, at);
    updateChainMessage(db, { ...row, ...why, nextAttemptAt });
    const sender = senderOf(row);
    if (sender !== undefined) heldUp.set(sender, nextAttemptAt);
  }
  return { became: 'FAILED', error };
}

function faultOf(error: unknown): Reason {
  return error instanceof StoreError && error.rule !== undefined
    ? { code: 'RULE', reason: `a rule of the store refuses this: ${error.rule}` }
    : { code: 'FAULT', reason: 'the hub has a fault with this message' };
}

function wait(applying: Applying, row: ChainMessageRow, reason: string): Handled {
  const { db, at } = applying;
  if (!mayWait(row, at)) return giveUp(applying, row, 'DEAD', { code: 'WAITED_IN_VAIN', reason });
  // The longer it waits the longer until it is looked at again, unless something else is applied meanwhile.
  const waited = Date.parse(at) - Date.parse(row.at);
  const next = new Date(Date.parse(at) + Math.max(60_000, waited / 2)).toISOString();
  updateChainMessage(db, { ...row, code: awaits, reason, nextAttemptAt: next });
  return { became: 'WAITS' };
}

function mayWait(row: Pick<ChainMessageRow, 'at'>, now: string): boolean {
  return Date.parse(now) - Date.parse(row.at) < longestWait;
}

/** Undoes what a message did that has to wait for another. */
class Waiting extends Error {}

function record({ db, at }: Applying, row: ChainMessageRow, taken: Extract<Taken, { kind: 'MESSAGE' }>): void {
  const { about } = taken;
  // Written first: from here on the reference is this message's.
  updateChainMessage(db, row);
  const answered = about.answers && findAnswered(db, row, about.answers);
  const message = { ...row, answersId: answered?.id ?? null };
  const recording: ChainRecording = {
    db,
    at,
    today: dayOf(new Date(at)),
    message,
    answered,
    mayWait: mayWait(row, at),
  };
  const applied = taken.apply(recording);
  if (applied.status === 'WAITS') throw new Waiting(applied.reason);
  const before = lastEffectPosition(db, row.id);
  for (const [index, { id, ...effect }] of applied.effects.entries()) {
    const made = { id: newId('chainEffect'), messageId: row.id, position: before + index + 1, recordId: id };
    insertChainEffect(db, { ...made, ...effect });
  }
  for (const outgoing of applied.outgoing) {
    const { answers: answersId = row.id, ...rest } = outgoing;
    putOutgoing(db, at, { source: row.source, sender: about.receiver, date: recording.today, ...rest, answersId });
  }
  const { status } = applied;
  const codes = JSON.stringify(applied.codes);
  const settledAt = latest(at, row.at);
  updateChainMessage(db, { ...message, status, codes, code: null, reason: null, settledAt });
  if (answered) settleAnswered(db, at, answered, applied);
}

function findAnswered(
  db: Db,
  { source, sender }: ChainMessageRow,
  { kind, reference }: NonNullable<MessageFacts['answers']>,
): ChainMessageRow | undefined {
  return findChainMessageByReference(db, 'OUT', { source, farEnd: sender ?? '', kind, reference });
}

/** An answer may be there before it was written down that its question was sent. The first answer stands. */
function settleAnswered(
  db: Db,
  at: string,
  answered: ChainMessageRow,
  { answer = 'ANSWERED', codes }: Exclude<Applied, { status: 'WAITS' }>,
): void {
  if (answered.status === 'ANSWERED' || answered.status === 'REFUSED') return;
  const sentAt = answered.sentAt ?? at;
  const settled = { status: answer, sentAt, settledAt: latest(at, sentAt), nextAttemptAt: null };
  const said = { code: null, reason: null, codes: JSON.stringify(codes), version: answered.version + 1 };
  updateChainMessage(db, { ...answered, ...settled, ...said });
}

/** The later of two moments: a clock that was set back breaks no order. */
export function latest(one: string, other: string): string {
  return one > other ? one : other;
}

/** Why a message stands as it does: a code of ours and the same in words, of nobody. */
export interface Reason {
  readonly code: string;
  readonly reason: string;
}

const otherContent: Reason = {
  code: 'OTHER_CONTENT',
  reason: 'its sender used this reference for a message with another content before',
};

const earlierFirst: Reason = { code: 'EARLIER_FIRST', reason: 'an earlier message of its sender is tried again first' };

const notItsSender: Reason = {
  code: 'NOT_THE_SENDER',
  reason: 'the machine that handed it over does not speak for the sender that it names',
};

const unnamed: Reason = { code: 'UNNAMED', reason: 'it does not say who sent what to whom, as a message must' };

/** Sets a message aside, until somebody has it tried again. */
export function giveUp(
  { db, at }: Applying,
  row: ChainMessageRow,
  status: 'DEAD' | 'QUARANTINED',
  { code, reason }: Reason,
): Handled {
  updateChainMessage(db, { ...row, status, code, reason, nextAttemptAt: null, settledAt: latest(at, row.at) });
  return { became: 'SETTLED' };
}

/** What a message says of itself, as far as it can be kept. */
function columnsOf(about: Partial<MessageFacts> = {}) {
  const { kind, sender, receiver, reference, date } = about;
  const [short = null, from = null, to = null, known = null] = [kind, sender, receiver, reference].map((text) =>
    text !== undefined && /^[^\p{C}]{1,100}$/u.test(text) ? text : null,
  );
  const messageDate = date !== undefined && isDay(date) ? date : null;
  return { kind: short, sender: from, receiver: to, reference: known, messageDate };
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}
