import { describe, expect, test } from 'vitest';
import { insertAllocation } from '../../db/allocation.ts';
import { insertBenefit } from '../../db/benefit.ts';
import { insertBudgetSpending } from '../../db/budget-spending.ts';
import { insertChainMessage } from '../../db/chain-message.ts';
import { insertClaimLine, updateClaimLine } from '../../db/claim-line.ts';
import type { ClaimLineRow } from '../../db/claim-line.table.ts';
import { insertClaim } from '../../db/claim.ts';
import { transaction, type Db } from '../../db/client.ts';
import { insertContract } from '../../db/contract.ts';
import { newId } from '../../db/id.ts';
import { insertOwnContribution } from '../../db/own-contribution.ts';
import { productId } from '../../db/reference.ts';
import { insertTariff } from '../../db/tariff.ts';
import { newChainMessage } from '../../src/domain/chain/chain-outbox.ts';
import { makeBudgetTables } from '../../src/reporting/budget.ts';
import { makePurchasingTables } from '../../src/reporting/purchasing.ts';
import { makeReserveTables } from '../../src/reporting/reserve.ts';
import { insertFamily, insertProvider, insertProvision } from '../testkit/family.ts';
import { cellAt, listWrongSums, makeReportStore, sourceOf, valueAt } from '../testkit/report.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { listWrongEquations } from './raw.ts';

const kept = { version: 1, source: 'DEMO', recordedAt: testNow.toISOString() } as const;
const { version: _version, ...provenance } = kept;

/** Two residents with help at one provider: by order, by personal budget; and a benefit. */
async function makeSpender() {
  const db = await makeReportStore();
  const { householdId, personIds } = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019' },
      { name: 'Pim Visser', bsn: '999990020' },
    ],
  });
  const [noor = '', pim = ''] = personIds;
  const providerId = insertProvider(db, 'Thuiszorg Proef');
  const help = { householdId, law: 'WMO', providerId, monthlyCost: 31_000 } as const;
  // The whole of 2026, and its first quarter.
  const ordered = insertProvision(db, { ...help, personId: noor, validFrom: '2025-07-01', validUntil: '2027-01-01' });
  const paid = insertProvision(db, {
    ...help,
    personId: pim,
    deliveryForm: 'PERSONAL_BUDGET',
    validFrom: '2026-01-01',
    validUntil: '2026-04-01',
    monthlyCost: null,
  });
  const allocationId = newId('allocation');
  const messageId = newId('chainMessage');
  const claimId = newId('claim');
  transaction(db, () => {
    insertAllocation(db, {
      ...{ id: allocationId, number: 5001, provisionId: ordered, providerId, productCategory: '01', productCode: 'HH' },
      ...{ volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK', validFrom: '2025-07-01', validUntil: null, note: null },
      ...{ orderedOn: '2025-07-01', orderedById: null, status: 'ACCEPTED', since: '2025-07-01', reason: null },
      ...{ careRequestId: null, changeReason: null, untold: 0, ...kept },
    });
    insertChainMessage(db, {
      ...newChainMessage({ source: 'ISTANDAARDEN', digest: 'a'.repeat(64), at: testNow.toISOString() }),
      id: messageId,
    });
    insertClaim(db, {
      ...{ id: claimId, providerId, law: 'WMO', number: 'D1', validFrom: '2026-01-01', validUntil: '2026-06-01' },
      ...{ claimedOn: '2026-05-31', claimed: 30_000, granted: 20_000, messageId, ...provenance },
    });
  });
  const claim = (line: Partial<ClaimLineRow> & Pick<ClaimLineRow, 'reference' | 'validFrom' | 'validUntil'>) => {
    const row: ClaimLineRow = {
      ...{ id: newId('claimLine'), claimId, providerId, law: 'WMO', allocationId, creditsId: null, credited: 0 },
      ...{ volume: 240, volumeUnit: 'MINUTE', rate: 50, amount: 12_000, ...provenance, ...line },
    };
    transaction(db, () => insertClaimLine(db, row));
    return row;
  };
  return { db, noor, pim, providerId, paid, ordered, claim };
}

function purchase(db: Db, providerId: string) {
  const contractId = newId('contract');
  const period = { validFrom: '2026-01-01', validUntil: null } as const;
  transaction(db, () => {
    insertContract(db, { id: contractId, providerId, number: 'C1', title: 'Huishouden', ...period, ...kept });
    const product = productId({ law: 'WMO', code: 'HH' });
    insertTariff(db, {
      id: newId('tariff'),
      contractId,
      productId: product,
      unit: 'HOUR',
      amount: 3000,
      ...period,
      ...kept,
    });
  });
  return `${providerId}/${productId({ law: 'WMO', code: 'HH' })}`;
}

