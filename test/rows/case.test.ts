import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { staffId } from '../../src/population/staff.ts';
import { startSupply, type Row } from './supply.ts';

const zaak: Row = {
  sleutel: 'Z1',
  zaaknummer: 'A-1',
  bsn: '999990019',
  wet: 'Wmo',
  soort: 'aanvraag',
  omschrijving: 'Begeleiding',
  status: 'in behandeling',
  status_sinds: '2026-05-04',
  startdatum: '2026-05-01',
  uiterste_datum: '',
  einddatum: '',
  vertrouwelijk: '',
  medewerker: 'wouter.lankhorst@amersfoort.example',
};
const back = { supplier: 'amersfoort' } as const;

describe('a case of another system', () => {
  test('is in the hands of who supplies it, with the term of the law and the way it came', async () => {
    const { deliver, all, family } = await startSupply();
    expect(deliver('CASE', [zaak], back)).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'Case', personId: family.personIds[0], law: 'WMO', change: 'ADDED' }],
      failures: [],
    });
    expect(all(`select * from "case" where number = 'A-1'`)).toMatchObject([
      {
        household_id: family.householdId,
        organisation_id: organisationId('amersfoort'),
        office_function: 'BACK',
        worker_id: staffId('backoffice'),
        status: 'IN_PROGRESS',
        due_on: '2026-05-18',
        sealed: 0,
        suwi_derived: 0,
        source: 'FILE',
      },
    ]);
    const statuses = 'select status, since, staff_id, source from case_status where source = ? order by id';
    expect(all(statuses, 'FILE')).toEqual([
      { status: 'RECEIVED', since: '2026-05-01', staff_id: null, source: 'FILE' },
      { status: 'IN_PROGRESS', since: '2026-05-04', staff_id: null, source: 'FILE' },
    ]);
    const closed = { ...zaak, status: 'afgesloten', status_sinds: '', einddatum: '2026-05-28' };
    expect(deliver('CASE', [closed], back)).toMatchObject({ status: 'APPLIED', effects: [{ change: 'CHANGED' }] });
    expect(all(statuses, 'FILE').at(-1)).toMatchObject({ status: 'CLOSED', since: '2026-05-28' });
    expect(deliver('CASE', [closed], back)).toMatchObject({ effects: [] });
    expect(all(statuses, 'FILE')).toHaveLength(3);
  });

  test('keeps the worker that was given it here, while the file names none', async () => {
    const { deliver, all, db } = await startSupply();
    deliver('CASE', [{ ...zaak, medewerker: '' }], back);
    db.$client.prepare(`update "case" set worker_id = ?, version = 2 where number = 'A-1'`).run(staffId('backoffice2'));
    deliver('CASE', [{ ...zaak, medewerker: '', status: 'besloten' }], back);
    expect(all(`select worker_id, status, version from "case" where number = 'A-1'`)).toEqual([
      { worker_id: staffId('backoffice2'), status: 'DECIDED', version: 3 },
    ]);
    expect(deliver('CASE', [zaak], back).failures).toEqual(['2 medewerker CHANGED_BY_ANOTHER']);
  });

  test('of work and income is marked as from Suwinet, and one that is confidential as sealed', async () => {
    const { deliver, all } = await startSupply();
    const income = { ...zaak, wet: 'Participatiewet', medewerker: '', vertrouwelijk: 'JA' };
    expect(deliver('CASE', [income], back).failures).toEqual([]);
    expect(all(`select suwi_derived, sealed from "case" where number = 'A-1'`)).toEqual([
      { suwi_derived: 1, sealed: 1 },
    ]);
  });

  test('that cannot be is refused by its column', async () => {
    const { deliver, all } = await startSupply();
    const wrong: Row[] = [
      { ...zaak, zaaknummer: 'W-1' },
      { ...zaak, startdatum: '2026-06-02', status_sinds: '' },
      { ...zaak, einddatum: '2026-05-20' },
      { ...zaak, status: 'afgesloten', status_sinds: '' },
      { ...zaak, status: 'afgesloten', status_sinds: '', einddatum: '2026-04-20' },
      { ...zaak, status: 'afgesloten', status_sinds: '', einddatum: '2026-06-20' },
      { ...zaak, status_sinds: '2026-04-30' },
      { ...zaak, uiterste_datum: '2026-04-30' },
      { ...zaak, wet: 'Leerplichtwet' },
      { ...zaak, medewerker: 'marloes.dijkhuizen@larikslaan2.example' },
      { ...zaak, status: 'opgeschort' },
    ].map((row, index) => ({ ...row, sleutel: `X${index}` }));
    expect(deliver('CASE', wrong, back)).toMatchObject({
      status: 'REJECTED',
      failures: [
        '2 zaaknummer ALREADY_RECORDED',
        '3 startdatum IN_FUTURE',
        '4 einddatum END_NOT_FITTING',
        '5 einddatum END_NOT_FITTING',
        '6 einddatum BEFORE_RECEIPT',
        '7 einddatum IN_FUTURE',
        '8 status_sinds BEFORE_RECEIPT',
        '9 uiterste_datum BEFORE_RECEIPT',
        '10 wet NOT_RESPONSIBLE',
        '11 medewerker UNKNOWN_STAFF',
        '12 status UNKNOWN_CODE',
      ],
    });
    expect(all(`select id from "case" where source = 'FILE'`)).toEqual([]);
    // Who commissions a law has no case under it in hand.
    expect(deliver('CASE', [{ ...zaak, medewerker: '' }], { supplier: 'leusden' }).failures).toEqual([
      '2 wet NOT_RESPONSIBLE',
    ]);
  });
});
