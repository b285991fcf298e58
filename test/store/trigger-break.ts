import type { TriggerBreak } from './break.ts';
import { suppliedTriggerBreaks } from './rows-break.ts';
import { directorTriggerBreaks } from './director-break.ts';
import { careTriggerBreaks } from './care-break.ts';
import { messageTriggerBreaks } from './chain-break.ts';
import { administrationTriggerBreaks } from './administration-break.ts';
import { reportTriggerBreaks } from './report-break.ts';
import { overlapBreaks, spring } from './overlap-break.ts';

const memberships = overlapBreaks('membership', {
  elsewhere: [{ kind: 'SECONDARY' }, { person_id: 'kin' }],
  mayHaveAlwaysBeen: true,
});

/** What is tried against each trigger, and what it must let pass. */
export const triggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  ...memberships,
  membership_no_overlap_on_insert: [
    ...(memberships['membership_no_overlap_on_insert'] ?? []),
    {
      says: 'they are in different households',
      table: 'membership',
      rows: [spring, { ...spring, household_id: 'elsewhere' }],
      refusedAs: 'membership_no_overlap',
    },
  ],
  membership_no_overlap_on_update: [
    ...(memberships['membership_no_overlap_on_update'] ?? []),
    {
      says: 'a secondary one becomes principal',
      table: 'membership',
      rows: [{ ...spring, kind: 'SECONDARY' }, spring],
      update: { kind: 'PRINCIPAL' },
      refusedAs: 'membership_no_overlap',
    },
  ],
  ...overlapBreaks('director', { elsewhere: [] }),
  revision_is_kept: [
    {
      says: 'what was changed is rewritten',
      table: 'revision',
      rows: [{}],
      update: { changes: '{"a":1}' },
      refusedAs: 'revision_is_kept',
    },
    {
      says: 'who changed it is rewritten',
      table: 'revision',
      rows: [{}],
      update: { staff_id: null },
      refusedAs: 'revision_is_kept',
    },
    { says: 'one comes after another', table: 'revision', rows: [{}, {}] },
  ],
  case_status_is_kept: [
    {
      says: 'a status is rewritten',
      table: 'case_status',
      rows: [{}],
      update: { status: 'DECIDED' },
      refusedAs: 'case_status_is_kept',
    },
    {
      says: 'its day is rewritten',
      table: 'case_status',
      rows: [{}],
      update: { since: '2026-01-01' },
      refusedAs: 'case_status_is_kept',
    },
    { says: 'one comes after another', table: 'case_status', rows: [{}, { status: 'IN_PROGRESS' }] },
  ],
  ...directorTriggerBreaks,
  ...administrationTriggerBreaks,
  ...reportTriggerBreaks,
  ...messageTriggerBreaks,
  ...careTriggerBreaks,
  ...suppliedTriggerBreaks,
};
