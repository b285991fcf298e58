import { describe, expect, test } from 'vitest';
import { insertBenefit } from '../../db/benefit.ts';
import { insertBudgetSpending } from '../../db/budget-spending.ts';
import { insertContract } from '../../db/contract.ts';
import { insertOwnContribution } from '../../db/own-contribution.ts';
import { providerTable } from '../../db/provider.table.ts';
import { productId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { insertTariff } from '../../db/tariff.ts';
import { insertFamily, insertProvision, type Family } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const made = { source: 'FILE', recordedAt: '2026-06-01T08:00:00.000Z', version: 1 } as const;
const view = `query Money($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  provisions { budgetSpendings { amount validFrom validUntil } ownContributions { kind amount validFrom validUntil } }
  benefits { scheme amount validFrom validUntil person { name { full } } }
  withheld { area law count }
} }`;

interface Seen {
  readonly provisions: readonly {
    readonly budgetSpendings: readonly object[];
    readonly ownContributions: readonly object[];
  }[];
  readonly benefits: readonly { readonly amount: number; readonly person: object }[];
  readonly withheld: readonly object[];
}

interface Money extends TestHub {
  readonly family: Family;
  readonly lookAs: (persona: string, asOf?: string) => Promise<Seen>;
}

/** A hub with a family of which files told what was paid. */
async function startMoney(): Promise<Money> {
  const hub = await startTestHub();
  const { db } = hub;
  const family = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019' },
      { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
    ],
    cases: [
      { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
    ],
  });
  const { householdId, personIds, caseIds } = family;
  const [personId = ''] = personIds;
  const provisionId = insertProvision(db, { householdId, personId, law: 'WMO', deliveryForm: 'PERSONAL_BUDGET' });
  const month = { validFrom: '2026-04-01', validUntil: '2026-05-01' };
  insertBudgetSpending(db, { id: 'bsp-1', provisionId, amount: 64_000, ...month, ...made });
  insertBudgetSpending(db, {
    id: 'bsp-2',
    provisionId,
    amount: -500,
    validFrom: '2026-05-01',
    validUntil: '2026-06-01',
    ...made,
  });
  insertOwnContribution(db, {
    ...{ id: 'oct-1', provisionId, kind: 'SUBSCRIPTION', amount: 2180, validFrom: '2026-05-01', validUntil: null },
    ...made,
  });
  const paid = { personId, scheme: 'SOCIAL_ASSISTANCE', amount: 134_566, validUntil: null, ...made } as const;
  insertBenefit(db, { id: 'ben-1', caseId: null, validFrom: '2026-01-01', ...paid });
  insertBenefit(db, { id: 'ben-2', caseId: caseIds[1] ?? null, validFrom: '2026-05-15', ...paid, amount: 100 });
  return {
    ...hub,
    family,
    async lookAs(persona, asOf) {
      const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, asOf: asOf ?? null });
      expect(errors).toEqual([]);
      return data?.['household'] as Seen;
    },
  };
}

describe('money of files is seen', () => {
  test('with the help it goes with, by whoever sees that, and nobody else', async () => {
    const { lookAs } = await startMoney();
    const { provisions } = await lookAs('frontoffice');
    expect(provisions).toEqual([
      {
        budgetSpendings: [
          { amount: -500, validFrom: '2026-05-01', validUntil: '2026-06-01' },
          { amount: 64_000, validFrom: '2026-04-01', validUntil: '2026-05-01' },
        ],
        ownContributions: [{ kind: 'SUBSCRIPTION', amount: 2180, validFrom: '2026-05-01', validUntil: null }],
      },
    ]);
    const before = await lookAs('frontoffice', '2026-04-15');
    expect(before.provisions).toMatchObject([{ budgetSpendings: [{ amount: 64_000 }], ownContributions: [] }]);
    expect((await lookAs('workincome')).provisions).toEqual([]);
  });

  test('a benefit by work and income alone, and counted for nobody; of a sealed case by its worker', async () => {
    const { lookAs, db } = await startMoney();
    const own = await lookAs('workincome');
    expect(own.benefits.map(({ amount }) => amount)).toEqual([100, 134_566]);
    expect(own.benefits[0]?.person).toEqual({ name: { full: 'Noor Visser' } });
    expect((await lookAs('workincome', '2026-05-01')).benefits.map(({ amount }) => amount)).toEqual([134_566]);
    for (const persona of ['frontoffice', 'director', 'backoffice', 'privacy', 'teamlead']) {
      const seen = await lookAs(persona);
      expect([persona, seen?.benefits ?? []]).toEqual([persona, []]);
      expect(JSON.stringify(seen)).not.toContain('134566');
    }
    db.$client.prepare(`update "case" set sealed = 1 where number = 'P-1'`).run();
    expect((await lookAs('workincome')).benefits.map(({ amount }) => amount)).toEqual([100, 134_566]);
    expect((await lookAs('workincome2')).benefits.map(({ amount }) => amount)).toEqual([134_566]);
  });
});

describe('contracts and tariffs', () => {
  test('are seen with provider and product, on the day asked', async () => {
    const { db, ask } = await startMoney();
    insertRows(db, providerTable, [
      {
        id: 'prv-1',
        agbCode: '98000001',
        name: 'De Linde',
        phone: null,
        email: null,
        source: 'DEMO',
        recordedAt: made.recordedAt,
      },
    ]);
    const contract = {
      providerId: 'prv-1',
      number: 'C-1',
      title: 'Begeleiding',
      validFrom: '2026-01-01',
      validUntil: null,
    };
    insertContract(db, { id: 'ctr-1', ...contract, ...made });
    const tariff = {
      contractId: 'ctr-1',
      productId: productId({ law: 'WMO', code: 'BI' }),
      unit: 'HOUR',
      ...made,
    } as const;
    insertTariff(db, { id: 'trf-1', ...tariff, amount: 6840, validFrom: '2026-01-01', validUntil: '2027-01-01' });
    insertTariff(db, { id: 'trf-2', ...tariff, amount: 7000, validFrom: '2027-01-01', validUntil: null });
    const { data, errors } = await ask(
      'backoffice',
      `query Tariffs {
        providers { name contracts { number title validFrom tariffs { amount unit product { code } } } }
        products(law: WMO) { code now: tariffs { amount contract { number provider { name } } } later: tariffs(on: "2027-05-01") { amount } }
      }`,
      {},
    );
    expect(errors).toEqual([]);
    expect(data?.['providers']).toEqual([
      {
        name: 'De Linde',
        contracts: [
          {
            ...{ number: 'C-1', title: 'Begeleiding', validFrom: '2026-01-01' },
            tariffs: [
              { amount: 7000, unit: 'HOUR', product: { code: 'BI' } },
              { amount: 6840, unit: 'HOUR', product: { code: 'BI' } },
            ],
          },
        ],
      },
    ]);
    const listed = data?.['products'] as readonly { readonly code: string }[] | undefined;
    expect(listed?.find(({ code }) => code === 'BI')).toEqual({
      code: 'BI',
      now: [{ amount: 6840, contract: { number: 'C-1', provider: { name: 'De Linde' } } }],
      later: [{ amount: 7000 }],
    });
  });
});
