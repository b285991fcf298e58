import type { Deed, GoalActionFragment, PlanGoalFragment } from '../generated/graphql.ts';
import { type Action, Actions } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';

const AddActionForm = lazyForm(async () => (await import('./action-forms.tsx')).AddActionForm);
const CancelActionForm = lazyForm(async () => (await import('./action-forms.tsx')).CancelActionForm);
const ChangeActionForm = lazyForm(async () => (await import('./action-forms.tsx')).ChangeActionForm);
const DoActionForm = lazyForm(async () => (await import('./action-forms.tsx')).DoActionForm);
const ChangeGoalForm = lazyForm(async () => (await import('./change-goal-form.tsx')).ChangeGoalForm);
const AttainGoalForm = lazyForm(async () => (await import('./end-goal-form.tsx')).AttainGoalForm);
const DropGoalForm = lazyForm(async () => (await import('./end-goal-form.tsx')).DropGoalForm);
const ReopenActionForm = lazyForm(async () => (await import('./reopen-forms.tsx')).ReopenActionForm);
const ReopenGoalForm = lazyForm(async () => (await import('./reopen-forms.tsx')).ReopenGoalForm);

/** Something that can be done by whoever may do the deed. */
export interface PlanAction extends Action {
  readonly deed: Deed;
}

interface Props {
  readonly actions: readonly PlanAction[];
  /** What the actor may do. */
  readonly deeds: readonly Deed[];
  /** How many stand in sight; see `Actions`. */
  readonly inSight?: number;
}

/** What can be done, as far as the actor may; nothing on a day in the past. */
export function PlanActions({ actions, deeds, ...rest }: Props) {
  const { isToday } = useHouseholdDesk();
  return <Actions actions={isToday ? actions.filter(({ deed }) => deeds.includes(deed)) : []} {...rest} />;
}

/** What can be done with a goal that is open. */
export function GoalWork({ goal }: { goal: PlanGoalFragment }) {
  const about = goal.description;
  const { id } = goal;
  const drafts = {
    add: `action.add.${id}`,
    attain: `goal.attain.${id}`,
    change: `goal.change.${id}`,
    drop: `goal.drop.${id}`,
  };
  const actions: readonly PlanAction[] = [
    {
      deed: 'ADD_ACTION',
      label: 'Actie toevoegen',
      about,
      draft: drafts.add,
      form: <AddActionForm draft={drafts.add} goalId={id} />,
    },
    {
      deed: 'END_GOAL',
      label: 'Doel behaald',
      about,
      draft: drafts.attain,
      form: <AttainGoalForm draft={drafts.attain} goal={goal} />,
    },
    {
      deed: 'CHANGE_GOAL',
      label: 'Doel wijzigen',
      about,
      draft: drafts.change,
      form: <ChangeGoalForm draft={drafts.change} goal={goal} />,
    },
    {
      deed: 'END_GOAL',
      label: 'Doel vervalt',
      about,
      draft: drafts.drop,
      form: <DropGoalForm draft={drafts.drop} goal={goal} />,
    },
  ];
  return (
    <div className="ep-plan-work">
      <PlanActions actions={actions} deeds={goal.myDeeds} inSight={2} />
    </div>
  );
}

/** To open a goal again that was said to have ended by mistake. */
export function EndedGoalWork({ goal }: { goal: PlanGoalFragment }) {
  const draft = `goal.reopen.${goal.id}`;
  const form = <ReopenGoalForm draft={draft} goal={goal} />;
  return (
    <div className="ep-plan-work">
      <PlanActions
        actions={[{ deed: 'END_GOAL', label: 'Weer openen', about: goal.description, draft, form }]}
        deeds={goal.myDeeds}
      />
    </div>
  );
}

/** To open an action again that was said to be done or cancelled by mistake. */
export function EndedActionWork({ action, deeds }: { action: GoalActionFragment; deeds: readonly Deed[] }) {
  const draft = `action.reopen.${action.id}`;
  const form = <ReopenActionForm draft={draft} action={action} />;
  return (
    <div className="ep-plan-work">
      <PlanActions
        actions={[{ deed: 'END_ACTION', label: 'Weer openen', about: action.description, draft, form }]}
        deeds={deeds}
      />
    </div>
  );
}

/** What can be done with an action that is open. */
export function ActionWork({ action, deeds }: { action: GoalActionFragment; deeds: readonly Deed[] }) {
  const about = action.description;
  const { id } = action;
  const drafts = { do: `action.do.${id}`, change: `action.change.${id}`, cancel: `action.cancel.${id}` };
  const actions: readonly PlanAction[] = [
    {
      deed: 'END_ACTION',
      label: 'Gedaan',
      about,
      draft: drafts.do,
      form: <DoActionForm draft={drafts.do} action={action} />,
    },
    {
      deed: 'CHANGE_ACTION',
      label: 'Wijzigen',
      about,
      draft: drafts.change,
      form: <ChangeActionForm draft={drafts.change} action={action} />,
    },
    {
      deed: 'END_ACTION',
      label: 'Vervalt',
      about,
      draft: drafts.cancel,
      form: <CancelActionForm draft={drafts.cancel} action={action} />,
    },
  ];
  return (
    <div className="ep-plan-work">
      <PlanActions actions={actions} deeds={deeds} inSight={1} />
    </div>
  );
}
