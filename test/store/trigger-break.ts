import { suppliedTriggerBreaks } from './rows-break.ts';
import { directorTriggerBreaks } from './director-break.ts';
import { careTriggerBreaks } from './care-break.ts';
import { messageTriggerBreaks } from './chain-break.ts';
import { administrationTriggerBreaks } from './administration-break.ts';
import { reportTriggerBreaks } from './report-break.ts';
import type { Row } from './good-row.ts';

export interface TriggerBreak {
  readonly says: string;
  readonly table: string;
  /** Rows inserted one after the other. */
  readonly rows: readonly Row[];
  /** Change to the first of them, afterwards. */
  readonly update?: Row;
  /** Whether the first of them is deleted, afterwards. */
  readonly takeAway?: true;
  /** The trigger's word; left out when all of it must be taken. */
  readonly refusedAs?: string;
}

function between(from: string | null, until: string | null): Row {
  return { valid_from: from, valid_until: until };
}

const spring = between('2026-03-01', '2026-06-01');
const summer = between('2026-06-01', '2026-09-01');
const word = 'membership_no_overlap';
const handover = 'director_no_overlap';

/** What is tried against each trigger, and what it must let pass. */
export const triggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  membership_no_overlap_on_insert: [
    { says: 'both are the same period', table: 'membership', rows: [spring, spring], refusedAs: word },
    {
      says: 'one lies within the other',
      table: 'membership',
      rows: [spring, between('2026-04-01', '2026-05-01')],
      refusedAs: word,
    },
    {
      says: 'one begins a day too early',
      table: 'membership',
      rows: [spring, between('2026-05-31', '2026-09-01')],
      refusedAs: word,
    },
    {
      says: 'the earlier never ended',
      table: 'membership',
      rows: [between('2026-03-01', null), summer],
      refusedAs: word,
    },
    {
      says: 'the later has always been',
      table: 'membership',
      rows: [spring, between(null, '2026-04-01')],
      refusedAs: word,
    },
    {
      says: 'one has neither beginning nor end',
      table: 'membership',
      rows: [spring, between(null, null)],
      refusedAs: word,
    },
    {
      says: 'they are in different households',
      table: 'membership',
      rows: [spring, { ...spring, household_id: 'elsewhere' }],
      refusedAs: word,
    },
    { says: 'one follows the other at once', table: 'membership', rows: [spring, summer] },
    { says: 'one of them is secondary', table: 'membership', rows: [spring, { ...spring, kind: 'SECONDARY' }] },
    { says: 'they are of different people', table: 'membership', rows: [spring, { ...spring, person_id: 'kin' }] },
  ],
  membership_no_overlap_on_update: [
    {
      says: 'an end is moved into the next',
      table: 'membership',
      rows: [spring, summer],
      update: { valid_until: '2026-06-02' },
      refusedAs: word,
    },
    {
      says: 'an end is taken away',
      table: 'membership',
      rows: [spring, summer],
      update: { valid_until: null },
      refusedAs: word,
    },
    {
      says: 'a secondary one becomes principal',
      table: 'membership',
      rows: [{ ...spring, kind: 'SECONDARY' }, spring],
      update: { kind: 'PRINCIPAL' },
      refusedAs: word,
    },
    {
      says: 'it is changed within its own period',
      table: 'membership',
      rows: [spring, summer],
      update: { valid_from: '2026-04-01' },
    },
  ],
  director_no_overlap_on_insert: [
    { says: 'two direct at the same time', table: 'director', rows: [spring, spring], refusedAs: handover },
    {
      says: 'the later begins a day too early',
      table: 'director',
      rows: [spring, between('2026-05-31', null)],
      refusedAs: handover,
    },
    {
      says: 'the earlier never handed over',
      table: 'director',
      rows: [between('2026-03-01', null), summer],
      refusedAs: handover,
    },
    { says: 'one hands over to the other', table: 'director', rows: [spring, between('2026-06-01', null)] },
  ],
  director_no_overlap_on_update: [
    {
      says: 'an end is moved into the next',
      table: 'director',
      rows: [spring, summer],
      update: { valid_until: '2026-06-02' },
      refusedAs: handover,
    },
    {
      says: 'an end is taken away',
      table: 'director',
      rows: [spring, summer],
      update: { valid_until: null },
      refusedAs: handover,
    },
    { says: 'it ends earlier', table: 'director', rows: [spring, summer], update: { valid_until: '2026-05-01' } },
  ],
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
