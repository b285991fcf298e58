import type { ChainEffectChange } from '../../db/chain-effect.table.ts';
import type { ChainMessageRow, ChainSourceName } from '../../db/chain-message.table.ts';
import type { Db } from '../../db/client.ts';
import type { Law } from '../../db/law.ts';
import type { ChainPartner } from './chain-partner.ts';

/** What the sources are told of the municipality and of this machine; plain values, as they go to a thread. */
export interface ChainSettings {
  /** The municipality's own code of four digits, by which it sends and receives: 0327 is Leusden. */
  readonly municipalityCode: string;
  /** Folder with the published XSDs of iWmo and iJw; undefined: messages are held to our own model alone. */
  readonly xsdFolder: string | undefined;
  /** For how many seconds orders and answers are held before they are put in a message. */
  readonly holdSeconds: number;
  /** For whom machines may hand messages over; absent: each for anybody. */
  readonly partners?: readonly ChainPartner[] | undefined;
}

/** What a message says of itself. Nothing here may be about a resident: it is shown, and stands in file names. */
export interface MessageFacts {
  /** What sort of message it is, such as `WMO305`. */
  readonly kind: string;
  readonly sender: string;
  readonly receiver: string;
  readonly reference: string;
  /** The day that it bears, ISO. */
  readonly date: string;
  /** What it answers, as the message that went out said of itself. */
  readonly answers?: { readonly kind: string; readonly reference: string };
}

/** A message as it was read, or why it cannot be: a code of ours and a reason that holds nothing of what was sent. */
export type Read<Message> =
  | { readonly kind: 'MESSAGE'; readonly message: Message; readonly about: MessageFacts }
  | {
      readonly kind: 'REFUSED';
      readonly code: string;
      readonly reason: string;
      readonly about?: Partial<MessageFacts>;
    };

/** The one transaction in which a message takes effect. */
export interface ChainRecording {
  readonly db: Db;
  /** Moment of recording, ISO 8601 in UTC. */
  readonly at: string;
  /** The Dutch calendar day of that moment. */
  readonly today: string;
  /** The message itself, its id for what is recorded from it. */
  readonly message: ChainMessageRow;
  /** The message of ours that it answers, where it says so and there is one. */
  readonly answered: ChainMessageRow | undefined;
  /** False once it has waited long enough for another message: then it must be decided on. */
  readonly mayWait: boolean;
}

/** One thing that a message changed. */
export interface Effect {
  /** The GraphQL type of the record, such as `Provision`. */
  readonly type: string;
  readonly id: string;
  /** Null where it is about no resident. */
  readonly personId: string | null;
  readonly law: Law | null;
  readonly change: ChainEffectChange;
}

/** A message to send: an answer to the one applied (unless `answers` names another, or null: none), or what follows by itself. */
export interface Outgoing {
  readonly kind: string;
  readonly receiver: string;
  readonly content: Uint8Array;
  /** One reference stands for one message: the same again with the same content is not sent again. */
  readonly reference: string;
  /** Id of the message that it answers. */
  readonly answers?: string | null;
}

/** What came of a message. WAITS undoes all that was done: it is tried again when something else came of another message. */
export type Applied =
  | {
      readonly status: 'APPLIED' | 'PARTLY_APPLIED' | 'REJECTED';
      /** Return codes that were given. */
      readonly codes: readonly string[];
      readonly effects: readonly Effect[];
      readonly outgoing: readonly Outgoing[];
      /** What it says of the message of ours that it answers: taken unless told otherwise. */
      readonly answer?: 'ANSWERED' | 'REFUSED';
    }
  | { readonly status: 'WAITS'; readonly reason: string };

/**
 * One contract by which messages come in. To register one: add it to `src/intake/chain-register.ts`, and what may be
 * handed over for it to `src/intake/chain-admission.ts`.
 */
export interface ChainSource<Message> {
  readonly name: ChainSourceName;
  /** Reads and validates; no store; runs in a worker thread. Never throws for what came in. */
  read(content: Uint8Array): Read<Message>;
  /**
   * Records the message inside one transaction. What it throws undoes all of it; the message is then tried again with
   * growing pauses and in the end put with the dead letters. Its outgoing messages are recorded with it.
   */
  apply(recording: ChainRecording, message: Message): Applied;
}

/** A message as it was read, of whichever source. */
export type Taken =
  | { readonly kind: 'MESSAGE'; readonly about: MessageFacts; apply(recording: ChainRecording): Applied }
  | Extract<Read<never>, { kind: 'REFUSED' }>;

/** A source without the type of its messages, as the pipeline works with it. */
export interface AnyChainSource {
  readonly name: ChainSourceName;
  take(content: Uint8Array): Taken;
}

/** Makes a source one that the pipeline works with. */
export function anySource<Message>(source: ChainSource<Message>): AnyChainSource {
  return {
    name: source.name,
    take(content) {
      const read = source.read(content);
      if (read.kind === 'REFUSED') return read;
      return { kind: 'MESSAGE', about: read.about, apply: (recording) => source.apply(recording, read.message) };
    },
  };
}
