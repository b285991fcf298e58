import type { SignalItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';

const TakeUpForm = lazyForm(async () => (await import('./signal-forms.tsx')).TakeUpForm);
const CloseForm = lazyForm(async () => (await import('./signal-forms.tsx')).CloseForm);

/** What the actor may do with a signal: take it up, and close it once somebody has it in hand. */
export function SignalActions({ signal }: { signal: SignalItemFragment }) {
  const label = useLabel();
  const { lawsFor } = useHouseholdDesk();
  const { id, law, status, kind } = signal;
  const about = label('SignalKind', kind);
  const [takeUp, close] = [`signal.take.${id}`, `signal.close.${id}`];
  if (status === 'RAISED' && lawsFor('TAKE_UP_SIGNAL').includes(law)) {
    const form = <TakeUpForm draft={takeUp} signal={signal} />;
    return <Actions actions={[{ label: 'Oppakken', about, draft: takeUp, form }]} />;
  }
  if (status === 'TAKEN_UP' && lawsFor('CLOSE_SIGNAL').includes(law)) {
    const form = <CloseForm draft={close} signal={signal} />;
    return <Actions actions={[{ label: 'Afhandelen', about, draft: close, form }]} />;
  }
  return null;
}
