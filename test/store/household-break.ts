import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const corrected = {
  kind: 'MEMBER_ADDED',
  household_id: 'hou',
  day: '2026-05-01',
  reason: 'Why',
  staff_id: 'sta',
} as const;
const joined = {
  remaining_id: 'per',
  reason: 'Why',
  joined_by_id: 'sta',
  joined_at: '2026-05-01T09:00:00.000Z',
} as const;

/** Rows about corrected households and joined records that others refer to. */
export const standingCorrections: readonly (readonly [table: string, row: Row])[] = [
  ['household_correction', { id: 'hcr', ...corrected, ...made }],
  [
    'person_join',
    {
      ...{ id: 'pjn', ...joined, joined_id: 'kin', undone_at: '2026-05-02T09:00:00.000Z' },
      ...{ undone_by_id: 'sta', undone_reason: 'Not so', ...made },
    },
  ],
];

/** For each of those tables a whole row that the store takes. */
export const goodCorrections: Readonly<Record<string, Row>> = {
  household_correction: { id: 'new', ...corrected, other_household_id: 'elsewhere', ...made },
  household_correction_person: { id: 'new', correction_id: 'hcr', person_id: 'per' },
  identity_check: {
    id: 'new',
    person_id: 'per',
    document: 'PASSPORT',
    checked_on: '2026-05-01',
    staff_id: 'sta',
    ...made,
  },
  person_join: {
    id: 'new',
    ...joined,
    joined_id: 'kin',
    undone_at: '2026-05-02T09:00:00.000Z',
    undone_by_id: 'sta',
    undone_reason: 'Not so',
    version: 1,
    ...made,
  },
  person_join_row: {
    id: 'new',
    join_id: 'pjn',
    position: 1,
    table_name: 'case',
    record_id: 'cas',
    column_name: 'person_id',
    before: 'kin',
    after: 'per',
    set_aside: null,
  },
};

/** The CHECKs of those tables beside that of the source. */
export const correctionBreaks: Readonly<Record<string, Breaks>> = {
  household_correction: {
    household_correction_kind: [{ kind: 'MOVED' }],
    household_correction_day_is_day: days('day'),
    household_correction_has_reason: [{ reason: '' }, { reason: '  ' }],
    household_correction_names_both: [
      { kind: 'SPLIT', other_household_id: null },
      { kind: 'JOINED', other_household_id: null },
    ],
    household_correction_of_two: [{ other_household_id: 'hou' }],
  },
  identity_check: {
    identity_check_document: [{ document: 'LIBRARY_CARD' }],
    identity_check_checked_on_is_day: days('checked_on'),
  },
  person_join: {
    person_join_of_two: [{ joined_id: 'per' }],
    person_join_has_reason: [{ reason: '' }, { reason: '  ' }],
    person_join_undone_is_whole: [{ undone_at: null }, { undone_by_id: null }, { undone_reason: null }],
  },
  person_join_row: {
    person_join_row_is_one_thing: [{ set_aside: '{}' }, { column_name: null, before: null, after: null }],
    person_join_row_has_values: [{ before: null }, { after: null }],
  },
};

const other = { id: 'other' } as const;
const stands = { undone_at: null, undone_by_id: null, undone_reason: null } as const;

/** What is tried against each unique index of those tables. */
export const correctionUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  household_correction_person_once: {
    table: 'household_correction_person',
    first: {},
    second: other,
    refusedAs: 'household_correction_person.correction_id, household_correction_person.person_id',
    allowed: [{ ...other, person_id: 'kin' }],
  },
  person_join_once: {
    table: 'person_join',
    first: stands,
    second: { ...other, ...stands },
    refusedAs: 'person_join.joined_id',
    allowed: [other],
  },
  person_join_row_in_order: {
    table: 'person_join_row',
    first: {},
    second: other,
    refusedAs: 'person_join_row.join_id, person_join_row.position',
    allowed: [{ ...other, position: 2 }],
  },
};

/** Every column of those tables that refers to another. */
export const correctionReferences: Readonly<Record<string, string>> = {
  'household_correction.household_id': 'household',
  'household_correction.other_household_id': 'household',
  'household_correction.staff_id': 'staff',
  'household_correction_person.correction_id': 'household_correction',
  'household_correction_person.person_id': 'person',
  'identity_check.person_id': 'person',
  'identity_check.staff_id': 'staff',
  'person_join.joined_by_id': 'staff',
  'person_join.joined_id': 'person',
  'person_join.remaining_id': 'person',
  'person_join.undone_by_id': 'staff',
  'person_join_row.join_id': 'person_join',
};

/** Columns of those tables that may be empty. */
export const correctionOptional: Readonly<Record<string, readonly string[]>> = {
  household_correction: ['other_household_id'],
  household_correction_person: [],
  identity_check: [],
  person_join: ['undone_at', 'undone_by_id', 'undone_reason'],
  person_join_row: ['column_name', 'before', 'after', 'set_aside'],
};
