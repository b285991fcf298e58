import { scoreInWords } from '../household/scores.ts';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { correctScoreMutation, withdrawScoreMutation } from './correction-documents.ts';
import { ScoreFields } from './score-fields.tsx';

interface Props {
  readonly draft: string;
  readonly score: ScoreSeriesFragment['scores'][number];
  /** Of whom, in what domain, and when. */
  readonly about: string;
}

function seenOf({ version, value, reason }: Props['score']) {
  return {
    version,
    compare: [
      { label: 'Score', now: `${value} ${scoreInWords(value)}` },
      { label: 'Waarom', now: reason },
    ],
  };
}

/** Puts right a score, or why it was given. */
export function CorrectScoreForm({ draft, score, about }: Props) {
  const { close, done } = useAction();
  const { id, value, reason } = score;
  const form = useWorkForm({
    draft,
    start: { value: String(value), reason },
    seen: () => seenOf(score),
    document: correctScoreMutation,
    payloadOf: (data) => data.correctScore,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { reason: 'Schrijf op waarom u dit leefgebied scoort.' });
      if (problems.length > 0) return { problems };
      const input = { clientMutationId, id, expectedVersion, value: Number(values.value), reason: values.reason };
      return { input };
    },
    onMade: () => done('De score is verbeterd. Wat er stond, blijft in de geschiedenis.'),
  });
  return (
    <WorkForm form={form} title="Score verbeteren" submit="Verbeteren" onClose={close}>
      <p>{about}. Gaat het om iemand anders, een ander leefgebied of een andere dag? Trek de score dan in.</p>
      <ScoreFields value={form.field('value')} reason={form.field('reason')} />
    </WorkForm>
  );
}

/** Takes back a score that was given by mistake. */
export function WithdrawScoreForm({ draft, score, about }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: () => seenOf(score),
    document: withdrawScoreMutation,
    payloadOf: (data) => data.withdrawScore,
    read: ({ reason }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: score.id, expectedVersion, reason },
    }),
    onMade: () => done('De score is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Score intrekken" submit="Intrekken" onClose={close}>
      <p>{about}. De score telt dan niet meer mee. Dat zij er was, blijft bewaard.</p>
      <TextField
        field={form.field('reason')}
        label="Waarom is zij per ongeluk gegeven?"
        rows={2}
        length={{ least: 10, most: 1000 }}
      />
    </WorkForm>
  );
}
