import { createContext, useContext, useEffect, useRef } from 'react';

/** Whether the access token still holds. */
export interface Standing {
  /** `ended` when the token no longer holds; what stands on the screen stays there. */
  readonly state: 'active' | 'ended';
  /** Counts how often the session was taken up again; ask anew for what failed when it changes. */
  readonly epoch: number;
}

/** The session of a member of staff, and what to do when it ends. */
export interface Session extends Standing {
  /** Says that the hub refused the token. */
  readonly reportEnded: () => void;
  /** Signs in again in a window of its own, so that this page keeps what was typed. */
  readonly signInAgain: () => Promise<void>;
  /** Signs out here and at the identity provider. */
  readonly signOut: () => Promise<void>;
}

/** Carries the session down the page. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the member of staff. Throws outside its provider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

/** Calls `resume` when the session is taken up again after it ended: what failed meanwhile is asked anew. */
export function useResume(resume: () => void): void {
  const { epoch } = useSession();
  const seen = useRef(epoch);
  useEffect(() => {
    if (seen.current === epoch) return;
    seen.current = epoch;
    resume();
  }, [epoch, resume]);
}
