import type { EvaluationOutcome } from '../generated/graphql.ts';
import type { ChangeProblem } from '../shared/change.ts';
import { addDays, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { Values } from '../work/use-draft.ts';
import { missingOf, oneOf, useWorkForm, type WorkFormState } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { evaluatePlanMutation } from './plan-documents.ts';

const outcomes: readonly EvaluationOutcome[] = ['ON_COURSE', 'ADJUSTED', 'STALLED', 'COMPLETED'];

type EvaluationField = 'heldOn' | 'outcome' | 'summary' | 'nextOn';

interface ReadEvaluation {
  readonly heldOn: string | null;
  readonly outcome: EvaluationOutcome;
  readonly summary: string;
  readonly nextOn: string | null;
}

/** What was filled in of an evaluation, as the hub takes it; or what must be filled in first. */
export function readEvaluation(
  values: Values<EvaluationField>,
):
  | { readonly evaluation: ReadEvaluation; readonly problems?: undefined }
  | { readonly evaluation?: undefined; readonly problems: readonly ChangeProblem[] } {
  const { heldOn, summary, nextOn } = values;
  const outcome = oneOf(outcomes, values.outcome);
  const problems = missingOf(values, { outcome: 'Kies hoe het met het plan gaat.' });
  if (!outcome || problems.length > 0) return { problems };
  return { evaluation: { heldOn: heldOn || null, outcome, summary, nextOn: nextOn || null } };
}

interface FieldsProps {
  readonly form: WorkFormState<EvaluationField>;
  /** The first day that the next may be on; tomorrow when left out. */
  readonly leastNext?: string | undefined;
}

/** What is told of an evaluation. */
export function EvaluationFields({ form, leastNext = addDays(today(), 1) }: FieldsProps) {
  const label = useLabel();
  return (
    <>
      <RadioField
        field={form.field('outcome')}
        label="Hoe gaat het met het plan?"
        options={outcomes.map((one) => ({ value: one, label: capitalised(label('EvaluationOutcome', one)) }))}
        inRow
      />
      <TextField
        field={form.field('summary')}
        label="Wat is er met het gezin besproken?"
        rows={4}
        length={{ least: 10, most: 4000 }}
      />
      <div className="ep-work-form__pair">
        <DayField field={form.field('heldOn')} label="Besproken op" max={today()} />
        <DayField
          field={form.field('nextOn')}
          label="Volgende evaluatie uiterlijk"
          hint={form.values.outcome === 'COMPLETED' ? 'Mag leeg als het plan is afgerond.' : undefined}
          min={leastNext}
        />
      </div>
    </>
  );
}

/** What it takes to record that the plan was evaluated with the household. */
export function EvaluationForm({ draft, planId }: { draft: string; planId: string }) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { heldOn: today(), outcome: '', summary: '', nextOn: '' },
    document: evaluatePlanMutation,
    payloadOf: (data) => data.evaluatePlan,
    read: (values, { clientMutationId }) => {
      const { evaluation, problems } = readEvaluation(values);
      return evaluation ? { input: { clientMutationId, planId, ...evaluation } } : { problems };
    },
    onMade: () => done('De evaluatie is vastgelegd.'),
  });
  return (
    <WorkForm form={form} title="Plan evalueren" submit="Vastleggen" onClose={close}>
      <EvaluationFields form={form} />
    </WorkForm>
  );
}
