import { insertChainEffect } from '../../db/chain-effect.ts';
import { listDueOrders } from '../../db/allocation.ts';
import { listUntoldCareRequests } from '../../db/care-request.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { kindName } from '../connectors/istandaarden/kind.ts';
import { writeCareMessage } from '../connectors/istandaarden/write.ts';
import { dayOf } from '../day.ts';
import { announceAnswer, announceOrders, type Announcement } from '../domain/care/care-announce.ts';
import type { CareMessage } from '../domain/care/care-message.ts';
import { CareWork } from '../domain/care/care-recording.ts';
import { putOutgoing } from '../domain/chain/chain-outbox.ts';
import { nextAttempt } from './chain-pause.ts';
import { heldUntil } from './held-until.ts';

export interface AnnouncerOptions {
  readonly db: Db;
  readonly now: () => Date;
  /** The municipality's own code. */
  readonly municipalityCode: string;
  /** For how many seconds what staff did is held, so that it can be taken back, and goes with what follows. */
  readonly holdSeconds: number;
  /** Hears of what could not be made; it is tried again later. */
  readonly onFault: (error: unknown) => void;
}

/** How many messages are made before whoever else writes has a turn. */
const most = 100;

/**
 * Makes the messages that follow from what staff did: 301 for orders that are new or changed, 319 for answers to requests. Each is
 * put ready to be sent in the transaction that notes that the provider is told.
 */
export class CareAnnouncer {
  readonly #options: AnnouncerOptions;
  /** What could not be made, how often, and before when it is not tried again. */
  readonly #failed = new Map<string, { readonly attempts: number; readonly nextAt: string }>();

  constructor(options: AnnouncerOptions) {
    this.#options = options;
  }

  /** Makes what is due now. */
  announce(): void {
    const { db, now, holdSeconds } = this.#options;
    const until = heldUntil(now(), holdSeconds);
    for (const place of listDueOrders(db, until, most)) {
      this.#make(Object.values(place).join(' '), (announcing) => announceOrders(announcing, place));
    }
    for (const request of listUntoldCareRequests(db, until, most)) {
      this.#make(request.id, (announcing) => announceAnswer(announcing, request));
    }
  }

  #make(
    key: string,
    announce: (announcing: Parameters<typeof announceOrders>[0]) => Announcement<CareMessage> | undefined,
  ): void {
    const { db, now, municipalityCode, onFault } = this.#options;
    const moment = now();
    const [at, today] = [moment.toISOString(), dayOf(moment)];
    const before = this.#failed.get(key);
    if (before && before.nextAt > at) return;
    try {
      transaction(db, () => {
        const announcement = announce({ db, at, today, municipalityCode });
        if (announcement) this.#putReady(announcement, at, today);
      });
      this.#failed.delete(key);
    } catch (error) {
      const attempts = (before?.attempts ?? 0) + 1;
      this.#failed.set(key, { attempts, nextAt: nextAttempt(attempts, at) });
      onFault(error);
    }
  }

  #putReady({ message, note }: Announcement<CareMessage>, at: string, today: string): void {
    const { db } = this.#options;
    const { sender, receiver, reference, date } = message.header;
    const content = writeCareMessage(message);
    const kind = kindName(message);
    const names = { source: 'ISTANDAARDEN', kind, sender, receiver, reference, date } as const;
    const row = putOutgoing(db, at, { ...names, content, answersId: null });
    const work = new CareWork({ db, at, today, messageId: row.id, answered: undefined, mayWait: false });
    note(work);
    for (const [index, { id: recordId, ...effect }] of work.effects.entries()) {
      insertChainEffect(db, { id: newId('chainEffect'), messageId: row.id, position: index + 1, recordId, ...effect });
    }
  }
}
