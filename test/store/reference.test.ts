import type { Row } from './break.ts';
import { describe, expect, test } from 'vitest';
import { careApart } from './care-row.ts';
import { optional, references } from './reference-break.ts';
import { goodRows } from './good-row.ts';
import { insert, refusalOf, refusalOfRow, rowOf, useWorld } from './world.ts';

const world = useWorld();
const refused = 'FOREIGN KEY constraint failed';

/** What makes up the key of a table; `id` of the others. */
const keys: Readonly<Record<string, string>> = {
  chain_content: 'message_id',
  district: 'code',
  emergency_access_law: 'emergency_access_id law',
  formation: 'person_id',
  match_signal: 'match_id signal_id',
  mutation: 'staff_id client_mutation_id',
  name_variant: 'variant word',
  person_name: 'part word former prefix other birth_date person_id',
  population_count: 'district_code age_group counted_on',
  row_failure: 'message_id position',
  staff_right: 'staff_id right recorded_at',
  staff_role: 'staff_id role recorded_at',
};

const earlier = { valid_from: '2025-01-01', valid_until: '2025-02-01' };

/** What keeps a second row from breaking another rule first. */
const apart: Readonly<Record<string, Row>> = {
  address: { natural_key: 'another' },
  agreement: { code: 'another' },
  allocation: { number: 3 },
  case: { number: 'Z-3' },
  ...careApart,
  chain_dismissal: { message_version: 3 },
  chain_effect: { position: 2 },
  chain_message: { number: 3, digest: 'b'.repeat(64), reference: 'R2' },
  director: earlier,
  household_correction_person: { person_id: 'kin' },
  person_join_row: { position: 2 },
  document: { uri: 'https://documents.example/2' },
  membership: earlier,
  organisation: { code: 'another' },
  person: { bsn: null },
  processing_activity: { uri: 'https://eenplan.example/another' },
  product: { code: '02A02' },
  report_credential: { secret_hash: 'b'.repeat(64) },
  provider: { agb_code: null },
  provision: { previous_id: null },
  score: { life_domain: 'HOUSING' },
  service_norm: { code: 'another' },
  source_key: { key: 'K-2', record_id: 'another' },
  staff: { subject: 'another' },
  tariff: earlier,
};

/** What a row needs to refer by one column rather than by the other. */
const instead: Readonly<Record<string, Row>> = {
  'document.plan_id': { case_id: null },
  'notice.case_handover_id': { kind: 'CASE_OFFER_ACCEPTED' },
  'signal.follow_up_case_id': { follow_up_kind: 'CASE_OPENED' },
  'signal.follow_up_contact_moment_id': { follow_up_kind: 'CONTACT_MADE' },
  'signal.follow_up_plan_id': { follow_up_kind: 'PLAN_CHANGED' },
};

describe('a row that refers to nothing is refused', () => {
  test.each(Object.keys(references))('in %s', (place) => {
    const [table = '', column = ''] = place.split('.');
    expect(refusalOfRow(world(), table, rowOf(table, { ...instead[place], [column]: 'nobody' }))).toBe(refused);
  });
});

describe('a row that others refer to is not removed', () => {
  test.each(Object.entries(references))('as %s does', (place, target) => {
    const [table = '', column = ''] = place.split('.');
    const db = world();
    const key = keys[target] ?? 'id';
    const removed = refusalOf(db, () => {
      insert(db, target, rowOf(target, { ...apart[target], [key]: 'target' }));
      insert(db, table, rowOf(table, { ...instead[place], [column]: 'target' }));
      db.$client.prepare(`delete from "${target}" where "${key}" = 'target'`).run();
    });
    expect(removed).toBe(refused);
  });
});

describe('a row without what it needs is refused', () => {
  const needed = Object.entries(goodRows).flatMap(([table, row]) =>
    Object.keys(row)
      .filter((column) => !optional[table]?.includes(column))
      .map((column) => [table, column] as const),
  );
  test.each(needed)('%s without %s', (table, column) => {
    expect(refusalOfRow(world(), table, rowOf(table, { [column]: null }))).toBe(`${table}.${column}`);
  });
});

describe('a second row with the same key is refused', () => {
  test.each(Object.keys(goodRows))('by %s', (table) => {
    const db = world();
    const refusal = refusalOf(db, () => {
      insert(db, table, rowOf(table));
      insert(db, table, rowOf(table, apart[table]));
    });
    const key = keys[table] ?? 'id';
    expect(refusal).toBe(
      key
        .split(' ')
        .map((column) => `${table}.${column}`)
        .join(', ')
        // No rule's name is told at greater length.
        .slice(0, 120),
    );
  });
});
