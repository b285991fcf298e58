import { lastDayOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { type ProvisionFormProps, seenProvision } from './change-form.tsx';
import { orderAllocationMutation } from './provision-documents.ts';

/** Orders help at its provider: all of it, or a part of its period. */
export function OrderForm({ draft, row }: ProvisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const agreed = row.validUntil ? lastDayOf(row.validUntil) : undefined;
  const seen = seenProvision(row, label);
  const form = useWorkForm({
    draft,
    start: { validFrom: row.validFrom, lastDay: agreed ?? '', note: '' },
    seen: () => seen,
    document: orderAllocationMutation,
    payloadOf: (data) => data.orderAllocation,
    read: ({ validFrom, lastDay, note }, { clientMutationId, expectedVersion }) => ({
      input: {
        clientMutationId,
        provisionId: row.id,
        expectedVersion,
        validFrom: validFrom || null,
        lastDay: lastDay || null,
        note: note || null,
      },
    }),
    onMade: (made) =>
      done(`Besteld onder nummer ${made.allocation?.number ?? ''}. De bestelling staat klaar om te versturen.`),
  });
  return (
    <WorkForm form={form} title={`${row.product.name} bestellen`} submit="Bestellen" onClose={close}>
      <p>
        {row.provider?.name ?? 'De aanbieder'} krijgt straks bericht: {seen.compare[0]?.now}.
      </p>
      <div className="ep-work-form__pair">
        <DayField field={form.field('validFrom')} label="Eerste dag" min={row.validFrom} max={agreed} />
        <DayField field={form.field('lastDay')} label="Laatste dag" min={row.validFrom} max={agreed} />
      </div>
      <TextField
        field={form.field('note')}
        label="Wat moet de aanbieder nog weten?"
        hint="Hoogstens 200 tekens. Noem niets wat de aanbieder niet hoeft te weten."
      />
    </WorkForm>
  );
}
