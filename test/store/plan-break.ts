import type { Breaks, Row, UniqueBreak } from './break.ts';
import { days, notFlags } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const running = { ended_on: null, ending: null, end_recorded_by_id: null } as const;

/** For the table of what residents said of plans a whole row that the store takes. */
export const goodAgreement: Readonly<Record<string, Row>> = {
  plan_agreement: {
    id: 'new',
    plan_id: 'pla',
    person_id: 'per',
    with_plan: 1,
    with_sharing: 0,
    remark: 'Not with everything',
    given_by: 'PARENT',
    giver_person_id: 'kin',
    giver_name: null,
    child_agrees: 1,
    given_on: '2026-05-10',
    ended_on: '2026-05-20',
    ending: 'WITHDRAWN',
    recorded_by_id: 'sta',
    end_recorded_by_id: 'sta',
    version: 1,
    ...made,
  },
};

/** The CHECKs of that table beside that of the source. */
export const agreementBreaks: Readonly<Record<string, Breaks>> = {
  plan_agreement: {
    plan_agreement_with_plan: notFlags.map((with_plan) => ({ with_plan })),
    plan_agreement_with_sharing: notFlags.map((with_sharing) => ({ with_sharing })),
    plan_agreement_child_agrees: notFlags.map((child_agrees) => ({ child_agrees })),
    plan_agreement_given_by: [{ given_by: 'NEIGHBOUR' }],
    plan_agreement_given_on_is_day: days('given_on', running),
    plan_agreement_ended_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((ended_on) => ({ ended_on })),
    plan_agreement_ending: [{ ending: 'FORGOTTEN' }],
    plan_agreement_ends_after_given: [{ ended_on: '2026-05-09' }],
    plan_agreement_end_is_whole: [{ ended_on: null }, { ending: null }, { end_recorded_by_id: null }],
    plan_agreement_giver_is_named: [{ giver_person_id: null }, { given_by: 'SELF' }],
  },
};

const other = { id: 'other' } as const;

/** What is tried against the unique index of that table. */
export const agreementUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  plan_agreement_one_running: {
    table: 'plan_agreement',
    first: running,
    second: { ...other, ...running },
    refusedAs: 'plan_agreement.plan_id, plan_agreement.person_id',
    allowed: [other, { ...other, ...running, person_id: 'kin', giver_person_id: 'per' }],
  },
};

/** Every column of that table that refers to another. */
export const agreementReferences: Readonly<Record<string, string>> = {
  'plan_agreement.plan_id': 'plan',
  'plan_agreement.person_id': 'person',
  'plan_agreement.giver_person_id': 'person',
  'plan_agreement.recorded_by_id': 'staff',
  'plan_agreement.end_recorded_by_id': 'staff',
};

/** Columns of that table that may be empty. */
export const agreementOptional: Readonly<Record<string, readonly string[]>> = {
  plan_agreement: ['remark', 'giver_person_id', 'giver_name', 'ended_on', 'ending', 'end_recorded_by_id'],
};
