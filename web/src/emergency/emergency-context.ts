import { createContext, useContext } from 'react';
import type { Law } from '../generated/graphql.ts';

/** How the parts of a household's page come to emergency access. */
export interface EmergencyDesk {
  /** Whether the actor may ask for it now: not while theirs to this household runs. */
  readonly offered: boolean;
  /** Opens the dialog that asks for it, with these laws to choose from. */
  readonly ask: (laws: readonly Law[]) => void;
}

/** Carries the desk down the page of a household. */
export const EmergencyContext = createContext<EmergencyDesk>({ offered: false, ask: () => undefined });

/** Carries down which laws there are to open in the household. */
export const OpenableLawsContext = createContext<readonly Law[]>([]);

/** The desk of emergency access; one that offers nothing outside the page of a household. */
export function useEmergencyDesk(): EmergencyDesk {
  return useContext(EmergencyContext);
}
