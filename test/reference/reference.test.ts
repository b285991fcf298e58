import { describe, expect, test } from 'vitest';
import { StoreError } from '../../db/store-error.ts';
import { findConceptOfId } from '../../db/id.ts';
import { laws } from '../../db/law.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { installReference, organisationId } from '../../db/reference.ts';
import { findObjective, objectives } from '../../db/reference/objective.ts';
import { responsibilities } from '../../db/reference/responsibility.ts';
import { listResponsibilities } from '../../db/responsibility.ts';
import type { ResponsibilityRow } from '../../db/responsibility.table.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const later = new Date('2026-07-01T10:00:00.000Z');

async function makeReferenceStore() {
  const db = await makeTestStore();
  installReference(db, testNow);
  return db;
}

/** Who answers on a day, as `organisation status`. */
function answers(rows: readonly ResponsibilityRow[], day: string, law: string, office: string, task = 'EXECUTION') {
  const codes = new Map(
    (['leusden', 'larikslaan2', 'amersfoort'] as const).map((code) => [organisationId(code), code]),
  );
  return rows
    .filter((row) => row.law === law && row.officeFunction === office && row.task === task)
    .filter(({ validFrom, validUntil }) => (validFrom ?? '') <= day && (validUntil === null || validUntil > day))
    .map((row) => `${codes.get(row.organisationId ?? '') ?? '-'} ${row.status}`);
}

describe('the organisations', () => {
  test('are one that commissions and two that execute', async () => {
    const rows = listOrganisations(await makeReferenceStore());
    expect(rows.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'amersfoort EXECUTOR',
      'larikslaan2 EXECUTOR',
      'leusden COMMISSIONER',
    ]);
  });

  test('can be reached, at places that nobody has', async () => {
    for (const { phone, email } of listOrganisations(await makeReferenceStore())) {
      expect(phone).toMatch(/^033 000 \d\d \d\d$/);
      expect(email).toMatch(/@\w+\.example$/);
    }
  });
});

describe('who answers in Leusden', () => {
  test.each([
    ['2026-06-01', 'WMO', 'FRONT', 'EXECUTION', ['larikslaan2 IN_FORCE']],
    ['2026-06-01', 'JEUGDWET', 'FRONT', 'EXECUTION', ['larikslaan2 IN_FORCE']],
    ['2026-06-01', 'GENERAL', 'FRONT', 'EXECUTION', ['larikslaan2 IN_FORCE']],
    ['2026-06-01', 'WMO', 'BACK', 'EXECUTION', ['amersfoort IN_FORCE']],
    ['2026-06-01', 'JEUGDWET', 'BACK', 'EXECUTION', ['amersfoort IN_FORCE']],
    ['2026-06-01', 'PARTICIPATIEWET', 'FRONT', 'EXECUTION', ['amersfoort IN_FORCE']],
    ['2026-06-01', 'PARTICIPATIEWET', 'BACK', 'EXECUTION', ['amersfoort IN_FORCE']],
    ['2026-06-01', 'WGS', 'FRONT', 'EXECUTION', ['- UNKNOWN']],
    ['2026-06-01', 'LEERPLICHTWET', 'FRONT', 'EXECUTION', ['- UNKNOWN']],
    ['2016-12-31', 'WMO', 'FRONT', 'SOCIAL_TEAM', ['- UNKNOWN']],
    ['2017-01-01', 'WMO', 'FRONT', 'SOCIAL_TEAM', ['larikslaan2 IN_FORCE']],
    ['2016-12-31', 'PARTICIPATIEWET', 'FRONT', 'DESK', ['amersfoort IN_FORCE']],
    ['2017-01-01', 'PARTICIPATIEWET', 'FRONT', 'DESK', ['amersfoort IN_FORCE', 'larikslaan2 PLANNED']],
    ['2026-06-01', 'GENERAL', 'BACK', 'EXECUTION', []],
  ] as const)('on %s for %s %s %s: %j', async (day, law, office, task, expected) => {
    const rows = listResponsibilities(await makeReferenceStore());
    expect(answers(rows, day, law, office, task).toSorted()).toEqual(expected);
  });

  test('is told for every law', () => {
    expect([...new Set(responsibilities.map(({ law }) => law))].toSorted()).toEqual([...laws].toSorted());
  });
});

