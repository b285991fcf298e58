import { type CombinedError, useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';

/** Who changed a goal and its actions. */
export const goalHistoryQuery = graphql(`
  query GoalHistory($id: ID!) {
    node(id: $id) {
      ... on Goal {
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

function GoalChanges({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: goalHistoryQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const history = data?.node?.__typename === 'Goal' ? data.node.history : undefined;
  return <ChangeList history={history} error={error} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />;
}

interface ListProps {
  /** Undefined while it is on its way. */
  readonly history: readonly ToldChange[] | undefined;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
}

interface ToldChange {
  readonly at: string;
  readonly staff?: { readonly name: string } | null | undefined;
  readonly words: readonly string[];
}

/** Who changed something, when, and from what to what. */
export function ChangeList({ history, error, onRetry }: ListProps) {
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={onRetry} level={3} />;
  if (!history) return <p>Bezig met laden…</p>;
  if (history.length === 0) return <p>Hier is nog niets aan gewijzigd.</p>;
  return (
    <ul className="ep-todos">
      {history.map(({ at, staff, words }) => (
        <li key={`${at} ${words.join()}`} className="ep-agreement">
          <span>{words.join('. ')}</span>
          <span className="ep-agreement__note">
            {momentInWords(at)}
            {staff && `, ${staff.name}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who changed a goal and what is done for it, folded; asked for when it is opened. */
export function GoalHistory({ id }: { id: string }) {
  const { isToday } = useHouseholdDesk();
  if (!isToday) return null;
  return (
    <LazyFold className="ep-fold ep-fold--small ep-screen-only" summary="Wie wijzigde wat">
      {() => <GoalChanges id={id} />}
    </LazyFold>
  );
}
