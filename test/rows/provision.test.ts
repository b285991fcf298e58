import { describe, expect, test } from 'vitest';
import { back, help, startHelp } from './help.ts';
import type { Row } from './supply.ts';

describe('help of another system', () => {
  test('is recorded as it says, on the decision in its case', async () => {
    const { deliver, all, family, db } = await startHelp();
    db.$client
      .prepare(
        `insert into decision (id, case_id, decided_on, outcome, grounds, source, recorded_at) values ('dec', ?, '2026-05-01', 'GRANTED', 'Why', 'DEMO', 'x')`,
      )
      .run(family.caseIds[0]);
    expect(deliver('PROVISION', [help], back)).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'Provision', personId: family.personIds[0], law: 'WMO', change: 'ADDED' }],
    });
    expect(all('select * from provision')).toMatchObject([
      {
        household_id: family.householdId,
        case_id: family.caseIds[0],
        decision_id: 'dec',
        provider_id: 'prv',
        ladder_step: 'TAILORED_PROVISION',
        delivery_form: 'IN_KIND',
        volume: 3.5,
        volume_unit: 'HOUR',
        volume_per: 'WEEK',
        monthly_cost: 81_250,
        valid_from: '2026-05-01',
        valid_until: '2026-11-01',
        source: 'FILE',
        version: 1,
      },
    ]);
  });

  test('ends by a later file, and keeps the household it was granted to', async () => {
    const { deliver, all, family, db, count } = await startHelp();
    deliver('PROVISION', [{ ...help, zaaknummer: '' }], back);
    db.$client.prepare(`update membership set valid_until = '2026-05-15' where person_id = ?`).run(family.personIds[0]);
    const ended = { ...help, zaaknummer: '', einddatum: '2026-05-20', reden_einde: 'doel bereikt' };
    expect(deliver('PROVISION', [ended], back)).toMatchObject({ status: 'APPLIED', effects: [{ change: 'CHANGED' }] });
    expect(all('select household_id, valid_until, end_reason, version from provision')).toEqual([
      { household_id: family.householdId, valid_until: '2026-05-21', end_reason: 'GOAL_ATTAINED', version: 2 },
    ]);
    expect(count('revision')).toBe(1);
  });

  test('that staff or the chain recorded already is told of and not doubled', async () => {
    const { deliver, count } = await startHelp();
    deliver('PROVISION', [help], back);
    expect(deliver('PROVISION', [{ ...help, sleutel: 'V2' }], back)).toMatchObject({
      status: 'REJECTED',
      failures: ['2 null ALREADY_RECORDED'],
    });
    // After it, in another form, and of another they may well be meant.
    const others = [
      { ...help, sleutel: 'V3', ingangsdatum: '2026-11-01', einddatum: '' },
      { ...help, sleutel: 'V4', leveringsvorm: 'pgb', agb_code: '' },
      { ...help, sleutel: 'V5', bsn: '999990020' },
    ];
    expect(deliver('PROVISION', others, back).failures).toEqual([]);
    expect(count('provision')).toBe(4);
    // Nor by a correction.
    expect(
      deliver('PROVISION', [{ ...help, sleutel: 'V3', ingangsdatum: '2026-10-01', einddatum: '' }], back).failures,
    ).toEqual(['2 null ALREADY_RECORDED']);
  });

  test('that cannot be is refused by its column', async () => {
    const { deliver, count } = await startHelp();
    const wrong: Row[] = [
      { ...help, productcode: '99Z99' },
      { ...help, agb_code: '12345678' },
      { ...help, wet: 'Jeugdwet', zaaknummer: '', leveringsvorm: 'geld', agb_code: '' },
      { ...help, leveringsvorm: 'geld' },
      { ...help, eenheid: '' },
      { ...help, omvang: '0' },
      { ...help, omvang: '-1' },
      { ...help, einddatum: '2026-04-30' },
      { ...help, einddatum: '', reden_einde: 'verhuisd' },
      { ...help, wet: 'Participatiewet', zaaknummer: '' },
      { ...help, zaaknummer: 'W-2' },
      { ...help, kosten_per_maand: '-1' },
      { ...help, bsn: '999994670' },
    ].map((row, index) => ({ ...row, sleutel: `X${index}` }));
    expect(deliver('PROVISION', wrong, { supplier: 'amersfoort' })).toMatchObject({
      status: 'REJECTED',
      failures: [
        '2 productcode UNKNOWN_PRODUCT',
        '3 agb_code UNKNOWN_PROVIDER',
        '4 leveringsvorm FORM_NOT_FITTING',
        '5 agb_code PAYMENT_WITHOUT_PROVIDER',
        '6 omvang VOLUME_NOT_WHOLE',
        '7 omvang NOT_POSITIVE',
        '8 omvang NOT_POSITIVE',
        '9 einddatum ENDS_BEFORE_START',
        '10 reden_einde END_WITHOUT_DAY',
        '11 productcode UNKNOWN_PRODUCT',
        '12 zaaknummer CASE_OF_ANOTHER',
        '13 kosten_per_maand NEGATIVE',
        '14 bsn UNKNOWN_PERSON',
      ],
    });
    expect([count('provision'), count('source_key')]).toEqual([0, 0]);
  });

  test('without a household is refused', async () => {
    const { deliver, db, family } = await startHelp();
    db.$client.prepare('delete from membership where person_id = ?').run(family.personIds[0]);
    expect(deliver('PROVISION', [{ ...help, zaaknummer: '' }], back).failures).toEqual(['2 bsn NO_HOUSEHOLD']);
  });
});
