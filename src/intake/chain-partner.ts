import type { ChainMessageRow, ChainSourceName } from '../../db/chain-message.table.ts';
import type { Db } from '../../db/client.ts';
import { findSubject } from '../../db/staff.ts';
import { machineSubject } from '../bearer.ts';

/** For whom the machine of a chain partner may hand messages over; plain values, as they go to a thread. */
export interface ChainPartner {
  /** Its client id at the identity provider. */
  readonly client: string;
  readonly source: ChainSourceName;
  /** The senders of its messages; `*`: anybody, as of a hub between many. */
  readonly senders: readonly string[];
}

/**
 * Whether a message may come from who handed it over. Without a list each machine of a chain partner speaks for anybody; with one, a machine
 * speaks for nobody whom it does not name. What a command handed over was given by whoever runs the hub.
 */
export function mayHandOver(
  db: Db,
  partners: readonly ChainPartner[] | undefined,
  { source, sender, handedById }: Pick<ChainMessageRow, 'source' | 'sender' | 'handedById'>,
): boolean {
  if (partners === undefined || handedById === null) return true;
  const subject = findSubject(db, handedById);
  return partners.some(
    (partner) =>
      machineSubject(partner.client) === subject &&
      partner.source === source &&
      partner.senders.some((allowed) => allowed === '*' || allowed === sender),
  );
}
