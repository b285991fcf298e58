import type { Breaks, Row, TriggerBreak, UniqueBreak } from './break.ts';
import { notFlags, periods } from './check-break-kit.ts';
import { overlapBreaks } from './overlap-break.ts';

const kept = { version: 1, source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const ended = { valid_from: '2026-01-01', valid_until: '2026-02-01' } as const;

/** For each table that the administrator keeps alone a whole row that the store takes. */
export const goodAdministration: Readonly<Record<string, Row>> = {
  case_type: {
    id: 'new',
    law: 'WMO',
    kind: 'REPORT',
    label: 'Report',
    office_function: 'FRONT',
    steps: '{}',
    other_terms: '[]',
    term_changes: '{}',
    reasonable_term: 0,
    from_suwinet: 0,
    ...ended,
    ...kept,
  },
  processing_activity: {
    id: 'new',
    uri: 'https://eenplan.example/new',
    label: 'New',
    purpose: 'Why',
    ground: 'Task',
    article: 'art. 1',
    controller: 'College',
    processor: 'Other',
    laws: '[]',
    coordination: 0,
    suwi: 0,
    roles: '[]',
    retention_years: 5,
    position: 1,
    proposal: '{}',
    proposed_by_id: 'sta',
    ...ended,
    ...kept,
  },
  statutory_term: {
    id: 'new',
    code: 'new',
    law: 'WMO',
    case_kinds: '[]',
    label: 'New',
    article: 'art. 1',
    amount: 6,
    unit: 'WEEKS',
    counts_from: 'RECEIPT',
    note: 'Note',
    ...ended,
    ...kept,
  },
};

const notLists = ['', 'WMO', '{}', 'null'] as const;
const notObjects = ['', 'steps', '[]', 'null'] as const;

/** The CHECKs of those tables beside that of the source. */
export const administrationBreaks: Readonly<Record<string, Breaks>> = {
  case_type: {
    ...periods('case_type'),
    case_type_law: [{ law: 'WLZ' }],
    case_type_kind: [{ kind: 'COMPLAINT' }],
    case_type_office_function: [{ office_function: 'MIDDLE' }],
    case_type_reasonable_term: notFlags.map((reasonable_term) => ({ reasonable_term })),
    case_type_from_suwinet: notFlags.map((from_suwinet) => ({ from_suwinet })),
    case_type_steps_are_json: notObjects.map((steps) => ({ steps })),
    case_type_other_terms_are_json: notLists.map((other_terms) => ({ other_terms })),
    case_type_term_changes_are_json: notObjects.map((term_changes) => ({ term_changes })),
  },
  processing_activity: {
    ...periods('processing_activity'),
    processing_activity_valid_from_is_date: [{ valid_from: '2026-02-30' }, { valid_from: '' }],
    processing_activity_valid_until_is_date: [{ valid_until: '2026-02-30' }, { valid_until: 'today' }],
    processing_activity_coordination: notFlags.map((coordination) => ({ coordination })),
    processing_activity_suwi: notFlags.map((suwi) => ({ suwi })),
    processing_activity_has_article: [{ article: ' ' }, { ground: '' }],
    processing_activity_laws_are_json: notLists.map((laws) => ({ laws })),
    processing_activity_roles_are_json: notLists.map((roles) => ({ roles })),
    processing_activity_retention_is_positive: [{ retention_years: 0 }, { retention_years: -1 }],
    processing_activity_proposal_is_whole: [{ proposal: null }, { proposed_by_id: null }],
    processing_activity_proposal_is_json: [{ proposal: 'more laws' }],
  },
  statutory_term: {
    ...periods('statutory_term'),
    statutory_term_law: [{ law: 'WLZ' }],
    statutory_term_unit: [{ unit: 'YEARS' }],
    statutory_term_counts_from: [{ counts_from: 'BIRTH' }],
    statutory_term_has_article: [{ article: '' }, { article: '  ' }],
    statutory_term_length_is_whole: [{ amount: null }, { unit: null }, { amount: 0 }, { amount: -2 }],
    statutory_term_case_kinds_are_json: notLists.map((case_kinds) => ({ case_kinds })),
  },
};

/** What is tried against each unique index of those tables. */
export const administrationUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  processing_activity_uri_unique: {
    table: 'processing_activity',
    first: {},
    second: { id: 'other' },
    refusedAs: 'processing_activity.uri',
    allowed: [{ id: 'other', uri: 'https://eenplan.example/other' }],
  },
};

/** What is tried against each trigger of those tables, and what it must let pass. */
export const administrationTriggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  ...overlapBreaks('case_type', { elsewhere: [{ kind: 'OBJECTION' }], mayHaveAlwaysBeen: true }),
  ...overlapBreaks('statutory_term', { elsewhere: [{ code: 'another' }], mayHaveAlwaysBeen: true }),
};

/** Every column of those tables that refers to another. */
export const administrationReferences: Readonly<Record<string, string>> = {
  'processing_activity.proposed_by_id': 'staff',
};

/** Columns of those tables that may be empty. */
export const administrationOptional: Readonly<Record<string, readonly string[]>> = {
  case_type: ['valid_from', 'valid_until'],
  processing_activity: ['processor', 'retention_years', 'proposal', 'proposed_by_id', 'valid_until'],
  statutory_term: ['law', 'amount', 'unit', 'note', 'valid_from', 'valid_until'],
};
