import type { Breaks, Row, TriggerBreak, UniqueBreak } from './break.ts';

const [digest, another, third] = ['0', 'a', 'f'].map((digit) => digit.repeat(64));
const at = '2026-06-01T10:00:00.000Z';
const later = '2026-06-01T10:00:05.000Z';

const message: Row = {
  id: 'new',
  number: 2,
  direction: 'IN',
  source: 'ISTANDAARDEN',
  kind: 'WMO305',
  sender: '41414141',
  receiver: '0327',
  reference: 'R1',
  message_date: '2026-06-01',
  digest: digest ?? '',
  answers_id: 'chm',
  handed_by_id: 'sta',
  status: 'PARTLY_APPLIED',
  code: 'SOME',
  reason: 'Some of it is not known',
  codes: '["0001"]',
  at,
  sent_at: null,
  settled_at: later,
  attempts: 1,
  next_attempt_at: null,
  version: 1,
};

/** A message that goes out and was sent. */
const sent: Row = { direction: 'OUT', handed_by_id: null, status: 'SENT', sent_at: later, settled_at: null };
const received: Row = { status: 'RECEIVED', settled_at: null };

/** Messages that others refer to. */
export const standingMessages: readonly (readonly [table: string, row: Row])[] = [
  [
    'chain_message',
    { ...message, ...sent, id: 'chm', number: 1, answers_id: null, reference: 'R0', digest: another ?? '' },
  ],
];

/** For each table about chain messages a whole row that the store takes. */
export const goodMessages: Readonly<Record<string, Row>> = {
  chain_message: message,
  chain_content: { message_id: 'chm', content: '<bericht/>' },
  chain_effect: {
    id: 'new',
    message_id: 'chm',
    position: 1,
    type: 'Provision',
    record_id: 'pro',
    person_id: 'per',
    law: 'WMO',
    change: 'CHANGED',
  },
  chain_dismissal: {
    id: 'new',
    message_id: 'chm',
    message_version: 2,
    reason: 'Het goede bericht kwam later.',
    staff_id: 'sta',
    source: 'STAFF',
    recorded_at: later,
  },
};

/** The CHECKs of those tables beside that of the source. */
export const messageBreaks: Readonly<Record<string, Breaks>> = {
  chain_message: {
    chain_message_status_fits_direction: [
      { status: 'SENT', sent_at: later, settled_at: null },
      { ...sent, ...received, sent_at: null },
      { direction: 'AWAY' },
    ],
    chain_message_number_counts: [{ number: 0 }, { number: -1 }],
    chain_message_digest_is_sha256: [{ digest: 'abc' }, { digest: 'A'.repeat(64) }, { digest: `${another}0` }],
    chain_message_date_is_day: ['2026', '2026-05', '2026-02-30', 'today', ''].map((day) => ({ message_date: day })),
    chain_message_is_read: ['kind', 'sender', 'receiver', 'reference', 'message_date'].flatMap((column) => [
      { [column]: null },
      { ...sent, [column]: null },
    ]),
    chain_message_answers_another: [{ answers_id: 'new' }],
    chain_message_handed_over_comes_in: [{ ...sent, handed_by_id: 'sta' }],
    chain_message_reason_with_code: [{ code: null }, { reason: null }],
    chain_message_failed_has_code: [
      { status: 'QUARANTINED', code: null, reason: null },
      { status: 'DEAD', code: null, reason: null },
      { ...sent, status: 'UNDELIVERED', sent_at: null, settled_at: later, code: null, reason: null },
    ],
    chain_message_codes_are_list: [{ codes: '0001' }, { codes: '{}' }, { codes: '[0001' }],
    chain_message_sent_has_moment: [{ sent_at: at }, { ...sent, sent_at: null }, { ...sent, status: 'TO_SEND' }],
    chain_message_sent_after_made: [{ ...sent, sent_at: '2026-06-01T09:59:59.000Z' }],
    chain_message_settled_has_moment: [
      { settled_at: null },
      { status: 'RECEIVED' },
      { ...sent, settled_at: later },
      { ...sent, status: 'ANSWERED' },
    ],
    chain_message_settled_last: [
      { settled_at: '2026-06-01T09:59:59.000Z' },
      { ...sent, status: 'ANSWERED', settled_at: at },
    ],
    chain_message_attempts_count: [{ attempts: -1 }],
    chain_message_waits_while_open: [{ next_attempt_at: later }, { ...sent, next_attempt_at: later }],
  },
  chain_content: { chain_content_is_something: [{ content: '' }] },
  chain_dismissal: { chain_dismissal_has_reason: [{ reason: '' }, { reason: '  ' }] },
  chain_effect: { chain_effect_law: [{ law: 'WLZ' }], chain_effect_change: [{ change: 'LOST' }] },
};

const other = { id: 'other', number: 3 } as const;

