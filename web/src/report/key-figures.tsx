import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { trendChart } from '../../../src/chart/trend-chart.ts';
import { valueInWords } from '../../../src/chart/value-words.ts';
import type { KeyFiguresQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useResume } from '../shared/session.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { drillOfTable } from './report-drill.ts';
import { slugOf } from './report-choice.ts';
import { keyFiguresQuery } from './report-documents.ts';
import { StateLegend } from './state-legend.tsx';
import './report-chart.css';
import './key-figures.css';

type Shown = KeyFiguresQuery['keyFigures'][number];

/** What it is held against, and whether a target was reached. */
function Against({ figure, against }: Pick<Shown, 'figure' | 'against'>) {
  if (!against) return null;
  const { label, figure: held } = against;
  const isTarget = held.unit === 'PERCENT' && typeof held.value === 'number' && typeof figure.value === 'number';
  const reached = (figure.value ?? 0) >= (held.value ?? 0) ? 'gehaald' : 'nog niet gehaald';
  return (
    <p>
      {label.charAt(0).toUpperCase() + label.slice(1)}: {valueInWords(held, held.unit)}
      {isTarget && `, ${reached}`}
    </p>
  );
}

/** How it came to be that: a picture, and the same as a table. */
function Trend({ code, label, figure, trend }: Pick<Shown, 'code' | 'label' | 'figure' | 'trend'>) {
  const picture = trendChart(code, trend, figure.unit);
  if (!picture) return null;
  return (
    <>
      {picture}
      <details className="ep-fold">
        <summary>Het verloop als tabel</summary>
        <table className="ep-table ep-key-figure__course">
          <caption className="ep-visually-hidden">{label}: het verloop</caption>
          <tbody>
            {trend.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td className="ep-number">{valueInWords(point.figure, point.figure.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function KeyFigure({ shown, year }: { shown: Shown; year: number }) {
  const name = useLabel();
  const { label, explanation, figure, report, table } = shown;
  const drill = drillOfTable(report, table);
  return (
    <li className="ep-key-figure">
      <h3>{label}</h3>
      <p className={`ep-key-figure__value${figure.value === null ? ' ep-report-table__none' : ''}`}>
        {valueInWords(figure, figure.unit)}
      </p>
      <Against {...shown} />
      <Trend {...shown} />
      <p className="ep-source">
        {explanation} Bron: {figure.source}.
      </p>
      <p>
        <Link
          to="/rapporten/$naam"
          params={{ naam: slugOf(report) }}
          search={{ jaar: year }}
          hash={table}
          className="utrecht-link utrecht-link--html-a"
        >
          {name('ReportName', report)}
        </Link>
        {drill && (
          <>
            {' · '}
            <Link
              to="/rapporten/cijfers"
              search={drill}
              className="utrecht-link utrecht-link--html-a"
              aria-label={`Uitsplitsen: ${label}`}
            >
              Uitsplitsen
            </Link>
          </>
        )}
      </p>
    </li>
  );
}

/** The few figures with which steering begins, each with its course, what it counts and the report that it stands in. */
export function KeyFigures() {
  const year = Number(today().slice(0, 4));
  const [{ data, error }, askAgain] = useQuery({
    query: keyFiguresQuery,
    variables: { year },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const figures = data?.keyFigures;
  const moment = figures?.[0]?.figure.moment;
  return (
    <Card title={`Hoe staat het ervoor in ${year}?`} area="key-figures">
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!figures && !error && <Skeleton lines={[40, 90, 75, 85, 60, 40, 90, 75, 85, 60]} />}
      {figures && (
        <>
          <ul className="ep-key-figures">
            {figures.map((shown) => (
              <KeyFigure key={shown.code} shown={shown} year={year} />
            ))}
          </ul>
          <StateLegend
            figures={figures.flatMap(({ figure, against, trend }) => [
              figure,
              ...(against ? [against.figure] : []),
              ...trend.map((point) => point.figure),
            ])}
          >
            {moment && `Berekend op ${momentInWords(moment)}.`}
          </StateLegend>
        </>
      )}
    </Card>
  );
}
