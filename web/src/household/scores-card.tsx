import { lazy, Suspense } from 'react';
import { graphql } from '../generated/gql.ts';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { Choice } from '../ui/choice.tsx';
import { useHouseholdView } from './household-view.ts';
import { ScoreSkeleton } from './score-skeleton.tsx';
import { ScoreTable } from './score-table.tsx';
import { panelsOf } from './scores.ts';
import './scores-card.css';

/** The scores of one person in one life domain, as the chart and the table show them. */
export const scoreSeriesFragment = graphql(`
  fragment ScoreSeries on ScoreSeries {
    lifeDomain
    person {
      ...NamedPerson
    }
    scores {
      id
      version
      value
      scoredOn
      reason
      staff {
        id
        name
      }
    }
  }
`);

/** The charts with what draws them, fetched when there are scores to draw. Where that fails there is the table still. */
const ScoreCharts = lazy(async () => {
  try {
    return { default: (await import('./score-charts.tsx')).ScoreCharts };
  } catch {
    return { default: ScoreTable };
  }
});

/** How self-reliant the members are, life domain by life domain, through time; as charts or as a table. */
export function ScoresCard({ series }: { series: readonly ScoreSeriesFragment[] }) {
  const { view, onViewChange } = useHouseholdView();
  return (
    <Card
      title="Zelfredzaamheid"
      area="scores"
      aside={
        <Choice
          label="Scores tonen als"
          options={[
            { value: undefined, label: 'Grafiek' },
            { value: 'tabel', label: 'Tabel' },
          ]}
          value={view.scores}
          onChange={(scores) => onViewChange({ scores })}
        />
      }
    >
      {view.scores === 'tabel' ? (
        <ScoreTable series={series} />
      ) : (
        <Suspense fallback={<ScoreSkeleton domains={panelsOf(series).length} />}>
          <ScoreCharts series={series} />
        </Suspense>
      )}
    </Card>
  );
}

/** The card of scores while they are on their way, of the size that it will have. */
export function ScoresAwaited({ domains }: { domains: number }) {
  return (
    <Card title="Zelfredzaamheid" area="scores">
      <ScoreSkeleton domains={domains} />
    </Card>
  );
}
