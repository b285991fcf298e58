import { useAction } from '../work/action-context.ts';
import { PersonField } from '../work/person-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { addGoalMutation } from './goal-documents.ts';
import { GoalFields, readGoal } from './goal-fields.tsx';

const start = { personId: '', description: '', lifeDomain: '', objectiveCode: '', targetOn: '' };

/** What it takes to add a goal to a plan. */
export function AddGoalForm({ draft, planId }: { draft: string; planId: string }) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start,
    document: addGoalMutation,
    payloadOf: (data) => data.addGoal,
    read: (values, { clientMutationId }) => {
      const { goal, problems } = readGoal(values);
      if (!goal) return { problems };
      return { input: { clientMutationId, planId, personId: values.personId || null, ...goal } };
    },
    onMade: () => done('Het doel staat in het plan.'),
  });
  return (
    <WorkForm form={form} title="Doel toevoegen" submit="Toevoegen" onClose={close}>
      <PersonField field={form.field('personId')} label="Van wie is het doel?" none="Van het hele gezin" />
      <GoalFields form={form} />
    </WorkForm>
  );
}
