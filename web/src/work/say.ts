import { createContext, useContext } from 'react';

/** Says what was done: seen where it was done, and read out where reading goes on. */
export type Say = (words: string) => void;

/** Carries it down a part of the page. */
export const SayContext = createContext<Say>(() => undefined);

/** Says what was done, in the nearest place for that. */
export function useSay(): Say {
  return useContext(SayContext);
}
