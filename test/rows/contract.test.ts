import { describe, expect, test } from 'vitest';
import { back, startHelp } from './help.ts';
import type { Row } from './supply.ts';

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
