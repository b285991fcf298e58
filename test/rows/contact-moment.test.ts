import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { startSupply, type Row } from './supply.ts';

const contact: Row = {
  sleutel: 'C1',
  bsn: '999990019',
  wet: 'Wmo',
  zaaknummer: '',
  starttijd: '2026-05-20 14:30',
  kanaal: 'telefoon',
  notitie: 'Gebeld over de start.',
  medewerker: 'marloes.dijkhuizen@larikslaan2.example',
};

describe('contact of another system', () => {
  test('is recorded once, with who had it and where it comes from', async () => {
    const { deliver, family, all, count } = await startSupply();
    expect(deliver('CONTACT_MOMENT', [contact])).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'ContactMoment', personId: family.personIds[0], law: 'WMO', change: 'ADDED' }],
      failures: [],
    });
    expect(all('select * from contact_moment')).toMatchObject([
      {
        household_id: family.householdId,
        person_id: family.personIds[0],
        staff_id: staffId('frontoffice'),
        law: 'WMO',
        channel: 'PHONE',
        at: '2026-05-20T12:30:00.000Z',
        case_id: null,
        source: 'FILE',
        version: 1,
      },
    ]);
    expect(deliver('CONTACT_MOMENT', [contact])).toMatchObject({ status: 'APPLIED', effects: [], failures: [] });
    expect([count('contact_moment'), count('revision'), count('source_key')]).toEqual([1, 0, 1]);
  });

  test('is corrected by a later file, and what it was before is kept', async () => {
    const { deliver, all } = await startSupply();
    deliver('CONTACT_MOMENT', [contact]);
    const better = { ...contact, notitie: 'Gebeld; start is 1 juni.', kanaal: 'huisbezoek' };
    expect(deliver('CONTACT_MOMENT', [better])).toMatchObject({ status: 'APPLIED', effects: [{ change: 'CHANGED' }] });
    expect(all('select summary, channel, version from contact_moment')).toEqual([
      { summary: 'Gebeld; start is 1 juni.', channel: 'HOME_VISIT', version: 2 },
    ]);
    const [revision] = all('select changes, staff_id, source from revision');
    expect(revision).toMatchObject({ staff_id: null, source: 'FILE' });
    expect(JSON.parse(String(revision?.['changes']))).toEqual({
      channel: { from: 'PHONE', to: 'HOME_VISIT' },
      summary: { from: 'Gebeld over de start.', to: 'Gebeld; start is 1 juni.' },
    });
    // And back again.
    expect(deliver('CONTACT_MOMENT', [contact])).toMatchObject({ effects: [{ change: 'CHANGED' }] });
    expect(all('select summary, version from contact_moment')).toEqual([
      { summary: 'Gebeld over de start.', version: 3 },
    ]);
  });

  test('is put with the case it names', async () => {
    const { deliver, family, all } = await startSupply();
    expect(deliver('CONTACT_MOMENT', [{ ...contact, bsn: '999990020', zaaknummer: 'W-1' }]).failures).toEqual([]);
    expect(all('select case_id, person_id from contact_moment')).toEqual([
      { case_id: family.caseIds[0], person_id: family.personIds[1] },
    ]);
  });

  test('is not overwritten where somebody changed it since, but elsewhere it is', async () => {
    const { deliver, db, all } = await startSupply();
    deliver('CONTACT_MOMENT', [contact]);
    db.$client.prepare("update contact_moment set summary = 'Door ons verbeterd.', version = 2").run();
    expect(deliver('CONTACT_MOMENT', [{ ...contact, notitie: 'Anders.' }])).toMatchObject({
      status: 'REJECTED',
      effects: [],
      failures: ['2 notitie CHANGED_BY_ANOTHER'],
    });
    // What it said before says nothing new, so that another column can be corrected.
    expect(deliver('CONTACT_MOMENT', [{ ...contact, kanaal: 'balie' }])).toMatchObject({ status: 'APPLIED' });
    expect(all('select summary, channel, version from contact_moment')).toEqual([
      { summary: 'Door ons verbeterd.', channel: 'DESK', version: 3 },
    ]);
    // Where both came to say the same there is nothing to settle.
    expect(deliver('CONTACT_MOMENT', [{ ...contact, kanaal: 'balie', notitie: 'Door ons verbeterd.' }])).toMatchObject({
      status: 'APPLIED',
      effects: [],
    });
  });

  test('is refused by row, with the column and a code, while the other rows are taken in', async () => {
    const { deliver, count, db } = await startSupply();
    db.$client.prepare(`update "case" set sealed = 1 where number = 'W-2'`).run();
    const rows: Row[] = [
      contact,
      { ...contact, sleutel: 'C2', bsn: '999994670' },
      { ...contact, sleutel: 'C3', wet: 'Participatiewet' },
      { ...contact, sleutel: 'C4', medewerker: 'wouter.lankhorst@amersfoort.example' },
      { ...contact, sleutel: 'C5', starttijd: '2026-06-02 09:00' },
      { ...contact, sleutel: 'C6', zaaknummer: 'W-999' },
      { ...contact, sleutel: 'C7', zaaknummer: 'W-1', wet: 'Jeugdwet' },
      { ...contact, sleutel: 'C8', bsn: '999996502', zaaknummer: 'W-1' },
      { ...contact, sleutel: 'C9', kanaal: 'duif' },
      { ...contact, sleutel: 'D1' },
      { ...contact, sleutel: 'D1', notitie: 'Nog een.' },
    ];
    expect(deliver('CONTACT_MOMENT', rows)).toMatchObject({
      status: 'PARTLY_APPLIED',
      effects: [{ change: 'ADDED' }],
      failures: [
        '3 bsn UNKNOWN_PERSON',
        '4 wet NOT_RESPONSIBLE',
        '5 medewerker UNKNOWN_STAFF',
        '6 starttijd IN_FUTURE',
        '7 zaaknummer UNKNOWN_CASE',
        '8 zaaknummer UNKNOWN_CASE',
        '9 zaaknummer CASE_OF_ANOTHER',
        '10 kanaal UNKNOWN_CODE',
        '11 sleutel KEY_DOUBLED',
        '12 sleutel KEY_DOUBLED',
      ],
    });
    expect([count('contact_moment'), count('source_key')]).toEqual([1, 1]);
  });

  test('does not change whom it was with', async () => {
    const { deliver, all, family } = await startSupply();
    deliver('CONTACT_MOMENT', [contact]);
    expect(deliver('CONTACT_MOMENT', [{ ...contact, bsn: '999990020' }]).failures).toEqual(['2 bsn ANOTHER_PERSON']);
    expect(all('select person_id from contact_moment')).toEqual([{ person_id: family.personIds[0] }]);
  });

  test('with a sealed case of another organisation is told as if there were none', async () => {
    const { deliver, db } = await startSupply();
    db.$client
      .prepare(
        `update "case" set sealed = 1, organisation_id = (select id from organisation where code = 'amersfoort')`,
      )
      .run();
    expect(deliver('CONTACT_MOMENT', [{ ...contact, zaaknummer: 'W-1' }]).failures).toEqual([
      '2 zaaknummer UNKNOWN_CASE',
    ]);
  });
});

