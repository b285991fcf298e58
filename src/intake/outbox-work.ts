import { findChainContent } from '../../db/chain-content.ts';
import { findChainMessage, listNextToSend, listToSend, updateChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { latest } from './chain-apply.ts';
import { longestDelivery, mostAttempts, nextAttempt } from './chain-pause.ts';
import { findFarEnd, post, type Delivery, type OutboxSettings } from './far-end.ts';
import { putFiles, type OutgoingFile } from './out-folder.ts';

export interface OutboxOptions {
  readonly db: Db;
  readonly now: () => Date;
  readonly settings: OutboxSettings;
  /** Hears of messages, after the transaction in which something came of them. */
  readonly onHandled: (ids: readonly string[]) => void;
  /** Hears of faults of ours; what was not noted is brought again. */
  readonly onFault: (error: unknown) => void;
  /** Hears that nothing is on its way any more. */
  readonly onQuiet: () => void;
}

/** How many files are written before that is noted: one wait for the disk for all of them. */
const filesAtOnce = 32;

/**
 * Brings what is to be sent, to each receiver in order and to different ones at once. A message is noted as sent after the far end has it: a
 * hub that ends between the two brings the same message again, under the same reference.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  /** Receivers to whom something is on its way. */
  readonly #lanes = new Map<string, Promise<void>>();
  #isEnding = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Begins with all that is due; to be called whenever there may be more. */
  begin(): void {
    if (this.#isEnding) return;
    for (const row of listNextToSend(this.#options.db)) {
      const lane = `${row.source} ${row.receiver}`;
      if (this.#lanes.has(lane) || !this.#isDue(row)) continue;
      const work = this.#workOff(row)
        .catch(this.#options.onFault)
        .finally(() => {
          this.#lanes.delete(lane);
          if (!this.isBusy) this.#options.onQuiet();
        });
      this.#lanes.set(lane, work);
    }
  }

  get isBusy(): boolean {
    return this.#lanes.size > 0;
  }

  /** Begins with nothing more; resolves when what is on its way is there, or is not. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#lanes.values());
  }

  async #workOff(lane: ChainMessageRow): Promise<void> {
    const { db, settings } = this.#options;
    const { envelope, url, authorization } = findFarEnd(settings.farEnds, lane) ?? {};
    // Loaded where an envelope is asked for.
    const enclose = envelope && (await import('./ggk.ts')).encloserOf(envelope);
    while (!this.#isEnding) {
      const files: OutgoingFile[] = [];
      for (const message of listToSend(db, lane, url === undefined ? filesAtOnce : 1)) {
        // The next ones wait for it, so that they come in order.
        if (!this.#isDue(message)) break;
        const content = findChainContent(db, message.id);
        if (!content) {
          this.#note([[message, contentGone]]);
          break;
        }
        files.push({ message, content: enclose ? enclose(db, message, content) : content });
      }
      const [first] = files;
      if (!first) {
        if (this.#isNextDue(lane)) continue;
        return;
      }
      const deliveries =
        url === undefined
          ? await putFiles(settings.folder, files)
          : [await post({ url, authorization }, settings.patience, first.message, first.content)];
      this.#note(deliveries.flatMap((delivery, index) => toPair(files[index], delivery)));
    }
  }

  #isNextDue(lane: ChainMessageRow): boolean {
    const [next] = listToSend(this.#options.db, lane, 1);
    return next !== undefined && this.#isDue(next);
  }

  #isDue({ nextAttemptAt }: ChainMessageRow): boolean {
    return nextAttemptAt === null || nextAttemptAt <= this.#options.now().toISOString();
  }

  #note(brought: readonly (readonly [ChainMessageRow, Delivery])[]): void {
    const { db, now, onHandled } = this.#options;
    const at = now().toISOString();
    transaction(db, () => {
      for (const [{ id }, delivery] of brought) {
        // Read anew: its answer may have come before this.
        const row = findChainMessage(db, id);
        if (row?.status === 'TO_SEND') updateChainMessage(db, noted(row, delivery, at));
      }
    });
    onHandled(brought.map(([{ id }]) => id));
  }
}

const contentGone: Delivery = { kind: 'REFUSED', code: 'NO_CONTENT', reason: 'its content was not kept' };

function toPair(file: OutgoingFile | undefined, delivery: Delivery): (readonly [ChainMessageRow, Delivery])[] {
  return file ? [[file.message, delivery]] : [];
}

/** How a message stands after it was brought, or was not. */
function noted(row: ChainMessageRow, delivery: Delivery, at: string): ChainMessageRow {
  const tried = { ...row, attempts: row.attempts + 1, version: row.version + 1, nextAttemptAt: null };
  const moment = latest(at, row.at);
  if (delivery.kind === 'TAKEN') return { ...tried, status: 'SENT', sentAt: moment, code: null, reason: null };
  const { kind, code, reason } = delivery;
  const isTriedForLong = tried.attempts >= mostAttempts && Date.parse(at) - Date.parse(row.at) >= longestDelivery;
  if (kind === 'REFUSED' || isTriedForLong) {
    return { ...tried, status: 'UNDELIVERED', code, reason, settledAt: moment };
  }
  return { ...tried, code, reason, nextAttemptAt: nextAttempt(tried.attempts, at, 3600) };
}
