import { createContext, useContext } from 'react';
import type { WhoAmIQuery } from '../generated/graphql.ts';

/** The member of staff who uses the page. */
export type Actor = WhoAmIQuery['me'];

/** A reason for which personal data may be used. */
export type Purpose = Actor['processingActivities'][number];

/** The purpose for which the page is used now, and how to choose another. */
export interface PurposeChoice {
  /** Undefined when the roles of the actor allow none: then no resident may be seen. */
  readonly purpose: Purpose | undefined;
  /** Makes the activity with this URI the purpose; what was seen for another is dropped. */
  readonly choose: (id: string) => void;
}

/** Whether residents may be seen for this purpose: one that covers no law serves figures only. */
export function showsResidents(purpose: Purpose): boolean {
  return purpose.laws.length > 0;
}

/** Carries the actor down the page. */
export const ActorContext = createContext<Actor | undefined>(undefined);

/** Carries the purpose down the page. */
export const PurposeContext = createContext<PurposeChoice | undefined>(undefined);

/** Who uses the page. Throws outside its provider. */
export function useActor(): Actor {
  const actor = useContext(ActorContext);
  if (!actor) throw new Error('useActor needs an ActorProvider');
  return actor;
}

/** For what the page is used. Throws outside its provider. */
export function usePurpose(): PurposeChoice {
  const choice = useContext(PurposeContext);
  if (!choice) throw new Error('usePurpose needs a PurposeProvider');
  return choice;
}
