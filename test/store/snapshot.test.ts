import { describe, expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore, transaction } from '../../db/client.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { organisationTable, type NewOrganisation } from '../../db/organisation.table.ts';
import { putReferenceRow } from '../../db/row.ts';
import { snapshot } from '../../db/statement.ts';
import { makeTestStore } from '../testkit/store.ts';

const organisation: NewOrganisation = {
  id: 'org_1',
  code: 'desk',
  name: 'Desk',
  kind: 'OTHER',
  source: 'STAFF',
  recordedAt: '2026-06-01T10:00:00.000Z',
};

describe('a snapshot', () => {
  test('shows the store as it stood at the first read, whatever another connection writes meanwhile', async () => {
    const db = await makeTestStore();
    const other = openStore(`file:${db.$client.name}`);
    onTestFinished(() => closeStore(other));
    const counts = snapshot(db, () => {
      const before = listOrganisations(db).length;
      putReferenceRow(other, organisationTable, organisation);
      return [before, listOrganisations(db).length];
    });
    expect(counts).toEqual([0, 0]);
    expect(listOrganisations(db)).toHaveLength(1);
  });

  test('lets go of the store when a read fails, with the error of that read', async () => {
    const db = await makeTestStore();
    const failing = () =>
      snapshot(db, () => {
        throw new Error('the read failed');
      });
    expect(failing).toThrow('the read failed');
    expect(db.$client.inTransaction).toBe(false);
    expect(snapshot(db, () => listOrganisations(db))).toEqual([]);
  });

  test('within a transaction sees what that transaction wrote, and leaves it open', async () => {
    const db = await makeTestStore();
    transaction(db, () => {
      putReferenceRow(db, organisationTable, organisation);
      expect(snapshot(db, () => listOrganisations(db))).toHaveLength(1);
      expect(db.$client.inTransaction).toBe(true);
    });
  });

  test('within a snapshot is part of it', async () => {
    const db = await makeTestStore();
    const both = snapshot(db, () => {
      const inner = snapshot(db, () => listOrganisations(db));
      return [inner, db.$client.inTransaction];
    });
    expect(both).toEqual([[], true]);
  });
});
