import { vi, expect } from 'vitest';
import type { CareProduct } from '../../src/domain/care/care-message-product.ts';
import type { CarePerson } from '../../src/domain/care/care-message-person.ts';
import type { CareStandard } from '../../src/care-code.ts';
import type { Opening } from '../../src/simulation/provider.ts';
import { productId } from '../../db/reference.ts';
import { insertFamily, insertProvider } from '../testkit/family.ts';
import type { TestHub } from '../testkit/hub.ts';
import { mutationOf, newName, type Payload, type ThingSeen } from '../testkit/work-desk.ts';
import { agbCode, noor, pim } from './care-desk.ts';

/** Under which law the conversation is, for whom and of what. */
export interface Subject {
  readonly law: 'WMO' | 'JEUGDWET';
  readonly standard: CareStandard;
  readonly client: CarePerson;
  readonly product: CareProduct & { readonly code: string };
}

export const wmoSubject: Subject = {
  law: 'WMO',
  standard: 'IWMO',
  client: noor,
  product: { category: '02', code: 'BI' },
};
export const youthSubject: Subject = {
  law: 'JEUGDWET',
  standard: 'IJW',
  client: pim,
  product: { category: '45', code: 'AJ' },
};

/** What the provider asks for first. */
export function openingOf({ standard, client, product }: Subject): Opening {
  const volume = { amount: 3, unit: '04', frequency: '2' } as const;
  return { standard, client, product, firstDay: '2026-06-01', lastDay: '2026-12-31', volume };
}

const seen = `query Seen($by: HouseholdBy!) { household(by: $by) {
  careRequests { id version kind status reference refusalReason provider { name } lines { kind product { code }
    firstDay volume { amount unit per } allocation { number } } case { id version status title } allocations { number }
    myDeeds }
  provisions { id version validFrom validUntil endReason volume { amount }
    allocations { id number status toBeTold validUntil deliveries { validFrom validUntil endReason withdrawnOn } }
    claims { claimNumber validFrom validUntil volume unit amount isCredit isCredited }
    use { amount volume unit allocated claimedUntil } }
  timeline(kinds: [PROVISION]) { nodes { title } } } }`;

/** What the back office sees of the household. */
export interface Seen {
  readonly careRequests: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly case: { readonly id: string; readonly version: number } | null;
  }[];
  readonly provisions: readonly {
    readonly id: string;
    readonly version: number;
    readonly validUntil: string | null;
    readonly allocations: readonly { readonly number: number; readonly status: string }[];
    readonly claims: readonly object[];
  }[];
  readonly timeline: { readonly nodes: readonly { readonly title: string }[] };
}

/** Puts Noor, Pim and the provider in the store of a hub. */
export function insertClients({ db }: TestHub): { readonly householdId: string; readonly provider: string } {
  const { householdId } = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: noor.bsn },
      { name: 'Pim Visser', bsn: pim.bsn, role: 'CHILD', birthDate: '2014-04-04' },
    ],
  });
  const provider = insertProvider(db, 'Thuiszorg De Proef');
  db.$client.prepare('update provider set agb_code = ? where id = ?').run(agbCode, provider);
  return { householdId, provider };
}

/** The back office at work on what the provider asks. */
export class Office {
  readonly #hub: TestHub;
  readonly #subject: Subject;
  readonly #householdId: string;
  readonly #provider: string;

  constructor(hub: TestHub, subject: Subject, { householdId, provider }: ReturnType<typeof insertClients>) {
    this.#hub = hub;
    this.#subject = subject;
    this.#householdId = householdId;
    this.#provider = provider;
  }

  async look(persona = 'backoffice'): Promise<Seen | null> {
    const { data } = await this.#hub.ask(persona, seen, { by: { id: this.#householdId } });
    return (data?.['household'] as Seen | undefined) ?? null;
  }

  /** What is seen once it is so; the hub handles messages meanwhile. */
  async until(isSo: (seen: Seen) => boolean): Promise<Seen> {
    return vi.waitFor(
      async () => {
        const found = await this.look();
        if (!found || !isSo(found)) throw new Error(`not yet: ${JSON.stringify(found)}`);
        return found;
      },
      { timeout: 40_000, interval: 250 },
    );
  }

