import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { readsReport, useActor } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CredentialCard } from './credential-card.tsx';
import { KeyFigures } from './key-figures.tsx';
import { NoReports } from './no-reports.tsx';
import { slugOf } from './report-choice.ts';
import { reportListQuery } from './report-documents.ts';
import { WaitingEditions } from './waiting-editions.tsx';
import './report.css';

function ReportListPage() {
  const actor = useActor();
  const [{ data, error }, askAgain] = useQuery({ query: reportListQuery });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const reports = data?.reports.filter(({ name }) => readsReport(actor, name));
  if (reports?.length === 0) return <NoReports />;
  return (
    <div className="ep-report">
      <title>Rapporten – Eenplan</title>
      <div className="ep-report__head">
        <PageTitle>Rapporten</PageTitle>
        <Paragraph className="ep-quiet">
          Cijfers over velen, nooit over iemand. Wat te klein is om te tonen, staat er als ‘niet getoond’.
        </Paragraph>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!data && !error && <Skeleton lines={[40, 90, 75, 85, 60]} />}
      {readsReport(actor, 'MONITOR') && (
        <>
          <WaitingEditions />
          <KeyFigures />
        </>
      )}
      <Heading2 className="ep-report-list__head" id="alle-rapporten">
        Alle rapporten
      </Heading2>
      <ul className="ep-report-list" aria-labelledby="alle-rapporten">
        {reports?.map(({ name, title, question }) => (
          <li key={name}>
            <Link to="/rapporten/$naam" params={{ naam: slugOf(name) }} className="ep-report-list__link">
              <span className="ep-report-list__title">{title}</span>
              <span className="ep-quiet">{question}</span>
            </Link>
          </li>
        ))}
        {readsReport(actor, 'MONITOR') && (
          <li>
            <Link to="/rapporten/cijfers" className="ep-report-list__link">
              <span className="ep-report-list__title">Zelf cijfers kiezen</span>
              <span className="ep-quiet">Tel cliënten, zaken, kosten en meer, verdeeld zoals u wilt.</span>
            </Link>
          </li>
        )}
      </ul>
      {readsReport(actor, 'MONITOR') && <CredentialCard />}
    </div>
  );
}

/** The page, fetched when it is opened. */
export const reportListRoute = createLazyRoute('/rapporten')({ component: ReportListPage });
