import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { StoreError, toStoreError } from '../../db/store-error.ts';
import { goodSight, standingSight } from './sight-rows.ts';
import { goodSupport, standingHelp, standingSupport } from './support.ts';

export type Row = Readonly<Record<string, string | number | null>>;

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
];

const ended = { valid_from: '2026-01-01', valid_until: '2026-02-01' } as const;

/** For each table a whole row that the store takes; every attempt to break a rule changes one of these. */
export const goodRows: Readonly<Record<string, Row>> = {
  action: {
    id: 'new',
    goal_id: 'goa',
    description: 'Action',
    owner_kind: 'OWN_NETWORK',
    owner_person_id: 'per',
    owner_staff_id: 'sta',
    owner_name: 'Neighbour',
    status: 'DONE',
    due_on: '2026-05-01',
    ended_on: '2026-04-01',
    version: 1,
    ...made,
  },
  address: {
    id: 'new',
    kind: 'DUTCH',
    natural_key: 'nl:3831ab:1:::',
    street: 'Street',
    house_number: 1,
    house_letter: 'A',
    house_number_suffix: '1',
    postal_code: '3831AB',
    city: 'Leusden',
    description: 'Beside the church',
    country: 'Nederland',
    municipality_code: '0327',
    district_code: 'WK032701',
    neighbourhood_code: 'BU03270101',
    bag_object_id: '0327010000000001',
    bag_address_id: '0327200000000001',
    ...made,
  },
  authority: {
    id: 'new',
    minor_id: 'per',
    kind: 'SOLE_PARENTAL',
    holder_id: 'kin',
    holder_bsn: '990000001',
    holder_name: 'K',
    explanation: 'Why',
    ...ended,
    ...made,
  },
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
    ...made,
  },
  director: { id: 'new', plan_id: 'pla', staff_id: 'sta', ...ended, ...made },
  formation: { person_id: 'per', requested_at: '2026-06-01T10:00:00.000Z' },
  goal: {
    id: 'new',
    plan_id: 'pla',
    person_id: 'per',
    life_domain: 'FINANCES',
    objective_code: '4.5',
    description: 'Goal',
    status: 'ATTAINED',
    target_on: '2026-05-01',
    ended_on: '2026-04-01',
    version: 1,
    ...made,
  },
  household: {
    id: 'new',
    address_id: 'adr',
    origin: 'BRP',
    formed_on: '2020-01-01',
    dissolved_on: '2026-01-01',
    version: 1,
    ...made,
  },
  membership: {
    id: 'new',
    household_id: 'hou',
    person_id: 'per',
    role: 'SINGLE',
    kind: 'PRINCIPAL',
    origin: 'BRP',
    ...ended,
    ...made,
  },
  name_variant: { variant: 'wt', word: 'wit' },
  organisation: { id: 'new', code: 'new', name: 'New', kind: 'OTHER', phone: '1', email: 'a@b.example', ...made },
  person: {
    id: 'new',
    bsn: '990001106',
    given_names: 'Anna',
    initials: 'A.',
    nobility: 'jonkvrouw',
    surname_prefix: 'de',
    surname: 'Wit',
    name_use: 'PARTNER_OWN',
    partner_surname_prefix: 'van',
    partner_surname: 'Dam',
    display_name: 'A. van Dam-de Wit',
    birth_date: '1980-05-01',
    birth_place: 'Leusden',
    birth_country: 'Nederland',
    sex: 'FEMALE',
    death_date: '2026-01-01',
    registration_status: 'DECEASED',
    secrecy: 0,
    under_investigation: 1,
    version: 1,
    ...made,
  },
  person_name: {
    part: 'SURNAME',
    word: 'wit',
    former: 0,
    prefix: 'de',
    other: 'anna',
    birth_date: '1980-05-01',
    person_id: 'per',
    words: ' wit dewit anna ',
    initials: 'a',
  },
  plan: {
    id: 'new',
    household_id: 'hou',
    title: 'Plan',
    status: 'CLOSED',
    started_on: '2026-01-05',
    ended_on: '2026-03-01',
    version: 1,
    ...made,
  },
  relation: {
    id: 'new',
    person_id: 'per',
    kind: 'PARTNER',
    related_person_id: 'kin',
    related_bsn: '990000001',
    related_name: 'K',
    related_birth_date: '1980-05',
    ...ended,
    ...made,
  },
  residence: { id: 'new', person_id: 'per', address_id: 'adr', kind: 'HOME', ...ended, ...made },
  responsibility: {
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
  staff_right: { staff_id: 'sta', right: 'ANALYST', ...ended, ...made },
  staff_role: { staff_id: 'sta', role: 'DIRECTOR', ...ended, ...made },
  ...goodSupport,
  ...goodSight,
};

/** The good row of a table with some columns changed. */
export function rowOf(table: string, change: Row = {}): Row {
  const good = goodRows[table];
  if (good === undefined) throw new Error(`no good row for ${table}`);
  return { ...good, ...change };
}

export function insert(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  db.$client.prepare(`insert into "${table}" (${names}) values (${places})`).run(Object.values(row));
}

/** A store with the standing rows, shared by a file's tests: each attempt is undone. */
export function useWorld(): () => Db {
  let db: Db | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
    db = openStore(`file:${join(folder, 'eenplan.db')}`);
    await migrateStore(db);
    for (const [table, row] of standingRows) insert(db, table, row);
  });
  afterAll(() => {
    if (db) closeStore(db);
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (db === undefined) throw new Error('the store is opened before the tests');
    return db;
  };
}

/** The rule that refuses the work, as the store names it; undefined when nothing does. All of it is undone. */
export function refusalOf(db: Db, work: () => void): string | undefined {
  db.$client.exec('savepoint attempt');
  try {
    work();
    return undefined;
  } catch (error) {
    const fault = toStoreError(error);
    if (!(fault instanceof StoreError) || fault.fault !== 'RULE') throw error;
    return fault.rule || (fault.cause instanceof Error ? fault.cause.message : 'nameless');
  } finally {
    db.$client.exec('rollback to attempt; release attempt');
  }
}

/** The rule that refuses a row, as the store names it; undefined when it is taken. */
export function refusalOfRow(db: Db, table: string, row: Row): string | undefined {
  return refusalOf(db, () => insert(db, table, row));
}
