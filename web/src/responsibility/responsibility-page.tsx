import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { ResponsibilityRowFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords, today } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ReachCard } from './reach-card.tsx';
import { isChosen, type ResponsibilityChoice } from './responsibility-choice.ts';
import { ResponsibilityFilters } from './responsibility-filters.tsx';
import { ResponsibilityTable } from './responsibility-table.tsx';
import './responsibility-page.css';

/** Who answers for what on a day: all of it, for it is little, so that choosing asks nothing again. */
export const responsibilityPageQuery = graphql(`
  query ResponsibilityPage($on: Date!) {
    responsibilities(on: $on) {
      ...ResponsibilityRow
    }
  }
`);

interface Props {
  readonly choice: ResponsibilityChoice;
  readonly onChange: (change: ResponsibilityChoice) => void;
}

function Answer({ rows, on }: { rows: readonly ResponsibilityRowFragment[]; on: string }) {
  const day = dateInWords(on);
  return (
    <>
      <div className="ep-card ep-answer">
        <p role="status" className="ep-count">
          {rows.length === 0
            ? 'Voor deze keuze staat er geen taak in Eenplan.'
            : `${rows.length} ${rows.length === 1 ? 'taak' : 'taken'} op ${day}`}
        </p>
        {rows.length > 0 && <ResponsibilityTable rows={rows} />}
      </div>
      <ReachCard rows={rows} />
    </>
  );
}

function ResponsibilityPage({ choice, onChange }: Props) {
  const on = choice.datum ?? today();
  const [{ data, error, stale }, askAgain] = useQuery({ query: responsibilityPageQuery, variables: { on } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const rows = data?.responsibilities.filter((one) => isChosen(choice, one));
  return (
    <div className="ep-responsibility">
      <title>Wie is verantwoordelijk? – Eenplan</title>
      <div className="ep-responsibility__head">
        <PageTitle>Wie is verantwoordelijk?</PageTitle>
        <Paragraph className="ep-quiet">
          Welke organisatie voert welke taak uit, sinds wanneer, onder welke afspraak, en hoe bereikt u die?
        </Paragraph>
      </div>
      <ResponsibilityFilters choice={choice} onChange={onChange} />
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!rows && !error && (
        <div className="ep-card" aria-busy="true">
          <Skeleton lines={[40, 80, 60, 80, 60, 80, 40, 80]} />
        </div>
      )}
      {rows && (
        <div className="ep-responsibility__answer" aria-busy={stale}>
          <Answer rows={rows} on={on} />
        </div>
      )}
      <p className="ep-source">
        <strong>Van kracht</strong>: zo is het op die dag. <strong>Voorgenomen</strong>: aangekondigd, maar niet in
        werking. <strong>Onbekend</strong>: de taak bestaat, maar geen bron zegt wie haar uitvoert.
      </p>
    </div>
  );
}

function ResponsibilityRoute() {
  const choice = responsibilityRoute.useSearch();
  const navigate = responsibilityRoute.useNavigate();
  const change = useCallback(
    (changed: ResponsibilityChoice) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...changed }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return <ResponsibilityPage choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const responsibilityRoute = createLazyRoute('/verantwoordelijk')({ component: ResponsibilityRoute });
