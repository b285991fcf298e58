import { Button, Heading2 } from '@utrecht/component-library-react';
import { useCallback, useId, useState } from 'react';
import { useQuery } from 'urql';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { emergencyAccessesQuery } from './review-documents.ts';
import { ReviewItem } from './review-item.tsx';

interface Props {
  readonly title: string;
  /** Whether only what nobody reviewed yet is in it; else only what somebody did. */
  readonly unreviewed: boolean;
  /** What to say when there is none. */
  readonly none: string;
  readonly onReviewed: () => void;
}

interface PartProps extends Pick<Props, 'unreviewed' | 'none' | 'onReviewed'> {
  /** Where the part before it ended; null for the first. */
  readonly after: string | null;
  /** Asks for the next part; undefined when it is there already. */
  readonly onMore: ((after: string) => void) | undefined;
}

function Part({ unreviewed, none, after, onMore, onReviewed }: PartProps) {
  const [{ data, error }, askAgain] = useQuery({
    query: emergencyAccessesQuery,
    variables: { unreviewed, after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const { nodes, pageInfo } = data?.emergencyAccesses ?? {};
  const shown = nodes?.filter(({ review }) => unreviewed === !review);
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />}
      {!data && !error && (
        <div className="ep-card" aria-busy="true">
          <Skeleton lines={[40, 80, 60, 80]} />
        </div>
      )}
      {after === null && shown?.length === 0 && !next && <p className="ep-empty">{none}</p>}
      {shown?.map((access) => (
        <ReviewItem key={access.id} access={access} onReviewed={onReviewed} onLookAgain={retry} />
      ))}
      {next && onMore && (
        <Button appearance="secondary-action-button" className="ep-accesses__more" onClick={() => onMore(next)}>
          Toon meer
        </Button>
      )}
    </>
  );
}

/** Emergency accesses, the latest first. */
export function ReviewList({ title, ...part }: Props) {
  const id = useId();
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return (
    <section className="ep-accesses" aria-labelledby={id}>
      <Heading2 id={id}>{title}</Heading2>
      {starts.map((after, index) => (
        <Part
          key={after}
          after={after}
          {...part}
          onMore={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
        />
      ))}
    </section>
  );
}
