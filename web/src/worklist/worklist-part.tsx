import { Button } from '@utrecht/component-library-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import type { WorklistFilter, WorklistLineFragment, WorklistOrder } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { worklistQuery } from './worklist-documents.ts';
import { WorklistLine } from './worklist-line.tsx';

/** Which cases are chosen, by id with the version that was seen. */
export type Chosen = ReadonlyMap<string, number>;

/** How a list is worked with. */
export interface ListWork {
  readonly open: string | undefined;
  readonly onOpen: (item: WorklistLineFragment) => void;
  /** Called with the lines of a part when they are there, and when they changed. */
  readonly onRead: (items: readonly WorklistLineFragment[]) => void;
  readonly chosen: Chosen;
  readonly onChoose: (id: string, version: number | undefined) => void;
}

interface Props extends ListWork {
  readonly filter: WorklistFilter;
  readonly orderBy: WorklistOrder | undefined;
  /** What stands there when there is nothing. */
  readonly none: string;
}

interface PartProps extends Props {
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | undefined;
}

const pageSize = 25;

function Part({ filter, orderBy, none, after, onMore, ...work }: PartProps) {
  const [{ data, error }, askAgain] = useQuery({
    query: worklistQuery,
    variables: { filter, orderBy, first: pageSize, after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const { nodes, pageInfo } = data?.worklist ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  const read = useEffectEvent(work.onRead);
  useEffect(() => {
    if (nodes) read(nodes);
  }, [nodes]);
  return (
    <>
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton lines={[60, 40, 60, 40, 60, 40, 60, 40, 60, 40]} />
        </div>
      )}
      {after === null && nodes?.length === 0 && <p className="ep-empty">{none}</p>}
      {nodes && nodes.length > 0 && (
        <ul className="ep-work-lines">
          {nodes.map((item) => {
            const { subject } = item;
            const isCase = subject.__typename === 'Case';
            return (
              <WorklistLine
                key={item.key}
                item={item}
                isOpen={work.open === item.key}
                isChosen={isCase && work.chosen.has(subject.id)}
                onOpen={() => work.onOpen(item)}
                onChoose={
                  isCase
                    ? (chosen) => work.onChoose(subject.id, chosen ? (subject.version ?? undefined) : undefined)
                    : undefined
                }
              />
            );
          })}
        </ul>
      )}
      {next && onMore && (
        <Button appearance="secondary-action-button" className="ep-worklist__more" onClick={() => onMore(next)}>
          Toon meer
        </Button>
      )}
    </>
  );
}

/** What is to be done, part by part. */
export function WorklistPart(props: Props) {
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
