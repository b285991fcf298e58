import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { dismissChainMessageMutation, retryChainMessageMutation } from './chain-documents.ts';

interface Props {
  readonly draft: string;
  readonly message: { readonly id: string; readonly version: number; readonly status: string };
}

/** What of a message matters to whoever changes it, when another did meanwhile. */
function useSeen({ version, status }: Props['message']) {
  const label = useLabel();
  return () => ({ version, compare: [{ label: 'Stand', now: label('ChainStatus', status) }] });
}

/** Has a message tried again that is stuck. */
export function RetryForm({ draft, message }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: useSeen(message),
    document: retryChainMessageMutation,
    payloadOf: (data) => data.retryChainMessage,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: message.id, expectedVersion },
    }),
    onMade: () => done('Eenplan probeert het bericht nu opnieuw. Ververs de lijst om te zien wat ervan kwam.'),
  });
  return (
    <WorkForm form={form} title="Bericht opnieuw proberen" submit="Opnieuw proberen" onClose={close}>
      <p>Doe dit als de oorzaak weg is. Lukt het weer niet, dan komt het bericht hier terug.</p>
    </WorkForm>
  );
}

/** Sets a message aside with which nothing more is to be done. */
export function DismissForm({ draft, message }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: useSeen(message),
    document: dismissChainMessageMutation,
    payloadOf: (data) => data.dismissChainMessage,
    read: ({ reason }, { clientMutationId, expectedVersion }) => {
      const problems = missingOf({ reason }, { reason: 'Vul in waarom er niets meer met dit bericht hoeft.' });
      return problems.length > 0
        ? { problems }
        : { input: { clientMutationId, id: message.id, expectedVersion, reason } };
    },
    onMade: () => done('Het bericht ligt terzijde. Het blijft bewaard, met alles wat het deed.'),
  });
  return (
    <WorkForm form={form} title="Bericht terzijde leggen" submit="Terzijde leggen" onClose={close}>
      <p>Het bericht vraagt dan geen aandacht meer. Er wordt niets gewist.</p>
      <TextField
        field={form.field('reason')}
        label="Waarom hoeft er niets meer mee?"
        hint="Schrijf geen namen of nummers van inwoners op."
        rows={3}
        length={{ least: 10, most: 2000 }}
      />
    </WorkForm>
  );
}
