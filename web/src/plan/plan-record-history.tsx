import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { ChangeList } from './goal-history.tsx';

/** Who recorded and changed an evaluation or a score. */
export const planRecordHistoryQuery = graphql(`
  query PlanRecordHistory($id: ID!) {
    node(id: $id) {
      __typename
      ... on Evaluation {
        id
        history {
          at
          staff {
            id
            name
          }
          words
        }
      }
      ... on Score {
        id
        history {
          at
          staff {
            id
            name
          }
          words
        }
      }
    }
  }
`);

function Changes({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: planRecordHistoryQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const { node } = data ?? {};
  const history = node?.__typename === 'Evaluation' || node?.__typename === 'Score' ? node.history : undefined;
  return <ChangeList history={history} error={error} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />;
}

/** Who recorded and changed an evaluation or a score, folded; asked for when it is opened. */
export function PlanRecordHistory({ id }: { id: string }) {
  const { isToday } = useHouseholdDesk();
  if (!isToday) return null;
  return (
    <LazyFold className="ep-fold ep-fold--small ep-screen-only" summary="Wie wijzigde wat">
      {() => <Changes id={id} />}
    </LazyFold>
  );
}
