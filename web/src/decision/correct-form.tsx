import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import type { DecisionFormProps } from './decide-form.tsx';
import { correctDecisionMutation } from './decision-documents.ts';

/** Corrects the decision that stands in a case, on the day on which it was recorded. */
export function CorrectForm({ draft, row }: DecisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const outcomes = row.outcomes ?? [];
  const decision = row.decisions?.find(({ withdrawnOn }) => !withdrawnOn);
  const form = useWorkForm({
    draft,
    start: { outcome: decision?.outcome ?? '', grounds: decision?.grounds ?? '' },
    seen: ({ outcome, grounds }) => ({
      version: decision?.version ?? 0,
      compare: [
        {
          label: 'Uitkomst',
          now: decision ? label('DecisionOutcome', decision.outcome) : 'ingetrokken',
          typed: outcome ? label('DecisionOutcome', outcome) : '',
        },
        { label: 'Motivering', now: decision?.grounds ?? '', typed: grounds },
      ],
    }),
    document: correctDecisionMutation,
    payloadOf: (data) => data.correctDecision,
    read: (values, { clientMutationId, expectedVersion }) => {
      const outcome = oneOf(outcomes, values.outcome);
      if (!outcome || !decision) {
        return { problems: missingOf({ outcome: '' }, { outcome: 'Kies wat het besluit is.' }) };
      }
      return { input: { clientMutationId, id: decision.id, expectedVersion, outcome, grounds: values.grounds } };
    },
    onMade: () => done('Het besluit is verbeterd.'),
  });
  return (
    <WorkForm form={form} title="Besluit verbeteren" submit="Verbeteren" onClose={close}>
      <p>Verbeteren kan op de dag waarop het besluit is vastgelegd. Daarna trekt u het in.</p>
      <RadioField
        field={form.field('outcome')}
        label="Wat is het besluit?"
        options={outcomes.map((one) => ({ value: one, label: capitalised(label('DecisionOutcome', one)) }))}
      />
      <TextField field={form.field('grounds')} label="Waarom?" rows={6} length={{ least: 20, most: 4000 }} />
    </WorkForm>
  );
}