describe('the budget', () => {
  test('adds up claims, personal budgets and benefits, by law, product and quarter', async () => {
    const { db, noor, paid, ordered, claim } = await makeSpender();
    const january = claim({ reference: 'R1', validFrom: '2026-01-01', validUntil: '2026-02-01' });
    claim({ reference: 'R2', validFrom: '2026-04-01', validUntil: '2026-05-01', amount: 10_000 });
    claim({ reference: 'R0', validFrom: '2025-12-01', validUntil: '2026-01-01', amount: 99_000 });
    // The first was taken back.
    claim({ ...january, id: newId('claimLine'), reference: 'R3', creditsId: january.id });
    transaction(db, () => {
      updateClaimLine(db, { ...january, credited: 1 });
      const march = { validFrom: '2026-03-01', validUntil: '2026-04-01' };
      insertBudgetSpending(db, { id: newId('budgetSpending'), provisionId: paid, amount: 45_000, ...march, ...kept });
      const benefit = { personId: noor, caseId: null, scheme: 'SOCIAL_ASSISTANCE', amount: 36_500 } as const;
      insertBenefit(db, { id: newId('benefit'), ...benefit, validFrom: '2026-05-23', validUntil: null, ...kept });
      const own = { provisionId: ordered, kind: 'SUBSCRIPTION', amount: 3650 } as const;
      insertOwnContribution(db, {
        id: newId('ownContribution'),
        ...own,
        validFrom: '2026-01-01',
        validUntil: '2026-01-11',
        ...kept,
      });
    });
    const { tables, equations } = makeBudgetTables(sourceOf(db), 2026);
    const at = (row: string, column: string, table = 'spending') => valueAt(tables, table, row, column);
    expect([at('total', 'claims'), at('WMO/HH', 'claims')]).toEqual([10_000, 10_000]);
    expect(at('WMO', 'personalBudgets')).toBe(45_000);
    // Ten days until 1 June, that day included, of a month of 365/12 days.
    expect(at('PARTICIPATIEWET/benefit', 'benefits')).toBe(12_000);
    expect(at('total', 'spent')).toBe(67_000);
    expect([at('WMO', 'contributions'), at('total', 'net')]).toEqual([1200, 65_800]);
    expect(['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => at('total', quarter, 'spending-quarter'))).toEqual([
      45_000, 22_000, 0, 0,
    ]);
    // A whole year at twelve times its cost a month; 213 days of it from 2 June.
    expect(at('WMO/HH', 'expected')).toBe(372_000);
    expect(at('WMO/HH', 'ahead')).toBe(Math.round((372_000 * 213) / 365));
    expect(cellAt(tables, 'spending', 'WMO', 'expected').completeness).toBe(0.5);
    expect(cellAt(tables, 'spending', 'WMO', 'spent')).toMatchObject({ contributors: 2, provisional: true });
    expect(cellAt(tables, 'spending', 'WMO', 'spent').largestShare).toBeCloseTo(45_000 / 55_000);
    expect(listWrongSums(tables)).toEqual([]);
    expect(listWrongEquations({ tables, equations })).toEqual([]);
  });

  test('is missing where no document states it, and so is the forecast', async () => {
    const source = sourceOf(await makeTestStore());
    const now = makeBudgetTables(source, 2026);
    expect(valueAt(now.tables, 'spending', 'total', 'budget')).toBeNull();
    expect(valueAt(now.tables, 'spending', 'total', 'forecast')).toBeNull();
    expect(now.remarks.join(' ')).toContain('De documenten geven geen begroting voor 2026');
    const then = makeBudgetTables(source, 2018);
    expect(valueAt(then.tables, 'spending', 'total', 'budget')).toBe(1_717_500_000);
    expect(valueAt(then.tables, 'spending', 'total', 'spent')).toBe(0);
  });
});

test('the reserve stands above its ceiling by 1,024 thousand euros in 2017', async () => {
  const { tables } = makeReserveTables(sourceOf(await makeTestStore()), 2026);
  expect(valueAt(tables, 'ceiling-leusden-2017', '2017', 'surplus')).toBe(102_400_000);
  expect(listWrongSums(tables)).toEqual([]);
});

describe('purchasing', () => {
  test('holds what was claimed against what was ordered, at the tariff of the contract', async () => {
    const { db, providerId, claim } = await makeSpender();
    const row = purchase(db, providerId);
    claim({ reference: 'R1', validFrom: '2026-01-01', validUntil: '2026-02-01', volume: 330, amount: 16_500 });
    const { tables } = makePurchasingTables(sourceOf(db), 2026);
    const at = (column: string, code = row) => valueAt(tables, 'purchases', code, column);
    // 1 January to 1 June 2026 touches 23 weeks of two hours.
    expect([at('orders'), at('orderedVolume'), at('claimedVolume'), at('tariff')]).toEqual([1, 46, 5.5, 3000]);
    expect([at('ordered'), at('claimed'), at('use'), at('volumeUse')]).toEqual([138_000, 16_500, 12, 12]);
    expect([at('ordered', providerId), at('ordered', 'total'), at('ordered', `${providerId}/other`)]).toEqual([
      138_000, 138_000, 0,
    ]);
    expect(cellAt(tables, 'purchases', row, 'ordered')).toMatchObject({ contributors: 1, largestShare: 1 });
    expect(listWrongSums(tables)).toEqual([]);
  });

  test('tells an order that nobody offers apart, at the expected cost of the help', async () => {
    const { db, providerId } = await makeSpender();
    const { tables } = makePurchasingTables(sourceOf(db), 2026);
    // 152 days of 365, of twelve times 310 euros.
    expect(valueAt(tables, 'purchases', `${providerId}/other`, 'ordered')).toBe(Math.round((372_000 * 152) / 365));
    expect(valueAt(tables, 'purchases', `${providerId}/other`, 'orderedVolume')).toBeNull();
  });

  test('is empty where there is nothing', async () => {
    const { tables } = makePurchasingTables(sourceOf(await makeTestStore()), 2026);
    expect(tables[0]?.rows.map(({ code }) => code)).toEqual(['total']);
    expect(valueAt(tables, 'purchases', 'total', 'use')).toBeNull();
  });
});
