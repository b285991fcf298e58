import { createContext, useContext } from 'react';

/** What can be begun by a key, from anywhere in the household. */
export type Begun = 'contact' | 'signal' | 'case';

/** How often a key asked for each. */
export type WorkKeys = Readonly<Record<Begun, number>>;

/** No key was pressed yet. */
export const noKeys: WorkKeys = { contact: 0, signal: 0, case: 0 };

/** Carries it down the page of a household. */
export const WorkKeysContext = createContext<WorkKeys>(noKeys);

/** How often a key asked for this: give it to `Actions`, which opens its first when it grows. */
export function useAsked(what: Begun): number {
  return useContext(WorkKeysContext)[what];
}
