import { useQuery } from 'urql';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { planRecordHistoryQuery } from './correction-documents.ts';
import { ChangeList } from './goal-history.tsx';

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
