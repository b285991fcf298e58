import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { ScoreChart } from './score-chart.tsx';
import { ScoreMark } from './score-mark.tsx';
import { findSpan, panelsOf, scoredPeople } from './scores.ts';

/** A small chart for each life domain that was scored, on one span of time, with whose mark is whose. */
export function ScoreCharts({ series }: { series: readonly ScoreSeriesFragment[] }) {
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
