import { Button } from '@utrecht/component-library-react';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import type { ChainMessageFilter, ChainMessageOrder } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { chainMessagesQuery } from './chain-documents.ts';
import { ChainLine } from './chain-line.tsx';

interface Props {
  readonly filter: ChainMessageFilter;
  readonly orderBy: ChainMessageOrder;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

interface PartProps extends Props {
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | undefined;
}

const pageSize = 25;

function Part({ filter, orderBy, open, onOpen, after, onMore }: PartProps) {
  const [{ data, error }, askAgain] = useQuery({
    query: chainMessagesQuery,
    variables: { filter, orderBy, first: pageSize, after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const { nodes, pageInfo } = data?.chainMessages ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton lines={[60, 40, 60, 40, 60, 40, 60, 40, 60, 40]} />
        </div>
      )}
      {after === null && nodes?.length === 0 && (
        <p className="ep-empty">Er zijn geen berichten binnen deze keuze die u mag zien.</p>
      )}
      {nodes && nodes.length > 0 && (
        <ul className="ep-chain-lines">
          {nodes.map((message) => (
            <ChainLine
              key={message.id}
              message={message}
              isOpen={open === message.id}
              onOpen={() => onOpen(message.id)}
            />
          ))}
        </ul>
      )}
      {next && onMore && (
        <Button appearance="secondary-action-button" onClick={() => onMore(next)}>
          Toon meer
        </Button>
      )}
    </>
  );
}

/** Messages, part by part. */
export function ChainList(props: Props) {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return starts.map((after, place) => (
    <Part
      key={after}
      {...props}
      after={after}
      onMore={place === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
    />
  ));
}
