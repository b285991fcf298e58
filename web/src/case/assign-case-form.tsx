import { useAction } from '../work/action-context.ts';
import { StaffField } from '../work/staff-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { assignCaseMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';

/** Gives a case to a colleague in the office that has it in hand. */
export function AssignCaseForm({ draft, row }: CaseFormProps) {
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const nameOf = (id: string) => row.colleagues.find((one) => one.id === id)?.name;
  const form = useWorkForm({
    draft,
    start: { workerId: '' },
    seen: ({ workerId }) => seen({ Behandelaar: nameOf(workerId) ?? '' }),
    document: assignCaseMutation,
    payloadOf: (data) => data.assignCase,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { workerId: 'Kies wie de zaak gaat behandelen.' });
      const { workerId } = values;
      return problems.length > 0
        ? { problems }
        : { input: { clientMutationId, id: row.id, expectedVersion, workerId } };
    },
    onMade: (made) => done(`De zaak is nu van ${made.case?.worker?.name ?? 'uw collega'}.`),
  });
  return (
    <WorkForm form={form} title="Zaak aan een collega geven" submit="Geven" onClose={close}>
      <StaffField field={form.field('workerId')} label="Wie behandelt de zaak?" staff={row.colleagues} />
    </WorkForm>
  );
}
