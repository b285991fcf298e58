import type { ProvisionWorkFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { withdrawAllocationMutation } from './provision-documents.ts';

interface Props {
  /** Names its draft. */
  readonly draft: string;
  readonly order: ProvisionWorkFragment['allocations'][number];
}

/** Takes an order back that has not been sent. */
export function WithdrawOrderForm({ draft, order }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: () => ({
      version: order.version,
      compare: [{ label: 'Bestelling', now: label('AllocationStatus', order.status) }],
    }),
    document: withdrawAllocationMutation,
    payloadOf: (data) => data.withdrawAllocation,
    read: ({ reason }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: order.id, expectedVersion, reason },
    }),
    onMade: () => done('De bestelling is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title={`Bestelling ${order.number} intrekken`} submit="Intrekken" onClose={close}>
      <TextField field={form.field('reason')} label="Waarom?" rows={2} length={{ least: 10, most: 1000 }} />
    </WorkForm>
  );
}
