import { useQuery } from 'urql';
import { careRequestsQuery } from '../care/care-request-documents.ts';
import { isWaiting } from '../care/care-request-words.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { TextField, type WorkFieldProps } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { type ProvisionFormProps, seenProvision } from './change-form.tsx';
import { orderAllocationMutation } from './provision-documents.ts';

/** The request of the provider that the order grants, where one waits for an answer; none is chosen unasked. */
function RequestField({ row, field }: { row: ProvisionFormProps['row']; field: WorkFieldProps['field'] }) {
  const label = useLabel();
  const { householdId } = useHouseholdDesk();
  const [{ data }] = useQuery({ query: careRequestsQuery, variables: { id: householdId, asOf: null } });
  const requests = (data?.household?.careRequests ?? []).filter(
    (one) =>
      (isWaiting(one) || one.status === 'GRANTED') &&
      one.myDeeds.includes('ANSWER_CARE_REQUEST') &&
      one.law === row.law &&
      one.provider.id === row.provider?.id &&
      one.person.id === row.person.id,
  );
  if (requests.length === 0) return null;
  return (
    <ChoiceField
      field={field}
      label="Op verzoek van de aanbieder?"
      hint="Kiest u een verzoek, dan is het met deze bestelling toegekend."
      none="Nee"
      options={requests.map(({ id, kind, receivedOn }) => ({
        value: id,
        label: `Ja: ${label('CareRequestKind', kind)} van ${dateInWords(receivedOn)}`,
      }))}
    />
  );
}

/** Orders help at its provider: all of it, or a part of its period. */
export function OrderForm({ draft, row }: ProvisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const agreed = row.validUntil ? lastDayOf(row.validUntil) : undefined;
  const seen = seenProvision(row, label);
  const form = useWorkForm({
    draft,
    start: { validFrom: row.validFrom, lastDay: agreed ?? '', note: '', careRequestId: '' },
    seen: () => seen,
    document: orderAllocationMutation,
    payloadOf: (data) => data.orderAllocation,
    read: ({ validFrom, lastDay, note, careRequestId }, { clientMutationId, expectedVersion }) => ({
      input: {
        clientMutationId,
        provisionId: row.id,
        expectedVersion,
        validFrom: validFrom || null,
        lastDay: lastDay || null,
        note: note || null,
        careRequestId: careRequestId || null,
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
      <RequestField row={row} field={form.field('careRequestId')} />
      <TextField
        field={form.field('note')}
        label="Wat moet de aanbieder nog weten?"
        hint="Hoogstens 200 tekens. Noem niets wat de aanbieder niet hoeft te weten."
      />
    </WorkForm>
  );
}
