import type { Breaks, Row, TriggerBreak, UniqueBreak } from './break.ts';
import { days } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const kept = { version: 1, ...made } as const;
const waiting = { state: 'PROPOSED', decided_by_id: null, decided_at: null, reason: null } as const;
const published = { state: 'PUBLISHED', decided_by_id: 'sta2', reason: null } as const;

/** A second member of staff: an edition takes two. */
export const standingReports: readonly (readonly [table: string, row: Row])[] = [
  ['staff', { id: 'sta2', organisation_id: 'org', subject: 's2', name: 'S', job_title: 'T', ...made }],
];

/** For each table of reports a whole row that the store takes. */
export const goodReports: Readonly<Record<string, Row>> = {
  report_credential: {
    id: 'new',
    label: 'Spreadsheet',
    secret_hash: 'a'.repeat(64),
    report_names: '["BUDGET"]',
    created_by_id: 'sta',
    created_at: kept.recorded_at,
    expires_on: '2027-01-01',
    revoked_at: '2026-07-01T10:00:00.000Z',
    revoked_by_id: 'sta',
    last_used_at: '2026-06-20T10:00:00.000Z',
    ...kept,
  },
  report_edition: {
    id: 'new',
    name: 'BUDGET',
    year: 2025,
    number: 1,
    state: 'REJECTED',
    content: '{}',
    digest: 'b'.repeat(64),
    proposed_by_id: 'sta',
    proposed_at: kept.recorded_at,
    decided_by_id: 'sta',
    decided_at: kept.recorded_at,
    reason: 'Too early',
    ...kept,
  },
};

/** The CHECKs of those tables beside that of the source. */
export const reportBreaks: Readonly<Record<string, Breaks>> = {
  report_credential: {
    report_credential_has_label: [{ label: '' }, { label: '  ' }],
    report_credential_secret_is_hashed: [{ secret_hash: 'secret' }],
    report_credential_names_are_json: [
      { report_names: 'BUDGET' },
      { report_names: '{}' },
      { report_names: '[]' },
      { report_names: '"BUDGET"' },
    ],
    report_credential_expires_on_is_day: days('expires_on'),
    report_credential_revocation_is_whole: [{ revoked_at: null }, { revoked_by_id: null }],
  },
  report_edition: {
    report_edition_name: [{ name: 'GOSSIP' }],
    report_edition_state: [{ state: 'LOST', reason: null }],
    report_edition_year: [{ year: 2014 }, { year: 3000 }],
    report_edition_number: [{ number: 0 }, { number: -1 }],
    report_edition_content_is_json: [{ content: '{' }, { content: '' }],
    report_edition_digest: [{ digest: 'b' }],
    report_edition_decision_is_whole: [
      { ...waiting, decided_at: kept.recorded_at },
      { decided_at: null },
      { decided_by_id: null },
      { ...published, decided_at: null },
    ],
    report_edition_reason_goes_with_rejection: [
      { reason: null },
      { reason: ' ' },
      { ...published, reason: 'Why not' },
      { ...waiting, reason: 'Why not' },
    ],
    report_edition_published_by_another: [{ ...published, decided_by_id: 'sta' }],
  },
};

/** What is tried against each unique index of those tables. */
export const reportUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  report_credential_secret_hash_unique: {
    table: 'report_credential',
    first: {},
    second: { id: 'other' },
    refusedAs: 'report_credential.secret_hash',
    allowed: [{ id: 'other', secret_hash: 'c'.repeat(64) }],
  },
  report_edition_number_once: {
    table: 'report_edition',
    first: published,
    second: { id: 'other', ...published },
    refusedAs: 'report_edition.name, report_edition.year, report_edition.number',
    allowed: [
      { id: 'other', ...published, number: 2 },
      { id: 'other', ...published, year: 2024 },
      { id: 'other', ...published, name: 'RESERVE' },
      { id: 'other' },
    ],
  },
  report_edition_one_proposed: {
    table: 'report_edition',
    first: waiting,
    second: { id: 'other', ...waiting, number: 2 },
    refusedAs: 'report_edition.name, report_edition.year',
    allowed: [
      { id: 'other', ...waiting, year: 2024 },
      { id: 'other', ...published, number: 2 },
    ],
  },
};

const table = 'report_edition';
const stands = { table, refusedAs: 'report_edition_stands' } as const;

/** What is tried against each trigger of those tables, and what it must let pass. */
export const reportTriggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  report_edition_stands: [
    { says: 'what is published is rewritten', ...stands, rows: [published], update: { content: '{"a":1}' } },
    { says: 'it is rewritten while it waits', ...stands, rows: [waiting], update: { content: '{"a":1}' } },
    { says: 'its fingerprint is rewritten', ...stands, rows: [waiting], update: { digest: 'c'.repeat(64) } },
    { says: 'it becomes another year', ...stands, rows: [waiting], update: { year: 2024 } },
    { says: 'who proposed it is rewritten', ...stands, rows: [waiting], update: { proposed_by_id: 'sta2' } },
    {
      says: 'what is published is rejected',
      ...stands,
      rows: [published],
      update: { state: 'REJECTED', reason: 'No' },
    },
    { says: 'what was rejected is published', ...stands, rows: [{}], update: published },
    {
      says: 'what waits is published',
      table,
      rows: [waiting],
      update: { ...published, decided_at: kept.recorded_at },
    },
  ],
  report_edition_is_kept: [
    {
      says: 'what is published is taken away',
      table,
      rows: [published],
      takeAway: true,
      refusedAs: 'report_edition_is_kept',
    },
    { says: 'what was rejected is taken away', table, rows: [{}], takeAway: true },
  ],
};

/** Every column of those tables that refers to another. */
export const reportReferences: Readonly<Record<string, string>> = {
  'report_credential.created_by_id': 'staff',
  'report_credential.revoked_by_id': 'staff',
  'report_edition.decided_by_id': 'staff',
  'report_edition.proposed_by_id': 'staff',
};

/** Columns of those tables that may be empty. */
export const reportOptional: Readonly<Record<string, readonly string[]>> = {
  report_credential: ['revoked_at', 'revoked_by_id', 'last_used_at'],
  report_edition: ['decided_by_id', 'decided_at', 'reason'],
};