  async #make(field: string, selection: string, input: object): Promise<ThingSeen> {
    const { data, errors } = await this.#hub.ask('backoffice', mutationOf(field, selection), {
      input: { clientMutationId: newName(), ...input },
    });
    const payload = data?.['payload'] as Payload | undefined;
    if (!payload?.thing) throw new Error(`${field}: ${JSON.stringify([errors, payload?.problems])}`);
    return payload.thing;
  }

  async investigate({ id, version: expectedVersion }: Seen['careRequests'][number]): Promise<void> {
    const answer = 'UNDER_INVESTIGATION';
    await this.#make('answerCareRequest', 'careRequest { id version status }', { id, expectedVersion, answer });
    const told = this.#hub.db.$client.prepare<[string], number>('select untold from care_request where id = ?').pluck();
    await vi.waitUntil(() => told.get(id) === 0, { timeout: 20_000, interval: 100 });
  }

  /** Decides in the case of a request that it is granted. */
  async decide({ case: ofRequest }: Seen['careRequests'][number]): Promise<string> {
    const { id = '', version: expectedVersion = 0 } = ofRequest ?? {};
    const grounds = 'U kunt dit nu niet zelf. Daarom krijgt u hulp.';
    await this.#make('decideCase', 'decision { id version }', { id, expectedVersion, outcome: 'GRANTED', grounds });
    return id;
  }

  #terms(amount: number) {
    const { law, product } = this.#subject;
    return {
      productId: productId({ law, code: product.code }),
      deliveryForm: 'IN_KIND',
      providerId: this.#provider,
      volume: { amount, unit: 'HOUR', per: 'WEEK' },
      lastDay: '2026-12-31',
    };
  }

  async grant(caseId: string): Promise<ThingSeen> {
    const personId = this.#hub.db.$client
      .prepare<[string], string>('select id from person where bsn = ?')
      .pluck()
      .get(this.#subject.client.bsn);
    const input = { caseId, personId, validFrom: '2026-06-01', ...this.#terms(3) };
    return this.#make('grantProvision', 'provision { id version }', input);
  }

  async change({ id, version: expectedVersion }: Seen['provisions'][number], caseId: string): Promise<ThingSeen> {
    const input = { id, expectedVersion, caseId, validFrom: '2026-07-01', ...this.#terms(4) };
    return this.#make('changeProvision', 'provision { id version }', input);
  }

  /** Orders help on a request. */
  async order({ id: provisionId, version: expectedVersion }: ThingSeen, careRequestId: string): Promise<void> {
    await this.#make('orderAllocation', 'allocation { id version number }', {
      ...{ provisionId, expectedVersion, careRequestId },
    });
  }
}

/** The office's part of a whole conversation, from the request that came in to the stop of what was changed. */
export async function answerAll(office: Office): Promise<Seen> {
  const first = (await office.until(({ careRequests }) => careRequests.length === 1)).careRequests[0];
  if (!first) throw new Error('nothing was asked');
  await office.investigate(first);
  const caseId = await office.decide(first);
  await office.order(await office.grant(caseId), first.id);
  const asked = await office.until(({ careRequests }) => careRequests.length === 2);
  const [second] = asked.careRequests;
  const [help] = asked.provisions;
  if (!second || !help) throw new Error('no change was asked');
  expect(asked).toMatchObject({
    careRequests: [
      { kind: 'CHANGE', status: 'RECEIVED', myDeeds: ['ANSWER_CARE_REQUEST'] },
      { kind: 'ALLOCATION', status: 'GRANTED' },
    ],
    provisions: [
      {
        allocations: [{ status: 'ACCEPTED', deliveries: [{ validFrom: '2026-06-01', validUntil: null }] }],
        claims: [{ validFrom: '2026-06-01', validUntil: '2026-07-01', volume: 3, unit: 'HOUR', amount: 13_500 }],
        // June 2026 begins on a Monday and touches five weeks.
        use: { amount: 13_500, volume: 3, unit: 'HOUR', allocated: 15, claimedUntil: '2026-07-01' },
      },
    ],
  });
  const secondCase = await office.decide(second);
  await office.order(await office.change(help, secondCase), second.id);
  return office.until(({ provisions }) => {
    const text = JSON.stringify(provisions);
    return provisions.length === 2 && text.includes('CHANGE_REQUESTED') && !text.includes('"toBeTold":true');
  });
}

/** What the household view tells in the end. */
export function expectAll(seen: Seen): void {
  expect(seen.careRequests).toMatchObject([
    {
      ...{ kind: 'CHANGE', status: 'GRANTED', provider: { name: 'Thuiszorg De Proef' } },
      lines: [{ kind: 'CHANGE', firstDay: '2026-07-01', volume: { amount: 4, unit: 'HOUR', per: 'WEEK' } }],
    },
    { kind: 'ALLOCATION', status: 'GRANTED', lines: [{ kind: 'ADD', firstDay: '2026-06-01' }] },
  ]);
  const ended = seen.provisions.find(({ validUntil }) => validUntil === '2026-07-01');
  expect(ended).toMatchObject({
    endReason: null,
    allocations: [
      {
        ...{ status: 'ACCEPTED', validUntil: '2026-07-01' },
        deliveries: [{ validFrom: '2026-06-01', validUntil: '2026-07-01', endReason: 'CHANGE_REQUESTED' }],
      },
    ],
    claims: [{ amount: 13_500, isCredit: false, isCredited: false }],
  });
  expect(seen.timeline.nodes.map(({ title }) => title).join('\n')).toMatch(/Thuiszorg De Proef verzocht om hulp voor/);
}
