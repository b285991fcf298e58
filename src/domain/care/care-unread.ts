import type { CareStandard } from '../../care-code.ts';
import type { CareAnswerHeader, CareHeader } from './care-message-header.ts';
import type { CareMessage } from './care-message.ts';
import type { CareOutcome, CareRecording } from './care-recording.ts';
import { headerOfReturn, refusedWhole } from './care-return.ts';

/** A message of which no more than the header can be read. */
export interface UnreadCareMessage {
  readonly standard: CareStandard;
  readonly number: 305 | 307 | 315 | 317 | 323;
  readonly header: CareHeader;
}

/** Turns down a message that is not as the standard has it, in the return message that belongs to it. */
export function refuseUnread(recording: CareRecording, { standard, number, header }: UnreadCareMessage): CareOutcome {
  return refusedWhole(['0001'], answerTo(standard, number, headerOfReturn(recording, header, ['0001'])));
}

function answerTo(standard: CareStandard, number: UnreadCareMessage['number'], header: CareAnswerHeader): CareMessage {
  switch (number) {
    case 305:
      return { standard, number: 306, header, client: null };
    case 307:
      return { standard, number: 308, header, client: null };
    case 315:
      return { standard, number: 316, header, client: null };
    case 317:
      return { standard, number: 318, header, client: null };
    default:
      return { standard, number: 325, header, claim: null };
  }
}
