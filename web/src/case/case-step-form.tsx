import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { RadioField } from '../work/option-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { changeCaseStatusMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';

/** Brings a case a step further, along the steps of such cases. */
export function CaseStepForm({ draft, row }: CaseFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const [ordinary] = row.nextStatuses;
  const form = useWorkForm({
    draft,
    start: { status: ordinary ?? '' },
    seen: ({ status }) => seen({ Status: label('CaseStatus', status) }),
    document: changeCaseStatusMutation,
    payloadOf: (data) => data.changeCaseStatus,
    read: (values, { clientMutationId, expectedVersion }) => {
      const status = oneOf(row.nextStatuses, values.status);
      if (!status) return { problems: missingOf({ status: '' }, { status: 'Kies de stap die nu volgt.' }) };
      return { input: { clientMutationId, id: row.id, expectedVersion, status } };
    },
    onMade: (made) => {
      const status = made.case?.status;
      done([`De zaak is nu: ${status ? label('CaseStatus', status) : 'een stap verder'}.`, ...made.remarks].join(' '));
    },
  });
  return (
    <WorkForm form={form} title="Volgende stap" submit="Vastleggen" onClose={close}>
      <RadioField
        field={form.field('status')}
        label={`De zaak is nu ${row.status ? label('CaseStatus', row.status) : 'open'}. Zij wordt:`}
        options={row.nextStatuses.map((status) => ({ value: status, label: capitalised(label('CaseStatus', status)) }))}
      />
    </WorkForm>
  );
}
