import type { Row } from './break.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const hour = { granted_at: '2026-05-01T09:00:00.000Z', ends_at: '2026-05-01T10:00:00.000Z' } as const;
const asked = { household_id: 'hou', staff_id: 'sta', organisation_id: 'org', processing_activity_id: 'a:b' } as const;
const told = { kind: 'EMERGENCY_ACCESS_USED', household_id: 'hou', at: '2026-05-01T09:00:00.000Z', ...made } as const;

/** Rows about who may see what that others refer to. */
export const standingSight: readonly (readonly [table: string, row: Row])[] = [
  ['staff', { id: 'peer', organisation_id: 'org', subject: 'p', name: 'P', job_title: 'T', ...made }],
  ['emergency_access', { id: 'emg', ...asked, ...hour, reason: 'Why', ...made }],
  ['notice', { ...told, id: 'unread', emergency_access_id: 'emg', role: 'PRIVACY_DESK' }],
  ['notice', { ...told, id: 'read', staff_id: 'sta', read_at: '2026-05-01T09:10:00.000Z', read_by_id: 'sta' }],
];

/** For each table about who may see what a whole row that the store takes. */
export const goodSight: Readonly<Record<string, Row>> = {
  child_protection: {
    id: 'new',
    person_id: 'per',
    ground: 'SAFETY',
    valid_from: '2026-01-01',
    valid_until: '2026-02-01',
    staff_id: 'sta',
    version: 1,
    ...made,
  },
  consent: {
    id: 'new',
    person_id: 'per',
    law: 'WMO',
    organisation_id: 'org',
    given_by: 'PARENT',
    giver_person_id: 'kin',
    giver_name: 'K',
    purpose: 'Why',
    given_on: '2026-01-05',
    ends_on: '2026-12-31',
    withdrawn_on: '2026-03-01',
    recorded_by_id: 'sta',
    withdrawal_recorded_by_id: 'peer',
    version: 1,
    ...made,
  },
  emergency_access: {
    id: 'new',
    ...asked,
    ...hour,
    reason: 'Why',
    ended_at: '2026-05-01T09:30:00.000Z',
    reviewed_at: '2026-05-02T09:00:00.000Z',
    reviewed_by_id: 'peer',
    outcome: 'JUSTIFIED',
    review_note: 'Because',
    version: 1,
    ...made,
  },
  emergency_access_law: { emergency_access_id: 'emg', law: 'WMO' },
  mutation: {
    staff_id: 'sta',
    client_mutation_id: 'once',
    name: 'change',
    input_hash: 'f'.repeat(64),
    record_id: 'emg',
    at: '2026-05-01T09:00:00.000Z',
    look: '{}',
  },
  notice: {
    id: 'new',
    kind: 'EMERGENCY_ACCESS_USED',
    household_id: 'hou',
    emergency_access_id: 'emg',
    director_offer_id: null,
    case_handover_id: null,
    household_change: null,
    staff_id: 'sta',
    role: null,
    at: '2026-05-01T09:00:00.000Z',
    read_at: '2026-05-01T09:10:00.000Z',
    read_by_id: 'sta',
    ...made,
  },
};
