import { describe, expect, test } from 'vitest';
import { listAgreements } from '../../db/agreement.ts';
import { findConceptOfId } from '../../db/id.ts';
import { agreementId, installReference, organisationId } from '../../db/reference.ts';
import { agreements } from '../../db/reference/agreement.ts';
import { responsibilities } from '../../db/reference/responsibility.ts';
import { serviceNorms } from '../../db/reference/service-norm.ts';
import { listResponsibilities } from '../../db/responsibility.ts';
import { listServiceNorms } from '../../db/service-norm.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const later = new Date('2026-07-01T10:00:00.000Z');

async function makeReferenceStore() {
  const db = await makeTestStore();
  installReference(db, testNow);
  return db;
}

describe('the agreements', () => {
  test('are a performance agreement with Larikslaan2 and a service agreement with Amersfoort, both by Leusden', async () => {
    const rows = listAgreements(await makeReferenceStore());
    expect(rows.map(({ code, kind, commissionerId, executorId }) => [code, kind, commissionerId, executorId])).toEqual([
      ['dienstverleningsovereenkomst-amersfoort', 'SERVICE', organisationId('leusden'), organisationId('amersfoort')],
      ['prestatieovereenkomst-larikslaan2', 'PERFORMANCE', organisationId('leusden'), organisationId('larikslaan2')],
    ]);
    for (const { basis, validFrom } of rows) {
      expect(basis).toContain('§ 7.1');
      expect(validFrom).toBeNull();
    }
  });

  test('set norms of which every figure is assumed, since no source states one', async () => {
    const rows = listServiceNorms(await makeReferenceStore());
    expect(rows).toHaveLength(serviceNorms.length);
    expect(rows.filter(({ assumed }) => assumed !== 1)).toEqual([]);
    expect(new Set(rows.map(({ id }) => findConceptOfId(id)))).toEqual(new Set(['serviceNorm']));
  });

  test('stand behind what their executor answers for, and behind nothing of another', async () => {
    const rows = listResponsibilities(await makeReferenceStore());
    for (const row of rows) {
      const expected = {
        [organisationId('larikslaan2')]: agreementId('prestatieovereenkomst-larikslaan2'),
        [organisationId('amersfoort')]: agreementId('dienstverleningsovereenkomst-amersfoort'),
      }[row.organisationId ?? ''];
      expect(row.agreementId).toBe(row.status === 'IN_FORCE' ? expected : null);
    }
    expect(rows).toHaveLength(responsibilities.length);
  });

  test('are for norms that name an agreement there is', () => {
    expect(serviceNorms.filter(({ agreement }) => !(agreement in agreements))).toEqual([]);
  });
});

describe('installing agreements', () => {
  test('again changes nothing, not even the moment of recording', async () => {
    const db = await makeReferenceStore();
    const before = [listAgreements(db), listServiceNorms(db)];
    installReference(db, later);
    expect([listAgreements(db), listServiceNorms(db)]).toEqual(before);
  });

  test('brings in what a later release says otherwise', async () => {
    const db = await makeReferenceStore();
    db.$client.exec(`update service_norm set days = 99 where code = 'regisseur'`);
    db.$client.exec(`update agreement set title = 'old' where kind = 'SERVICE'`);
    db.$client.exec(`update responsibility set agreement_id = null where law = 'WMO'`);
    const before = listResponsibilities(db).filter(({ agreementId: id }) => id === null).length;
    installReference(db, later);
    expect(listServiceNorms(db).find(({ code }) => code === 'regisseur')).toMatchObject({
      days: 5,
      recordedAt: later.toISOString(),
    });
    expect(listAgreements(db).map(({ title }) => title)).not.toContain('old');
    expect(listResponsibilities(db).filter(({ agreementId: id }) => id === null).length).toBeLessThan(before);
  });

  test('leaves alone what staff changed', async () => {
    const db = await makeReferenceStore();
    db.$client.exec(`update service_norm set days = 4, assumed = 0, source = 'STAFF' where code = 'regisseur'`);
    db.$client.exec(`update agreement set valid_from = '2020-01-01', source = 'STAFF'`);
    const before = [listAgreements(db), listServiceNorms(db)];
    installReference(db, later);
    expect([listAgreements(db), listServiceNorms(db)]).toEqual(before);
  });
});
