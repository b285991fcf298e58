import type { EvaluationItemFragment } from '../generated/graphql.ts';
import { dateInWords, shortDate, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { EvaluationFields, readEvaluation } from './evaluation-form.tsx';
import { correctEvaluationMutation, withdrawEvaluationMutation } from './correction-documents.ts';

interface Props {
  readonly draft: string;
  readonly evaluation: EvaluationItemFragment;
}

/** How an evaluation reads now, for whoever finds that another changed it. */
function useSeenEvaluation({ version, heldOn, outcome, summary, nextOn }: EvaluationItemFragment) {
  const label = useLabel();
  return () => ({
    version,
    compare: [
      { label: 'Besproken op', now: shortDate(heldOn) },
      { label: 'Uitkomst', now: label('EvaluationOutcome', outcome) },
      { label: 'Verslag', now: summary },
      { label: 'Volgende', now: nextOn ? shortDate(nextOn) : 'geen' },
    ],
  });
}

/** Puts right what was recorded of an evaluation. */
export function CorrectEvaluationForm({ draft, evaluation }: Props) {
  const { close, done } = useAction();
  const { id, heldOn, outcome, summary, nextOn } = evaluation;
  const form = useWorkForm({
    draft,
    start: { heldOn, outcome, summary, nextOn: nextOn ?? '' },
    seen: useSeenEvaluation(evaluation),
    document: correctEvaluationMutation,
    payloadOf: (data) => data.correctEvaluation,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { evaluation: next, problems } = readEvaluation(values);
      return next ? { input: { clientMutationId, id, expectedVersion, ...next } } : { problems };
    },
    onMade: () => done('De evaluatie is verbeterd. Wat er stond, blijft in de geschiedenis.'),
  });
  return (
    <WorkForm form={form} title="Evaluatie verbeteren" submit="Verbeteren" onClose={close}>
      <EvaluationFields form={form} leastNext={nextOn && nextOn < today() ? nextOn : undefined} />
    </WorkForm>
  );
}

/** Takes back an evaluation that was recorded by mistake. */
export function WithdrawEvaluationForm({ draft, evaluation }: Props) {
  const { close, done } = useAction();
  const { id, heldOn } = evaluation;
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: useSeenEvaluation(evaluation),
    document: withdrawEvaluationMutation,
    payloadOf: (data) => data.withdrawEvaluation,
    read: ({ reason }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id, expectedVersion, reason },
    }),
    onMade: () => done('De evaluatie is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Evaluatie intrekken" submit="Intrekken" onClose={close}>
      <p>De evaluatie van {dateInWords(heldOn)} telt dan niet meer mee. Dat zij er was, blijft bewaard.</p>
      <TextField
        field={form.field('reason')}
        label="Waarom is zij per ongeluk vastgelegd?"
        rows={2}
        length={{ least: 10, most: 1000 }}
      />
    </WorkForm>
  );
}
