import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { RunningAccessesQuery, RunningAccessFragment } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { useResume } from '../shared/session.ts';
import { runningAccessesQuery } from './running-access.ts';

/** A reviewer may end it while it runs, so it is asked now and then whether it still does. */
const askEvery = 60_000;
/** The clock of the hub decides; this is how far past the end one asks it. */
const margin = 250;

/** The actor's own emergency access to a household, as the hub says it. */
export interface RunningAccessState {
  /** Undefined when none runs. */
  readonly access: RunningAccessFragment | undefined;
  /** Says that it was given just now. */
  readonly took: (access: RunningAccessFragment) => void;
  /** Says that it was given back just now. */
  readonly gaveBack: (id: string) => void;
}

interface Own {
  /** What was given, and the answer of before, which does not know it yet. */
  readonly taken?: { readonly access: RunningAccessFragment; readonly before: RunningAccessesQuery | undefined };
  /** What was given back, which an answer of before still has. */
  readonly returnedId?: string;
}

/** Keeps up whether emergency access to a household runs. `onOver` is called at the end of its time. */
export function useRunningAccess(householdId: string, asked: boolean, onOver: () => void): RunningAccessState {
  const { staff } = useActor();
  const [{ data }, askAgain] = useQuery({
    query: runningAccessesQuery,
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const [own, setOwn] = useState<Own>({});
  const recheck = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(recheck);

  const answered = data?.emergencyAccesses.nodes.find(
    (one) => one.staff.id === staff.id && one.household?.id === householdId,
  );
  const found = answered ?? (own.taken && own.taken.before === data ? own.taken.access : undefined);
  const access = found?.id === own.returnedId ? undefined : found;
  const endsAt = access?.endsAt;

  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const timer = setInterval(recheck, askEvery);
    const end = setTimeout(onOver, Math.max(0, Date.parse(endsAt) - Date.now()) + margin);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [endsAt, recheck, onOver]);

  return {
    access,
    took: (taken) => setOwn({ taken: { access: taken, before: data } }),
    gaveBack: (returnedId) => setOwn({ returnedId }),
  };
}
