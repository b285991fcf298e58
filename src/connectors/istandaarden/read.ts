import type { CareStandard } from '../../care-code.ts';
import type { CareAnswerHeader, CareHeader } from '../../domain/care/care-message-header.ts';
import type { CareMessage, CareMessageNumber } from '../../domain/care/care-message.ts';
import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { CareMessageError, type CareMessageErrorCode } from './care-message-error.ts';
import { findKindByNamespace, kindName, type Kind } from './kind.ts';
import { Children, Place } from './reading.ts';
import type { CareSchemas } from './schemas.ts';
import { parseXml } from './xml.ts';

/** How to read messages. */
export interface CareReadOptions {
  /** The published schemas, where there are any: they judge on top of the connector's own description. */
  readonly schemas?: CareSchemas | undefined;
  /** Larger content is refused unread; 8 MiB when absent. */
  readonly maxBytes?: number | undefined;
}

/** Which message it is, as far as that can be told of one that is refused. */
export interface CareMessageAbout {
  readonly standard: CareStandard;
  readonly number: CareMessageNumber;
  /** Null when the header itself is wrong; otherwise it may be answered with return code 0001. */
  readonly header: CareHeader | CareAnswerHeader | null;
}

/** A message, or why it is none; neither `code` nor `reason` holds anything of the content. */
export type CareRead =
  | {
      readonly kind: 'MESSAGE';
      readonly message: CareMessage;
      /** Whether a published schema judged it too. The return messages of the Wmo have none. */
      readonly verified: boolean;
    }
  | {
      readonly kind: 'REFUSED';
      readonly code: CareMessageErrorCode;
      readonly reason: string;
      readonly about: CareMessageAbout | null;
    };

/** Reads one message of iWmo or iJw 3.2. Never throws for what is in it. */
export function readCareMessage(content: Uint8Array, options: CareReadOptions = {}): CareRead {
  try {
    using document = parseXml(content, options.maxBytes);
    return readDocument(document, options.schemas);
  } catch (error) {
    return refused(error, null);
  }
}

function readDocument(document: XmlDocument, schemas: CareSchemas | undefined): CareRead {
  const kind = kindOf(document.root);
  const { standard, number } = kind;
  try {
    const body = kind.body.read(document.root, new Place(kind.dialect));
    const verified = schemas?.validate(document, kindName(kind)) ?? false;
    // The description of a kind is that of the message with its number.
    return { kind: 'MESSAGE', message: { standard, number, ...body } as CareMessage, verified };
  } catch (error) {
    return refused(error, { standard, number, header: headerOf(document.root, kind) });
  }
}

function refused(error: unknown, about: CareMessageAbout | null): CareRead {
  if (!(error instanceof CareMessageError)) throw error;
  return { kind: 'REFUSED', code: error.code, reason: error.message, about };
}

function kindOf(root: XmlElement): Kind {
  const kind = root.name === 'Bericht' ? findKindByNamespace(root.namespaceUri) : undefined;
  if (!kind) throw new CareMessageError('UNKNOWN_MESSAGE', 'this is no message of iWmo or iJw 3.2');
  return kind;
}

/** Who sent it can often be told of a message that is wrong further on. */
function headerOf(root: XmlElement, kind: Kind): CareMessageAbout['header'] {
  try {
    return kind.header.readWithin(new Children(root, 'own', new Place(kind.dialect))).header;
  } catch (error) {
    if (error instanceof CareMessageError) return null;
    throw error;
  }
}
