import type { SignalItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { TextField } from '../work/text-field.tsx';
import { type Compared, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { closeSignalMutation, takeUpSignalMutation } from './signal-documents.ts';

interface FormProps {
  readonly draft: string;
  readonly signal: SignalItemFragment;
}

/** Tells how a signal stands, for when another changed it. */
function useStanding({ status, takenUpBy, followUp }: SignalItemFragment): readonly Compared[] {
  const label = useLabel();
  return [
    { label: 'Status', now: label('SignalStatus', status) },
    { label: 'Opgepakt door', now: takenUpBy?.name ?? 'niemand' },
    { label: 'Opvolging', now: followUp ?? 'nog niets' },
  ];
}

function TakeUpForm({ draft, signal }: FormProps) {
  const { close, done } = useAction();
  const standing = useStanding(signal);
  const { id, version } = signal;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: standing }),
    document: takeUpSignalMutation,
    payloadOf: (data) => data.takeUpSignal,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('U pakt dit signaal op.'),
  });
  return (
    <WorkForm form={form} title="Signaal oppakken" submit="Ik pak het op" onClose={close}>
      <p>Uw naam komt erbij te staan. Handel het signaal later af met wat ermee gedaan is.</p>
    </WorkForm>
  );
}

function CloseForm({ draft, signal }: FormProps) {
  const { close, done } = useAction();
  const standing = useStanding(signal);
  const { id, version } = signal;
  const form = useWorkForm({
    draft,
    start: { followUp: '' },
    seen: ({ followUp }) => ({
      version,
      compare: standing.map((one) => (one.label === 'Opvolging' ? { ...one, typed: followUp } : one)),
    }),
    document: closeSignalMutation,
    payloadOf: (data) => data.closeSignal,
    read: ({ followUp }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id, expectedVersion, followUp },
    }),
    onMade: () => done('Het signaal is afgehandeld.'),
  });
  return (
    <WorkForm form={form} title="Signaal afhandelen" submit="Afhandelen" onClose={close}>
      <TextField
        field={form.field('followUp')}
        label="Wat is ermee gedaan?"
        rows={3}
        length={{ least: 10, most: 4000 }}
      />
    </WorkForm>
  );
}

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
