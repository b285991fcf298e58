import { productId } from '../../db/reference.ts';
import { bsnSequence } from '../../src/population/bsn.ts';
import { insertFamily, insertProvider, type Family } from '../testkit/family.ts';
import { codesOf, mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

const help = `{ id version law ladderStep deliveryForm monthlyCost validFrom validUntil state endReason
  product { code } provider { name } volume { amount unit per } person { id } case { id } decision { id outcome }
  previous { id validUntil endReason } allocations { id status } }`;
const decision = `{ id version outcome grounds decidedOn withdrawnOn withdrawalReason staff { name } against { id } }`;
const order = `{ id version number status since reason note productCategory productCode validFrom validUntil orderedOn
  orderedBy { name } provider { name } volume { amount unit per } provision { id } }`;

const told = (document: string) => document.replace('problems {', 'remarks problems {');

const documents = {
  decideCase: told(
    mutationOf('decideCase', `decision ${decision} case { id version status statusHistory { status since } }`),
  ),
  correctDecision: mutationOf('correctDecision', `decision ${decision}`),
  withdrawDecision: mutationOf('withdrawDecision', `decision ${decision}`),
  grantProvision: told(mutationOf('grantProvision', `provision ${help}`)),
  changeProvision: told(mutationOf('changeProvision', `provision ${help}`)),
  endProvision: told(mutationOf('endProvision', `provision ${help}`)),
  orderAllocation: mutationOf('orderAllocation', `allocation ${order}`),
  withdrawAllocation: mutationOf('withdrawAllocation', `allocation ${order}`),
};
type Mutation = keyof typeof documents;

/** What came of it, with what was told of it where the mutation does. */
export interface HelpPayload extends Payload {
  readonly remarks?: readonly string[];
  readonly case?: { readonly status: string; readonly statusHistory: readonly object[] } | null;
}

/** Grounds long enough to say something. */
export const grounds = 'U kunt uw huis nu niet zelf schoonhouden. Daarom krijgt u hulp.';

/** Noor, and her son Pim, with a case at each of several desks; each is named by its letter. */
export interface HelpFamily extends Family {
  readonly caseOf: (letter: CaseLetter) => string;
}

const letters = ['W', 'J', 'P', 'R', 'O', 'G'] as const;
export type CaseLetter = (typeof letters)[number];

export interface HelpDesk extends WorkDesk {
  /** A provider with a code in the register of providers. */
  readonly provider: string;
  /** Another, without one. */
  readonly codeless: string;
  /** Another family of its own. */
  readonly family: () => HelpFamily;
  readonly make: (mutation: Mutation, persona: string, input: object, activity?: string) => Promise<HelpPayload>;
  /** Decides in a case: granted, unless told otherwise. */
  readonly decide: (persona: string, caseId: string, input?: object) => Promise<HelpPayload>;
  /** Grants two hours of help in the house a week on the decision in a case, unless told otherwise. */
  readonly grant: (persona: string, input: object, activity?: string) => Promise<HelpPayload>;
}

/** A hub with families whose cases wait for a decision, on 1 June 2026. */
export async function startHelpDesk(): Promise<HelpDesk> {
  const desk = await startWorkDesk();
  const provider = insertProvider(desk.db, 'Thuiszorg De Proef');
  desk.db.$client.prepare(`update provider set agb_code = '00900123' where id = ?`).run(provider);
  const codeless = insertProvider(desk.db, 'Huishulp Zonder Code');
  const bsns = bsnSequence(4_000_000);
  let number = 0;
  const family = (): HelpFamily => {
    number += 1;
    const office = { organisation: 'amersfoort', office: 'BACK' } as const;
    const application = { kind: 'APPLICATION', receivedOn: '2026-05-26', dueOn: '2026-06-09' } as const;
    const found = insertFamily(desk.db, {
      members: [
        { name: 'Noor Visser', bsn: bsns.next().value },
        { name: 'Pim Visser', bsn: bsns.next().value, role: 'CHILD', birthDate: '2014-04-04' },
      ],
      address: { postalCode: '3833AB', houseNumber: number },
      cases: [
        { number: `W-${number}0`, law: 'WMO', ...office, worker: 'backoffice', rest: application },
        { number: `J-${number}0`, law: 'JEUGDWET', ...office, rest: { ...application, status: 'RECEIVED' } },
        {
          ...{ number: `P-${number}0`, law: 'PARTICIPATIEWET', ...office, worker: 'workincome' },
          rest: { ...application, suwiDerived: 1 },
        },
        { number: `R-${number}0`, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
        {
          number: `O-${number}0`,
          law: 'WMO',
          ...office,
          rest: { ...application, kind: 'OBJECTION', receivedOn: '2026-06-01' },
        },
        { number: `G-${number}0`, law: 'GENERAL', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      ],
    });
    return { ...found, caseOf: (letter) => found.caseIds[letters.indexOf(letter)] ?? '' };
  };
  const make: HelpDesk['make'] = (mutation, persona, input, activity) =>
    desk.change(documents[mutation], persona, input, activity);
  const versions = desk.db.$client.prepare<[string], number>('select version from "case" where id = ?').pluck();
  const decide: HelpDesk['decide'] = (persona, id, input = {}) => {
    const usual = { id, expectedVersion: versions.get(id) ?? 0, outcome: 'GRANTED', grounds };
    return make('decideCase', persona, { ...usual, ...input });
  };
  const grant: HelpDesk['grant'] = (persona, input, activity) => {
    const volume = { amount: 2, unit: 'HOUR', per: 'WEEK' };
    const usual = { ...wmo('HH'), deliveryForm: 'IN_KIND', providerId: provider, volume, monthlyCost: 31_200 };
    return make(
      'grantProvision',
      persona,
      { ...usual, validFrom: '2026-06-15', lastDay: '2027-06-14', ...input },
      activity,
    );
  };
  return { ...desk, provider, codeless, family, make, decide, grant };
}

/** A product of the Wmo in an input. */
export function wmo(code: string): { readonly productId: string } {
  return { productId: productId({ law: 'WMO', code }) };
}

/** A general product in an input. */
export function general(code: string): { readonly productId: string } {
  return { productId: productId({ law: 'GENERAL', code }) };
}

/** What was made or changed. Throws where it was refused. */
export function thingOf(payload: HelpPayload): NonNullable<HelpPayload['thing']> {
  if (payload.thing) return payload.thing;
  throw new Error(`refused: ${codesOf(payload).join(', ')}`);
}
