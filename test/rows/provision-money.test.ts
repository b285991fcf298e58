import { describe, expect, test } from 'vitest';
import { back, help, startHelp } from './help.ts';
import type { Row } from './supply.ts';

describe('money that goes with help', () => {
  const budget: Row = { ...help, sleutel: 'B1', leveringsvorm: 'pgb', agb_code: '', zaaknummer: '' };
  const spending: Row = {
    sleutel: 'S1',
    bsn: '999990019',
    wet: 'Wmo',
    productcode: 'BI',
    voorziening: '',
    periode_van: '2026-05-01',
    periode_tot_en_met: '2026-05-31',
    bedrag: '640,00',
  };
  const contribution: Row = {
    sleutel: 'E1',
    bsn: '999990019',
    productcode: 'BI',
    voorziening: '',
    soort: 'abonnementstarief',
    bedrag_per_maand: '21,80',
    ingangsdatum: '2026-05-01',
    einddatum: '',
  };

  test('is put with the one budget it can be of, and corrected', async () => {
    const { deliver, all } = await startHelp();
    deliver('PROVISION', [help, budget], back);
    const budgetId = all(`select id from provision where delivery_form = 'PERSONAL_BUDGET'`)[0]?.['id'];
    expect(deliver('BUDGET_SPENDING', [spending], back)).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'BudgetSpending', law: 'WMO', change: 'ADDED' }],
    });
    deliver('BUDGET_SPENDING', [{ ...spending, bedrag: '-40,50' }], back);
    expect(all('select provision_id, amount, valid_until, version from budget_spending')).toEqual([
      { provision_id: budgetId, amount: -4050, valid_until: '2026-06-01', version: 2 },
    ]);
  });

  test('is refused where it is of no help, or of more than one, unless it names which', async () => {
    const { deliver, all } = await startHelp();
    expect(deliver('BUDGET_SPENDING', [spending], back).failures).toEqual(['2 null UNKNOWN_PROVISION']);
    deliver('PROVISION', [help, budget], back);
    expect(deliver('OWN_CONTRIBUTION', [contribution], back).failures).toEqual(['2 voorziening SEVERAL_PROVISIONS']);
    expect(deliver('OWN_CONTRIBUTION', [{ ...contribution, voorziening: 'B1' }], back).failures).toEqual([]);
    expect(all('select kind, amount, valid_from, valid_until from own_contribution')).toEqual([
      { kind: 'SUBSCRIPTION', amount: 2180, valid_from: '2026-05-01', valid_until: null },
    ]);
    const wrong: Row[] = [
      { ...contribution, sleutel: 'E1', voorziening: 'V1' },
      { ...contribution, sleutel: 'E2', voorziening: 'B9' },
      { ...contribution, sleutel: 'E3', voorziening: 'B1', bsn: '999990020' },
      { ...contribution, sleutel: 'E4', voorziening: 'B1', soort: 'niet verschuldigd' },
    ];
    expect(deliver('OWN_CONTRIBUTION', wrong, back).failures).toEqual([
      '2 sleutel ANOTHER_PROVISION',
      '3 voorziening UNKNOWN_PROVISION',
      '4 voorziening UNKNOWN_PROVISION',
      '5 bedrag_per_maand NONE_IS_ZERO',
    ]);
    // In kind there is nothing to spend; nor outside the days of the budget, nor in the future.
    const spent: Row[] = [
      { ...spending, sleutel: 'S2', voorziening: 'V1' },
      { ...spending, sleutel: 'S3', periode_van: '2026-04-01', periode_tot_en_met: '2026-04-30' },
      { ...spending, sleutel: 'S4', periode_van: '2026-06-02', periode_tot_en_met: '2026-06-30' },
      { ...spending, sleutel: 'S5', periode_tot_en_met: '2026-04-30' },
    ];
    expect(deliver('BUDGET_SPENDING', spent, back).failures).toEqual([
      '2 voorziening UNKNOWN_PROVISION',
      '3 null UNKNOWN_PROVISION',
      '4 periode_van IN_FUTURE',
      '5 periode_tot_en_met ENDS_BEFORE_START',
    ]);
  });

  test('is handed over by whoever answers for the law, or commissions it', async () => {
    const { deliver, db } = await startHelp();
    deliver('PROVISION', [budget], back);
    expect(deliver('BUDGET_SPENDING', [spending], { supplier: 'leusden' }).failures).toEqual([]);
    db.$client.prepare(`delete from responsibility where law = 'WMO'`).run();
    expect(deliver('BUDGET_SPENDING', [spending], back).failures).toEqual(['2 wet NOT_RESPONSIBLE']);
  });

  test('a benefit is recorded with the person it is paid to', async () => {
    const { deliver, all, family } = await startHelp();
    const benefit: Row = {
      sleutel: 'U1',
      bsn: '999990019',
      regeling: 'bijstand',
      bedrag_per_maand: '1.345,66',
      ingangsdatum: '2026-01-01',
      einddatum: '',
    };
    expect(deliver('BENEFIT', [benefit], back)).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'Benefit', personId: family.personIds[0], law: 'PARTICIPATIEWET' }],
    });
    expect(all('select person_id, scheme, amount, valid_until from benefit')).toEqual([
      { person_id: family.personIds[0], scheme: 'SOCIAL_ASSISTANCE', amount: 134_566, valid_until: null },
    ]);
    deliver('BENEFIT', [{ ...benefit, einddatum: '2026-05-31' }], back);
    expect(all('select valid_until, version from benefit')).toEqual([{ valid_until: '2026-06-01', version: 2 }]);
    expect(deliver('BENEFIT', [{ ...benefit, sleutel: 'U2' }]).failures).toEqual(['2 null NOT_RESPONSIBLE']);
    expect(deliver('BENEFIT', [{ ...benefit, bsn: '999990020' }], back).failures).toEqual(['2 bsn ANOTHER_PERSON']);
  });
});
