import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
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
import { EditionCard } from './edition-card.tsx';
import { NoReports } from './no-reports.tsx';
import { periodOfReport } from './period-words.ts';
import { findReportName, listYears, slugOf } from './report-choice.ts';
import { reportQuery } from './report-documents.ts';
import { ReportChart } from './report-chart.tsx';
import { drillOfRow, drillOfTable } from './report-drill.ts';
import { ReportDownload } from './report-download.tsx';
import { ReportMeaning } from './report-meaning.tsx';
import { ReportTable } from './report-table.tsx';
import { ReportStopped, ReportWait } from './report-wait.tsx';
import './report.css';

type Told = ReportQuery['report'];

/** The years that figures by choice are asked over, to be those of a report. */
function yearsOf({ year }: Told) {
  return { vanaf: year, totenmet: year };
}

function drillOf(report: Told, table: string) {
  return (row: string) => {
    const drill = drillOfRow(report.name, table, row);
    return drill && { ...drill, ...yearsOf(report) };
  };
}

/** Where figures by choice go on where a table ends. */
function FurtherLink({ report, table }: { report: Told; table: Told['tables'][number] }) {
  const drill = drillOfTable(report.name, table.code);
  if (!drill) return null;
  return (
    <p className="ep-screen-only">
      <Link
        to="/rapporten/cijfers"
        search={{ ...drill, ...yearsOf(report) }}
        className="utrecht-link utrecht-link--html-a"
        aria-label={`Zelf verder uitsplitsen: ${table.title}`}
      >
        Zelf verder uitsplitsen
      </Link>
    </p>
  );
}

function Tables({ report, edition }: { report: Told; edition: number | undefined }) {
  return (
    <>
      {edition !== undefined && (
        <p className="ep-report__frozen">
          U ziet editie {edition}, zoals die is vastgelegd.{' '}
          <Link
            to="/rapporten/$naam"
            params={{ naam: slugOf(report.name) }}
            search={{ jaar: report.year }}
            className="utrecht-link utrecht-link--html-a"
          >
            Naar de cijfers van nu
          </Link>
        </p>
      )}
      <p className="ep-source">
        Over {periodOfReport(report)}. Berekend op {momentInWords(report.moment)}. Aantallen onder {report.threshold},
        en wat daaruit zou volgen, worden niet getoond.
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
          <ReportTable table={table} drillOf={drillOf(report, table.code)} />
          <ReportMeaning columns={table.columns} />
          <FurtherLink report={report} table={table} />
        </Card>
      ))}
    </>
  );
}

interface ShownProps {
  readonly name: ReportName;
  readonly year: number;
  readonly edition: number | undefined;
}

function ShownReport({ name, year, edition }: ShownProps) {
  const variables = { name, year, edition: edition ?? null };
  const [isStopped, setStopped] = useState(false);
  const [{ data, error, stale }, askAgain] = useQuery({ query: reportQuery, variables, pause: isStopped });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const report = data?.report;
  return (
    <>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {report && !stale && <Tables report={report} edition={edition} />}
      {!report && !error && !isStopped && <ReportWait onStop={() => setStopped(true)} />}
      {!report && isStopped && <ReportStopped onAgain={() => setStopped(false)} />}
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly chosen: number | undefined;
  readonly years: readonly number[];
  readonly onChoose: (value: string | undefined) => void;
  readonly children: ReactNode;
}

function ReportHead({ title, chosen, years, onChoose, children }: HeadProps) {
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
        {children}
      </div>
    </div>
  );
}

function ReportPage() {
  const actor = useActor();
  const label = useLabel();
  const { naam } = reportRoute.useParams();
  const { jaar, editie } = reportRoute.useSearch();
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
  const title = `${label('ReportName', name)} ${year}`;
  return (
    <div className="ep-report">
      <title>{`${title} – Eenplan`}</title>
      <ReportHead title={title} chosen={jaar} years={years} onChoose={choose}>
        <ReportDownload
          name={name.toLowerCase()}
          search={{ year: String(year), ...(editie !== undefined && { edition: String(editie) }) }}
        />
      </ReportHead>
      <ShownReport key={`${name} ${year} ${editie ?? ''}`} name={name} year={year} edition={editie} />
      <EditionCard key={`editions ${name} ${year}`} name={name} year={year} shown={editie} />
    </div>
  );
}

/** The page, fetched when it is opened. */
export const reportRoute = createLazyRoute('/rapporten/$naam')({ component: ReportPage });
