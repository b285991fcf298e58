import type { CareRefusalReason, CareRequestAnswer, CareRequestItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { answerCareRequestMutation } from './care-request-documents.ts';

const always: readonly CareRefusalReason[] = [
  'OVER_BUDGET',
  'NO_CONTRACT',
  'OUTSIDE_CONTRACT',
  'PILED_UP',
  'NOT_SUITABLE',
  'AGE_LIMIT',
  'OTHER_MUNICIPALITY',
];

/** Why such a request can be refused: where a child lived before matters under the Jeugdwet alone (art. 1.1). */
function reasonsOf({ kind, law }: CareRequestItemFragment): readonly CareRefusalReason[] {
  const ofChange: readonly CareRefusalReason[] = kind === 'CHANGE' ? ['NEW_REQUEST_NEEDED'] : [];
  const ofYouth: readonly CareRefusalReason[] = law === 'JEUGDWET' ? ['RESIDENCE'] : [];
  return [...ofChange, ...always, ...ofYouth];
}

const answers: readonly CareRequestAnswer[] = ['UNDER_INVESTIGATION', 'REFUSED'];
const words = {
  UNDER_INVESTIGATION: 'Wij onderzoeken het verzoek',
  REFUSED: 'Wij wijzen het verzoek af',
} as const;

interface Props {
  /** Names its draft. */
  readonly draft: string;
  readonly request: CareRequestItemFragment;
}

/** Lets a provider know that its request is looked into, or that it is refused and why. */
export function AnswerRequestForm({ draft, request }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const { id, status, version, provider } = request;
  // That it is looked into is told once.
  const possible = answers.filter((answer) => answer !== status);
  const reasons = reasonsOf(request);
  const form = useWorkForm({
    draft,
    start: { answer: possible.length === 1 ? (possible[0] ?? '') : '', refusalReason: '', municipality: '' },
    seen: ({ answer }) => {
      const typed = oneOf(answers, answer);
      const now = label('CareRequestStatus', status);
      return { version, compare: [{ label: 'Antwoord', now, typed: typed && label('CareRequestAnswer', typed) }] };
    },
    document: answerCareRequestMutation,
    payloadOf: (data) => data.answerCareRequest,
    read: (values, { clientMutationId, expectedVersion }) => {
      const answer = oneOf(answers, values.answer);
      if (!answer) return { problems: missingOf(values, { answer: 'Kies wat u antwoordt.' }) };
      const stamp = { clientMutationId, id, expectedVersion };
      if (answer !== 'REFUSED') return { input: { ...stamp, answer } };
      const refusalReason = oneOf(reasons, values.refusalReason);
      if (!refusalReason) {
        return { problems: missingOf({ refusalReason: '' }, { refusalReason: 'Kies waarom u het verzoek afwijst.' }) };
      }
      const municipality = refusalReason === 'RESIDENCE' ? values.municipality : null;
      return { input: { ...stamp, answer, refusalReason, municipality } };
    },
    onMade: () => done('Uw antwoord is vastgelegd. De aanbieder krijgt vanzelf bericht.'),
  });
  const { answer, refusalReason } = form.values;
  return (
    <WorkForm form={form} title={`Verzoek van ${provider.name} beantwoorden`} submit="Antwoorden" onClose={close}>
      <p>Wilt u het verzoek toekennen? Bestel dan de hulp, en kies daarbij dit verzoek.</p>
      <RadioField
        field={form.field('answer')}
        label="Uw antwoord"
        options={possible.map((value) => ({ value, label: words[value] }))}
      />
      {answer === 'REFUSED' && (
        <ChoiceField
          field={form.field('refusalReason')}
          label="Waarom wijst u het af?"
          hint="De aanbieder krijgt deze reden te horen."
          none="Kies een reden"
          options={reasons.map((value) => ({ value, label: capitalised(label('CareRefusalReason', value)) }))}
        />
      )}
      {answer === 'REFUSED' && refusalReason === 'RESIDENCE' && (
        <TextField
          field={form.field('municipality')}
          label="Code van de verantwoordelijke gemeente"
          hint="Vier cijfers, zoals 0363."
        />
      )}
    </WorkForm>
  );
}
