import { Link } from '@tanstack/react-router';
import type { Consenter } from '../consent/consent-draft.ts';
import type { PlanCardFragment } from '../generated/graphql.ts';
import { Icon } from '../ui/icon.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { type PlanAction, PlanActions } from './goal-work.tsx';

const AddGoalForm = lazyForm(async () => (await import('./add-goal-form.tsx')).AddGoalForm);
const AgreementForm = lazyForm(async () => (await import('./agreement-form.tsx')).AgreementForm);
const ClosePlanForm = lazyForm(async () => (await import('./close-plan-form.tsx')).ClosePlanForm);
const EvaluationForm = lazyForm(async () => (await import('./evaluation-form.tsx')).EvaluationForm);
const PlanNameForm = lazyForm(async () => (await import('./plan-name-form.tsx')).PlanNameForm);
const ScoreForm = lazyForm(async () => (await import('./score-form.tsx')).ScoreForm);
const StartPlanForm = lazyForm(async () => (await import('./start-plan-form.tsx')).StartPlanForm);

/** To start a plan where there is none, as far as the actor may. */
export function PlanStart() {
  const { householdId, may } = useHouseholdDesk();
  const draft = `plan.start.${householdId}`;
  if (!may('START_PLAN')) return null;
  return <Actions actions={[{ label: 'Plan starten', draft, form: <StartPlanForm draft={draft} /> }]} />;
}

interface Props {
  readonly plan: PlanCardFragment;
  readonly members: readonly Consenter[];
}

/** What can be done in a plan, as far as the actor may, and its way to the kitchen table. */
export function PlanWork({ plan, members }: Props) {
  const { householdId, isToday } = useHouseholdDesk();
  const { id, myDeeds, agreements } = plan;
  const drafts = {
    goal: `goal.add.${id}`,
    evaluate: `plan.evaluate.${id}`,
    score: `plan.score.${id}`,
    agree: `plan.agree.${id}`,
    rename: `plan.rename.${id}`,
    close: `plan.close.${id}`,
  };
  const actions: readonly PlanAction[] = [
    {
      deed: 'ADD_GOAL',
      label: 'Doel toevoegen',
      draft: drafts.goal,
      form: <AddGoalForm draft={drafts.goal} planId={id} />,
    },
    {
      deed: 'EVALUATE_PLAN',
      label: 'Evalueren',
      draft: drafts.evaluate,
      form: <EvaluationForm draft={drafts.evaluate} planId={id} />,
    },
    {
      deed: 'SCORE_SELF_RELIANCE',
      label: 'Score geven',
      draft: drafts.score,
      form: <ScoreForm draft={drafts.score} planId={id} />,
    },
    {
      deed: 'RECORD_PLAN_AGREEMENT',
      label: 'Instemming',
      draft: drafts.agree,
      form: <AgreementForm draft={drafts.agree} planId={id} members={members} agreements={agreements} />,
    },
    {
      deed: 'CHANGE_PLAN',
      label: 'Naam wijzigen',
      draft: drafts.rename,
      form: <PlanNameForm draft={drafts.rename} plan={plan} />,
    },
    {
      deed: 'CLOSE_PLAN',
      label: 'Afsluiten',
      draft: drafts.close,
      form: <ClosePlanForm draft={drafts.close} plan={plan} />,
    },
  ];
  return (
    <div className="ep-plan__tools">
      <PlanActions actions={actions} deeds={myDeeds} inSight={4} />
      {isToday && plan.sight === 'CONTENT' && (
        <p className="ep-screen-only ep-plan__print">
          <Icon name="print" />
          <Link
            to="/huishouden/$id/plan/afdrukken"
            params={{ id: householdId }}
            className="utrecht-link utrecht-link--html-a"
          >
            Afdrukken voor de keukentafel
          </Link>
        </p>
      )}
    </div>
  );
}
