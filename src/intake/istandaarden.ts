import { findChainContent } from '../../db/chain-content.ts';
import { factsOf, readCareDelivery } from '../connectors/istandaarden/delivery.ts';
import { kindName } from '../connectors/istandaarden/kind.ts';
import { readCareMessage, type CareMessageAbout } from '../connectors/istandaarden/read.ts';
import { CareSchemas } from '../connectors/istandaarden/schemas.ts';
import { writeCareMessage } from '../connectors/istandaarden/write.ts';
import type { CareMessage } from '../domain/care/care-message.ts';
import { takeCareMessage, type TakenCareMessage } from '../domain/care/care-take.ts';
import { refuseUnread, type UnreadCareMessage } from '../domain/care/care-unread.ts';
import type { Applied, ChainRecording, ChainSettings, ChainSource, Read } from './chain-source.ts';

/** What comes in: a message that the municipality takes, or one that is wrong further on, of which the sender is known. */
export type IncomingCareMessage =
  | { readonly kind: 'READ'; readonly message: TakenCareMessage }
  | { readonly kind: 'UNREAD'; readonly about: UnreadCareMessage };

/** The messages of iWmo and iJw 3.2 that providers send to this municipality. */
export function makeCareSource(settings: ChainSettings): ChainSource<IncomingCareMessage> {
  const { municipalityCode, xsdFolder } = settings;
  const schemas = xsdFolder === undefined ? undefined : new CareSchemas(xsdFolder);
  return {
    name: 'ISTANDAARDEN',
    read(content) {
      const read = readCareDelivery(content, { schemas });
      if (read.kind === 'REFUSED') return readRefused(read, municipalityCode);
      const { message } = read;
      const about = factsOf(message);
      if (!isTaken(message)) return { kind: 'REFUSED', ...notTaken, about };
      if (message.header.receiver !== municipalityCode) return { kind: 'REFUSED', ...notForUs, about };
      return { kind: 'MESSAGE', message: { kind: 'READ', message }, about };
    },
    apply(recording, incoming) {
      const own = { ...recording, messageId: recording.message.id, answered: answeredBy(recording) };
      if (incoming.kind === 'UNREAD') return outgoing(refuseUnread(own, incoming.about));
      return outgoing(takeCareMessage(own, incoming.message));
    },
  };
}

const notTaken = { code: 'NOT_TAKEN', reason: 'a municipality sends this kind of message, and does not take it' };
const notForUs = { code: 'NOT_FOR_US', reason: 'it is for another municipality' };

const takenNumbers: ReadonlySet<number> = new Set([302, 305, 307, 315, 317, 320, 323]);
const unreadNumbers: ReadonlySet<number> = new Set([305, 307, 315, 317, 323]);

function isTaken(message: CareMessage): message is TakenCareMessage {
  return takenNumbers.has(message.number);
}

/** A message that is wrong is answered where it says who sent it and what it is; a return is never answered. */
function readRefused(
  { code, reason, about }: { code: string; reason: string; about: CareMessageAbout | null },
  municipalityCode: string,
): Read<IncomingCareMessage> {
  if (!about?.header) return { kind: 'REFUSED', code, reason };
  const { standard, number, header } = about;
  const { sender, receiver, reference, date } = header;
  const facts = { kind: kindName(about), sender, receiver, reference, date };
  if (!isUnread(number) || header.receiver !== municipalityCode) return { kind: 'REFUSED', code, reason, about: facts };
  return { kind: 'MESSAGE', message: { kind: 'UNREAD', about: { standard, number, header } }, about: facts };
}

function isUnread(number: number): number is UnreadCareMessage['number'] {
  return unreadNumbers.has(number);
}

function answeredBy({ db, answered }: ChainRecording): CareMessage | undefined {
  const content = answered && findChainContent(db, answered.id);
  const read = content && readCareMessage(content);
  return read?.kind === 'MESSAGE' ? read.message : undefined;
}

/** What the pipeline makes of an outcome: the return message as XML, to be sent with all that was recorded. */
function outgoing(outcome: ReturnType<typeof takeCareMessage>): Applied {
  if (outcome.status === 'WAITS') return outcome;
  const { status, codes, effects, answer, refuses } = outcome;
  const messages = answer
    ? [
        {
          kind: kindName(answer),
          receiver: answer.header.receiver,
          reference: answer.header.reference,
          content: writeCareMessage(answer),
        },
      ]
    : [];
  return { status, codes, effects, outgoing: messages, answer: refuses ? 'REFUSED' : 'ANSWERED' };
}
