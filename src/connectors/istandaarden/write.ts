import type { CareMessage } from '../../domain/care/care-message.ts';
import { getKind } from './kind.ts';
import { Writing } from './writing.ts';

/**
 * The message as XML in UTF-8. Throws `CareMessageError`, which names the element, for a value that the standard does
 * not allow, such as a street of more than 24 characters.
 */
export function writeCareMessage(message: CareMessage): Uint8Array {
  const kind = getKind(message);
  const writing = new Writing(kind.dialect);
  return Buffer.from(writing.root('Bericht', () => kind.body.writeWithin(message, writing)));
}
