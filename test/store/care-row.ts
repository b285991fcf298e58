import type { Row } from './break.ts';

const made = { source: 'CHAIN', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const may = { valid_from: '2026-05-01', valid_until: '2026-06-01' } as const;

const claim: Row = {
  id: 'new',
  provider_id: 'prv',
  law: 'WMO',
  number: 'D1',
  ...may,
  claimed_on: '2026-06-02',
  claimed: 7200,
  granted: -7200,
  message_id: 'chm',
  ...made,
};

const line: Row = {
  id: 'new',
  claim_id: 'clm',
  provider_id: 'prv',
  law: 'WMO',
  allocation_id: 'alo',
  reference: 'P1',
  credits_id: 'cll',
  credited: 0,
  ...may,
  volume: 120,
  volume_unit: 'MINUTE',
  rate: 60,
  amount: 7200,
  ...made,
};

const request: Row = {
  id: 'new',
  kind: 'CHANGE',
  law: 'JEUGDWET',
  household_id: 'hou',
  person_id: 'per',
  case_id: 'cas',
  provider_id: 'prv',
  reference: 'R1',
  received_on: '2026-06-01',
  reason: 'SITUATION_CHANGED',
  referrer: null,
  note: 'Note',
  status: 'REFUSED',
  since: '2026-06-02',
  refusal_reason: 'RESIDENCE',
  municipality: '0307',
  answered_by_id: 'sta',
  untold: 1,
  message_id: 'chm',
  version: 1,
  ...made,
};

const asked: Row = {
  id: 'new',
  care_request_id: 'crq',
  position: 1,
  kind: 'CHANGE',
  allocation_id: 'alo',
  product_category: null,
  product_code: null,
  first_day: '2026-06-01',
  last_day: '2026-05-01',
  volume: 0,
  volume_unit: 'HOUR',
  volume_per: 'WEEK',
  budget: 0,
  ...made,
};

const delivery: Row = {
  id: 'new',
  allocation_id: 'alo',
  ...may,
  end_reason: 'PAUSED',
  withdrawn_on: '2026-06-03',
  message_id: 'chm',
  end_message_id: 'chm',
  version: 1,
  ...made,
};

/** Rows that those tables refer to. */
export const standingCare: readonly (readonly [table: string, row: Row])[] = [
  [
    'allocation',
    {
      ...{ id: 'alo', number: 1, provision_id: 'pro', provider_id: 'prv', product_code: 'HH' },
      ...{ volume: 2, volume_unit: 'HOUR', volume_per: 'WEEK', valid_from: '2026-01-01' },
      ...{ ordered_on: '2026-01-01', status: 'WITHDRAWN', since: '2026-01-02', reason: 'Why' },
      ...{ ...made, source: 'STAFF' },
    },
  ],
  ['claim', { ...claim, id: 'clm', number: 'D0' }],
  ['claim_line', { ...line, id: 'cll', reference: 'P0', credits_id: null, credited: 1 }],
  ['care_request', { ...request, id: 'crq', reference: 'R0' }],
];

/** For each table about what the care chain tells a whole row that the store takes. */
export const goodCare: Readonly<Record<string, Row>> = {
  claim,
  claim_line: line,
  care_request: request,
  care_request_line: asked,
  delivery,
};

/** What keeps a second row of those tables from breaking another rule first. */
export const careApart: Readonly<Record<string, Row>> = {
  claim: { number: 'D3' },
  claim_line: { reference: 'P3', credits_id: null, valid_from: '2025-01-01', valid_until: '2025-02-01' },
  care_request: { reference: 'R3' },
  care_request_line: { position: 3 },
};
