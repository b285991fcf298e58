import { describe, expect, test } from 'vitest';
import { agreementId, organisationId, productId } from '../../db/reference.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startAdministration } from './desk.ts';

const norm = {
  description: 'Binnen vijf werkdagen een eerste gesprek',
  ...{ days: 5, workingDays: true, targetPercent: 90, assumed: false, validFrom: '2026-07-01' },
};

describe('an agreement', () => {
  test('is recorded with a norm, which is changed with the figures of the municipality and ended', async () => {
    const desk = await startAdministration();
    const agreement = await desk.make('addAgreement', {
      ...{ code: 'inkoop-regio', kind: 'SERVICE', title: 'Regionale inkoop', basis: 'Besluit van het college' },
      ...{
        commissionerId: organisationId('leusden'),
        executorId: organisationId('amersfoort'),
        validFrom: '2026-07-01',
      },
    });
    expect(agreement.thing).toMatchObject({ version: 1, code: 'inkoop-regio', executor: { code: 'amersfoort' } });
    const place = { agreementId: agreement.thing?.id, code: 'eerste-gesprek', measure: 'FIRST_CONTACT' };
    const added = await desk.make('addServiceNorm', { ...place, officeFunction: 'BACK', ...norm });
    expect(added.thing).toMatchObject({ version: 1, days: 5, assumed: false, basis: 'Besluit van het college' });
    const changed = await desk.make('changeServiceNorm', {
      ...{ id: added.thing?.id, expectedVersion: 1, ...norm, days: 3, assumed: true, validUntil: '2027-01-01' },
    });
    expect(changed.thing).toMatchObject({ version: 2, days: 3, assumed: true, validUntil: '2027-01-01' });
    expect(readHistory(desk, added.thing?.id ?? '')[1]).toEqual({
      days: { from: 5, to: 3 },
      assumed: { from: 0, to: 1 },
      validUntil: { from: null, to: '2027-01-01' },
    });
    const text = { title: 'Regionale inkoop', basis: 'Besluit van het college', validFrom: '2026-07-01' };
    const own = { id: agreement.thing?.id, expectedVersion: 1, ...text };
    expect((await desk.make('changeAgreement', { ...own, validUntil: '2028-01-01' })).thing).toMatchObject({
      ...{ version: 2, validUntil: '2028-01-01' },
    });
    expect(codesOf(await desk.make('changeAgreement', own))).toEqual(['CONFLICT']);
  });

  test('is refused where it does not fit, and so is a norm', async () => {
    const desk = await startAdministration();
    const [leusden, amersfoort] = [organisationId('leusden'), organisationId('amersfoort')];
    const facts = { code: 'nieuw', kind: 'SERVICE', title: 'Nieuwe overeenkomst', basis: 'Besluit' };
    const add = async (rest: object) =>
      placesOf(await desk.make('addAgreement', { ...facts, commissionerId: leusden, executorId: amersfoort, ...rest }));
    expect(await add({ executorId: leusden })).toEqual(['ONE_PARTY input executorId']);
    expect(await add({ executorId: 'org_1' })).toEqual(['NOT_FOUND input executorId']);
    expect(await add({ code: 'dienstverleningsovereenkomst-amersfoort' })).toEqual(['CODE_TAKEN input code']);
    expect(await add({ validFrom: '2026-07-01', validUntil: '2026-07-01' })).toEqual([
      'PERIOD_NOT_IN_ORDER input validUntil',
    ]);
    const agreement = agreementId('dienstverleningsovereenkomst-amersfoort');
    const place = { agreementId: agreement, code: 'nieuw', measure: 'FIRST_CONTACT', officeFunction: 'BACK' };
    const set = async (rest: object) => placesOf(await desk.make('addServiceNorm', { ...place, ...norm, ...rest }));
    expect(await set({ days: 0 })).toEqual(['TOO_SMALL input days']);
    expect(await set({ targetPercent: 101 })).toEqual(['TOO_BIG input targetPercent']);
    expect(await set({ agreementId: 'agr_1' })).toEqual(['NOT_FOUND input agreementId']);
    expect(await set({})).toEqual([]);
    expect(await set({})).toEqual(['CODE_TAKEN input code']);
  });
});

describe('a product', () => {
  test('is recorded, changed and ended, and keeps its code to itself', async () => {
    const desk = await startAdministration();
    const facts = { name: 'Maatwerk op maat', ladderStep: 'TAILORED_PROVISION' };
    const added = await desk.make('addProduct', { law: 'WMO', code: '02X99', category: '02', ...facts });
    expect(added.thing).toMatchObject({ version: 1, code: '02X99', validFrom: '2026-06-01', validUntil: null });
    const own = { id: added.thing?.id, expectedVersion: 1, ...facts };
    expect(placesOf(await desk.make('changeProduct', { ...own, validUntil: '2026-06-01' }))).toEqual([
      'NOT_BEGUN input validUntil',
    ]);
    const changed = await desk.make('changeProduct', { ...own, name: 'Maatwerk', validUntil: '2027-01-01' });
    expect(changed.thing).toMatchObject({ version: 2, name: 'Maatwerk', validUntil: '2027-01-01', category: null });
    expect(codesOf(await desk.make('changeProduct', own))).toEqual(['CONFLICT']);
    expect(placesOf(await desk.make('addProduct', { law: 'WMO', code: '02X99', ...facts }))).toEqual([
      'CODE_TAKEN input code',
    ]);
    expect(placesOf(await desk.make('addProduct', { law: 'WMO', code: 'no code', ...facts }))).toEqual([
      'NOT_FITTING input code',
    ]);
    const known = productId({ law: 'WMO', code: '01A01' });
    expect(placesOf(await desk.make('changeProduct', { ...own, id: `${known.slice(0, -4)}0000` }))).toEqual([
      'NOT_FOUND input id',
    ]);
  });
});
