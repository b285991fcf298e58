import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { ReportName, ReportQuery } from '../generated/graphql.ts';
import { readsReport, useActor } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useLabel } from '../shared/labels.ts';
import { momentInWords, today } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Card } from '../ui/card.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NoReports } from './no-reports.tsx';
import { periodInWords } from './period-words.ts';
import { findReportName, listYears } from './report-choice.ts';
import { reportQuery } from './report-documents.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportMeaning } from './report-meaning.tsx';
import { ReportTable } from './report-table.tsx';
import './report.css';

function Tables({ report }: { report: ReportQuery['report'] }) {
  return (
    <>
      <p className="ep-source">
        Over {periodInWords(report.period)}. Berekend op {momentInWords(report.moment)}. Aantallen onder{' '}
        {report.threshold}, en wat daaruit zou volgen, worden niet getoond.
      </p>
      {report.remarks.length > 0 && (
        <Card title="Goed om te weten" area="remarks">
          <ul className="ep-report__remarks">
            {report.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Card>
      )}
      {report.tables.map((table) => (
        <Card key={table.code} title={table.title} area="table" place={table.code}>
          <Paragraph>{table.explanation}</Paragraph>
          <ReportChart table={table} />
          <ReportTable table={table} />
          <ReportMeaning columns={table.columns} />
        </Card>
      ))}
    </>
  );
}

function ReportOfYear({ name, year }: { name: ReportName; year: number }) {
  const [{ data, error, stale }, askAgain] = useQuery({ query: reportQuery, variables: { name, year } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const report = data?.report;
  return (
    <>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {report && !stale && <Tables report={report} />}
      {!report && !error && <Skeleton lines={[40, 90, 75, 85, 60]} />}
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly chosen: number | undefined;
  readonly years: readonly number[];
  readonly onChoose: (value: string | undefined) => void;
}

function ReportHead({ title, chosen, years, onChoose }: HeadProps) {
  return (
    <div className="ep-report__head">
      <Link to="/rapporten" className="utrecht-link utrecht-link--html-a">
        Alle rapporten
      </Link>
      <PageTitle>{title}</PageTitle>
      <div className="ep-report__tools ep-screen-only">
        <FilterSelect
          label="Jaar"
          none="Dit jaar, tot nu toe"
          value={chosen === undefined ? undefined : String(chosen)}
          options={years.slice(1).map((one) => ({ value: String(one), label: String(one) }))}
          onChange={onChoose}
        />
      </div>
    </div>
  );
}

function ReportPage() {
  const actor = useActor();
  const label = useLabel();
  const { naam } = reportRoute.useParams();
  const { jaar } = reportRoute.useSearch();
  const navigate = reportRoute.useNavigate();
  const name = findReportName(naam);
  const years = listYears(today());
  const year = jaar ?? years[0] ?? 0;
  const choose = useCallback(
    (value: string | undefined) =>
      void navigate({ search: value === undefined ? {} : { jaar: Number(value) }, replace: true, resetScroll: false }),
    [navigate],
  );
  if (!name) return <NotFoundPage />;
  if (!readsReport(actor, name)) return <NoReports />;
  const title = label('ReportName', name);
  return (
    <div className="ep-report">
      <title>{`${title} ${year} – Eenplan`}</title>
      <ReportHead title={title} chosen={jaar} years={years} onChoose={choose} />
      <ReportOfYear key={`${name} ${year}`} name={name} year={year} />
    </div>
  );
}

/** The page, fetched when it is opened. */
export const reportRoute = createLazyRoute('/rapporten/$naam')({ component: ReportPage });
