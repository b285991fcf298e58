import type { ConsentItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { withdrawConsentMutation } from './consent-documents.ts';

/** Asks whether consent is to be withdrawn: from then on nothing is seen by it. */
export function WithdrawalForm({ draft, consent }: { draft: string; consent: ConsentItemFragment }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { id, version, state, organisation } = consent;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Toestemming', now: label('ConsentState', state) }] }),
    document: withdrawConsentMutation,
    payloadOf: (data) => data.withdrawConsent,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De toestemming is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Toestemming intrekken" submit="Ja, trek in" onClose={close}>
      <p>{organisation.name} ziet deze gegevens dan meteen niet meer.</p>
    </WorkForm>
  );
}
