import type { ChainLineFragment, ChainStatus } from '../generated/graphql.ts';
import { capitalised } from '../shared/text.ts';
import type { Tone } from '../ui/status.tsx';

/** How a state is to be read, apart from its words. */
export const tones: Readonly<Record<ChainStatus, Tone>> = {
  RECEIVED: 'neutral',
  APPLIED: 'safe',
  PARTLY_APPLIED: 'warning',
  REJECTED: 'danger',
  QUARANTINED: 'danger',
  DEAD: 'danger',
  TO_SEND: 'neutral',
  SENT: 'neutral',
  ANSWERED: 'safe',
  REFUSED: 'danger',
  UNDELIVERED: 'danger',
};

/** With whom a message was exchanged: `van Thuiszorg De Linde`, `aan 41414141`. */
export function withWhom({ direction, sender, senderName, receiver, receiverName }: ChainLineFragment): string {
  if (direction === 'OUT') return `aan ${receiverName ?? receiver ?? 'onbekend'}`;
  return `van ${senderName ?? sender ?? 'een onbekende afzender'}`;
}

/** What a source is called at the head of a line; iWmo and iJw keep their small letter. */
export function sourceInWords(label: string): string {
  return /^i[A-Z]/.test(label) ? label : capitalised(label);
}
