import type { PlanGoalFragment } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { CheckField, ticked } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { type Stamp, useWorkForm } from '../work/use-work-form.ts';
import type { Values } from '../work/use-draft.ts';
import { WorkForm } from '../work/work-form.tsx';
import { attainGoalMutation, dropGoalMutation } from './goal-documents.ts';

type EndField = 'endedOn' | 'note' | 'keepActions';

interface Props {
  readonly draft: string;
  readonly goal: PlanGoalFragment;
}

/** What both ways to end a goal have in common. */
function useEnding({ draft, goal }: Props) {
  const label = useLabel();
  const { id, version, description, status } = goal;
  return {
    draft,
    start: { endedOn: today(), note: '', keepActions: '' },
    seen: () => ({
      version,
      compare: [
        { label: 'Doel', now: description },
        { label: 'Stand', now: label('GoalStatus', status) },
      ],
    }),
    read: (values: Values<EndField>, { clientMutationId, expectedVersion }: Stamp) => {
      const { note, endedOn } = values;
      const keepActions = values.keepActions === ticked;
      return { input: { clientMutationId, id, expectedVersion, endedOn: endedOn || null, note, keepActions } };
    },
  };
}

function hasOpenActions({ actions }: PlanGoalFragment): boolean {
  return actions.some(({ status }) => status === 'OPEN');
}

/** What it takes to say that a goal was attained. */
export function AttainGoalForm(props: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    ...useEnding(props),
    document: attainGoalMutation,
    payloadOf: (data) => data.attainGoal,
    onMade: () => done('Het doel is behaald.'),
  });
  return (
    <WorkForm form={form} title="Doel behaald" submit="Vastleggen" onClose={close}>
      <DayField field={form.field('endedOn')} label="Behaald op" max={today()} />
      <TextField field={form.field('note')} label="Toelichting (mag leeg)" rows={2} />
      {hasOpenActions(props.goal) && <CheckField field={form.field('keepActions')} label="Open acties gaan door" />}
    </WorkForm>
  );
}

/** What it takes to drop a goal. */
export function DropGoalForm(props: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    ...useEnding(props),
    document: dropGoalMutation,
    payloadOf: (data) => data.dropGoal,
    onMade: () => done('Het doel is vervallen.'),
  });
  return (
    <WorkForm form={form} title="Doel laten vervallen" submit="Vastleggen" onClose={close}>
      <TextField
        field={form.field('note')}
        label="Waarom vervalt dit doel?"
        rows={2}
        length={{ least: 10, most: 4000 }}
      />
      <DayField field={form.field('endedOn')} label="Vervallen op" max={today()} />
      {hasOpenActions(props.goal) && <CheckField field={form.field('keepActions')} label="Open acties gaan door" />}
    </WorkForm>
  );
}
