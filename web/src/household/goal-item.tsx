import { Link } from '@tanstack/react-router';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type { Deed, GoalActionFragment, PlanGoalFragment } from '../generated/graphql.ts';
import { GoalHistory } from '../plan/goal-history.tsx';
import { ActionWork, EndedActionWork, EndedGoalWork, GoalWork } from '../plan/goal-work.tsx';
import { dateInWords, daysBetween, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Due } from '../ui/due.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { GoalScore } from './goal-score.tsx';
import type { LatestScore } from './scores.ts';

/** A goal with its actions. */
export const planGoalFragment = graphql(`
  fragment PlanGoal on Goal {
    id
    version
    myDeeds
    endNote
    description
    lifeDomain
    status
    targetOn
    endedOn
    person {
      ...NamedPerson
    }
    objective {
      code
      label
    }
    actions {
      ...GoalAction
    }
  }

  fragment GoalAction on Action {
    id
    version
    endNote
    ownerPerson {
      id
    }
    ownerStaff {
      id
      name
      jobTitle
    }
    description
    ownerKind
    ownerName
    status
    dueOn
    endedOn
  }
`);

const goalTones: Record<PlanGoalFragment['status'], Tone> = { OPEN: 'neutral', ATTAINED: 'safe', DROPPED: 'neutral' };
const actionIcons: Record<GoalActionFragment['status'], IconName> = {
  OPEN: 'circle',
  DONE: 'check',
  CANCELLED: 'cross',
};

interface ActionProps {
  readonly action: GoalActionFragment;
  /** What the actor may do with the goal that it is for. */
  readonly deeds: readonly Deed[];
  /** Whether that goal is worked on. */
  readonly isGoalOpen: boolean;
  readonly asOf: string;
}

function ActionItem({ action, deeds, isGoalOpen, asOf }: ActionProps) {
  const label = useLabel();
  const open = action.status === 'OPEN';
  return (
    <li className={`ep-action ep-action--${action.status.toLowerCase()}`}>
      <Icon name={actionIcons[action.status]} />
      <div>
        <span className="ep-action__text">
          {!open && <span className="ep-visually-hidden">{capitalised(label('ActionStatus', action.status))}: </span>}
          {action.description}
        </span>
        <span className="ep-action__owner">
          {action.ownerName}
          <span className="ep-visually-hidden"> ({label('ActionOwnerKind', action.ownerKind)})</span>
          {open && action.dueOn && (
            <>
              {' · uiterlijk '}
              <Due date={action.dueOn} days={daysBetween(asOf, action.dueOn)} />
            </>
          )}
          {!open && action.endedOn && ` · ${dateInWords(action.endedOn)}`}
        </span>
        {action.endNote && <span className="ep-action__note">{action.endNote}</span>}
        {open ? (
          <ActionWork action={action} deeds={deeds} />
        ) : (
          isGoalOpen && <EndedActionWork action={action} deeds={deeds} />
        )}
      </div>
    </li>
  );
}

interface GoalProps {
  readonly goal: PlanGoalFragment;
  /** The latest score in the life domain of the goal; undefined when there is none. */
  readonly score: LatestScore | undefined;
  /** The day on which the page stands. */
  readonly asOf: string;
}

/** One goal of the plan: its life domain, what is to be reached, and the actions; what is done is folded. */
export function GoalItem({ goal, score, asOf }: GoalProps) {
  const label = useLabel();
  const open = goal.actions.filter((action) => action.status === 'OPEN');
  const done = goal.actions.filter((action) => action.status !== 'OPEN');
  return (
    <li className={goal.person ? 'ep-goal ep-goal--own' : 'ep-goal'}>
      <p className="ep-goal__head">
        <span className="ep-goal__domain">{label('LifeDomain', goal.lifeDomain)}</span>
        {score && <GoalScore score={score} />}
        {goal.person && <span className="ep-goal__person">{callName(goal.person.name)}</span>}
        {goal.status !== 'OPEN' && <Status tone={goalTones[goal.status]}>{label('GoalStatus', goal.status)}</Status>}
        {goal.status === 'OPEN' && goal.targetOn && (
          <span className="ep-goal__target">
            streefdatum <time dateTime={goal.targetOn}>{shortDate(goal.targetOn)}</time>
          </span>
        )}
      </p>
      <h3 className="ep-goal__text">{goal.description}</h3>
      {goal.endNote && <p className="ep-goal__note">{goal.endNote}</p>}
      <p className="ep-goal__objective">
        Hoort bij{' '}
        <Link
          to="/beleid/doelstelling/$code"
          params={{ code: goal.objective.code }}
          className="utrecht-link utrecht-link--html-a"
          aria-label={`Doelstelling ${goal.objective.code}, ${goal.objective.label}`}
        >
          {goal.objective.code} {goal.objective.label}
        </Link>
      </p>
      <ul className="ep-todos">
        {open.map((action) => (
          <ActionItem
            key={action.id}
            action={action}
            deeds={goal.myDeeds}
            isGoalOpen={goal.status === 'OPEN'}
            asOf={asOf}
          />
        ))}
      </ul>
      {goal.status === 'OPEN' ? <GoalWork goal={goal} /> : <EndedGoalWork goal={goal} />}
      {done.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>{done.length === 1 ? '1 actie afgerond' : `${done.length} acties afgerond`}</summary>
          <ul className="ep-todos">
            {done.map((action) => (
              <ActionItem
                key={action.id}
                action={action}
                deeds={goal.myDeeds}
                isGoalOpen={goal.status === 'OPEN'}
                asOf={asOf}
              />
            ))}
          </ul>
        </details>
      )}
      <GoalHistory id={goal.id} />
    </li>
  );
}
