import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';
import type { FamilySpec } from '../testkit/family.ts';

const selection =
  'contactMoment { id version at channel summary law staff { name } person { name { full } } case { number } }';
export const documents = {
  register: mutationOf('registerContactMoment', selection),
  correct: mutationOf('correctContactMoment', selection),
};

export interface ContactDesk extends WorkDesk {
  /** What an ordinary call is registered with. */
  readonly call: object;
  readonly register: (persona: string, input?: object, activity?: string) => Promise<Payload>;
  /** Registers an ordinary call and tells its id; throws when it is refused. */
  readonly registered: (persona: string, input?: object) => Promise<string>;
  readonly correct: (persona: string, input: object) => Promise<Payload>;
}

/** What a correction is sent with beside which one and its version. */
export const corrected = { channel: 'HOME_VISIT', at: '2026-05-28T13:00:00Z', summary: 'Thuis gesproken.' } as const;

/** A hub with a family, and the mutations of contact. */
export async function startContactDesk(spec?: FamilySpec): Promise<ContactDesk> {
  const desk = await startWorkDesk(spec);
  const call = {
    householdId: desk.householdId,
    law: 'WMO',
    channel: 'PHONE',
    at: '2026-05-29T08:30:00+02:00',
    summary: 'Noor belt: de hulp kwam niet.',
  };
  const register: ContactDesk['register'] = (persona, input, activity) =>
    desk.change(documents.register, persona, { ...call, ...input }, activity);
  return {
    ...desk,
    call,
    register,
    registered: async (persona, input) => {
      const { thing, problems } = await register(persona, input);
      if (!thing) throw new Error(JSON.stringify(problems));
      return thing.id;
    },
    correct: (persona, input) => desk.change(documents.correct, persona, { ...corrected, ...input }),
  };
}
