import { findChainContent } from '../../db/chain-content.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { findChainMessage } from '../../db/chain-message.ts';
import type { Db } from '../../db/client.ts';
import { readEnvelope, writeEnvelope, type Envelope } from '../connectors/istandaarden/envelope.ts';
import { dayOf, timeOf } from '../day.ts';
import type { EnvelopeNames } from './far-end.ts';

/** The release of the hub's messages on an envelope, and that of iWmo and iJw: 3.2. */
const versions = { application: '0001', applicationSub: '0000', function: '0003', functionSub: '0002' } as const;

/** Puts messages in envelopes that bear these names. */
export function encloserOf(
  names: EnvelopeNames,
): (db: Db, message: ChainMessageRow, content: Uint8Array) => Uint8Array {
  return (db, message, content) => writeEnvelope(envelopeFor(db, names, message, content));
}

/**
 * The envelope around a message of iWmo or iJw: a return (Du01) where it answers a message, else a first one (Di01). The same
 * message always gets the same envelope, so that one that is brought again is known. Throws for a message that does not say who sends what.
 */
function envelopeFor(db: Db, names: EnvelopeNames, message: ChainMessageRow, content: Uint8Array): Envelope {
  const { id, at, kind, sender, receiver, reference, answersId } = message;
  if (!kind || !sender || !receiver || !reference) throw new Error('a message that goes out says who sends what');
  const { application, receiverApplication, administration = null } = names;
  const moment = new Date(at);
  return {
    sender: { organisation: sender, application, administration, user: null },
    receiver: { organisation: receiver, application: receiverApplication, administration: null, user: null },
    reference: id,
    sentAt: `${dayOf(moment)}${timeOf(moment)}`.replace(/\D/g, ''),
    function: kind,
    messageReference: reference,
    answers: answersId === null ? null : envelopeOf(db, answersId),
    versions,
    fileName: `${kind}.xml`,
    contentType: 'application/xml',
    content,
  };
}

/** By which the envelope is known in which a message came; one that came bare is known by its own reference. */
function envelopeOf(db: Db, messageId: string): Envelope['answers'] {
  const content = findChainContent(db, messageId);
  const opened = content && readEnvelope(content);
  const reference = findChainMessage(db, messageId)?.reference ?? null;
  if (opened?.kind === 'ENVELOPE') return { reference: opened.envelope.reference, messageReference: reference };
  if (reference === null) throw new Error('what is answered has no reference');
  return { reference, messageReference: reference };
}
