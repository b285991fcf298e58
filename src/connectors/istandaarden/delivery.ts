import type { CareMessage } from '../../domain/care/care-message.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { answeredNumbers, kindName } from './kind.ts';
import { readCareMessage, type CareRead, type CareReadOptions } from './read.ts';

/** What came in, with the envelope around it where there was one. */
export type CareDelivery = CareRead & { readonly envelope: Envelope | null };

/**
 * Reads a message of iWmo or iJw 3.2, bare or in an envelope of the GGK, whose routing must be that of the message.
 * Never throws for what is in it.
 */
export function readCareDelivery(content: Uint8Array, options: CareReadOptions = {}): CareDelivery {
  const opened = readEnvelope(content, options.maxBytes);
  if (opened.kind === 'REFUSED') return { ...opened, about: null, envelope: null };
  if (opened.kind === 'BARE') return { ...readCareMessage(content, options), envelope: null };
  const { envelope } = opened;
  const read = readCareMessage(envelope.content, options);
  const reason = read.kind === 'MESSAGE' ? mismatchOf(envelope, read.message) : undefined;
  return reason === undefined
    ? { ...read, envelope }
    : { kind: 'REFUSED', code: 'INVALID_ENVELOPE', reason, about: null, envelope };
}

/** Where an envelope says something else than the message in it. */
function mismatchOf(envelope: Envelope, message: CareMessage): string | undefined {
  if (envelope.function !== kindName(message)) return 'functie names another kind of message than the one in it';
  if (envelope.sender.organisation !== message.header.sender)
    return 'zender is another than the sender of the message in it';
  if (envelope.receiver.organisation !== message.header.receiver) {
    return 'ontvanger is another than the receiver of the message in it';
  }
  return undefined;
}

/** What a message says of itself that tells nothing of a resident. */
export interface CareFacts {
  /** Its Dutch name, such as `WMO305`. */
  readonly kind: string;
  readonly sender: string;
  readonly receiver: string;
  readonly reference: string;
  readonly date: string;
  /** The message that it answers. */
  readonly answers?: { readonly kind: string; readonly reference: string };
}

/** The facts of a message. */
export function factsOf(message: CareMessage): CareFacts {
  const { header, standard, number } = message;
  const { sender, receiver, reference, date } = header;
  const facts = { kind: kindName(message), sender, receiver, reference, date };
  const answers = answeredNumbers[number];
  if (!('answers' in header) || answers === undefined) return facts;
  return { ...facts, answers: { kind: kindName({ standard, number: answers }), reference: header.answers.reference } };
}
