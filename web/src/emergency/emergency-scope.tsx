import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Law } from '../generated/graphql.ts';
import { useActor, usePurpose } from '../shared/actor.ts';
import { useChange } from '../shared/change.ts';
import { clockTime } from './access-words.ts';
import { EmergencyBanner } from './emergency-banner.tsx';
import { EmergencyContext } from './emergency-context.ts';
import { EmergencyDialog } from './emergency-dialog.tsx';
import { type Draft, emptyDraft } from './emergency-draft.ts';
import { mayTakeAccess } from './openable.ts';
import { requestAccessMutation } from './running-access.ts';
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
  // What was typed outlives the dialog, and leaves with the page: it may say something of a resident.
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [told, setTold] = useState('');
  const banner = useRef<HTMLElement>(null);
  const request = useChange(requestAccessMutation, (data) => data.requestEmergencyAccess);
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

  async function send(): Promise<void> {
    const made = await request.send((clientMutationId) => ({
      clientMutationId,
      householdId,
      laws: [...draft.laws],
      reason: draft.reason,
      minutes: draft.minutes,
    }));
    if (!made?.emergencyAccess) return;
    took(made.emergencyAccess);
    setLaws(undefined);
    setDraft(emptyDraft);
    setTold(`U hebt noodtoegang tot ${clockTime(made.emergencyAccess.endsAt)} uur.`);
    forget();
  }

  const { clear } = request;
  const ask = useCallback(
    (offered: readonly Law[]) => {
      clear();
      setTold('');
      setLaws(offered);
    },
    [clear],
  );
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
        draft={draft}
        onDraftChange={setDraft}
        request={request}
        onSend={() => void send()}
        onClose={() => setLaws(undefined)}
        onGone={() => banner.current?.focus()}
      />
    </EmergencyContext>
  );
}
