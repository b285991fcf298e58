import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days, notFlags, periods } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;

const lasting = { closed_on: null, closed_by_id: null, ending: null } as const;

/** Rows about matches that others refer to. */
export const standingMatches: readonly (readonly [table: string, row: Row])[] = [
  [
    'signal',
    {
      id: 'sig',
      household_id: 'hou',
      kind: 'LONELINESS',
      law: 'WMO',
      status: 'RAISED',
      summary: 'Why',
      raised_on: '2026-05-01',
      raised_by: 'S',
      ...made,
    },
  ],
  ['match', { id: 'mat', person_id: 'kin', found_on: '2026-05-01', ...made, ...lasting }],
];

/** For each table by which attention goes a whole row that the store takes. */
export const goodAttention: Readonly<Record<string, Row>> = {
  match: {
    id: 'new',
    person_id: 'per',
    found_on: '2026-05-01',
    closed_on: '2026-06-01',
    closed_by_id: 'sta',
    ending: 'SETTLED',
    version: 1,
    ...made,
  },
  match_signal: { match_id: 'mat', signal_id: 'sig', organisation_id: 'org', since: '2026-05-01' },
  provision_conflict: {
    id: 'new',
    kind: 'CONTRADICTORY',
    product_id: 'prd',
    delivery_form: 'IN_KIND',
    other_product_id: 'prd',
    other_delivery_form: 'PERSONAL_BUDGET',
    reason: 'Why',
    article: 'Art. 1',
    assumed: 1,
    valid_from: '2026-01-01',
    valid_until: '2026-02-01',
    ...made,
  },
  setting: {
    id: 'new',
    code: 'TERM_NEAR',
    value: 14,
    unit: 'DAYS',
    basis: 'Why',
    assumed: 0,
    valid_from: '2026-01-01',
    valid_until: '2026-02-01',
    version: 1,
    ...made,
  },
};

/** The CHECKs of those tables beside that of the source. */
export const attentionBreaks: Readonly<Record<string, Breaks>> = {
  match: {
    match_ending: [{ ending: 'BORED' }],
    match_found_on_is_day: days('found_on', lasting),
    // Text that sorts after every day, so that no rule on the order of days speaks first.
    match_closed_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((closed_on) => ({ closed_on })),
    match_days_in_order: [{ closed_on: '2026-04-30' }],
    match_end_is_whole: [{ closed_on: null }, { closed_by_id: null }, { ending: null }],
  },
  match_signal: { match_signal_since_is_day: days('since') },
  provision_conflict: {
    ...periods('provision_conflict'),
    provision_conflict_kind: [{ kind: 'UGLY' }],
    provision_conflict_delivery_form: [{ delivery_form: 'GIFT' }],
    provision_conflict_other_delivery_form: [{ other_delivery_form: 'GIFT' }],
    provision_conflict_assumed: notFlags.map((assumed) => ({ assumed })),
    provision_conflict_has_reason: [{ reason: '' }, { reason: '  ' }],
    provision_conflict_is_of_two: [
      { other_delivery_form: 'IN_KIND' },
      { delivery_form: null, other_delivery_form: null },
    ],
  },
  setting: {
    ...periods('setting'),
    setting_unit: [{ unit: 'YEARS' }],
    setting_assumed: notFlags.map((assumed) => ({ assumed })),
    setting_has_code: [{ code: '' }, { code: '  ' }],
    setting_has_basis: [{ basis: '' }, { basis: '  ' }],
    setting_value_is_natural: [{ value: -1 }],
    setting_switch_is_flag: [{ unit: 'SWITCH', value: 2 }],
  },
};

const other = { id: 'other' } as const;
const current = { valid_until: null } as const;

/** What is tried against each unique index of those tables. */
export const attentionUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  match_one_open: {
    table: 'match',
    first: lasting,
    second: { ...other, ...lasting },
    refusedAs: 'match.person_id',
    allowed: [other],
  },
  setting_one_current: {
    table: 'setting',
    first: current,
    second: { ...other, ...current },
    refusedAs: 'setting.code',
    allowed: [other, { ...other, ...current, code: 'EVALUATION' }],
  },
};

/** Every column of those tables that refers to another. */
export const attentionReferences: Readonly<Record<string, string>> = {
  'match.closed_by_id': 'staff',
  'match.person_id': 'person',
  'match_signal.match_id': 'match',
  'match_signal.organisation_id': 'organisation',
  'match_signal.signal_id': 'signal',
  'provision_conflict.other_product_id': 'product',
  'provision_conflict.product_id': 'product',
};

/** Columns of those tables that may be empty. */
export const attentionOptional: Readonly<Record<string, readonly string[]>> = {
  match: ['closed_on', 'closed_by_id', 'ending'],
  match_signal: [],
  provision_conflict: ['delivery_form', 'other_delivery_form', 'article', 'valid_from', 'valid_until'],
  setting: ['valid_from', 'valid_until'],
};
