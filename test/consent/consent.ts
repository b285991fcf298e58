import { organisationId } from '../../db/reference.ts';
import { insertRelation, type FamilySpec } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, type Payload, type ThingSeen, type WorkDesk } from '../testkit/work-desk.ts';

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

export const consentFields = `id state version law purpose givenBy giverName withChild givenOn endsOn withdrawnOn
  person { id name { full } } giver { id name { full } } organisation { code } recordedBy { name } withdrawalRecordedBy { name }`;

export const documents = {
  record: mutationOf('recordConsent', `consent { ${consentFields} }`, 'clientMutationId'),
  withdraw: mutationOf('withdrawConsent', `consent { ${consentFields} }`, 'clientMutationId'),
};

export interface Desk extends WorkDesk {
  /** Sends a mutation and looks into its payload; throws when the answer has errors. */
  readonly make: (
    mutation: keyof typeof documents,
    persona: string,
    input?: object,
    activity?: string,
  ) => Promise<Payload>;
  /** Consent of the mother that the social team sees her debts, unless told otherwise; as the director records it. */
  readonly consent: (input?: object) => Promise<ThingSeen>;
  readonly withdraw: (persona: string, consent: ThingSeen, activity?: string) => Promise<Payload>;
}

/** A hub with a family whose mother is known to be the parent of its children, and a clock that can be moved. */
export async function startDesk(spec: FamilySpec = family): Promise<Desk> {
  const desk = await startWorkDesk(spec);
  const [mother = '', ...children] = desk.personIds;
  for (const child of children) insertRelation(desk.db, child, 'PARENT', { id: mother, name: 'Noor Visser' });
  const usual = {
    personId: mother,
    law: 'WGS',
    organisationId: organisationId('larikslaan2'),
    givenBy: 'SELF',
    purpose,
  };
  const make: Desk['make'] = (mutation, persona, input = {}, activity) =>
    desk.change(documents[mutation], persona, { ...(mutation === 'record' && usual), ...input }, activity);
  return {
    ...desk,
    make,
    consent: async (input) => {
      const { thing, problems } = await make('record', 'director', input);
      if (!thing) throw new Error(JSON.stringify(problems));
      return thing;
    },
    withdraw: (persona, { id, version }, activity) =>
      make('withdraw', persona, { id, expectedVersion: version }, activity),
  };
}
