import type { FamilySpec } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

const selection = `signal { id version kind law status summary person { name { full } }
  raisedOn raisedBy sourceProtected takenUpOn takenUpBy { name } closedOn followUp }`;
export const documents = {
  raise: mutationOf('raiseSignal', selection),
  takeUp: mutationOf('takeUpSignal', selection),
  close: mutationOf('closeSignal', selection),
};

export const followUp = 'Wekelijks bezoek door een vrijwilliger.';

export interface WorryDesk extends WorkDesk {
  /** What an ordinary signal is raised with. */
  readonly worry: object;
  readonly raise: (persona: string, input?: object, activity?: string) => Promise<Payload>;
  /** Takes up or closes the signal, in its first or second version unless told otherwise. */
  readonly takeUp: (persona: string, input: object, activity?: string) => Promise<Payload>;
  readonly close: (persona: string, input: object, activity?: string) => Promise<Payload>;
  /** Raises an ordinary signal, seen by whoever raises it, and tells its id; throws when it is refused. */
  readonly raised: (input?: object) => Promise<string>;
}

/** A hub with a family, and the mutations of signals. */
export async function startWorryDesk(spec?: FamilySpec): Promise<WorryDesk> {
  const desk = await startWorkDesk(spec);
  const worry = {
    householdId: desk.householdId,
    kind: 'LONELINESS',
    law: 'WMO',
    summary: 'Komt de deur niet meer uit.',
    raisedBy: 'Wijkverpleging',
  };
  const raise: WorryDesk['raise'] = (persona, input, activity) =>
    desk.change(documents.raise, persona, { ...worry, ...input }, activity);
  return {
    ...desk,
    worry,
    raise,
    takeUp: (persona, input, activity) =>
      desk.change(documents.takeUp, persona, { expectedVersion: 1, ...input }, activity),
    close: (persona, input, activity) =>
      desk.change(documents.close, persona, { expectedVersion: 2, followUp, ...input }, activity),
    raised: async (input) => {
      const { thing, problems } = await raise('frontoffice', input);
      if (!thing) throw new Error(JSON.stringify(problems));
      return thing.id;
    },
  };
}
