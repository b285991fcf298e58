import type { Family } from '../testkit/family.ts';
import { insertFamily, insertRelation, type FamilySpec } from '../testkit/family.ts';
import { startTestHub, type Answer, type TestHub } from '../testkit/hub.ts';
import { organisationId } from '../../db/reference.ts';
import { testNow } from '../testkit/store.ts';

/** What somebody is told that consent is for. */
export const purpose = 'Om samen met de schuldhulp één plan te maken.';

export const bsnOf = { noor: '999990019', pim: '999990020', kim: '999990032', sam: '999990044' } as const;

/** A mother of 46 with children of 16, 13 and 8; debts and a benefit at other organisations, and a director. */
export const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: bsnOf.noor },
    { name: 'Pim Visser', bsn: bsnOf.pim, role: 'CHILD', birthDate: '2018-04-04' },
    { name: 'Kim Visser', bsn: bsnOf.kim, role: 'CHILD', birthDate: '2013-04-04' },
    { name: 'Sam Visser', bsn: bsnOf.sam, role: 'CHILD', birthDate: '2010-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'S-1', law: 'WGS', organisation: 'leusden', office: 'FRONT', worker: 'debt' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
  ],
  plan: { director: 'director' },
};

export interface ProblemSeen {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly version?: number;
}

export interface ConsentSeen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

export interface Payload {
  readonly consent: ConsentSeen | null;
  readonly problems: readonly ProblemSeen[];
  readonly clientMutationId: string;
}

export const consentFields = `id state version law purpose givenBy giverName withChild givenOn endsOn withdrawnOn
  person { id name { full } } giver { id name { full } } organisation { code } recordedBy { name } withdrawalRecordedBy { name }`;

const payload = `consent { ${consentFields} } problems { __typename code message path ... on Conflict { version } } clientMutationId`;
const documents = {
  record: `mutation Record($input: RecordConsentInput!) { payload: recordConsent(input: $input) { ${payload} } }`,
  withdraw: `mutation Withdraw($input: WithdrawConsentInput!) { payload: withdrawConsent(input: $input) { ${payload} } }`,
};

let count = 0;

export interface Desk extends TestHub, Family {
  /** Moves the hub's clock to noon of a day. */
  readonly goTo: (day: string) => void;
  readonly send: (
    mutation: keyof typeof documents,
    persona: string,
    input: object,
    activity?: string | null,
  ) => Promise<Answer>;
  /** Sends a mutation and looks into its payload; throws when the answer has errors. */
  readonly change: (
    mutation: keyof typeof documents,
    persona: string,
    input?: object,
    activity?: string,
  ) => Promise<Payload>;
  /** Consent of the mother that the social team sees her debts, unless told otherwise; as the director records it. */
  readonly consent: (input?: object) => Promise<ConsentSeen>;
  readonly withdraw: (persona: string, consent: ConsentSeen, activity?: string) => Promise<Payload>;
}

/** A hub with a family whose mother is known to be the parent of its children, and a clock that can be moved. */
export async function startDesk(spec: FamilySpec = family): Promise<Desk> {
  let now = testNow;
  const hub = await startTestHub({ now: () => now });
  const made = insertFamily(hub.db, spec);
  const [mother = '', ...children] = made.personIds;
  for (const child of children) insertRelation(hub.db, child, 'PARENT', { id: mother, name: 'Noor Visser' });
  const send: Desk['send'] = (mutation, persona, input, activity) =>
    hub.ask(persona, documents[mutation], { input: { clientMutationId: `consent-${++count}`, ...input } }, activity);
  const change: Desk['change'] = async (mutation, persona, input = {}, activity) => {
    const usual = {
      personId: mother,
      law: 'WGS',
      organisationId: organisationId('larikslaan2'),
      givenBy: 'SELF',
      purpose,
    };
    const { data, errors } = await send(
      mutation,
      persona,
      mutation === 'record' ? { ...usual, ...input } : input,
      activity,
    );
    if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
    return data['payload'] as Payload;
  };
  return {
    ...hub,
    ...made,
    goTo: (day) => void (now = new Date(`${day}T10:00:00.000Z`)),
    send,
    change,
    consent: async (input) => {
      const { consent, problems } = await change('record', 'director', input);
      if (!consent) throw new Error(JSON.stringify(problems));
      return consent;
    },
    withdraw: (persona, { id, version }, activity) =>
      change('withdraw', persona, { id, expectedVersion: version }, activity),
  };
}

/** Codes of the problems of a payload. */
export function codesOf({ problems }: Payload): string[] {
  return problems.map(({ code }) => code);
}
