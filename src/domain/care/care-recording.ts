import type { ChainEffectChange } from '../../../db/chain-effect.table.ts';
import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import { insertRevision } from '../../../db/revision.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import type { CareMessage } from './care-message.ts';
import { differencesBetween } from '../person-update/person-update-recording.ts';

/** The one transaction in which a message of the care chain takes effect. */
export interface CareRecording {
  readonly db: Db;
  /** Moment of recording, ISO 8601 in UTC. */
  readonly at: string;
  /** The Dutch calendar day of that moment. */
  readonly today: string;
  /** The message, to be kept with what it makes. */
  readonly messageId: string;
  /** What went out and is answered by it: undefined where nothing of ours is. */
  readonly answered: CareMessage | undefined;
  /** Whether it may still wait for a message that it needs. */
  readonly mayWait: boolean;
}

/** One thing that a message changed, and whom and under which law that is about. */
export interface CareEffect {
  /** The GraphQL type of the record. */
  readonly type: 'Allocation' | 'CareRequest' | 'Case' | 'ClaimLine' | 'Delivery';
  readonly id: string;
  readonly personId: string;
  readonly law: Law;
  readonly change: ChainEffectChange;
}

/** What came of a message of the care chain. */
export type CareOutcome =
  | {
      readonly status: 'APPLIED' | 'PARTLY_APPLIED' | 'REJECTED';
      /** The codes that say why something was refused, each once. */
      readonly codes: readonly ReturnCode[];
      readonly effects: readonly CareEffect[];
      /** The return message; undefined where the standard has none. */
      readonly answer: CareMessage | undefined;
      /** Whether it turns down the message that it answers. */
      readonly refuses: boolean;
    }
  /** It needs another message that has not come yet; in words that are about nobody. */
  | { readonly status: 'WAITS'; readonly reason: string };

/** Whom and which law a change is about. */
export type About = Pick<CareEffect, 'type' | 'personId' | 'law'>;

interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly recordedAt: string;
}
type Write<Row> = (db: Db, row: Row) => void;

/** What a message does to the store, with the history of it and the list of what it changed. */
export class CareWork {
  readonly recording: CareRecording;
  readonly effects: CareEffect[] = [];

  constructor(recording: CareRecording) {
    this.recording = recording;
  }

  /** Source and moment, for every row that is made. */
  get provenance() {
    return { source: 'CHAIN', recordedAt: this.recording.at } as const;
  }

  /** Writes a new record; one without effect of its own is part of another. */
  insert<Row extends { readonly id: string }>(write: Write<Row>, row: Row, about?: About): Row {
    write(this.recording.db, row);
    if (about) this.effects.push({ ...about, id: row.id, change: 'ADDED' });
    return row;
  }

  /** Writes what changes in a record under its next version, and what it was before. */
  update<Row extends Recorded>(
    write: Write<Row>,
    row: Row,
    change: Partial<Row>,
    effect: About & Pick<CareEffect, 'change'>,
  ): Row {
    const { db, at } = this.recording;
    const next = { ...row, ...change, version: row.version + 1, recordedAt: at };
    write(db, next);
    insertRevision(db, {
      id: newId('revision'),
      recordId: row.id,
      changes: JSON.stringify(differencesBetween(row, next, ['version', 'recordedAt'])),
      staffId: null,
      ...this.provenance,
    });
    this.effects.push({ ...effect, id: row.id });
    return next;
  }
}
