import type { GoalEnding, PlanCardFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { closePlanMutation } from './plan-documents.ts';

const endings: readonly GoalEnding[] = ['ATTAINED', 'DROPPED'];
const options = [
  { value: 'ATTAINED', label: 'Behaald' },
  { value: 'DROPPED', label: 'Vervalt' },
];

/** What it takes to close a plan: how each open goal ends, and what the plan brought. */
export function ClosePlanForm({ draft, plan }: { draft: string; plan: PlanCardFragment }) {
  const { close, done } = useAction();
  const { id, version, title } = plan;
  const open = (plan.goals ?? []).filter(({ status }) => status === 'OPEN');
  const form = useWorkForm({
    draft,
    start: Object.fromEntries([['note', ''], ...open.map((goal) => [goal.id, ''])]),
    seen: () => ({ version: version ?? 0, compare: [{ label: 'Naam', now: title ?? '' }] }),
    document: closePlanMutation,
    payloadOf: (data) => data.closePlan,
    read: (values, { clientMutationId, expectedVersion }) => {
      const unsaid = Object.fromEntries(
        open.map((goal) => [goal.id, `Kies hoe dit doel eindigt: ${goal.description}`]),
      );
      const problems = missingOf(values, { ...unsaid, note: 'Schrijf op wat het plan bracht.' });
      const goals = open.flatMap((goal) => {
        const outcome = oneOf(endings, values[goal.id] ?? '');
        return outcome ? [{ id: goal.id, outcome }] : [];
      });
      if (problems.length > 0) return { problems };
      return { input: { clientMutationId, id, expectedVersion, note: values['note'] ?? '', goals } };
    },
    onMade: () => done('Het plan is afgesloten. U leest het terug onder Eerder plan.'),
  });
  return (
    <WorkForm form={form} title="Plan afsluiten" submit="Plan afsluiten" onClose={close}>
      <p>
        Open acties vervallen, en de regie en het team eindigen vandaag. U leest het plan hier terug tot er een ander
        komt.
      </p>
      {open.map((goal) => (
        <RadioField key={goal.id} field={form.field(goal.id)} label={goal.description} options={options} inRow />
      ))}
      <TextField field={form.field('note')} label="Wat bracht het plan?" rows={3} length={{ least: 10, most: 4000 }} />
    </WorkForm>
  );
}
