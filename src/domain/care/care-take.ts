import { takeAllocationReturn, takeRequestAnswerReturn } from './care-answer.ts';
import { takeClaim } from './care-claim.ts';
import { takeStart, takeStop } from './care-delivery.ts';
import type { CareMessageOf } from './care-message.ts';
import type { CareOutcome, CareRecording } from './care-recording.ts';
import { takeChangeRequest, takeRequest } from './care-request-take.ts';

/** A message that a municipality takes from a provider. */
export type TakenCareMessage = CareMessageOf<302 | 305 | 307 | 315 | 317 | 320 | 323>;

/** Lets a message take effect, with what is answered to it. Belongs in a transaction. */
export function takeCareMessage(recording: CareRecording, message: TakenCareMessage): CareOutcome {
  switch (message.number) {
    case 302:
      return takeAllocationReturn(recording, message);
    case 305:
      return takeStart(recording, message);
    case 307:
      return takeStop(recording, message);
    case 315:
      return takeRequest(recording, message);
    case 317:
      return takeChangeRequest(recording, message);
    case 320:
      return takeRequestAnswerReturn(recording, message);
    default:
      return takeClaim(recording, message);
  }
}
