import type { GoalActionFragment, PlanGoalFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { CheckField, ticked } from '../work/option-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { reopenActionMutation, reopenGoalMutation } from './correction-documents.ts';

/** Opens a goal again that was said to have ended by mistake. */
export function ReopenGoalForm({ draft, goal }: { draft: string; goal: PlanGoalFragment }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { id, version, description, status } = goal;
  const form = useWorkForm({
    draft,
    start: { withActions: ticked },
    seen: () => ({
      version,
      compare: [
        { label: 'Doel', now: description },
        { label: 'Stand', now: label('GoalStatus', status) },
      ],
    }),
    document: reopenGoalMutation,
    payloadOf: (data) => data.reopenGoal,
    read: ({ withActions }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id, expectedVersion, withActions: withActions === ticked },
    }),
    onMade: () => done('Het doel staat weer open.'),
  });
  return (
    <WorkForm form={form} title="Doel weer openen" submit="Weer openen" onClose={close}>
      <p>Dat het doel eerder {label('GoalStatus', status)} heette, blijft in de geschiedenis.</p>
      <CheckField field={form.field('withActions')} label="Open ook de acties die met het doel vervielen" />
    </WorkForm>
  );
}

/** Opens an action again that was said to be done or cancelled by mistake. */
export function ReopenActionForm({ draft, action }: { draft: string; action: GoalActionFragment }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { id, version, description, status } = action;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({
      version,
      compare: [
        { label: 'Actie', now: description },
        { label: 'Stand', now: label('ActionStatus', status) },
      ],
    }),
    document: reopenActionMutation,
    payloadOf: (data) => data.reopenAction,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De actie staat weer open.'),
  });
  return (
    <WorkForm form={form} title="Actie weer openen" submit="Weer openen" onClose={close}>
      <p>Dat de actie eerder {label('ActionStatus', status)} heette, blijft in de geschiedenis.</p>
    </WorkForm>
  );
}
