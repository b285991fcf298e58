import { setImmediate } from 'node:timers/promises';
import { findChainContent } from '../../db/chain-content.ts';
import { listOpenChainMessages, updateChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow, ChainSourceName } from '../../db/chain-message.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import {
  applyMessage,
  awaits,
  fail,
  giveUp,
  senderOf,
  type Applying,
  type Handled,
  type HeldUp,
  type Reason,
} from './chain-apply.ts';
import { mostAttempts } from './chain-pause.ts';
import type { ChainRegister } from './chain-register.ts';
import type { AnyChainSource, ChainSettings, Taken } from './chain-source.ts';

export interface InboxOptions {
  readonly db: Db;
  readonly now: () => Date;
  readonly register: ChainRegister;
  readonly settings: ChainSettings;
  /** Hears of messages, after the transaction in which something came of them. */
  readonly onHandled: (ids: readonly string[]) => void;
  /** Whether to stop at the next transaction. */
  readonly isEnding: () => boolean;
  /** Hears of faults of ours. */
  readonly onFault: (error: unknown) => void;
}

/** How many messages share a transaction, and how many bytes they may have together: so few that nobody waits long for it. */
const most = { messages: 32, bytes: 1024 * 1024 };

/** A message that was read, or why it could not be. */
type Prepared =
  | { readonly row: ChainMessageRow; readonly taken: Taken }
  | { readonly row: ChainMessageRow; readonly error: unknown }
  | { readonly row: ChainMessageRow; readonly dead: Reason };

/** Applies what came in, in the order in which it came. One that fails takes no other with it. */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #sources = new Map<ChainSourceName, Promise<AnyChainSource> | undefined>();
  /** How many messages took effect, and at what count those that wait for another were tried last. */
  #settled = 0;
  readonly #waiting = new Map<string, number>();
  /** How many messages are still taken one by one. */
  #careful: number = most.messages;
  #isFirst = true;

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  /** Works off all that is due. Throws `StoreError` when the store fails: what was told of stays, the rest is still due. */
  async workOff(): Promise<void> {
    while (!this.#options.isEnding() && (await this.#round()) > 0);
  }

  async #round(): Promise<number> {
    const heldUp: HeldUp = new Map();
    let handled = 0;
    let after = 0;
    for (;;) {
      const rows = listOpenChainMessages(this.#options.db, 'RECEIVED', { after, limit: most.messages });
      const due = rows.filter((row) => this.#isDue(row, heldUp));
      for await (const batch of this.#batchesOf(due)) {
        if (this.#options.isEnding()) return handled;
        handled += this.#apply(batch, heldUp);
        // Whoever hands something over comes in between.
        await setImmediate();
      }
      const last = rows.at(-1);
      if (!last || this.#options.isEnding()) return handled;
      after = last.number;
    }
  }

  /** Files of the base register are not for this thread: they have transactions of their own. */
  #isDue(row: ChainMessageRow, heldUp: HeldUp): boolean {
    if (row.source === 'BRP') return false;
    if (row.nextAttemptAt === null || row.nextAttemptAt <= this.#at()) return true;
    if (row.code === awaits) return this.#settled > (this.#waiting.get(row.id) ?? 0);
    const sender = senderOf(row);
    if (sender !== undefined && !heldUp.has(sender)) heldUp.set(sender, row.nextAttemptAt);
    return false;
  }

  /** Reads messages, as many at a time as share a transaction; the first ones since the start each by itself. */
  async *#batchesOf(rows: readonly ChainMessageRow[]): AsyncGenerator<readonly Prepared[]> {
    let batch: Prepared[] = [];
    let bytes = 0;
    for (const row of rows) {
      if (this.#isFirst && this.#countFirst(row)) continue;
      const content = findChainContent(this.#options.db, row.id);
      batch.push(await this.#read(row, content));
      bytes += content?.length ?? 0;
      if (this.#careful === 0 && bytes < most.bytes) continue;
      this.#careful = Math.max(0, this.#careful - 1);
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
  }

  /**
   * The first message is counted before it is tried: one that ends the thread, or the hub, is first again after it, and is given up in the
   * end. Tells whether it was.
   */
  #countFirst(row: ChainMessageRow): boolean {
    this.#isFirst = false;
    const { db } = this.#options;
    const applying = this.#applying(new Map());
    if (row.attempts > mostAttempts) {
      transaction(db, () => giveUp(applying, row, 'DEAD', interrupted));
      this.#options.onHandled([row.id]);
      return true;
    }
    transaction(db, () => updateChainMessage(db, { ...row, attempts: row.attempts + 1 }));
    return false;
  }

  async #read(row: ChainMessageRow, content: Uint8Array | undefined): Promise<Prepared> {
    try {
      const source = await this.#sourceOf(row.source);
      if (!source) return { row, dead: noSource };
      return content ? { row, taken: source.take(content) } : { row, dead: noContent };
    } catch (error) {
      return { row, error };
    }
  }

  #sourceOf(name: ChainSourceName): Promise<AnyChainSource> | undefined {
    const { register, settings } = this.#options;
    if (!this.#sources.has(name)) this.#sources.set(name, register[name]?.(settings));
    return this.#sources.get(name);
  }

  #apply(batch: readonly Prepared[], heldUp: HeldUp): number {
    const { db, onHandled, onFault } = this.#options;
    const applying = this.#applying(heldUp);
    const handled = transaction(db, () => batch.map((prepared) => handle(applying, prepared)));
    const changed: string[] = [];
    for (const [index, { became, ...rest }] of handled.entries()) {
      const id = batch[index]?.row.id ?? '';
      if (became === 'SETTLED') this.#settled += 1;
      if (became === 'WAITS') this.#waiting.set(id, this.#settled);
      if ('error' in rest) onFault(rest.error);
      changed.push(id);
    }
    if (changed.length > 0) onHandled(changed);
    return changed.length;
  }

  #applying(heldUp: HeldUp): Applying {
    const { db, settings } = this.#options;
    return { db, at: this.#at(), heldUp, partners: settings.partners };
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}

function handle(applying: Applying, prepared: Prepared): Handled {
  const { row } = prepared;
  const tried = { ...row, attempts: row.attempts + 1, version: row.version + 1 };
  if ('dead' in prepared) return giveUp(applying, tried, 'DEAD', prepared.dead);
  if ('error' in prepared) return fail(applying, tried, prepared.error);
  return applyMessage(applying, row, prepared.taken, row.attempts + 1);
}

const interrupted: Reason = { code: 'INTERRUPTED', reason: 'each time it was tried the hub broke off' };
const noSource: Reason = { code: 'NO_SOURCE', reason: 'this release cannot read messages of this source' };
const noContent: Reason = { code: 'NO_CONTENT', reason: 'its content was not kept' };
