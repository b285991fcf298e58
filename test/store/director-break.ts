import type { Breaks, Row, TriggerBreak, UniqueBreak } from './break.ts';
import { dates, periods } from './check-break-kit.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const said = { ended_at: '2026-05-02T09:00:00.000Z' } as const;

/** Rows about who directs a plan that others refer to. */
export const standingDirectors: readonly (readonly [table: string, row: Row])[] = [
  ['plan', { id: 'led', household_id: 'elsewhere', title: 'Plan', status: 'DRAFT', started_on: '2019-01-01', ...made }],
  [
    'director',
    { id: 'former', plan_id: 'led', staff_id: 'sta', valid_from: '2019-01-01', valid_until: '2020-01-01', ...made },
  ],
  ['director', { id: 'dir', plan_id: 'led', staff_id: 'sta', valid_from: '2020-01-01', ...made }],
];

/** For each table about handover and deputies a whole row that the store takes. */
export const goodDirectors: Readonly<Record<string, Row>> = {
  deputy: {
    id: 'new',
    director_id: 'dir',
    staff_id: 'peer',
    valid_from: '2026-01-01',
    valid_until: '2026-02-01',
    named_by_id: 'sta',
    ended_at: '2026-01-10T09:00:00.000Z',
    ended_by_id: 'sta',
    version: 1,
    ...made,
  },
  director_offer: {
    id: 'new',
    plan_id: 'pla',
    director_id: 'dir',
    offered_to_id: 'peer',
    offered_by_id: 'sta',
    reason: 'DEPARTURE',
    note: 'Note',
    status: 'DECLINED',
    offered_at: '2026-05-01T09:00:00.000Z',
    ...said,
    answer: 'No',
    version: 1,
    ...made,
  },
};

/** The CHECKs of those tables beside that of the source. */
export const directorBreaks: Readonly<Record<string, Breaks>> = {
  deputy: {
    ...periods('deputy'),
    deputy_valid_from_is_date: dates('valid_from', { valid_until: '9999-12-31' }),
    deputy_valid_until_is_date: dates('valid_until', { valid_from: '0001-01-01' }),
    deputy_valid_from_is_day: [{ valid_from: '2025' }, { valid_from: '2025-12' }],
    deputy_valid_until_is_day: [{ valid_until: '2027' }, { valid_until: '2026-05' }],
    deputy_end_is_whole: [{ ended_at: null }, { ended_by_id: null }],
  },
  director_offer: {
    director_offer_reason: [{ reason: 'BOREDOM' }],
    director_offer_status: [{ status: 'LOST', answer: null }],
    director_offer_ended_has_moment: [
      { ended_at: null },
      { status: 'OPEN', answer: null },
      { status: 'ACCEPTED', answer: null, ended_at: null },
    ],
    director_offer_declined_has_answer: [{ answer: null }, { status: 'ACCEPTED' }, { status: 'WITHDRAWN' }],
  },
};

const other = { id: 'other' } as const;
const open = { status: 'OPEN', ended_at: null, answer: null } as const;

/** What is tried against each unique index of those tables. */
export const directorUniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  director_offer_one_open: {
    table: 'director_offer',
    first: open,
    second: { ...other, ...open },
    refusedAs: 'director_offer.plan_id',
    allowed: [other, { ...other, status: 'ACCEPTED', answer: null }],
  },
};

/** Every column of those tables that refers to another. */
export const directorReferences: Readonly<Record<string, string>> = {
  'deputy.director_id': 'director',
  'deputy.ended_by_id': 'staff',
  'deputy.named_by_id': 'staff',
  'deputy.staff_id': 'staff',
  'director_offer.director_id': 'director',
  'director_offer.offered_by_id': 'staff',
  'director_offer.offered_to_id': 'staff',
  'director_offer.plan_id': 'plan',
};

/** Columns of those tables that may be empty. */
export const directorOptional: Readonly<Record<string, readonly string[]>> = {
  deputy: ['ended_at', 'ended_by_id'],
  director_offer: ['note', 'ended_at', 'answer'],
};

function between(valid_from: string, valid_until: string): Row {
  return { valid_from, valid_until, ended_at: null, ended_by_id: null };
}

const week = between('2026-07-06', '2026-07-13');
const overlap = 'deputy_no_overlap';
const ended = { ended_at: '2026-07-07T09:00:00.000Z', ended_by_id: 'sta' } as const;

/** What is tried against the triggers on deputies. */
export const directorTriggerBreaks: Readonly<Record<string, readonly TriggerBreak[]>> = {
  deputy_no_overlap_on_insert: [
    { says: 'two stand in at once', table: 'deputy', rows: [week, week], refusedAs: overlap },
    {
      says: 'the later begins a day too early',
      table: 'deputy',
      rows: [week, between('2026-07-12', '2026-07-20')],
      refusedAs: overlap,
    },
    {
      says: 'one lies within the other',
      table: 'deputy',
      rows: [week, between('2026-07-08', '2026-07-09')],
      refusedAs: overlap,
    },
    { says: 'one follows the other', table: 'deputy', rows: [week, between('2026-07-13', '2026-07-20')] },
    { says: 'the first was ended before its time', table: 'deputy', rows: [{ ...week, ...ended }, week] },
    { says: 'the second was ended before its time', table: 'deputy', rows: [week, { ...week, ...ended }] },
    { says: 'they are of different directors', table: 'deputy', rows: [week, { ...week, director_id: 'former' }] },
  ],
  deputy_no_overlap_on_update: [
    {
      says: 'an end is moved into the next',
      table: 'deputy',
      rows: [week, between('2026-07-13', '2026-07-20')],
      update: { valid_until: '2026-07-14' },
      refusedAs: overlap,
    },
    {
      says: 'one that was ended goes on beside another',
      table: 'deputy',
      rows: [{ ...week, ...ended }, week],
      update: { ended_at: null, ended_by_id: null },
      refusedAs: overlap,
    },
    {
      says: 'it ends earlier',
      table: 'deputy',
      rows: [week, between('2026-07-13', '2026-07-20')],
      update: { valid_until: '2026-07-10' },
    },
  ],
};
