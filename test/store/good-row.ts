import type { Row } from './break.ts';
import { goodAttention, standingMatches } from './attention-break.ts';
import { goodDirectors, standingDirectors } from './director-break.ts';
import { goodAdministration } from './administration-break.ts';
import { goodReports, standingReports } from './report-break.ts';
import { goodCorrections, standingCorrections } from './household-break.ts';
import { goodHelp } from './help-break.ts';
import { goodSupplied, standingContracts } from './rows-break.ts';
import { goodCare, standingCare } from './care-row.ts';
import { goodMessages, standingMessages } from './chain-break.ts';
import { goodSight, standingSight } from './sight-rows.ts';
import { goodSupport, standingHelp, standingSupport } from './support.ts';
import { goodAgreement } from './plan-break.ts';
import { goodPersons } from './person-row.ts';
import { goodPlans } from './plan-row.ts';
import { goodHandover } from './handover-break.ts';
import { goodTerm } from './term-break.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;

/** Rows that others refer to: they stand in the store before each attempt. */
export const standingRows: readonly (readonly [table: string, row: Row])[] = [
  ['organisation', { id: 'org', code: 'desk', name: 'Desk', kind: 'EXECUTOR', ...made }],
  ...standingSupport,
  ['staff', { id: 'sta', organisation_id: 'org', subject: 's', name: 'S', job_title: 'T', ...made }],
  ['address', { id: 'adr', kind: 'UNKNOWN', natural_key: 'unknown', ...made }],
  [
    'person',
    { id: 'per', name_use: 'OWN', display_name: 'P', sex: 'UNKNOWN', registration_status: 'CURRENT', ...made },
  ],
  [
    'person',
    { id: 'kin', name_use: 'OWN', display_name: 'K', sex: 'UNKNOWN', registration_status: 'CURRENT', ...made },
  ],
  ['household', { id: 'hou', address_id: 'adr', origin: 'BRP', ...made }],
  ['household', { id: 'elsewhere', origin: 'STAFF', ...made }],
  ['plan', { id: 'pla', household_id: 'hou', title: 'Plan', status: 'DRAFT', started_on: '2026-01-05', ...made }],
  [
    'goal',
    {
      id: 'goa',
      plan_id: 'pla',
      life_domain: 'HOUSING',
      objective_code: '1.2',
      description: 'Goal',
      status: 'OPEN',
      ...made,
    },
  ],
  [
    'case',
    {
      id: 'cas',
      number: 'Z-1',
      household_id: 'hou',
      person_id: 'per',
      law: 'WMO',
      kind: 'REPORT',
      title: 'Case',
      status: 'RECEIVED',
      received_on: '2026-05-01',
      organisation_id: 'org',
      office_function: 'FRONT',
      ...made,
    },
  ],
  ...standingHelp,
  ...standingSight,
  ...standingDirectors,
  ...standingCorrections,
  ...standingMatches,
  ...standingMessages,
  ...standingCare,
  ...standingContracts,
  ...standingReports,
];

const ended = { valid_from: '2026-01-01', valid_until: '2026-02-01' } as const;

/** For each table a whole row that the store takes; every attempt to break a rule changes one of these. */
export const goodRows: Readonly<Record<string, Row>> = {
  case: {
    id: 'new',
    number: 'Z-2',
    household_id: 'hou',
    person_id: 'per',
    law: 'WMO',
    kind: 'REPORT',
    title: 'Case',
    status: 'CLOSED',
    received_on: '2026-05-01',
    due_on: '2026-06-01',
    term_code: 'wmo-onderzoek',
    term_from: '2026-05-01',
    closed_on: '2026-05-20',
    organisation_id: 'org',
    office_function: 'FRONT',
    worker_id: 'sta',
    sealed: 0,
    suwi_derived: 0,
    version: 1,
    ...made,
  },
  case_status: { id: 'new', case_id: 'cas', status: 'RECEIVED', since: '2026-05-01', staff_id: 'sta', ...made },
  contact_moment: {
    id: 'new',
    household_id: 'hou',
    case_id: 'cas',
    person_id: 'per',
    staff_id: 'sta',
    law: 'WMO',
    channel: 'DESK',
    at: '2026-05-01T09:00:00.000Z',
    summary: 'Talk',
    version: 1,
    ...made,
  },
  formation: { person_id: 'per', requested_at: '2026-06-01T10:00:00.000Z' },
  organisation: {
    id: 'new',
    code: 'new',
    name: 'New',
    kind: 'OTHER',
    phone: '1',
    email: 'a@b.example',
    version: 1,
    ...made,
  },
  responsibility: {
    version: 1,
    id: 'new',
    municipality_code: '0327',
    law: 'WMO',
    office_function: 'FRONT',
    task: 'EXECUTION',
    organisation_id: 'org',
    status: 'IN_FORCE',
    agreement_id: 'agr',
    ...ended,
    ...made,
  },
  revision: { id: 'new', record_id: 'per', changes: '{}', staff_id: 'sta', ...made },
  staff: {
    version: 1,
    id: 'new',
    organisation_id: 'org',
    subject: 'new',
    name: 'New',
    job_title: 'Worker',
    phone: '1',
    email: 'a@b.example',
    ...ended,
    ...made,
  },
  staff_right: { staff_id: 'sta', right: 'ANALYST', withdrawn_at: null, ...ended, ...made },
  staff_role: { staff_id: 'sta', role: 'DIRECTOR', withdrawn_at: null, ...ended, ...made },
  ...goodPersons,
  ...goodPlans,
  ...goodAdministration,
  ...goodReports,
  ...goodSupport,
  ...goodSight,
  ...goodTerm,
  ...goodAttention,
  ...goodDirectors,
  ...goodAgreement,
  ...goodHandover,
  ...goodCorrections,
  ...goodHelp,
  ...goodMessages,
  ...goodCare,
  ...goodSupplied,
};
