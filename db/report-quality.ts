import type { Db } from './client.ts';
import type { recordSources } from './columns.ts';
import { stuckStatuses } from './chain-state.ts';
import { prepared } from './statement.ts';

/** Messages of one source that were looked through, and those of them in which something is wrong. */
export interface MessageFault {
  readonly check: keyof typeof checks;
  readonly source: (typeof recordSources)[number];
  readonly checked: number;
  readonly found: number;
}

/** The day on which the store is looked through, and the year over which messages are counted. */
export interface MessagesAsked {
  readonly today: string;
  readonly from: string;
  readonly until: string;
}

/** What a message brought bears the source of its chain. */
const source = `case m.source when 'BRP' then 'BRP' when 'ROWS' then 'FILE' else 'CHAIN' end`;
const isReceived = `m.direction = 'IN' and m.at >= @from and m.at < @until`;

const checks = {
  'order-unanswered': {
    wrong: `m.status = 'SENT' and m.sent_at < date(@today, '-7 days')`,
    where: `m.direction = 'OUT' and m.sent_at >= @from and m.sent_at < @until and m.kind glob '*301'`,
  },
  'message-stuck': {
    wrong: `m.status in (${stuckStatuses.map((status) => `'${status}'`).join(', ')})`,
    where: isReceived,
  },
  'file-with-refused-rows': {
    wrong: 'exists (select 1 from row_failure f where f.message_id = m.id)',
    where: `m.source = 'ROWS' and ${isReceived}`,
  },
} as const;

const faults = Object.entries(checks)
  .map(
    ([check, { wrong, where }]) => `select '${check}' as "check", ${source} as source, count(*) as checked,
      sum(${wrong}) as found from chain_message m where ${where} group by 2`,
  )
  .join(' union all ');

/** What is wrong in messages and files that were sent or received in the year, by source. */
export function listMessageFaults(db: Db, asked: MessagesAsked): MessageFault[] {
  return prepared<[MessagesAsked], MessageFault>(db, faults).all(asked);
}
