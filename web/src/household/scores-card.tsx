import { graphql } from '../generated/gql.ts';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { Card } from '../ui/card.tsx';
import { Choice } from '../ui/choice.tsx';
import { useHouseholdView } from './household-view.ts';
import { ScoreChart } from './score-chart.tsx';
import { ScoreMark } from './score-mark.tsx';
import { ScoreTable } from './score-table.tsx';
import { findSpan, panelsOf, scoredPeople } from './scores.ts';
import './scores-card.css';

/** The scores of one person in one life domain, as the chart and the table show them. */
export const scoreSeriesFragment = graphql(`
  fragment ScoreSeries on ScoreSeries {
    lifeDomain
    person {
      id
      name {
        ...NameParts
      }
    }
    scores {
      id
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

function Charts({ series }: { series: readonly ScoreSeriesFragment[] }) {
  const people = scoredPeople(series);
  const span = findSpan(series);
  if (!span) return null;
  return (
    <>
      <ul className="ep-scores__legend">
        {people.map((person, index) => (
          <li key={person.id}>
            <svg
              width="14"
              height="14"
              aria-hidden="true"
              className={`ep-scores__series ep-scores__series--${index % 4}`}
            >
              <ScoreMark shape={index} x={7} y={7} />
            </svg>
            {callName(person.name)}
          </li>
        ))}
      </ul>
      <ul className="ep-scores__charts">
        {panelsOf(series).map((panel) => (
          <li key={panel.lifeDomain}>
            <ScoreChart panel={panel} span={span} people={people.map(({ id }) => id)} />
          </li>
        ))}
      </ul>
      <p className="ep-scores__scale">1 = acute problematiek, 5 = volledig zelfredzaam (zelfredzaamheid-matrix)</p>
    </>
  );
}

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
      {view.scores === 'tabel' ? <ScoreTable series={series} /> : <Charts series={series} />}
    </Card>
  );
}
