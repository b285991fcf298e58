import { createContext, useContext } from 'react';

/** The action in which a form stands. */
export interface OpenAction {
  /** Closes the form; what was typed is kept. The focus goes back to its button. */
  readonly close: () => void;
  /** Closes the form since it was done, and says so. */
  readonly done: (words: string) => void;
  /** Whether somebody opened it just now; not when it stands open again after a reload. */
  readonly isAsked: boolean;
}

/** Carries the action down to its form. */
export const ActionContext = createContext<OpenAction | undefined>(undefined);

/** The action in which a form stands. Throws outside one. */
export function useAction(): OpenAction {
  const action = useContext(ActionContext);
  if (!action) throw new Error('useAction needs Actions around it');
  return action;
}
