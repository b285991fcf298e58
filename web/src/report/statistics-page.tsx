import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import type { StatisticsQueryVariables } from '../generated/graphql.ts';
import { readsReport, useActor } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useResume } from '../shared/session.ts';
import { Card } from '../ui/card.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { divideFurther } from './report-drill.ts';
import { nameOfCategory, rememberCategory } from './category-name.ts';
import { NoReports } from './no-reports.tsx';
import { periodInWords } from './period-words.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import { ReportDownload } from './report-download.tsx';
import { ReportStopped, ReportWait } from './report-wait.tsx';
import {
  categoriesOf,
  categoriesText,
  dimensionSlugs,
  dimensionsOf,
  measureSlugs,
  type DimensionSlug,
  type StatisticsChoice,
} from './statistics-choice.ts';
import { statisticsQuery } from './statistics-documents.ts';
import { StatisticsForm } from './statistics-form.tsx';
import { tableOf } from './statistics-table.ts';
import './report.css';

const times: ReadonlySet<string> = new Set(['maand', 'kwartaal', 'jaar']);

interface Props {
  readonly choice: StatisticsChoice;
  readonly onChange: (change: StatisticsChoice) => void;
}

/** First and first day after the years that are asked for; of this year, as far as its months have begun. */
function periodOf({ vanaf, totenmet }: StatisticsChoice) {
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const [first = thisYear, last = thisYear] = [vanaf ?? totenmet, totenmet];
  const month = Number(now.slice(5, 7));
  const soon = month === 12 ? `${thisYear + 1}-01-01` : `${thisYear}-${String(month + 1).padStart(2, '0')}-01`;
  const from = Math.min(first, last);
  return {
    from: `${from}-01-01`,
    until: Math.max(first, last) >= thisYear ? soon : `${Math.max(first, last) + 1}-01-01`,
  };
}

/** What the hub is asked to hand out as a file: the same as on the screen. */
function searchOf({ measure, groupBy, filter, period }: StatisticsQueryVariables): [name: string, value: string][] {
  return [
    ['measure', measure],
    ['groupBy', [groupBy].flat().join(',')],
    ...[filter]
      .flat()
      .map(({ dimension, codes }): [string, string] => ['filter', `${dimension}:${[codes].flat().join(',')}`]),
    ['from', period.from],
    ['until', period.until],
  ];
}

function ShownStatistics({ choice, onChange }: Props) {
  const label = useLabel();
  const measure = measureSlugs[choice.maat ?? 'clienten'];
  const dimensions = dimensionsOf(choice.per ?? 'wet');
  const chosen = categoriesOf(choice.alleen);
  const variables = {
    measure,
    groupBy: dimensions.map((slug) => dimensionSlugs[slug]),
    filter: chosen.map(({ dimension, code }) => ({ dimension: dimensionSlugs[dimension], codes: [code] })),
    period: periodOf(choice),
  };
  const [isStopped, setStopped] = useState(false);
  const [{ data, error, stale }, askAgain] = useQuery({ query: statisticsQuery, variables, pause: isStopped });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const title = [
    label('StatisticMeasure', measure),
    ...dimensions.map((slug) => `per ${label('StatisticDimension', dimensionSlugs[slug])}`),
    ...chosen.map(({ dimension, code }) => `· alleen ${nameOfCategory(dimensionSlugs[dimension], code)}`),
  ].join(' ');
  const statistics = stale ? undefined : data?.statistics;
  if (error) {
    const problem = toProblem(error);
    if (problem !== 'notUnderstood') return <ProblemMessage problem={problem} onRetry={retry} />;
    return (
      <p role="alert" className="ep-report__frozen">
        Deze combinatie zegt niets, of vraagt te veel cijfers ineens. Kies een andere uitsplitsing of een kortere
        periode.
      </p>
    );
  }
  if (!statistics) {
    if (isStopped) return <ReportStopped onAgain={() => setStopped(false)} />;
    return <ReportWait onStop={() => setStopped(true)} />;
  }
  const table = tableOf(statistics.cells, {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    measure: label('StatisticMeasure', measure),
    overTime: dimensions.some((slug) => times.has(slug)),
  });
  const [first] = statistics.cells;
  const [only, ...others] = dimensions;
  // What is limited to one category is not divided by it: the others remain, or else what says most.
  const divisionAfter = (dimension: DimensionSlug) =>
    others.join(',') ||
    divideFurther(choice.maat ?? 'clienten', [dimension, ...chosen.map((one) => one.dimension)]) ||
    'niets';
  return (
    <Card title={table.title} area="table">
      <div className="ep-report__tools ep-screen-only">
        <ReportDownload name="statistics" search={searchOf(variables)} />
      </div>
      <ReportChart table={table} />
      <ReportTable
        table={table}
        onPick={
          only && dimensions.length < 3 && !times.has(only)
            ? (code, name) => {
                rememberCategory(dimensionSlugs[only], code, name);
                onChange({
                  alleen: categoriesText([...chosen, { dimension: only, code }]),
                  per: divisionAfter(only),
                });
              }
            : undefined
        }
      />
      <p className="ep-source">
        {first && `${first.figure.definition}. Bron: ${first.figure.source}. `}
        Over {periodInWords(statistics.period)}. Geteld op {momentInWords(statistics.moment)}. {statistics.rounding}
      </p>
    </Card>
  );
}

function StatisticsPage() {
  const actor = useActor();
  const choice = statisticsRoute.useSearch();
  const navigate = statisticsRoute.useNavigate();
  const change = useCallback(
    (next: StatisticsChoice) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (!readsReport(actor, 'MONITOR')) return <NoReports />;
  return (
    <div className="ep-report">
      <title>Zelf cijfers kiezen – Eenplan</title>
      <div className="ep-report__head">
        <Link to="/rapporten" className="utrecht-link utrecht-link--html-a">
          Alle rapporten
        </Link>
        <PageTitle>Zelf cijfers kiezen</PageTitle>
        <Paragraph className="ep-quiet">
          Afgerond, zodat niemand te volgen is uit het verschil van twee cijfers. Voor precieze cijfers: een vast
          rapport.
        </Paragraph>
        <StatisticsForm choice={choice} onChange={change} />
      </div>
      <ShownStatistics key={JSON.stringify(choice)} choice={choice} onChange={change} />
    </div>
  );
}

/** The page, fetched when it is opened. */
export const statisticsRoute = createLazyRoute('/rapporten/cijfers')({ component: StatisticsPage });
