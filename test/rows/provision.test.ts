import { describe, expect, test } from 'vitest';
import { providerTable } from '../../db/provider.table.ts';
import { insertRows } from '../../db/row.ts';
import { startSupply, type Row, type Supply } from './supply.ts';

const back = { supplier: 'amersfoort' } as const;
const help: Row = {
  sleutel: 'V1',
  bsn: '999990019',
  wet: 'Wmo',
  zaaknummer: 'W-1',
  productcode: 'BI',
  agb_code: '98000001',
  leveringsvorm: 'zin',
  omvang: '3,5',
  eenheid: 'uur',
  frequentie: 'week',
  kosten_per_maand: '812,50',
  ingangsdatum: '2026-05-01',
  einddatum: '2026-10-31',
  reden_einde: '',
};

async function startHelp(): Promise<Supply> {
  const supply = await startSupply();
  const made = { phone: null, email: null, source: 'DEMO', recordedAt: '2026-01-01T00:00:00.000Z' } as const;
  insertRows(supply.db, providerTable, [{ id: 'prv', agbCode: '98000001', name: 'De Linde', ...made }]);
  return supply;
}

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

describe('contracts and tariffs', () => {
  const contract: Row = {
    sleutel: 'C-1',
    agb_code: '98000001',
    omschrijving: 'Begeleiding',
    ingangsdatum: '2026-01-01',
    einddatum: '2029-12-31',
  };
  const tariff: Row = {
    sleutel: 'T-1',
    contract: 'C-1',
    wet: 'Wmo',
    productcode: 'BI',
    eenheid: 'uur',
    bedrag: '68,40',
    ingangsdatum: '2026-01-01',
    einddatum: '2026-12-31',
  };

  test('are recorded, and a new year follows the one before it', async () => {
    const { deliver, all } = await startHelp();
    expect(deliver('CONTRACT', [contract], back)).toMatchObject({
      status: 'APPLIED',
      effects: [{ type: 'Contract', personId: null, law: null }],
    });
    const next = { ...tariff, sleutel: 'T-2', bedrag: '70,00', ingangsdatum: '2027-01-01', einddatum: '2027-12-31' };
    expect(deliver('TARIFF', [tariff, next], back)).toMatchObject({ status: 'APPLIED', failures: [] });
    expect(all('select unit, amount, valid_from, valid_until from tariff order by valid_from')).toEqual([
      { unit: 'HOUR', amount: 6840, valid_from: '2026-01-01', valid_until: '2027-01-01' },
      { unit: 'HOUR', amount: 7000, valid_from: '2027-01-01', valid_until: '2028-01-01' },
    ]);
    expect(all('select number, title, provider_id from contract')).toEqual([
      { number: 'C-1', title: 'Begeleiding', provider_id: 'prv' },
    ]);
  });

  test('are refused where they do not fit', async () => {
    const { deliver } = await startHelp();
    deliver('CONTRACT', [contract], back);
    deliver('TARIFF', [tariff], back);
    const wrong: Row[] = [
      { ...tariff, sleutel: 'T-2', contract: 'C-9' },
      { ...tariff, sleutel: 'T-3', ingangsdatum: '2025-12-31' },
      { ...tariff, sleutel: 'T-4', ingangsdatum: '2027-01-01', einddatum: '' },
      { ...tariff, sleutel: 'T-5', ingangsdatum: '2026-06-01' },
      { ...tariff, sleutel: 'T-6', productcode: 'x' },
    ];
    expect(deliver('TARIFF', wrong, back).failures).toEqual([
      '2 contract UNKNOWN_CONTRACT',
      '3 ingangsdatum OUTSIDE_CONTRACT',
      '4 einddatum OUTSIDE_CONTRACT',
      '5 null TARIFF_OVERLAPS',
      '6 productcode UNKNOWN_PRODUCT',
    ]);
    expect(deliver('CONTRACT', [{ ...contract, sleutel: 'C-2', agb_code: '12345678' }], back).failures).toEqual([
      '2 agb_code UNKNOWN_PROVIDER',
    ]);
    // A contract ends no earlier than what stands under it.
    expect(deliver('CONTRACT', [{ ...contract, einddatum: '2026-06-30' }], back).failures).toEqual([
      '2 einddatum TARIFFS_REMAIN',
    ]);
  });
});
