import type { Law } from '../../db/law.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, type FamilySpec } from '../testkit/family.ts';
import { startTestHub, type Answer, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

export const review = activityId('beoordeling-noodtoegang');

/** A reason that one can be. */
export const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';

/** One family with a case at each of three desks, and a director. */
export const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
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

export interface Access {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly endsAt: string;
  readonly endedAt: string | null;
  readonly laws: readonly Law[];
  readonly review: Record<string, unknown> | null;
}

export interface Payload {
  readonly emergencyAccess: Access | null;
  readonly problems: readonly ProblemSeen[];
  readonly clientMutationId: string;
}

const problems = 'problems { __typename code message path ... on Conflict { version } }';
const access = `emergencyAccess {
  id state version reason laws grantedAt endsAt endedAt staff { name } organisation { code }
  household { id members { person { name { full } } } } review { at outcome note staff { name } }
}`;
const documents = {
  request: `mutation Request($input: RequestEmergencyAccessInput!) {
    payload: requestEmergencyAccess(input: $input) { ${access} ${problems} clientMutationId }
  }`,
  end: `mutation End($input: EndEmergencyAccessInput!) {
    payload: endEmergencyAccess(input: $input) { ${access} ${problems} clientMutationId }
  }`,
  review: `mutation Review($input: ReviewEmergencyAccessInput!) {
    payload: reviewEmergencyAccess(input: $input) { ${access} ${problems} clientMutationId }
  }`,
};

let count = 0;

/** A name that no other mutation of the tests has. */
export function newName(): string {
  return `name-${++count}`;
}

export interface Desk extends TestHub {
  readonly householdId: string;
  readonly personIds: readonly string[];
  /** Moves the hub's clock by so many minutes. */
  readonly later: (minutes: number) => void;
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
  /** Emergency access of a persona, for 60 minutes and the participation act unless told otherwise. */
  readonly open: (persona: string, input?: object) => Promise<Access>;
}

/** A hub with a family, a clock that can be moved, and the three mutations. */
export async function startDesk(spec: FamilySpec = family): Promise<Desk> {
  let now = testNow;
  const hub = await startTestHub({ now: () => now });
  const { householdId, personIds } = insertFamily(hub.db, spec);
  const send: Desk['send'] = (mutation, persona, input, activity) =>
    hub.ask(persona, documents[mutation], { input: { clientMutationId: newName(), ...input } }, activity);
  const change: Desk['change'] = async (mutation, persona, input = {}, activity) => {
    const usual = mutation === 'request' ? { householdId, laws: ['PARTICIPATIEWET'], reason } : {};
    const { data, errors } = await send(mutation, persona, { ...usual, ...input }, activity);
    if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
    return data['payload'] as Payload;
  };
  const open: Desk['open'] = async (persona, input) => {
    const { emergencyAccess, problems: found } = await change('request', persona, input);
    if (!emergencyAccess) throw new Error(JSON.stringify(found));
    return emergencyAccess;
  };
  const later = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));
  return { ...hub, householdId, personIds, later, send, change, open };
}

/** Codes of the problems of a payload. */
export function codesOf({ problems: found }: Payload): string[] {
  return found.map(({ code }) => code);
}
