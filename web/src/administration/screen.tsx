import { useCallback, type ReactNode } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props<Data> {
  readonly query: TypedDocumentNode<Data, Record<string, never>>;
  readonly children: (data: Data) => ReactNode;
}

const none = {};

/** One part of the administration: asks for it, and shows it when it is there. */
export function Screen<Data>({ query, children }: Props<Data>) {
  const [{ data, error, stale }, askAgain] = useQuery<Data>({ query, variables: none });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) {
    return (
      <div className="ep-card" aria-busy="true">
        <Skeleton lines={[40, 80, 60, 80, 60, 80, 40, 80]} />
      </div>
    );
  }
  return (
    <div className="ep-administration__screen" aria-busy={stale}>
      {children(data)}
    </div>
  );
}