/** What is tried against each unique index of those tables. */
export const messageUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  chain_message_number: {
    table: 'chain_message',
    first: {},
    second: { id: 'other', digest: third ?? '', reference: 'R2' },
    refusedAs: 'chain_message.number',
    allowed: [{ ...other, digest: third ?? '', reference: 'R2' }],
  },
  chain_message_received_once: {
    table: 'chain_message',
    first: { status: 'DEAD' },
    second: { ...other, ...received },
    refusedAs: 'chain_message.source, chain_message.digest',
    allowed: [
      { ...other, source: 'ROWS' },
      { ...other, digest: third ?? '' },
    ],
  },
  chain_message_one_content: {
    table: 'chain_message',
    first: {},
    second: { ...other, ...received, digest: third ?? '' },
    refusedAs: 'chain_message.source, chain_message.sender, chain_message.kind, chain_message.reference',
    allowed: [
      { ...other, digest: third ?? '', status: 'QUARANTINED' },
      { ...other, digest: third ?? '', status: 'DEAD' },
      { ...other, digest: third ?? '', sender: '42424242' },
      { ...other, digest: third ?? '', kind: 'WMO307' },
      { ...other, digest: third ?? '', reference: 'R2' },
    ],
  },
  chain_message_sent_once: {
    table: 'chain_message',
    first: { ...sent, receiver: '41414141' },
    second: { ...other, ...sent, receiver: '41414141', digest: third ?? '' },
    refusedAs: 'chain_message.source, chain_message.receiver, chain_message.kind, chain_message.reference',
    allowed: [
      { ...other, ...sent, receiver: '42424242' },
      { ...other, ...sent, receiver: '41414141', reference: 'R2' },
    ],
  },
  chain_effect_in_order: {
    table: 'chain_effect',
    first: {},
    second: { id: 'other' },
    refusedAs: 'chain_effect.message_id, chain_effect.position',
    allowed: [{ id: 'other', position: 2 }],
  },
  chain_dismissal_once: {
    table: 'chain_dismissal',
    first: {},
    second: { id: 'other' },
    refusedAs: 'chain_dismissal.message_id, chain_dismissal.message_version',
    allowed: [{ id: 'other', message_version: 3 }],
  },
};

const stays = 'chain_message_stays_as_it_came';
const stands = 'chain_message_outcome_stands';

/** What is tried against each trigger of those tables. */
export const messageTriggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  chain_message_stays_as_it_came: [
    ...[
      { number: 9 },
      { source: 'ROWS' },
      { digest: third ?? '' },
      { at: '2026-06-01T09:00:00.000Z' },
      { handed_by_id: null },
    ].map((update: Row): TriggerBreak => ({
      says: `it changes ${Object.keys(update).join()}`,
      table: 'chain_message',
      rows: [{}],
      update,
      refusedAs: stays,
    })),
    {
      says: 'it changes how it stands',
      table: 'chain_message',
      rows: [received],
      update: { status: 'DEAD', settled_at: later, attempts: 2 },
    },
  ],
  chain_message_outcome_stands: [
    {
      says: 'what was applied is received again',
      table: 'chain_message',
      rows: [{}],
      update: received,
      refusedAs: stands,
    },
    {
      says: 'what was sent is to be sent again',
      table: 'chain_message',
      rows: [sent],
      update: { status: 'TO_SEND', sent_at: null },
      refusedAs: stands,
    },
    {
      says: 'what was answered is refused',
      table: 'chain_message',
      rows: [{ ...sent, status: 'ANSWERED', settled_at: later }],
      update: { status: 'REFUSED' },
      refusedAs: stands,
    },
    {
      says: 'what was dead is tried again',
      table: 'chain_message',
      rows: [{ status: 'DEAD' }],
      update: received,
    },
    {
      says: 'what could not be delivered is answered after all',
      table: 'chain_message',
      rows: [{ ...sent, status: 'UNDELIVERED', sent_at: null, settled_at: later }],
      update: { status: 'ANSWERED', sent_at: later },
    },
  ],
};

/** Every column of those tables that refers to another. */
export const messageReferences: Readonly<Record<string, string>> = {
  'chain_message.answers_id': 'chain_message',
  'chain_message.handed_by_id': 'staff',
  'chain_content.message_id': 'chain_message',
  'chain_effect.message_id': 'chain_message',
  'chain_effect.person_id': 'person',
  'chain_dismissal.message_id': 'chain_message',
  'chain_dismissal.staff_id': 'staff',
};

/** Columns of those tables that may be empty. */
export const messageOptional: Readonly<Record<string, readonly string[]>> = {
  chain_message: [
    ...['kind', 'sender', 'receiver', 'reference', 'message_date', 'answers_id', 'handed_by_id', 'code', 'reason'],
    ...['sent_at', 'settled_at', 'next_attempt_at'],
  ],
  chain_content: [],
  chain_effect: ['person_id', 'law'],
  chain_dismissal: [],
};
