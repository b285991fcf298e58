import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import type { DecisionFormProps } from './decide-form.tsx';
import { withdrawDecisionMutation } from './decision-documents.ts';

/** Withdraws the decision that stands in a case, for a reason. */
export function WithdrawForm({ draft, row }: DecisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const decision = row.decisions?.find(({ withdrawnOn }) => !withdrawnOn);
  const form = useWorkForm({
    draft,
    start: { reason: '', withdrawnOn: today() },
    seen: () => ({
      version: decision?.version ?? 0,
      compare: [{ label: 'Besluit', now: decision ? label('DecisionOutcome', decision.outcome) : 'ingetrokken' }],
    }),
    document: withdrawDecisionMutation,
    payloadOf: (data) => data.withdrawDecision,
    read: ({ reason, withdrawnOn }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: decision?.id ?? '', expectedVersion, reason, withdrawnOn: withdrawnOn || null },
    }),
    onMade: () => done('Het besluit is ingetrokken. In deze zaak kan opnieuw worden besloten.'),
  });
  return (
    <WorkForm form={form} title="Besluit intrekken" submit="Intrekken" onClose={close}>
      <p>Loopt er nog hulp die op dit besluit rust? Beëindig die eerst.</p>
      <TextField field={form.field('reason')} label="Waarom?" rows={3} length={{ least: 10, most: 1000 }} />
      <DayField
        field={form.field('withdrawnOn')}
        label="Het geldt niet meer vanaf"
        min={decision?.decidedOn}
        max={today()}
      />
    </WorkForm>
  );
}
