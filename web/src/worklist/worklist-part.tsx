import { useCallback, useEffect, useEffectEvent } from 'react';
import { useQuery } from 'urql';
import type { WorklistFilter, WorklistLineFragment, WorklistOrder } from '../generated/graphql.ts';
import { useResume } from '../shared/session.ts';
import { Parts, partSize, type PlaceOfPart, ShownPart } from '../ui/parts.tsx';
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

function Part({ filter, orderBy, none, after, onMore, ...work }: Props & PlaceOfPart) {
  const [{ data, error }, askAgain] = useQuery({
    query: worklistQuery,
    variables: { filter, orderBy, first: partSize, after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const nodes = data?.worklist.nodes;
  const read = useEffectEvent(work.onRead);
  useEffect(() => {
    if (nodes) read(nodes);
  }, [nodes]);
  return (
    <ShownPart after={after} onMore={onMore} page={data?.worklist} error={error} onRetry={retry} none={none}>
      {(items) => (
        <ul className="ep-work-lines">
          {items.map((item) => {
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
    </ShownPart>
  );
}

/** What is to be done, part by part. */
export function WorklistPart(props: Props) {
  return <Parts part={Part} props={props} />;
}
