import type { Law } from '../../db/law.ts';
import { activityId } from '../testkit/activity.ts';
import type { FamilySpec } from '../testkit/family.ts';
import type { Answer } from '../testkit/hub.ts';
import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

export const review = activityId('beoordeling-noodtoegang');

/** A reason that one can be. */
export const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';

export interface Access {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly endsAt: string;
  readonly endedAt: string | null;
  readonly laws: readonly Law[];
  readonly review: Record<string, unknown> | null;
}

const access = `emergencyAccess {
  id state version reason laws grantedAt endsAt endedAt staff { name } organisation { code }
  household { id members { person { name { full } } } } review { at outcome note staff { name } }
}`;
const documents = {
  request: mutationOf('requestEmergencyAccess', access, 'clientMutationId'),
  end: mutationOf('endEmergencyAccess', access, 'clientMutationId'),
  review: mutationOf('reviewEmergencyAccess', access, 'clientMutationId'),
};
type Mutation = keyof typeof documents;

export interface Desk extends WorkDesk {
  readonly sendAs: (mutation: Mutation, persona: string, input: object, activity?: string | null) => Promise<Answer>;
  /** Sends a mutation and looks into its payload; throws when the answer has errors. */
  readonly make: (mutation: Mutation, persona: string, input?: object, activity?: string) => Promise<Payload<Access>>;
  /** Emergency access of a persona, for 60 minutes and the participation act unless told otherwise. */
  readonly open: (persona: string, input?: object) => Promise<Access>;
}

/** A hub with a family, a clock that can be moved, and the three mutations. */
export async function startDesk(spec?: FamilySpec): Promise<Desk> {
  const desk = await startWorkDesk(spec);
  const { householdId } = desk;
  const make: Desk['make'] = (mutation, persona, input = {}, activity) => {
    const usual = mutation === 'request' ? { householdId, laws: ['PARTICIPATIEWET'], reason } : {};
    return desk.change<Access>(documents[mutation], persona, { ...usual, ...input }, activity);
  };
  const open: Desk['open'] = async (persona, input) => {
    const { thing, problems } = await make('request', persona, input);
    if (!thing) throw new Error(JSON.stringify(problems));
    return thing;
  };
  const sendAs: Desk['sendAs'] = (mutation, ...rest) => desk.send(documents[mutation], ...rest);
  return { ...desk, sendAs, make, open };
}
