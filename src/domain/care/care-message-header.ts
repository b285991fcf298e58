import type { ReturnCode } from '../../care-return-code.ts';

/** A message of the care chain by its own reference (Identificatie, at most 12 characters) and its date (Dagtekening). */
export interface MessageIdentity {
  readonly reference: string;
  readonly date: string;
}

/** The versions of the schemas that a message was made with (XsdVersie), such as `1.0.0`. */
export interface XsdVersions {
  readonly base: string;
  readonly message: string;
}

/** Who sends what to whom. A municipality is four digits (CBS), a provider eight (AGB). */
export interface CareHeader extends MessageIdentity {
  readonly sender: string;
  readonly receiver: string;
  readonly xsd: XsdVersions;
}

/**
 * The header of a message that answers another. Sender, receiver, reference, date and versions are its own; a return
 * message of the standard repeats the sender and receiver of what it answers, which the connector turns round.
 */
export interface CareAnswerHeader extends CareHeader {
  /** The message that this one answers. */
  readonly answers: MessageIdentity & { readonly xsd: XsdVersions };
  /** The version of the stylesheet that judged the message (XsltVersie). */
  readonly xslt: string | null;
  /** What is said of the message as a whole; where it is refused as a whole there is nothing else. */
  readonly returnCodes: readonly ReturnCode[];
}

/** What a record of a return message bears on top of what came in: at least one code, `0200` when all is well. */
export interface Judged {
  readonly returnCodes: readonly ReturnCode[];
}
