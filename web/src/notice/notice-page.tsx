import { Button, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { opensHouseholds, usePurpose } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { NoResidents } from '../ui/no-residents.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { noticesQuery } from './notice-documents.ts';
import { NoticeItem } from './notice-item.tsx';
import './notice-page.css';

interface PartProps {
  /** Where the part before it ended; null for the first. */
  readonly after: string | null;
  /** Asks for the next part; undefined when it is there already. */
  readonly onMore: ((after: string) => void) | undefined;
}

function Part({ after, onMore }: PartProps) {
  const [{ data, error }, askAgain] = useQuery({
    query: noticesQuery,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const { nodes, pageInfo } = data?.notices ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!data && !error && (
        <div className="ep-card" aria-busy="true">
          <Skeleton lines={[40, 80, 60, 80]} />
        </div>
      )}
      {after === null && nodes?.length === 0 && (
        <Paragraph className="ep-empty">Er zijn geen berichten voor u.</Paragraph>
      )}
      {nodes?.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
      {next && onMore && (
        <Button appearance="secondary-action-button" className="ep-notices__more" onClick={() => onMore(next)}>
          Oudere berichten
        </Button>
      )}
    </>
  );
}

function NoticeList() {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return starts.map((after, index) => (
    <Part
      key={after}
      after={after}
      onMore={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
    />
  ));
}

function NoticePage() {
  const { purpose, epoch } = usePurpose();
  if (!purpose || !opensHouseholds(purpose)) return <NoResidents />;
  return (
    <div className="ep-notices">
      <title>Berichten – Eenplan</title>
      <div>
        <PageTitle>Berichten</PageTitle>
        <Paragraph className="ep-empty">
          Aan u, of aan een rol van u. Een bericht aan een rol is voor iedereen met die rol gelezen zodra één het leest.
        </Paragraph>
      </div>
      <NoticeList key={`${purpose.id} ${epoch}`} />
    </div>
  );
}

/** The page, fetched when it is opened. */
export const noticeRoute = createLazyRoute('/berichten')({ component: NoticePage });
