import { createHash } from 'node:crypto';
import type { ReturnCode } from '../../care-return-code.ts';
import type { CareAnswerHeader, CareHeader, Judged } from './care-message-header.ts';
import type { CareMessage } from './care-message.ts';
import type { CareOutcome, CareRecording, CareWork } from './care-recording.ts';

/** The versions of the published schemas that what we make follows. */
export const xsdVersions = { base: '1.0.0', message: '1.0.0' } as const;

/** Nothing to remark: what every class of a return message bears of which nothing else is said. */
export const noRemark: readonly ReturnCode[] = ['0200'];
/** Not looked into, as something before it was wrong. */
export const notJudged: readonly ReturnCode[] = ['0233'];

/** A record of what came in with the codes for it; none: nothing to remark. */
export function judged<Record extends object>(record: Record, codes: readonly ReturnCode[]): Record & Judged {
  return { ...record, returnCodes: codes.length > 0 ? codes : noRemark };
}

/** A reference of at most twelve characters: the same for the same thing, so that an answer is made once. */
export function referenceOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 12).toUpperCase();
}

/** The header of the return message, with what is said of the message as a whole. */
export function headerOfReturn(
  { messageId, today }: CareRecording,
  { sender, receiver, reference, date, xsd }: CareHeader,
  returnCodes: readonly ReturnCode[],
): CareAnswerHeader {
  return {
    sender: receiver,
    receiver: sender,
    reference: referenceOf(messageId),
    date: today,
    xsd: xsdVersions,
    answers: { reference, date, xsd },
    xslt: null,
    returnCodes,
  };
}

/** Codes for a message as a whole, for which nothing in it is looked into. */
export function judgeHeader({ today }: CareRecording, { date }: CareHeader): readonly ReturnCode[] {
  return date > today ? ['8848'] : [];
}

/** The outcome of a message of whose records some were taken and some refused, each with its codes. */
export function outcomeOf(
  { effects }: CareWork,
  rulings: readonly (readonly ReturnCode[])[],
  answer: CareMessage,
): CareOutcome {
  const refused = rulings.filter((codes) => codes.length > 0);
  const codes = [...new Set(refused.flat())];
  const status = refused.length === 0 ? 'APPLIED' : refused.length < rulings.length ? 'PARTLY_APPLIED' : 'REJECTED';
  return { status, codes, effects, answer, refuses: false };
}

/** The outcome of a message that is refused as a whole. */
export function refusedWhole(codes: readonly ReturnCode[], answer: CareMessage | undefined): CareOutcome {
  return { status: 'REJECTED', codes, effects: [], answer, refuses: false };
}
