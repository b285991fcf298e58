import type { User, UserManager } from 'oidc-client-ts';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { dropDrafts } from '../shared/draft-storage.ts';
import { SessionContext, type Standing } from '../shared/session.ts';

function ended(before: Standing): Standing {
  return before.state === 'ended' ? before : { ...before, state: 'ended' };
}

function resumed(before: Standing): Standing {
  return before.state === 'active' ? before : { state: 'active', epoch: before.epoch + 1 };
}

/** Keeps the session of a member of staff who has signed in. */
export function SessionProvider({ userManager, children }: { userManager: UserManager; children: ReactNode }) {
  const subject = useRef(useAuth().user?.profile.sub);
  const [standing, setStanding] = useState<Standing>({ state: 'active', epoch: 0 });

  useEffect(() => {
    const onLoaded = (user: User) => {
      // Somebody else took over this window: nothing of the first may stay on the screen or in memory.
      if (subject.current && user.profile.sub !== subject.current) {
        dropDrafts();
        window.location.replace('/');
      } else setStanding(resumed);
    };
    const onEnded = () => setStanding(ended);
    const stops = [
      userManager.events.addUserLoaded(onLoaded),
      userManager.events.addAccessTokenExpired(onEnded),
      userManager.events.addUserSignedOut(onEnded),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [userManager]);

  const reportEnded = useCallback(() => setStanding(ended), []);

  const signInAgain = useCallback(async () => {
    try {
      await userManager.signinPopup();
    } catch {
      // A browser that blocks the window leaves only the long way round, which loses what was typed.
      await userManager.signinRedirect({ state: { returnTo: window.location.pathname + window.location.search } });
    }
  }, [userManager]);

  const signOut = useCallback(async () => {
    dropDrafts();
    try {
      await userManager.signoutRedirect();
    } catch {
      // The provider cannot be reached: this tab forgets the session all the same.
      await userManager.removeUser();
      window.location.replace('/');
    }
  }, [userManager]);

  const session = useMemo(
    () => ({ ...standing, reportEnded, signInAgain, signOut }),
    [standing, reportEnded, signInAgain, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