describe('a supplier', () => {
  test('keeps keys of its own: the same key of another names something else', async () => {
    const { deliver, count } = await startSupply();
    deliver('CONTACT_MOMENT', [contact]);
    const theirs = { ...contact, medewerker: 'wouter.lankhorst@amersfoort.example' };
    expect(deliver('CONTACT_MOMENT', [theirs], { supplier: 'amersfoort' })).toMatchObject({ status: 'APPLIED' });
    expect(count('contact_moment')).toBe(2);
  });

  test('is the organisation whose machine hands the file over, and one that is known', async () => {
    const { deliver, count } = await startSupply();
    const refused = { status: 'REJECTED', codes: ['NOT_THE_SUPPLIER'], failures: ['1 null NOT_THE_SUPPLIER'] };
    expect(deliver('CONTACT_MOMENT', [contact], { machine: 'backoffice' })).toMatchObject(refused);
    expect(deliver('CONTACT_MOMENT', [contact], { supplier: 'nobody' })).toMatchObject(refused);
    expect(count('contact_moment')).toBe(0);
    expect(deliver('CONTACT_MOMENT', [contact], { machine: 'frontoffice' })).toMatchObject({ status: 'APPLIED' });
  });
});

describe('a preview', () => {
  test('says what would come of a file, leaves nothing, and the file then does just that', async () => {
    const { deliver, preview, count, all } = await startSupply();
    deliver('CONTACT_MOMENT', [contact, { ...contact, sleutel: 'C2' }]);
    const rows = [
      contact,
      { ...contact, sleutel: 'C2', notitie: 'Anders.', kanaal: 'brief' },
      { ...contact, sleutel: 'C3' },
      { ...contact, sleutel: 'C4', bsn: '999994670' },
    ];
    const before = JSON.stringify([
      all('select * from contact_moment'),
      all('select * from source_key'),
      count('revision'),
    ]);
    const seen = preview('CONTACT_MOMENT', rows);
    expect(seen).toMatchObject({
      read: 4,
      added: 1,
      changes: [{ line: 3, columns: ['kanaal', 'notitie'] }],
      unchanged: 1,
      refused: 1,
      failures: [{ line: 5, column: 'bsn', code: 'UNKNOWN_PERSON' }],
    });
    expect(
      JSON.stringify([all('select * from contact_moment'), all('select * from source_key'), count('revision')]),
    ).toBe(before);
    const done = deliver('CONTACT_MOMENT', rows);
    expect(done.status).toBe('PARTLY_APPLIED');
    if (done.status !== 'PARTLY_APPLIED') return;
    expect(done.effects.map(({ change }) => change)).toEqual(['CHANGED', 'ADDED']);
  });

  test('refuses what the intake would', async () => {
    const { preview } = await startSupply();
    expect(() => preview('CONTACT_MOMENT', [contact], 'nobody')).toThrow(/leverancier/);
  });
});
