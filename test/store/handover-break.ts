import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const answered = { status: 'DECLINED', answered_on: '2026-05-12', answered_by_id: 'sta', answer: 'Why not' } as const;
const open = { status: 'OFFERED', answered_on: null, answered_by_id: null, answer: null } as const;

/** For the table of cases offered from office to office a whole row that the store takes. */
export const goodHandover: Readonly<Record<string, Row>> = {
  case_handover: {
    id: 'new',
    case_id: 'cas',
    from_organisation_id: 'org',
    from_office_function: 'FRONT',
    to_organisation_id: 'org',
    to_office_function: 'BACK',
    reason: 'Why',
    offered_on: '2026-05-10',
    offered_by_id: 'sta',
    ...answered,
    version: 1,
    ...made,
  },
};

/** The CHECKs of that table beside that of the source. */
export const handoverBreaks: Readonly<Record<string, Breaks>> = {
  case_handover: {
    case_handover_from_office_function: [{ from_office_function: 'SIDE' }],
    case_handover_to_office_function: [{ to_office_function: 'SIDE' }],
    case_handover_status: [{ status: 'FORGOTTEN', answer: null }],
    case_handover_has_reason: [{ reason: '' }, { reason: '  ' }],
    case_handover_offered_on_is_day: days('offered_on', open),
    case_handover_answered_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((answered_on) => ({ answered_on })),
    case_handover_answer_is_whole: [
      { answered_on: null },
      { answered_by_id: null },
      { ...open, answered_on: '2026-05-12' },
      { ...open, answered_by_id: 'sta' },
    ],
    case_handover_in_order: [{ answered_on: '2026-05-09' }],
    case_handover_declined_says_why: [{ answer: null }, { status: 'ACCEPTED' }],
    case_handover_to_another: [{ to_office_function: 'FRONT' }],
  },
};

const other = { id: 'other' } as const;

/** What is tried against the unique index of that table. */
export const handoverUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  case_handover_one_open: {
    table: 'case_handover',
    first: open,
    second: { ...other, ...open },
    refusedAs: 'case_handover.case_id',
    allowed: [other],
  },
};

/** Every column of that table that refers to another. */
export const handoverReferences: Readonly<Record<string, string>> = {
  'case_handover.case_id': 'case',
  'case_handover.from_organisation_id': 'organisation',
  'case_handover.to_organisation_id': 'organisation',
  'case_handover.offered_by_id': 'staff',
  'case_handover.answered_by_id': 'staff',
};

/** Columns of that table that may be empty. */
export const handoverOptional: Readonly<Record<string, readonly string[]>> = {
  case_handover: ['answered_on', 'answered_by_id', 'answer'],
};
