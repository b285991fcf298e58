import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { FormerPlanFragment, PlanGoalFragment } from '../generated/graphql.ts';
import { EvaluationList } from '../household/evaluation-list.tsx';
import { GoalItem } from '../household/goal-item.tsx';
import { toProblem } from '../shared/api-problem.ts';
import { ProblemMessage } from '../ui/problem.tsx';

/** What came of a plan that is over. */
export const formerPlanQuery = graphql(`
  query FormerPlanContent($id: ID!) {
    node(id: $id) {
      __typename
      ... on Plan {
        id
        endNote
        goals {
          ...PlanGoal
        }
        evaluations {
          ...EvaluationItem
        }
      }
    }
  }
`);

function outcomesOf(goals: readonly PlanGoalFragment[]): string {
  const count = (status: PlanGoalFragment['status']) => goals.filter((goal) => goal.status === status).length;
  return `${goals.length === 1 ? '1 doel' : `${goals.length} doelen`}: ${count('ATTAINED')} behaald, ${count('DROPPED')} vervallen`;
}

/** A plan that is over: what came of it and of its goals. */
export function FormerPlanContent({ id, endedOn }: Pick<FormerPlanFragment, 'id' | 'endedOn'>) {
  const [{ data, error }, askAgain] = useQuery({ query: formerPlanQuery, variables: { id } });
  if (error) {
    const retry = () => askAgain({ requestPolicy: 'network-only' });
    return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  }
  if (!data) return <p>Bezig met laden…</p>;
  if (data.node?.__typename !== 'Plan') return <p className="ep-empty">Dit plan kunt u niet meer inzien.</p>;
  const { endNote, goals, evaluations } = data.node;
  return (
    <>
      {endNote && (
        <p>
          <strong>Wat het bracht:</strong> {endNote}
        </p>
      )}
      {evaluations && evaluations.length > 0 && (
        <EvaluationList evaluations={evaluations} asOf={endedOn ?? ''} deeds={[]} />
      )}
      {goals && goals.length > 0 && (
        <>
          <p className="ep-agreement__note">{outcomesOf(goals)}</p>
          <ul className="ep-goals">
            {goals.map((goal) => (
              <GoalItem key={goal.id} goal={goal} score={undefined} asOf={endedOn ?? ''} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
