import { useActor } from '../shared/actor.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { takeCaseMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';

/** Takes a case that nobody works on. */
export function TakeCaseForm({ draft, row }: CaseFormProps) {
  const { staff } = useActor();
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => seen({ Behandelaar: staff.name }),
    document: takeCaseMutation,
    payloadOf: (data) => data.takeCase,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: row.id, expectedVersion },
    }),
    onMade: () => done('U behandelt deze zaak nu.'),
  });
  return (
    <WorkForm form={form} title="Zaak oppakken" submit="Ik pak deze zaak op" onClose={close}>
      <p>Uw naam komt bij de zaak te staan. Collega’s zien dat u haar behandelt.</p>
    </WorkForm>
  );
}
