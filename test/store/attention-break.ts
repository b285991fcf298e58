import type { Breaks } from './check-break.ts';
import { notFlags, periods } from './check-break-kit.ts';
import type { Row } from './good-row.ts';
import type { UniqueBreak } from './unique-break.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;

/** For each table by which attention goes a whole row that the store takes. */
export const goodAttention: Readonly<Record<string, Row>> = {
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
  'provision_conflict.other_product_id': 'product',
  'provision_conflict.product_id': 'product',
};

/** Columns of those tables that may be empty. */
export const attentionOptional: Readonly<Record<string, readonly string[]>> = {
  provision_conflict: ['delivery_form', 'other_delivery_form', 'article', 'valid_from', 'valid_until'],
  setting: ['valid_from', 'valid_until'],
};
