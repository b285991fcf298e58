import type { SignalItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';

const TakeUpForm = lazyForm(async () => (await import('./signal-forms.tsx')).TakeUpForm);
const CloseForm = lazyForm(async () => (await import('./signal-forms.tsx')).CloseForm);
const WithdrawForm = lazyForm(async () => (await import('./signal-forms.tsx')).WithdrawForm);

/** The drafts of what can be done with a signal. */
export function signalDrafts(id: string): readonly [takeUp: string, close: string, withdraw: string] {
  return [`signal.take.${id}`, `signal.close.${id}`, `signal.withdraw.${id}`];
}

/** What the actor may do with a signal: take it up, close it once somebody has it in hand, and take back one's own. */
export function SignalActions({ signal }: { signal: SignalItemFragment }) {
  const label = useLabel();
  const { isToday, lawsFor } = useHouseholdDesk();
  const { id, law, status, kind, canWithdraw } = signal;
  const about = label('SignalKind', kind);
  const [takeUp, close, withdraw] = signalDrafts(id);
  return (
    <Actions
      actions={[
        {
          label: 'Oppakken',
          about,
          draft: takeUp,
          offered: status === 'RAISED' && lawsFor('TAKE_UP_SIGNAL').includes(law),
          form: <TakeUpForm draft={takeUp} signal={signal} />,
        },
        {
          label: 'Afhandelen',
          about,
          draft: close,
          offered: status === 'TAKEN_UP' && lawsFor('CLOSE_SIGNAL').includes(law),
          form: <CloseForm draft={close} signal={signal} />,
        },
        {
          label: 'Intrekken',
          about,
          draft: withdraw,
          offered: isToday && canWithdraw,
          form: <WithdrawForm draft={withdraw} signal={signal} />,
        },
      ]}
    />
  );
}
