import type { Breaks, UniqueBreak } from './break.ts';
import { dates, days, periods } from './check-break-kit.ts';

/** Text that sorts after every day, so that no rule on the order of days speaks first. */
const noLateDays = ['2026-06-31', '2026-13-01', 'today'] as const;

/** The CHECKs of the tables about who may see what beside that of the source. */
export const sightBreaks: Readonly<Record<string, Breaks>> = {
  child_protection: {
    ...periods('child_protection'),
    child_protection_valid_until_is_date: dates('valid_until'),
    child_protection_valid_from_is_day: [{ valid_from: '2026' }, { valid_from: '2025-12' }],
    child_protection_valid_until_is_day: [{ valid_until: '2027' }, { valid_until: '2026-05' }],
    child_protection_ground: [{ ground: 'BECAUSE' }],
  },
  consent: {
    consent_law: [{ law: 'WLZ' }],
    consent_given_by: [{ given_by: 'NEIGHBOUR' }],
    consent_given_on_is_day: days('given_on', { ends_on: null, withdrawn_on: null, withdrawal_recorded_by_id: null }),
    consent_ends_on_is_day: noLateDays.map((ends_on) => ({ ends_on })),
    consent_withdrawn_on_is_day: noLateDays.map((withdrawn_on) => ({ withdrawn_on })),
    consent_ends_after_given: [{ ends_on: '2026-01-05' }, { ends_on: '2026-01-04' }],
    consent_withdrawn_after_given: [{ withdrawn_on: '2026-01-04' }],
    consent_withdrawal_has_recorder: [{ withdrawal_recorded_by_id: null }, { withdrawn_on: null }],
    consent_giver_is_named: [
      { giver_person_id: null, giver_name: null },
      { given_by: 'REPRESENTATIVE', giver_person_id: null, giver_name: null },
      { given_by: 'SELF', giver_name: null },
      { given_by: 'SELF', giver_person_id: null },
    ],
  },
  emergency_access: {
    emergency_access_outcome: [{ outcome: 'FINE' }],
    emergency_access_has_reason: [{ reason: '' }, { reason: '   ' }],
    emergency_access_is_short: [
      { ended_at: null, ends_at: '2026-05-01T09:00:59.000Z' },
      { ended_at: null, ends_at: '2026-05-01T13:00:01.000Z' },
      { ended_at: null, ends_at: '2026-05-01T08:00:00.000Z' },
      { ended_at: null, ends_at: 'tomorrow' },
    ],
    emergency_access_ends_within: [{ ended_at: '2026-05-01T08:59:59.000Z' }, { ended_at: '2026-05-01T10:00:01.000Z' }],
    emergency_access_review_is_whole: [
      { reviewed_at: null },
      { reviewed_by_id: null },
      { outcome: null },
      { reviewed_at: null, reviewed_by_id: null, outcome: null },
    ],
    emergency_access_reviewed_by_another: [{ reviewed_by_id: 'sta' }],
  },
  emergency_access_law: { emergency_access_law_law: [{ law: 'WLZ' }] },
  notice: {
    notice_kind: [{ kind: 'GOSSIP' }],
    notice_role: [{ role: 'KING', staff_id: null }],
    notice_is_for_somebody: [{ staff_id: null }, { role: 'DIRECTOR' }],
    notice_household_change: [{ kind: 'HOUSEHOLD_CHANGED', household_change: 'PARTY' }],
    notice_change_is_told: [{ kind: 'HOUSEHOLD_CHANGED' }, { household_change: 'MOVED' }],
    notice_handover_is_told: [{ kind: 'CASE_OFFER_ACCEPTED' }, { case_handover_id: 'chd' }],
    notice_read_is_whole: [{ read_at: null }, { read_by_id: null }],
  },
};

const other = { id: 'other' } as const;
const notWithdrawn = { ends_on: null, withdrawn_on: null, withdrawal_recorded_by_id: null } as const;

/** What is tried against each unique index of the tables about who may see what. */
export const sightUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  child_protection_one_open: {
    table: 'child_protection',
    first: { valid_until: null },
    second: { ...other, ground: 'GUARDIANSHIP', valid_until: null },
    refusedAs: 'child_protection.person_id',
    allowed: [other, { ...other, person_id: 'kin', valid_until: null }],
  },
  consent_one_open: {
    table: 'consent',
    first: notWithdrawn,
    second: { ...other, ...notWithdrawn },
    refusedAs: 'consent.person_id, consent.law, consent.organisation_id',
    allowed: [
      other,
      { ...other, ...notWithdrawn, ends_on: '2026-12-31' },
      { ...other, ...notWithdrawn, person_id: 'kin' },
      { ...other, ...notWithdrawn, law: 'WGS' },
      { ...other, ...notWithdrawn, organisation_id: 'town' },
    ],
  },
};

/** Every column of the tables about who may see what that refers to another table. */
export const sightReferences: Readonly<Record<string, string>> = {
  'child_protection.person_id': 'person',
  'child_protection.staff_id': 'staff',
  'consent.giver_person_id': 'person',
  'consent.organisation_id': 'organisation',
  'consent.person_id': 'person',
  'consent.recorded_by_id': 'staff',
  'consent.withdrawal_recorded_by_id': 'staff',
  'emergency_access.household_id': 'household',
  'emergency_access.organisation_id': 'organisation',
  'emergency_access.reviewed_by_id': 'staff',
  'emergency_access.staff_id': 'staff',
  'emergency_access_law.emergency_access_id': 'emergency_access',
  'mutation.staff_id': 'staff',
  'notice.case_handover_id': 'case_handover',
  'notice.director_offer_id': 'director_offer',
  'notice.emergency_access_id': 'emergency_access',
  'notice.household_id': 'household',
  'notice.read_by_id': 'staff',
  'notice.staff_id': 'staff',
};

/** Columns of the tables about who may see what that may be empty. */
export const sightOptional: Readonly<Record<string, readonly string[]>> = {
  child_protection: ['valid_until', 'staff_id'],
  consent: ['giver_person_id', 'giver_name', 'ends_on', 'withdrawn_on', 'withdrawal_recorded_by_id'],
  emergency_access: ['ended_at', 'reviewed_at', 'reviewed_by_id', 'outcome', 'review_note'],
  emergency_access_law: [],
  mutation: ['look'],
  notice: [
    'emergency_access_id',
    'director_offer_id',
    'case_handover_id',
    'household_change',
    'staff_id',
    'role',
    'read_at',
    'read_by_id',
  ],
};
