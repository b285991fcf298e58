import type { Breaks, Row, TriggerBreak, UniqueBreak } from './break.ts';
import { days, notFlags } from './check-break-kit.ts';

const june = { valid_from: '2026-06-01', valid_until: '2026-07-01' } as const;

/** Days that no calendar has; text that sorts after every day, so that no rule on the order of days speaks first. */
const noLateDays = ['2026-06-31', '2026-13-01', 'today'] as const;

function endings(column: string): Row[] {
  return noLateDays.map((day) => ({ [column]: day }));
}

/** The CHECKs of those tables beside that of the source. */
export const careBreaks: Readonly<Record<string, Breaks>> = {
  claim: {
    claim_law: [{ law: 'WLZ' }],
    claim_has_number: [{ number: '' }, { number: ' ' }],
    claim_valid_from_is_day: days('valid_from').filter(({ valid_from }) => String(valid_from) < '2026-06-01'),
    claim_valid_until_is_day: endings('valid_until'),
    claim_period_in_order: [{ valid_until: '2026-05-01' }, { valid_until: '2026-04-30' }],
    claim_claimed_on_is_day: days('claimed_on'),
  },
  claim_line: {
    claim_line_law: [{ law: 'WLZ' }],
    claim_line_volume_unit: [{ volume_unit: 'YARD' }],
    claim_line_has_reference: [{ reference: '' }, { reference: ' ' }],
    claim_line_credited: [{ credited: 1 }, { credited: 2 }, { credited: 2, credits_id: null }],
    claim_line_valid_from_is_day: days('valid_from').filter(({ valid_from }) => String(valid_from) < '2026-06-01'),
    claim_line_valid_until_is_day: endings('valid_until'),
    claim_line_period_in_order: [{ valid_until: '2026-05-01' }, { valid_until: '2026-04-30' }],
    claim_line_is_not_negative: [{ volume: -1 }, { rate: -1 }, { amount: -1 }],
  },
  care_request: {
    care_request_kind: [{ kind: 'PLEA', reason: null }],
    care_request_law: [{ law: 'WLZ' }],
    care_request_reason: [{ reason: 'BORED' }],
    care_request_referrer: [{ kind: 'ALLOCATION', reason: null, referrer: 'NEIGHBOUR' }],
    care_request_status: [{ status: 'LOST', refusal_reason: null, municipality: null }],
    care_request_refusal_reason: [{ refusal_reason: 'BORED', municipality: null }],
    care_request_untold: notFlags.map((untold) => ({ untold })),
    care_request_received_on_is_day: days('received_on').filter(
      ({ received_on }) => String(received_on) < '2026-06-01',
    ),
    care_request_since_is_day: endings('since'),
    care_request_since_order: [{ since: '2026-05-31' }],
    care_request_has_reference: [{ reference: '' }, { reference: ' ' }],
    care_request_reason_of_change: [{ reason: null }, { kind: 'ALLOCATION', referrer: 'COURT' }],
    care_request_referrer_of_new: [{ referrer: 'COURT' }, { kind: 'ALLOCATION', reason: null }],
    care_request_refused_for_reason: [
      { refusal_reason: null, municipality: null },
      { status: 'GRANTED', municipality: null, refusal_reason: 'PILED_UP' },
    ],
    care_request_municipality_elsewhere: [
      { municipality: '307' },
      { municipality: '030A' },
      { refusal_reason: 'PILED_UP' },
    ],
    care_request_answered_by: [{ answered_by_id: null }],
  },
  care_request_line: {
    care_request_line_kind: [{ kind: 'STEAL' }],
    care_request_line_volume_unit: [{ volume_unit: 'YARD' }],
    care_request_line_volume_per: [{ volume_per: 'LIFE' }],
    care_request_line_counts: [{ position: 0 }],
    care_request_line_of_order: [{ allocation_id: null }, { kind: 'ADD' }],
    care_request_line_product_is_added: [{ product_category: '01' }, { product_code: 'HH' }],
    care_request_line_has_first_day: [{ first_day: null }, { kind: 'KEEP' }],
    care_request_line_first_day_is_day: days('first_day'),
    care_request_line_last_day_is_day: days('last_day'),
    care_request_line_volume_is_whole: [{ volume: null }, { volume_unit: null }, { volume_per: null }],
    care_request_line_is_not_negative: [{ volume: -1 }, { budget: -1 }],
  },
  delivery: {
    delivery_end_reason: [{ end_reason: 'BORED' }],
    delivery_valid_from_is_day: days('valid_from').filter(({ valid_from }) => String(valid_from) < '2026-06-01'),
    delivery_valid_until_is_day: endings('valid_until'),
    delivery_period_in_order: [{ valid_until: '2026-05-01' }, { valid_until: '2026-04-30' }],
    delivery_withdrawn_on_is_day: days('withdrawn_on'),
    delivery_end_has_reason: [{ end_reason: null }, { valid_until: null }],
    delivery_end_has_message: [
      { end_message_id: null, withdrawn_on: null },
      { end_message_id: null, end_reason: null, valid_until: null },
    ],
  },
};

const other = { id: 'other' } as const;
const standing = { credits_id: null } as const;

