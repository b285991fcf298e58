import type { PlanGoalFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { changeGoalMutation } from './goal-documents.ts';
import { GoalFields, readGoal } from './goal-fields.tsx';
import { lifeDomains } from './life-domains.ts';

const dayOrNone = (day: string | null | undefined) => (day ? shortDate(day) : 'geen');

/** What it takes to change a goal. Whose it is stays: for another person there is another goal. */
export function ChangeGoalForm({ draft, goal }: { draft: string; goal: PlanGoalFragment }) {
  const { close, done } = useAction();
  const label = useLabel();
  const { id, version, status, description, lifeDomain, targetOn, objective } = goal;
  const domainOf = (value: string) => label('LifeDomain', lifeDomains.find((one) => one === value) ?? lifeDomain);
  const form = useWorkForm({
    draft,
    start: { description, lifeDomain, objectiveCode: objective.code, targetOn: targetOn ?? '' },
    seen: (values) => ({
      version,
      compare: [
        { label: 'Doel', now: description, typed: values.description },
        { label: 'Leefgebied', now: domainOf(lifeDomain), typed: domainOf(values.lifeDomain) },
        { label: 'Doelstelling', now: objective.code, typed: values.objectiveCode },
        { label: 'Streefdatum', now: dayOrNone(targetOn), typed: dayOrNone(values.targetOn) },
        { label: 'Stand', now: label('GoalStatus', status) },
      ],
    }),
    document: changeGoalMutation,
    payloadOf: (data) => data.changeGoal,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { goal: next, problems } = readGoal(values);
      return next ? { input: { clientMutationId, id, expectedVersion, ...next } } : { problems };
    },
    onMade: () => done('Het doel is gewijzigd.'),
  });
  return (
    <WorkForm form={form} title="Doel wijzigen" submit="Opslaan" onClose={close}>
      <GoalFields form={form} />
    </WorkForm>
  );
}
