import type { PlanAgreementItemFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { withdrawPlanAgreementMutation } from './agreement-documents.ts';
import { saidInWords } from './agreement-words.ts';

interface Props {
  readonly draft: string;
  readonly agreement: PlanAgreementItemFragment;
}

/** Asks whether somebody no longer thinks so of the plan. */
export function WithdrawAgreementForm({ draft, agreement }: Props) {
  const { close, done } = useAction();
  const { id, version } = agreement;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Instemming', now: saidInWords(agreement) }] }),
    document: withdrawPlanAgreementMutation,
    payloadOf: (data) => data.withdrawPlanAgreement,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De instemming is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Instemming intrekken" submit="Intrekken" onClose={close}>
      <p>Het werk dat de wet opdraagt, gaat door. Bespreek wat dit voor het plan betekent.</p>
    </WorkForm>
  );
}