/** What is tried against each unique index of those tables. */
export const careUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  claim_number_at_provider: {
    table: 'claim',
    first: {},
    second: other,
    refusedAs: 'claim.provider_id, claim.law, claim.number',
    allowed: [
      { ...other, law: 'JEUGDWET' },
      { ...other, number: 'D2' },
    ],
  },
  claim_line_claimed_once: {
    table: 'claim_line',
    first: standing,
    second: { ...other, ...standing },
    refusedAs: 'claim_line.provider_id, claim_line.law, claim_line.reference',
    allowed: [
      { ...other, ...standing, law: 'JEUGDWET' },
      { ...other, ...standing, reference: 'P2' },
      { ...other, credits_id: 'cll' },
    ],
  },
  claim_line_credited_once: {
    table: 'claim_line',
    first: {},
    second: { ...other, reference: 'P2' },
    refusedAs: 'claim_line.credits_id',
    allowed: [{ ...other, credits_id: 'new', reference: 'P2' }],
  },
  care_request_reference_at_provider: {
    table: 'care_request',
    first: {},
    second: other,
    refusedAs: 'care_request.provider_id, care_request.law, care_request.reference',
    allowed: [
      { ...other, law: 'WMO' },
      { ...other, reference: 'R2' },
    ],
  },
  care_request_line_in_order: {
    table: 'care_request_line',
    first: {},
    second: other,
    refusedAs: 'care_request_line.care_request_id, care_request_line.position',
    allowed: [{ ...other, position: 2 }],
  },
};

const running = { withdrawn_on: null, valid_until: null, end_reason: null } as const;
const ended = { withdrawn_on: null } as const;
const granted = { ...standing, credited: 0 } as const;

/** What is tried against each trigger of those tables. */
export const careTriggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  delivery_no_overlap_on_insert: [
    { says: 'both run', table: 'delivery', rows: [running, { ...running, ...{ valid_from: '2026-07-01' } }] },
    {
      says: 'one begins before the other ended',
      table: 'delivery',
      rows: [ended, { ...ended, valid_from: '2026-05-31' }],
    },
  ].map((tried) => ({ ...tried, refusedAs: 'delivery_no_overlap' })),
  delivery_no_overlap_on_update: [
    {
      says: 'one that ended goes on into the next',
      table: 'delivery',
      rows: [ended, { ...ended, ...june }],
      update: { valid_until: '2026-06-02' },
      refusedAs: 'delivery_no_overlap',
    },
    { says: 'one follows the other', table: 'delivery', rows: [ended, { ...ended, ...june }], update: { version: 2 } },
    { says: 'one was taken back', table: 'delivery', rows: [{}, ended], update: { version: 2 } },
  ],
  claim_line_no_overlap_on_insert: [
    {
      says: 'both are for one day',
      table: 'claim_line',
      rows: [granted, { ...granted, reference: 'P2', valid_from: '2026-05-31' }],
      refusedAs: 'claim_line_no_overlap',
    },
    {
      says: 'one takes back',
      table: 'claim_line',
      rows: [granted, { reference: 'P2' }, { ...granted, ...june, reference: 'P3' }],
    },
  ],
  claim_line_no_overlap_on_update: [
    {
      says: 'one is granted again beside what came for it',
      table: 'claim_line',
      rows: [
        { ...standing, credited: 1 },
        { ...granted, reference: 'P2' },
      ],
      update: { credited: 0 },
      refusedAs: 'claim_line_no_overlap',
    },
    { says: 'it is taken back', table: 'claim_line', rows: [granted], update: { credited: 1 } },
  ],
};

/** Every column of those tables that refers to another. */
export const careReferences: Readonly<Record<string, string>> = {
  'allocation.care_request_id': 'care_request',
  'claim.provider_id': 'provider',
  'claim.message_id': 'chain_message',
  'claim_line.claim_id': 'claim',
  'claim_line.provider_id': 'provider',
  'claim_line.allocation_id': 'allocation',
  'claim_line.credits_id': 'claim_line',
  'care_request.household_id': 'household',
  'care_request.person_id': 'person',
  'care_request.case_id': 'case',
  'care_request.provider_id': 'provider',
  'care_request.answered_by_id': 'staff',
  'care_request.message_id': 'chain_message',
  'care_request_line.care_request_id': 'care_request',
  'care_request_line.allocation_id': 'allocation',
  'delivery.allocation_id': 'allocation',
  'delivery.message_id': 'chain_message',
  'delivery.end_message_id': 'chain_message',
};

/** Columns of those tables that may be empty. */
export const careOptional: Readonly<Record<string, readonly string[]>> = {
  claim: [],
  claim_line: ['credits_id', 'rate'],
  care_request: [...['case_id', 'reason', 'referrer', 'note', 'refusal_reason', 'municipality', 'answered_by_id']],
  care_request_line: [
    ...['allocation_id', 'product_category', 'product_code', 'first_day', 'last_day', 'volume', 'volume_unit'],
    ...['volume_per', 'budget'],
  ],
  delivery: ['valid_until', 'end_reason', 'withdrawn_on', 'end_message_id'],
};
