import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf } from './columns.ts';
import { staffTable } from './staff.table.ts';

/**
 * Which contract a message follows: the base register (BRP), iWmo and iJw, own files of other organisations, case systems, work and
 * income, and what residents are told.
 */
export const chainSources = ['BRP', 'ISTANDAARDEN', 'ROWS', 'ZGW', 'SUWI', 'MIJN_OVERHEID'] as const;
export type ChainSourceName = (typeof chainSources)[number];

/** Whether it came in or goes out. */
export const chainDirections = ['IN', 'OUT'] as const;
export type ChainDirection = (typeof chainDirections)[number];

/** Where a message that came in stands; RECEIVED until something came of it, DEAD where nothing can. */
export const incomingStatuses = ['RECEIVED', 'APPLIED', 'PARTLY_APPLIED', 'REJECTED', 'QUARANTINED', 'DEAD'] as const;
export type IncomingStatus = (typeof incomingStatuses)[number];

/** Where a message that goes out stands. */
export const outgoingStatuses = ['TO_SEND', 'SENT', 'ANSWERED', 'REFUSED', 'UNDELIVERED'] as const;
export type OutgoingStatus = (typeof outgoingStatuses)[number];

export const chainStatuses = [...incomingStatuses, ...outgoingStatuses] as const;
export type ChainStatus = (typeof chainStatuses)[number];

const incoming = sql.raw(incomingStatuses.map((status) => `'${status}'`).join(', '));
const outgoing = sql.raw(outgoingStatuses.map((status) => `'${status}'`).join(', '));

/** One thing that came in or goes out (bericht), apart from its content. Its words never hold anything of a resident. */
export const chainMessageTable = sqliteTable(
  'chain_message',
  {
    id: text('id').primaryKey(),
    /** In what order the hub received or made it: the first is 1. */
    number: integer('number').notNull(),
    direction: text('direction', { enum: chainDirections }).notNull(),
    source: text('source', { enum: chainSources }).notNull(),
    /** What sort of message it is, such as `WMO305`; null, as what follows, while it is not read or cannot be. */
    kind: text('kind'),
    sender: text('sender'),
    receiver: text('receiver'),
    /** By which sender and receiver know it. */
    reference: text('reference'),
    /** The day that it bears (dagtekening). */
    messageDate: text('message_date'),
    /** SHA-256 of the content in hex. */
    digest: text('digest').notNull(),
    /** The message that it answers. */
    answersId: text('answers_id').references((): AnySQLiteColumn => chainMessageTable.id),
    /** The machine that handed it over; null where a command did, and of what goes out. */
    handedById: text('handed_by_id').references(() => staffTable.id),
    status: text('status', { enum: chainStatuses }).notNull(),
    /** Why it stands so, where that needs saying: a code of ours and the same in words. */
    code: text('code'),
    reason: text('reason'),
    /** The return codes of the standard that were given to it or that it brought, as JSON: `["0001"]`. */
    codes: text('codes').notNull().default('[]'),
    /** Moment it was received or made, ISO 8601 in UTC, as all moments here. */
    at: text('at').notNull(),
    /** When the far end had it; null of what came in. */
    sentAt: text('sent_at'),
    /** When it got the status with which it is done. */
    settledAt: text('settled_at'),
    /** How often it was tried. */
    attempts: integer('attempts').notNull().default(0),
    /** Before when it is not tried again; null: at once. */
    nextAttemptAt: text('next_attempt_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    oneOf('chain_message_source', t.source, chainSources),
    check(
      'chain_message_status_fits_direction',
      sql`(${t.direction} = 'IN' and ${t.status} in (${incoming})) or (${t.direction} = 'OUT' and ${t.status} in (${outgoing}))`,
    ),
    check('chain_message_number_counts', sql`${t.number} > 0`),
    check('chain_message_digest_is_sha256', sql`length(${t.digest}) = 64 and ${t.digest} not glob '*[^0-9a-f]*'`),
    isDay('chain_message_date_is_day', t.messageDate),
    check(
      'chain_message_is_read',
      sql`(${t.direction} = 'IN' and ${t.status} in ('RECEIVED', 'QUARANTINED', 'DEAD')) or (${t.kind} is not null and ${t.sender} is not null and ${t.receiver} is not null and ${t.reference} is not null and ${t.messageDate} is not null)`,
    ),
    check('chain_message_answers_another', sql`${t.answersId} is null or ${t.answersId} <> ${t.id}`),
    check('chain_message_handed_over_comes_in', sql`${t.handedById} is null or ${t.direction} = 'IN'`),
    check('chain_message_reason_with_code', sql`(${t.code} is null) = (${t.reason} is null)`),
    check(
      'chain_message_failed_has_code',
      sql`${t.code} is not null or ${t.status} not in ('QUARANTINED', 'DEAD', 'UNDELIVERED')`,
    ),
    check('chain_message_codes_are_list', sql`json_valid(${t.codes}) and json_type(${t.codes}) = 'array'`),
    check(
      'chain_message_sent_has_moment',
      sql`(${t.sentAt} is not null) = (${t.status} in ('SENT', 'ANSWERED', 'REFUSED'))`,
    ),
    check('chain_message_sent_after_made', sql`${t.sentAt} is null or ${t.sentAt} >= ${t.at}`),
    check(
      'chain_message_settled_has_moment',
      sql`(${t.settledAt} is null) = (${t.status} in ('RECEIVED', 'TO_SEND', 'SENT'))`,
    ),
    check(
      'chain_message_settled_last',
      sql`${t.settledAt} is null or ${t.settledAt} >= coalesce(${t.sentAt}, ${t.at})`,
    ),
    check('chain_message_attempts_count', sql`${t.attempts} >= 0`),
    check('chain_message_waits_while_open', sql`${t.nextAttemptAt} is null or ${t.status} in ('RECEIVED', 'TO_SEND')`),
    uniqueIndex('chain_message_number').on(t.number),
    // The base register says how things are: a file of it may come again, and is applied anew.
    uniqueIndex('chain_message_received_once')
      .on(t.source, t.digest)
      .where(sql`${t.direction} = 'IN' and (${t.source} <> 'BRP' or ${t.status} = 'RECEIVED')`),
    uniqueIndex('chain_message_one_content')
      .on(t.source, t.sender, t.kind, t.reference)
      .where(sql`${t.direction} = 'IN' and ${t.source} <> 'BRP' and ${t.status} not in ('QUARANTINED', 'DEAD')`),
    uniqueIndex('chain_message_sent_once')
      .on(t.source, t.receiver, t.kind, t.reference)
      .where(sql`${t.direction} = 'OUT'`),
    index('chain_message_by_status').on(t.status, t.number),
    // What a report counts of the messages of a year, so that it is read from the index alone.
    index('chain_message_by_receipt')
      .on(t.at, t.source, t.status)
      .where(sql`${t.direction} = 'IN'`),
    index('chain_message_by_sending')
      .on(t.sentAt, t.source, t.status, t.kind)
      .where(sql`${t.direction} = 'OUT'`),
    index('chain_message_by_answered').on(t.answersId),
  ],
);

export type ChainMessageRow = typeof chainMessageTable.$inferSelect;
export type NewChainMessage = typeof chainMessageTable.$inferInsert;
