import type { SignalItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { type Compared, missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { closeSignalMutation, takeUpSignalMutation, withdrawSignalMutation } from './signal-documents.ts';
import { followUpFieldOf, followUpKinds, useFollowUps } from './use-follow-ups.ts';

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

/** Takes up a signal: from then on one works on it oneself. */
export function TakeUpForm({ draft, signal }: FormProps) {
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

/** Closes a signal that was taken up, with what was done and what came of it. */
export function CloseForm({ draft, signal }: FormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const standing = useStanding(signal);
  const { id, version } = signal;
  const form = useWorkForm({
    draft,
    start: { followUp: '', followUpKind: '', followUpId: '' },
    seen: ({ followUp }) => ({
      version,
      compare: standing.map((one) => (one.label === 'Opvolging' ? { ...one, typed: followUp } : one)),
    }),
    document: closeSignalMutation,
    payloadOf: (data) => data.closeSignal,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { followUp, followUpId } = values;
      const followUpKind = oneOf(followUpKinds, values.followUpKind);
      const field = followUpFieldOf(followUpKind);
      const problems = missingOf(values, {
        followUpKind: 'Kies wat ervan kwam.',
        ...(field && { followUpId: `${field.none}.` }),
      });
      if (!followUpKind || problems.length > 0) return { problems };
      const came = { followUp, followUpKind, followUpId: field ? followUpId : null };
      return { input: { clientMutationId, id, expectedVersion, ...came } };
    },
    onMade: () => done('Het signaal is afgehandeld.'),
  });
  const kind = form.field('followUpKind');
  const things = useFollowUps(oneOf(followUpKinds, kind.value));
  const thing = followUpFieldOf(oneOf(followUpKinds, kind.value));
  return (
    <WorkForm form={form} title="Signaal afhandelen" submit="Afhandelen" onClose={close}>
      <TextField
        field={form.field('followUp')}
        label="Wat is ermee gedaan?"
        rows={3}
        length={{ least: 10, most: 4000 }}
      />
      <ChoiceField
        // What was chosen of another sort does not go with it.
        field={{ ...kind, onChange: (followUpKind) => form.change({ followUpKind, followUpId: '' }) }}
        label="Wat kwam ervan?"
        none="Kies wat ervan kwam"
        options={followUpKinds.map((one) => ({ value: one, label: capitalised(label('SignalFollowUpKind', one)) }))}
      />
      {thing && (
        <ChoiceField
          field={form.field('followUpId')}
          label={thing.label}
          hint={things?.length === 0 ? thing.empty : undefined}
          none={things ? thing.none : 'Even geduld …'}
          options={things ?? []}
        />
      )}
    </WorkForm>
  );
}

/** Takes back a signal that one raised oneself, such as one about the wrong household. */
export function WithdrawForm({ draft, signal }: FormProps) {
  const { close, done } = useAction();
  const standing = useStanding(signal);
  const { id, version } = signal;
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: () => ({ version, compare: standing }),
    document: withdrawSignalMutation,
    payloadOf: (data) => data.withdrawSignal,
    read: ({ reason }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id, expectedVersion, reason },
    }),
    onMade: () => done('Het signaal is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Signaal intrekken" submit="Ja, trek in" onClose={close}>
      <p>Het signaal blijft te zien als afgehandeld, met uw reden erbij. Wie het oppakte, hoeft er niets meer mee.</p>
      <TextField
        field={form.field('reason')}
        label="Waarom trekt u het in?"
        rows={2}
        length={{ least: 10, most: 4000 }}
      />
    </WorkForm>
  );
}
