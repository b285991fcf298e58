import { describe, expect, test } from 'vitest';
import type { AttentionFacts, ConflictFact, ProvisionFact } from '../../src/domain/attention/attention-point.ts';
import { findAttention } from '../../src/domain/attention/attention-rule.ts';
import { caseFact, facts, organisation, person, planFact, product, provisionFact, staff } from './facts.ts';
import { testTables } from './table.ts';

const pair = (rest: Partial<ConflictFact> = {}): ConflictFact => ({
  ...{ kind: 'CONTRADICTORY', productId: 'stay', deliveryForm: null, otherProductId: 'help', otherDeliveryForm: null },
  ...{ reason: 'het een zit al in het ander', article: 'Art. 1' },
  ...rest,
});
const stay = provisionFact({ id: 'stay', law: 'JEUGDWET', product: product('stay'), validFrom: '2026-02-01' });
const both = { provisions: [provisionFact(), stay], conflicts: [pair()] };

testTables({
  PROVISIONS_CONTRADICT: [
    [
      'of one person',
      both,
      ['Inwoner noor heeft Product help en Product stay, die elkaar uitsluiten: het een zit al in het ander'],
    ],
    ['not of two people', { ...both, provisions: [provisionFact(), { ...stay, person: person('pim') }] }, []],
    ['not when one is over', { ...both, provisions: [provisionFact({ state: 'ENDED' }), stay] }, []],
    ['not in another form', { ...both, conflicts: [pair({ deliveryForm: 'PERSONAL_BUDGET' })] }, []],
    ['not when they go together', { ...both, conflicts: [] }, []],
  ],
  PROVISIONS_OVERLAP: [
    [
      'for the same need under another law',
      { ...both, conflicts: [pair({ kind: 'SAME_NEED' })] },
      ['Inwoner noor heeft Product help en Product stay, die hetzelfde dekken: het een zit al in het ander'],
    ],
  ],
  WORKERS_UNCOORDINATED: [
    [
      'without a plan, under one law',
      { plan: null, cases: workers(['a', 'front'], ['b', 'front'], ['c', 'back']), thresholds: plansFor(9) },
      ['In dit gezin werken 3 medewerkers van 2 organisaties, en niemand stemt dat af'],
    ],
    [
      'not of one organisation',
      { plan: null, cases: workers(['a', 'front'], ['b', 'front'], ['c', 'front']), thresholds: plansFor(9) },
      [],
    ],
    [
      'not with two workers',
      { plan: null, cases: workers(['a', 'front'], ['b', 'back']), thresholds: plansFor(9) },
      [],
    ],
    ['not with a director', { plan: planFact(), cases: workers(['a', 'front'], ['b', 'front'], ['c', 'back']) }, []],
  ],
});

function workers(...of: readonly (readonly [string, string])[]) {
  return of.map(([id, own]) =>
    caseFact({ id, worker: staff(id, own), organisation: organisation(own), responsibilities: [] }),
  );
}

function plansFor(count: number): AttentionFacts['thresholds'] {
  return { ...facts().thresholds, PLAN_WORKERS: count };
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** What goes wrong between pieces of help, read day by day and pair by pair from the words of the rules. */
function slowly({ provisions, conflicts, asOf }: Pick<AttentionFacts, 'provisions' | 'conflicts' | 'asOf'>): string[] {
  const found = new Set<string>();
  const now = provisions.filter(
    (each) => each.validFrom <= asOf && (each.validUntil === null || each.validUntil > asOf),
  );
  for (const one of now)
    for (const other of now) {
      if (one.id === other.id || one.person.id !== other.person.id) continue;
      if (one.product.id === other.product.id) found.add(`PROVISIONS_OVERLAP ${one.person.id} ${one.product.id}`);
      for (const each of conflicts) {
        const isFirst = each.productId === one.product.id && [null, one.deliveryForm].includes(each.deliveryForm);
        const isOther =
          each.otherProductId === other.product.id && [null, other.deliveryForm].includes(each.otherDeliveryForm);
        const kind = each.kind === 'SAME_NEED' ? 'PROVISIONS_OVERLAP' : 'PROVISIONS_CONTRADICT';
        if (isFirst && isOther) found.add(`${kind} ${[one.id, other.id].toSorted().join(' ')}`);
      }
    }
  return [...found].toSorted();
}

describe('help that does not go together', () => {
  test('is found as a slow reading of the rules finds it, for hundreds of households', () => {
    const random = numbers(20_260_601);
    const pick = <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor((random.next().value ?? 0) * values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    };
    let told = 0;
    for (let household = 0; household < 400; household += 1) {
      const provisions = Array.from({ length: 5 }, (_, index): ProvisionFact => {
        const [validFrom, validUntil] = pick([
          ['2025-01-01', null],
          ['2026-05-01', '2027-06-02'],
          ['2026-06-02', null],
          ['2025-01-01', '2026-06-01'],
        ] as const);
        const state = validFrom > '2026-06-01' ? 'COMING' : validUntil === '2026-06-01' ? 'ENDED' : 'CURRENT';
        const deliveryForm = pick(['IN_KIND', 'PERSONAL_BUDGET'] as const);
        const about = { person: person(pick(['noor', 'pim'])), product: product(pick(['a', 'b', 'c'])) };
        return provisionFact({ id: `p${index}`, validFrom, validUntil, state, deliveryForm, ...about });
      });
      const conflicts = [
        pair({ kind: 'SAME_NEED', productId: 'a', otherProductId: 'b', deliveryForm: pick(['IN_KIND', null]) }),
        pair({ productId: 'b', otherProductId: 'c', otherDeliveryForm: pick(['PERSONAL_BUDGET', null]) }),
      ];
      const points = findAttention(facts({ provisions, conflicts }));
      const named = points.map(({ kind, key, person: whom, facts: why }) => {
        const ids = key.slice(kind.length + 1).split('-');
        const [first = ''] = provisions.filter(({ id }) => ids.includes(id)).map((each) => each.product.id);
        expect(why.length).toBeGreaterThan(1);
        return `${kind} ${ids.length === 1 ? `${whom?.id} ${first}` : ids.toSorted().join(' ')}`;
      });
      expect(named.toSorted()).toEqual(slowly({ provisions, conflicts, asOf: '2026-06-01' }));
      told += named.length;
    }
    expect(told).toBeGreaterThan(250);
  });
});
