import type { CareStandard } from '../../care-code.ts';
import type { AllocationClient } from './care-message-allocation.ts';
import type { ClaimAnswer, ClaimBody } from './care-message-claim.ts';
import type { StartClient, StopClient } from './care-message-delivery.ts';
import type { CareAnswerHeader, CareHeader, Judged } from './care-message-header.ts';
import type { CareRequestAnswer, CareRequestClient, ChangeRequestClient } from './care-message-request.ts';

interface Message<Number extends number, Header> {
  readonly standard: CareStandard;
  readonly number: Number;
  readonly header: Header;
}

/** 301, to the provider: all that is allocated to one client (toewijzing). */
export interface AllocationMessage extends Message<301, CareHeader> {
  readonly client: AllocationClient;
}
/** 302, from the provider. */
export interface AllocationReturn extends Message<302, CareAnswerHeader> {
  readonly client: AllocationClient<Judged> | null;
}
/** 305, from the provider: delivery has started (startbericht). */
export interface StartMessage extends Message<305, CareHeader> {
  readonly client: StartClient;
}
/** 306, to the provider. */
export interface StartReturn extends Message<306, CareAnswerHeader> {
  readonly client: StartClient<Judged> | null;
}
/** 307, from the provider: delivery has stopped (stopbericht). */
export interface StopMessage extends Message<307, CareHeader> {
  readonly client: StopClient;
}
/** 308, to the provider. */
export interface StopReturn extends Message<308, CareAnswerHeader> {
  readonly client: StopClient<Judged> | null;
}
/** 315, from the provider: a request for an allocation (verzoek om toewijzing). */
export interface CareRequestMessage extends Message<315, CareHeader> {
  readonly client: CareRequestClient;
}
/** 316, to the provider. */
export interface CareRequestReturn extends Message<316, CareAnswerHeader> {
  readonly client: CareRequestClient<Judged> | null;
}
/** 317, from the provider: a request to change what was allocated (verzoek om wijziging). */
export interface ChangeRequestMessage extends Message<317, CareHeader> {
  readonly client: ChangeRequestClient;
}
/** 318, to the provider. */
export interface ChangeRequestReturn extends Message<318, CareAnswerHeader> {
  readonly client: ChangeRequestClient<Judged> | null;
}
/** 319, to the provider: what became of a request, where that is no allocation (antwoordbericht). */
export interface RequestAnswerMessage extends Message<319, CareHeader> {
  readonly answer: CareRequestAnswer;
}
/** 320, from the provider. */
export interface RequestAnswerReturn extends Message<320, CareAnswerHeader> {
  readonly answer: CareRequestAnswer<Judged> | null;
}
/** 323, from the provider: a claim (declaratie). */
export interface ClaimMessage extends Message<323, CareHeader> {
  readonly claim: ClaimBody;
}
/** 325, to the provider: the answer to a claim (declaratie-antwoord). Null where the claim could not be read. */
export interface ClaimAnswerMessage extends Message<325, CareAnswerHeader> {
  readonly claim: ClaimAnswer | null;
}

/** Any message of iWmo and iJw 3.2. Dates and times are ISO text without a zone, amounts are euro cents, null is absent. */
export type CareMessage =
  | AllocationMessage
  | AllocationReturn
  | StartMessage
  | StartReturn
  | StopMessage
  | StopReturn
  | CareRequestMessage
  | CareRequestReturn
  | ChangeRequestMessage
  | ChangeRequestReturn
  | RequestAnswerMessage
  | RequestAnswerReturn
  | ClaimMessage
  | ClaimAnswerMessage;

/** Which message it is: the last three digits of its Dutch name. */
export type CareMessageNumber = CareMessage['number'];

/** The message with that number. */
export type CareMessageOf<Number extends CareMessageNumber> = Extract<CareMessage, { number: Number }>;
