import { Paragraph } from '@utrecht/component-library-react';
import type { Consenter } from '../consent/consent-draft.ts';
import { graphql } from '../generated/gql.ts';
import type {
  FormerPlanFragment,
  LatestScoresFragment,
  PlanCardFragment,
  PlanGoalFragment,
  WithheldNoteFragment,
} from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { type Label, useLabel } from '../shared/labels.ts';
import { AgreementList } from '../plan/agreement-list.tsx';
import { FormerPlans } from '../plan/former-plans.tsx';
import { WithdrawnRecords } from '../plan/withdrawn-records.tsx';
import { PlanStart, PlanWork } from '../plan/plan-work.tsx';
import { Card } from '../ui/card.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { EvaluationList } from './evaluation-list.tsx';
import { GoalItem } from './goal-item.tsx';
import { findLatestScore } from './scores.ts';
import { WithheldNotes } from './withheld-note.tsx';
import './plan-card.css';

/** The plan as the card shows it. */
export const planCardFragment = graphql(`
  fragment PlanCard on Plan {
    id
    sight
    status
    startedOn
    title
    version
    myDeeds
    agreements {
      ...PlanAgreementItem
    }
    goals {
      ...PlanGoal
    }
    evaluations {
      ...EvaluationItem
    }
  }

  fragment LatestScores on ScoreSeries {
    lifeDomain
    person {
      id
    }
    scores {
      id
      value
      scoredOn
    }
  }
`);

interface Props {
  readonly former: readonly FormerPlanFragment[];
  readonly plan: PlanCardFragment | null | undefined;
  readonly scores: readonly LatestScoresFragment[];
  readonly asOf: string;
  readonly withheld: readonly WithheldNoteFragment[];
  /** Who may say something of the plan, or for whom others may. */
  readonly members: readonly Consenter[];
}

interface GoalsProps {
  readonly goals: readonly PlanGoalFragment[];
  readonly scores: readonly LatestScoresFragment[];
  readonly asOf: string;
}

function scoreOf({ lifeDomain, person }: PlanGoalFragment, scores: readonly LatestScoresFragment[]) {
  return findLatestScore(scores, { lifeDomain, personId: person?.id });
}

function Goals({ goals, scores, asOf }: GoalsProps) {
  const open = goals.filter((goal) => goal.status === 'OPEN');
  const ended = goals.filter((goal) => goal.status !== 'OPEN');
  return (
    <>
      {open.length === 0 && <Paragraph className="ep-empty">Er staan geen doelen open.</Paragraph>}
      <ul className="ep-goals">
        {open.map((goal) => (
          <GoalItem key={goal.id} goal={goal} score={scoreOf(goal, scores)} asOf={asOf} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="ep-fold">
          <summary>Behaald of vervallen ({ended.length})</summary>
          <ul className="ep-goals">
            {ended.map((goal) => (
              <GoalItem key={goal.id} goal={goal} score={scoreOf(goal, scores)} asOf={asOf} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Of a plan that is seen in part, what is said to be held back is the rest of it. */
function asRest(note: WithheldNoteFragment, label: Label): WithheldNoteFragment {
  if (note.area !== 'PLAN') return note;
  const reason = label('WithheldReason', note.reason);
  return { ...note, explanation: `De rest van het plan is voor u afgeschermd (${reason}).` };
}

/** The one plan: goals by life domain with what is done for them, one's own part of it, or that there is one; and whom to ask. */
export function PlanCard({ plan, former, scores, asOf, withheld, members }: Props) {
  const label = useLabel();
  const ownPart = plan?.sight === 'EXISTS' && (plan.goals?.length ?? 0) > 0;
  const since = plan && (
    <span className="ep-count">
      {label('PlanStatus', plan.status)} sinds {dateInWords(plan.startedOn)}
    </span>
  );
  return (
    <Card title="Plan" area="plan" place="plan" aside={since}>
      <WorkPlace>
        {ownPart && <p className="ep-plan__title">Uw deel van het plan</p>}
        {plan?.title && <p className="ep-plan__title">{plan.title}</p>}
        {plan?.evaluations && <EvaluationList evaluations={plan.evaluations} asOf={asOf} deeds={plan.myDeeds} />}
        {plan && <AgreementList agreements={plan.agreements} />}
        {plan?.goals && <Goals goals={plan.goals} scores={scores} asOf={asOf} />}
        {plan?.sight === 'EXISTS' && !ownPart && withheld.length === 0 && (
          <Paragraph className="ep-empty">Er is een plan. De inhoud is afgeschermd.</Paragraph>
        )}
        {!plan && withheld.length === 0 && <Paragraph className="ep-empty">Er is nog geen plan.</Paragraph>}
        {plan ? <PlanWork plan={plan} members={members} /> : <PlanStart />}
        {plan && <WithdrawnRecords planId={plan.id} deeds={plan.myDeeds} />}
        <FormerPlans plans={former} />
        <WithheldNotes withheld={ownPart ? withheld.map((note) => asRest(note, label)) : withheld} />
      </WorkPlace>
    </Card>
  );
}
