import { describe, expect, test } from 'vitest';
import type { CareMessage } from '../../src/domain/care/care-message.ts';
import { listPublishedNames, readPublished, whyNotPublished } from '../istandaarden/published.ts';
import { insertFamily, insertProvider } from '../testkit/family.ts';
import { makeCareSource } from '../../src/intake/istandaarden.ts';
import { makeCareDesk, messageOf, putSent, readBack, type CareDesk, type OrderSpec } from './care-desk.ts';
import { makeStart, startOf } from '../../src/simulation/provider-message.ts';

/** The client, provider and products that a published message names: made-up, and in no store. */
async function layGround(birthDate: string, agbCode: string) {
  const desk = await makeCareDesk();
  const provider = insertProvider(desk.db, 'Aanbieder Voorbeeld');
  desk.db.$client.prepare('update provider set agb_code = ? where id = ?').run(agbCode, provider);
  const { personIds } = insertFamily(desk.db, {
    members: [{ name: 'Tim Wit', bsn: '999900006', birthDate }],
    address: { postalCode: '3832AB', houseNumber: 7 },
  });
  const codes = [
    ...['WMO 01 ABCDE', 'WMO 02 BCDEF', 'WMO 01 01A11', 'WMO 01 01A12', 'JEUGDWET 55 55A11', 'JEUGDWET 55 55A12'],
    'JEUGDWET 45 45A03',
  ];
  const add = desk.db.$client.prepare(
    `insert into product (id, law, category, code, name, ladder_step, version, source, recorded_at)
      values (?, ?, ?, ?, 'Voorbeeld', 'TAILORED_PROVISION', 1, 'STAFF', '2026-01-01T00:00:00.000Z')`,
  );
  codes.forEach((line, index) => add.run(`prd_${index}`, ...line.split(' ')));
  const order = (number: number, spec: OrderSpec) =>
    desk.order({ number, personId: personIds[0] ?? '', providerId: provider, ...spec });
  return { ...desk, order };
}

/** Lets a published message take effect in a municipality with the code that it names. */
function take(desk: Pick<CareDesk, 'take'>, name: string, municipalityCode: string) {
  return desk.take(readBack(readPublished(name)), { today: '2026-06-01', municipalityCode });
}

describe.skipIf(whyNotPublished)('a published message towards a municipality', () => {
  test('WMO315 and WMO317, JW317 apply where their ground lies', async () => {
    const asked = await layGround('1972-07-16', '42420001');
    expect(take(asked, 'WMO315', '0384')).toMatchObject({ status: 'APPLIED', codes: [] });
    expect(asked.count('care_request')).toBe(2);

    const wmo = await layGround('1967-08-13', '65656055');
    const spec = { validFrom: '2023-04-02' };
    wmo.order(10_071, spec);
    wmo.order(10_072, spec);
    expect(take(wmo, 'WMO317', '0384')).toMatchObject({ status: 'APPLIED', codes: [] });

    const youth = await layGround('2010-02-14', '65656055');
    youth.order(10_071, { law: 'JEUGDWET' });
    expect(take(youth, 'JW317', '0384')).toMatchObject({ status: 'APPLIED', codes: [] });
  });

  test('JW305 begins two deliveries and WMO307 ends two', async () => {
    const youth = await layGround('2010-02-14', '65656055');
    const order = { law: 'JEUGDWET', validFrom: '2026-04-01', productCategory: '55' } as const;
    youth.order(300_201, { ...order, productCode: '55A11' });
    youth.order(300_202, { ...order, productCode: '55A12' });
    expect(take(youth, 'JW305', '0363')).toMatchObject({ status: 'APPLIED', codes: [] });
    expect(youth.count('delivery')).toBe(2);

    const wmo = await layGround('1967-08-13', '65656055');
    const stop = messageOf(readBack(readPublished('WMO307')), 307);
    const orders = { validFrom: '2025-04-01', productCategory: '01' } as const;
    wmo.order(300_201, { ...orders, productCode: '01A11' });
    wmo.order(300_202, { ...orders, productCode: '01A12' });
    const side = { standard: 'IWMO', agbCode: '65656055', municipalityCode: '0363' } as const;
    const starts = stop.client.products.map(({ allocationNumber, product, startDay }) =>
      startOf({ number: allocationNumber ?? 0, product, firstDay: '2025-04-01' }, startDay),
    );
    const started = makeStart(side, { reference: 'S1', date: '2025-05-01' }, stop.client, starts);
    wmo.take(started, { municipalityCode: '0363' });
    expect(take(wmo, 'WMO307', '0363')).toMatchObject({ status: 'APPLIED', codes: [] });
    expect(wmo.count('delivery', `end_reason = 'MOVED_AWAY'`)).toBe(2);
  });

  test('JW302 turns down what was sent under its reference', async () => {
    const desk = await layGround('2010-02-14', '42420001');
    const { number } = desk.order(55, { law: 'JEUGDWET', status: 'SENT' });
    const published = messageOf(readBack(readPublished('WMO301')), 301);
    const sent: CareMessage = {
      ...published,
      standard: 'IJW',
      client: {
        ...published.client,
        products: published.client.products.map((product) => ({
          ...product,
          allocationNumber: number,
          product: { category: '45', code: 'AJ' },
        })),
      },
    };
    putSent(desk.db, 'JW301', sent);
    const came = take(desk, 'JW302', '0384');
    expect(came).toMatchObject({ status: 'APPLIED', codes: ['8848'], effects: [{ type: 'Allocation' }] });
  });

  test.each([
    ['JW302', '0384', ['9063']],
    ['JW305', '0363', ['9019']],
    ['WMO307', '0363', ['9019']],
    ['WMO315', '0384', ['8187']],
    ['WMO317', '0384', ['9350', '9351', 'S329', '8187']],
    ['JW317', '0384', ['9350', 'S329', '8187']],
  ])('%s without its ground gets its return code', async (name, code, codes) => {
    const desk = await makeCareDesk();
    const sender = name === 'WMO315' ? '42420001' : '65656055';
    desk.db.$client.prepare('update provider set agb_code = ?').run(sender);
    expect(take(desk, name, code)).toMatchObject({ status: 'REJECTED', codes, effects: [] });
  });

  test('all others are refused: a municipality sends them', () => {
    const towards = new Set(['JW302', 'JW305', 'JW317', 'WMO307', 'WMO315', 'WMO317']);
    const source = makeCareSource({ municipalityCode: '0384', xsdFolder: undefined, holdSeconds: 0 });
    const names = listPublishedNames().filter((name) => !towards.has(name));
    const codes = names.map((name) => source.read(readPublished(name)).kind);
    expect(names).toHaveLength(7);
    expect(codes).toEqual(codes.map(() => 'REFUSED'));
  });
});
