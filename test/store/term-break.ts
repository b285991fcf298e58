import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;

/** For the table of what happened to the terms of cases a whole row that the store takes. */
export const goodTerm: Readonly<Record<string, Row>> = {
  case_term_change: {
    id: 'new',
    case_id: 'cas',
    ground: 'SUPPLEMENT',
    reason: 'Why',
    from_on: '2026-05-10',
    until_on: '2026-05-20',
    answer_by: '2026-05-24',
    recorded_by_id: 'sta',
    version: 1,
    ...made,
  },
};

/** Text that sorts after every day, so that no rule on the order of days speaks first. */
const noLateDays = ['2026-06-31', '2026-13-01', 'today'] as const;

/** The CHECKs of that table beside that of the source. */
export const termBreaks: Readonly<Record<string, Breaks>> = {
  case_term_change: {
    case_term_change_ground: [{ ground: 'HOLIDAY' }],
    case_term_change_has_reason: [{ reason: '' }, { reason: '  ' }],
    case_term_change_from_on_is_day: days('from_on', { until_on: null, answer_by: null }),
    case_term_change_until_on_is_day: noLateDays.map((until_on) => ({ until_on })),
    case_term_change_answer_by_is_day: noLateDays.map((answer_by) => ({ answer_by })),
    case_term_change_in_order: [{ until_on: '2026-05-09' }],
    case_term_change_answer_comes_later: [{ answer_by: '2026-05-10' }],
    case_term_change_only_suspension_runs: [
      { ground: 'ADJOURNMENT', until_on: null },
      { ground: 'DEFAULT_NOTICE', until_on: null },
    ],
  },
};

const other = { id: 'other' } as const;

/** What is tried against each unique index of that table. */
export const termUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  case_term_change_one_running: {
    table: 'case_term_change',
    first: { until_on: null },
    second: { ...other, ground: 'CONSENT', until_on: null },
    refusedAs: 'case_term_change.case_id',
    allowed: [other],
  },
  case_term_change_adjourned_once: {
    table: 'case_term_change',
    first: { ground: 'ADJOURNMENT' },
    second: { ...other, ground: 'ADJOURNMENT' },
    refusedAs: 'case_term_change.case_id',
    allowed: [other, { ...other, ground: 'POSTPONEMENT' }],
  },
};

/** Every column of that table that refers to another. */
export const termReferences: Readonly<Record<string, string>> = {
  'case_term_change.case_id': 'case',
  'case_term_change.recorded_by_id': 'staff',
};

/** Columns of that table that may be empty. */
export const termOptional: Readonly<Record<string, readonly string[]>> = {
  case_term_change: ['until_on', 'answer_by'],
};
