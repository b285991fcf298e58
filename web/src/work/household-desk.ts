import { createContext, useContext } from 'react';
import type { Deed, Law } from '../generated/graphql.ts';

/** Somebody of the household whom the actor sees. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  /** Whole years; null when it cannot be told. */
  readonly age: number | null;
}

/** Help that somebody of the household has or had, as far as the actor sees it. */
export interface DeskHelp {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  /** The day from which it is given no more; null while no end was agreed. */
  readonly validUntil: string | null;
}

/** A household, for whoever works in its page. */
export interface HouseholdDesk {
  readonly householdId: string;
  /** Those of it today whom the actor sees. */
  readonly people: readonly DeskPerson[];
  readonly help: readonly DeskHelp[];
  /** Whether the actor may do something here, as the hub says; never on a day in the past. */
  readonly may: (deed: Deed) => boolean;
  /** Under which laws they may do it; all where it makes no difference. */
  readonly lawsFor: (deed: Deed) => readonly Law[];
  /** Whether the page stands on today: what is past is not changed. */
  readonly isToday: boolean;
}

/** Carries the household down its page. */
export const HouseholdDeskContext = createContext<HouseholdDesk | undefined>(undefined);

/** The household that is worked in. Throws outside its page. */
export function useHouseholdDesk(): HouseholdDesk {
  const desk = useContext(HouseholdDeskContext);
  if (!desk) throw new Error('useHouseholdDesk needs a HouseholdDeskContext');
  return desk;
}
