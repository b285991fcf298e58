import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days, notFlags, periods } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;

/** For each table about orders and what providers offer a whole row that the store takes. */
export const goodHelp: Readonly<Record<string, Row>> = {
  allocation: {
    id: 'new',
    number: 2,
    provision_id: 'pro',
    provider_id: 'prv',
    product_category: '01',
    product_code: 'HH',
    volume: 2.5,
    volume_unit: 'HOUR',
    volume_per: 'WEEK',
    valid_from: '2026-06-01',
    valid_until: '2026-12-01',
    note: 'Key at the neighbours',
    ordered_on: '2026-05-20',
    ordered_by_id: 'sta',
    status: 'WITHDRAWN',
    since: '2026-05-21',
    reason: 'Why',
    version: 1,
    care_request_id: 'crq',
    change_reason: 'REMOVED',
    untold: 1,
    ...made,
  },
  offering: {
    id: 'new',
    provider_id: 'prv',
    product_id: 'prd',
    contracted: 1,
    valid_from: '2026-01-01',
    valid_until: '2026-02-01',
    ...made,
  },
};

/** Text that sorts after every day, so that no rule on the order of days speaks first. */
const noLateDays = ['2026-06-31', '2026-13-01', 'today'] as const;

/** The CHECKs of those tables beside that of the source. */
export const helpBreaks: Readonly<Record<string, Breaks>> = {
  allocation: {
    allocation_volume_unit: [{ volume_unit: 'YARD' }],
    allocation_volume_per: [{ volume_per: 'LIFE' }],
    allocation_status: [{ status: 'LOST', reason: null }],
    allocation_number_has_nine_digits: [{ number: 0 }, { number: 1_000_000_000 }],
    allocation_volume_is_positive: [{ volume: 0 }, { volume: -1 }],
    allocation_valid_from_is_day: days('valid_from', { valid_until: null }),
    allocation_valid_until_is_day: noLateDays.map((valid_until) => ({ valid_until })),
    allocation_period_in_order: [{ valid_until: '2026-06-01' }, { valid_until: '2026-05-31' }],
    allocation_ordered_on_is_day: ['2026', '2026-05', '2026-02-30', ''].map((ordered_on) => ({ ordered_on })),
    allocation_since_is_day: noLateDays.map((since) => ({ since })),
    allocation_since_order: [{ since: '2026-05-19' }],
    allocation_reason_when_ended: [
      { reason: null },
      { status: 'TO_SEND', untold: 0 },
      { status: 'REFUSED', reason: null },
    ],
    allocation_change_reason: [{ change_reason: 'BORED' }],
    allocation_untold: notFlags.map((untold) => ({ untold })),
    allocation_untold_was_sent: [{ status: 'TO_SEND', reason: null }],
  },
  offering: { ...periods('offering'), offering_contracted: notFlags.map((contracted) => ({ contracted })) },
};

/** The CHECKs on what came of a decision. */
export const decisionBreaks: Breaks = {
  decision_against_another: [{ against_id: 'new' }],
  decision_withdrawn_on_is_day: noLateDays.map((withdrawn_on) => ({ withdrawn_on })),
  decision_withdrawn_after_made: [{ withdrawn_on: '2026-05-09' }],
  decision_withdrawal_has_reason: [{ withdrawal_reason: null }, { withdrawn_on: null }],
};

const other = { id: 'other' } as const;
const standing = { withdrawn_on: null, withdrawal_reason: null } as const;
const toSend = { status: 'TO_SEND', reason: null, untold: 0 } as const;

/** What is tried against each unique index of those tables, of decisions and of provisions. */
export const helpUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  allocation_number: {
    table: 'allocation',
    first: {},
    second: other,
    refusedAs: 'allocation.number',
    allowed: [{ ...other, number: 3 }],
  },
  allocation_one_open: {
    table: 'allocation',
    first: toSend,
    second: { ...other, ...toSend, number: 3, status: 'ACCEPTED' },
    refusedAs: 'allocation.provision_id',
    allowed: [
      { ...other, number: 3 },
      { ...other, number: 3, status: 'REFUSED' },
    ],
  },
  decision_one_in_case: {
    table: 'decision',
    first: standing,
    second: { ...other, ...standing },
    refusedAs: 'decision.case_id',
    allowed: [other, { ...other, ...standing, source: 'DEMO' }],
  },
  offering_once_current: {
    table: 'offering',
    first: { valid_until: null },
    second: { ...other, valid_until: null },
    refusedAs: 'offering.provider_id, offering.product_id',
    allowed: [other],
  },
  provision_one_successor: {
    table: 'provision',
    first: {},
    second: other,
    refusedAs: 'provision.previous_id',
    allowed: [{ ...other, previous_id: null }],
  },
};

/** Every column of those tables that refers to another. */
export const helpReferences: Readonly<Record<string, string>> = {
  'allocation.provision_id': 'provision',
  'allocation.provider_id': 'provider',
  'allocation.ordered_by_id': 'staff',
  'offering.provider_id': 'provider',
  'offering.product_id': 'product',
};

/** Columns of those tables that may be empty. */
export const helpOptional: Readonly<Record<string, readonly string[]>> = {
  allocation: [
    ...['product_category', 'valid_until', 'note', 'ordered_by_id', 'reason', 'care_request_id', 'change_reason'],
  ],
  offering: ['valid_from', 'valid_until'],
};
