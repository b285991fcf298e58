import type { PlanCardFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { changePlanMutation } from './plan-documents.ts';

/** What it takes to give a plan another name. */
export function PlanNameForm({ draft, plan }: { draft: string; plan: PlanCardFragment }) {
  const { close, done } = useAction();
  const { id, title, version } = plan;
  const form = useWorkForm({
    draft,
    start: { title: title ?? '' },
    seen: (values) => ({
      version: version ?? 0,
      compare: [{ label: 'Naam', now: title ?? '', typed: values.title }],
    }),
    document: changePlanMutation,
    payloadOf: (data) => data.changePlan,
    read: (values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id, expectedVersion, title: values.title },
    }),
    onMade: () => done('Het plan heeft een andere naam.'),
  });
  return (
    <WorkForm form={form} title="Naam wijzigen" submit="Opslaan" onClose={close}>
      <TextField field={form.field('title')} label="Naam van het plan" />
    </WorkForm>
  );
}
