import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Law, RunningAccessFragment } from '../generated/graphql.ts';
import { useActor, usePurpose } from '../shared/actor.ts';
import { clockTime } from './access-words.ts';
import { EmergencyBanner } from './emergency-banner.tsx';
import { EmergencyContext } from './emergency-context.ts';
import { EmergencyDialog } from './emergency-dialog.tsx';
import { mayTakeAccess } from './openable.ts';
import { useRunningAccess } from './use-running-access.ts';

interface Props {
  /** Global id of the household. */
  readonly householdId: string;
  /** The page of the household. */
  readonly children: ReactNode;
}

const over = 'De noodtoegang is afgelopen. Wat u daarmee zag, is weer afgeschermd.';

/**
 * Emergency access to one household, around its page: asks for it, says that it runs, gives it back. Whenever it begins
 * or ends all that was seen is dropped and read anew, so that nothing of it stays on the screen.
 */
export function EmergencyScope({ householdId, children }: Props) {
  const actor = useActor();
  const { purpose, forget } = usePurpose();
  const may = purpose !== undefined && mayTakeAccess(actor, purpose);
  const [laws, setLaws] = useState<readonly Law[]>();
  const [told, setTold] = useState('');
  const banner = useRef<HTMLElement>(null);
  const { access, took, gaveBack } = useRunningAccess(householdId, may, forget);

  const accessId = access?.id;
  const before = useRef(accessId);
  useEffect(() => {
    if (before.current !== undefined && accessId === undefined) {
      forget();
      setTold(over);
      // Once the page of the household stands there anew.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
    }
    before.current = accessId;
  }, [accessId, forget]);

  const onTaken = (given: RunningAccessFragment) => {
    took(given);
    setLaws(undefined);
    setTold(`U hebt noodtoegang tot ${clockTime(given.endsAt)} uur.`);
    forget();
  };

  const ask = useCallback((offered: readonly Law[]) => {
    setTold('');
    setLaws(offered);
  }, []);
  const desk = useMemo(() => ({ offered: may && accessId === undefined, ask }), [may, accessId, ask]);
  return (
    <EmergencyContext value={desk}>
      {access && <EmergencyBanner ref={banner} access={access} onGivenBack={() => gaveBack(access.id)} />}
      <p role="status" className={access || !told ? 'ep-visually-hidden' : 'ep-emergency-told'}>
        {told}
      </p>
      {children}
      <EmergencyDialog
        laws={laws}
        householdId={householdId}
        onTaken={onTaken}
        onClose={() => setLaws(undefined)}
        onGone={() => banner.current?.focus()}
      />
    </EmergencyContext>
  );
}
