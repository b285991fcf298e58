import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days } from './check-break-kit.ts';
import { overlapBreaks } from './overlap-break.ts';

const made = { source: 'FILE', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const ended = { valid_from: '2026-01-01', valid_until: '2026-02-01' } as const;

/** A contract that a tariff stands under. */
export const standingContracts: readonly (readonly [table: string, row: Row])[] = [
  ['contract', { id: 'ctr', provider_id: 'prv', number: 'C-1', title: 'Contract', valid_from: '2025-01-01', ...made }],
];

/** For each table that files of other organisations fill a whole row that the store takes. */
export const goodSupplied: Readonly<Record<string, Row>> = {
  benefit: {
    id: 'new',
    person_id: 'per',
    case_id: 'cas',
    scheme: 'SOCIAL_ASSISTANCE',
    amount: 134_566,
    version: 1,
    ...ended,
    ...made,
  },
  budget_spending: { id: 'new', provision_id: 'pro', amount: -100, version: 1, ...ended, ...made },
  contract: { id: 'new', provider_id: 'prv', number: 'C-2', title: 'Contract', version: 1, ...ended, ...made },
  own_contribution: {
    id: 'new',
    provision_id: 'pro',
    kind: 'NONE_DUE',
    amount: 0,
    version: 1,
    ...ended,
    ...made,
  },
  row_failure: {
    message_id: 'chm',
    position: 1,
    line: 2,
    column: 'bsn',
    code: 'UNKNOWN_PERSON',
    reason: 'Nobody by that number',
  },
  source_key: {
    id: 'new',
    organisation_id: 'org',
    kind: 'CASE',
    key: 'K-1',
    record_id: 'cas',
    said: '{"number":"0123456789abcdef"}',
    ...made,
  },
  tariff: {
    id: 'new',
    contract_id: 'ctr',
    product_id: 'prd',
    unit: 'HOUR',
    amount: 6840,
    version: 1,
    ...ended,
    ...made,
  },
};

/** Text that sorts after every day, so that no rule on the order of days speaks first. */
const noLateDays = ['2026-06-31', '2026-13-01', 'today'] as const;

/** The CHECKs that each of those tables with a period has. */
function wholeDays(table: string, rest: Row = {}): Breaks {
  return {
    [`${table}_valid_from_is_day`]: days('valid_from', rest),
    [`${table}_valid_until_is_day`]: noLateDays.map((valid_until) => ({ valid_until })),
    [`${table}_period_in_order`]: [{ valid_until: '2026-01-01' }, { valid_until: '2025-12-31' }],
  };
}

/** The CHECKs of those tables beside that of the source. */
export const suppliedBreaks: Readonly<Record<string, Breaks>> = {
  benefit: {
    ...wholeDays('benefit', { valid_until: null }),
    benefit_scheme: [{ scheme: 'LOTTERY' }],
    benefit_amount_is_not_negative: [{ amount: -1 }],
  },
  // A spending without a last day is refused before its first day is looked at, so these sort before the last day.
  budget_spending: {
    ...wholeDays('budget_spending'),
    budget_spending_valid_from_is_day: ['2025', '2025-05', '2025-02-30', ''].map((valid_from) => ({ valid_from })),
  },
  contract: wholeDays('contract', { valid_until: null }),
  own_contribution: {
    ...wholeDays('own_contribution', { valid_until: null }),
    own_contribution_kind: [{ kind: 'GIFT' }],
    own_contribution_amount_is_not_negative: [{ amount: -1, kind: 'SUBSCRIPTION' }],
    own_contribution_none_is_zero: [{ amount: 1 }],
  },
  row_failure: { row_failure_position_counts: [{ position: 0 }], row_failure_line_counts: [{ line: 0 }] },
  source_key: {
    source_key_kind: [{ kind: 'MOVE' }],
    source_key_is_not_empty: [{ key: '' }, { key: ' ' }],
    source_key_said_is_json: [{ said: 'x' }, { said: '[]' }],
  },
  tariff: {
    ...wholeDays('tariff', { valid_until: null }),
    tariff_unit: [{ unit: 'YARD' }],
    tariff_amount_is_not_negative: [{ amount: -1 }],
  },
};

const other = { id: 'other' } as const;

/** What is tried against each unique index of those tables. */
export const suppliedUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  source_key_of_supplier: {
    table: 'source_key',
    first: {},
    second: { ...other, record_id: 'elsewhere' },
    refusedAs: 'source_key.organisation_id, source_key.kind, source_key.key',
    allowed: [
      { ...other, record_id: 'elsewhere', organisation_id: 'town' },
      { ...other, record_id: 'elsewhere', kind: 'PROVISION' },
      { ...other, record_id: 'elsewhere', key: 'K-2' },
    ],
  },
  source_key_of_record: {
    table: 'source_key',
    first: {},
    second: { ...other, key: 'K-2' },
    refusedAs: 'source_key.record_id',
    allowed: [{ ...other, key: 'K-2', record_id: 'elsewhere' }],
  },
};

/** What is tried against the triggers of those tables. */
export const suppliedTriggerBreaks = overlapBreaks('tariff', { elsewhere: [{ unit: 'MINUTE' }] });

/** Every column of those tables that refers to another. */
export const suppliedReferences: Readonly<Record<string, string>> = {
  'benefit.case_id': 'case',
  'benefit.person_id': 'person',
  'budget_spending.provision_id': 'provision',
  'contract.provider_id': 'provider',
  'own_contribution.provision_id': 'provision',
  'row_failure.message_id': 'chain_message',
  'source_key.organisation_id': 'organisation',
  'tariff.contract_id': 'contract',
  'tariff.product_id': 'product',
};

/** Columns of those tables that may be empty. */
export const suppliedOptional: Readonly<Record<string, readonly string[]>> = {
  benefit: ['case_id', 'valid_until'],
  budget_spending: [],
  contract: ['valid_until'],
  own_contribution: ['valid_until'],
  row_failure: ['column'],
  source_key: [],
  tariff: ['valid_until'],
};