describe('installing reference data', () => {
  test('gives every record an id of its own kind, the same in every store', async () => {
    const [one, other] = [await makeReferenceStore(), await makeReferenceStore()];
    expect(listOrganisations(one)).toEqual(listOrganisations(other));
    expect(listResponsibilities(one)).toEqual(listResponsibilities(other));
    expect(new Set(listOrganisations(one).map(({ id }) => findConceptOfId(id)))).toEqual(new Set(['organisation']));
    expect(new Set(listResponsibilities(one).map(({ id }) => findConceptOfId(id)))).toEqual(
      new Set(['responsibility']),
    );
    expect(listResponsibilities(one)).toHaveLength(responsibilities.length);
  });

  test('again changes nothing, not even the moment of recording', async () => {
    const db = await makeReferenceStore();
    const before = [listOrganisations(db), listResponsibilities(db)];
    installReference(db, later);
    expect([listOrganisations(db), listResponsibilities(db)]).toEqual(before);
  });

  test('brings in what a later release says otherwise', async () => {
    const db = await makeReferenceStore();
    db.$client.exec(`update organisation set phone = 'old' where code = 'leusden'`);
    db.$client.exec(
      `update responsibility set status = 'PLANNED' where law = 'WMO' and office_function = 'BACK' and task = 'EXECUTION'`,
    );
    installReference(db, later);
    const leusden = listOrganisations(db).find(({ code }) => code === 'leusden');
    expect(leusden).toMatchObject({ phone: '033 000 10 00', recordedAt: later.toISOString() });
    expect(answers(listResponsibilities(db), '2026-06-01', 'WMO', 'BACK')).toEqual(['amersfoort IN_FORCE']);
  });

  test('leaves alone what staff changed', async () => {
    const db = await makeReferenceStore();
    db.$client.exec(`update organisation set phone = '033 1', source = 'STAFF' where code = 'leusden'`);
    db.$client.exec(`update responsibility set valid_until = '2027-01-01', source = 'STAFF' where law = 'WMO'`);
    const before = [listOrganisations(db), listResponsibilities(db)];
    installReference(db, later);
    expect([listOrganisations(db), listResponsibilities(db)]).toEqual(before);
  });

  test('is whole or not at all', async () => {
    const db = await makeTestStore();
    db.$client.exec(
      `create trigger stop before insert on responsibility when new.law = 'WGS' begin select raise(abort, 'stop'); end`,
    );
    expect(() => installReference(db, testNow)).toThrow(StoreError);
    expect(listOrganisations(db)).toEqual([]);
  });
});

describe('the objectives', () => {
  test('are the twenty of the policy plan, in its order', () => {
    expect(objectives.map(({ code }) => code).join(' ')).toBe(
      '1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 2.6 3.1 3.2 3.3 3.4 4.1 4.2 4.3 4.4 4.5 4.6',
    );
  });

  test('each belong to the line whose number they bear', () => {
    for (const { code, label, lineCode, lineLabel } of objectives) {
      expect(code.startsWith(`${lineCode}.`)).toBe(true);
      expect(label.length).toBeGreaterThan(5);
      expect(lineLabel.length).toBeGreaterThan(5);
    }
    expect(new Set(objectives.map(({ label }) => label)).size).toBe(objectives.length);
  });

  test('are found by code, and no others', () => {
    expect(findObjective('3.4')?.label).toBe('Mantelzorgers kennen hun grenzen');
    expect(findObjective('5.1')).toBeUndefined();
  });
});
