import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear, scaleTime } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { addDays, dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { ScoreMark } from './score-mark.tsx';
import { scoreInWords, type ScorePanel } from './scores.ts';

const width = 240;
const height = 132;
const margin = { top: 10, right: 26, bottom: 24, left: 22 };

const tick = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: '2-digit', timeZone: 'UTC' });

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The scores as one says them: what the picture says, for who does not see it. */
function inWords({ person, scores }: ScoreSeriesFragment): string {
  const values = scores.map(({ value, scoredOn }) => `${value} (${scoreInWords(value)}) op ${dateInWords(scoredOn)}`);
  return `${callName(person.name)}: ${values.join(', ')}`;
}

interface Props {
  readonly panel: ScorePanel;
  /** First and last day of all charts, so that they can be laid side by side. */
  readonly span: readonly [string, string];
  /** Ids of everybody in the charts; the place of a person decides the mark. */
  readonly people: readonly string[];
}

/** The scores in one life domain through time, from 1 to 5: a line for each person, with the last value beside it. */
export function ScoreChart({ panel: { lifeDomain, series }, span: [first, last], people }: Props) {
  const label = useLabel();
  const title = capitalised(label('LifeDomain', lifeDomain));
  // One day of scores still wants an axis of some length.
  const domain = first === last ? [dayOf(addDays(first, -30)), dayOf(addDays(last, 30))] : [dayOf(first), dayOf(last)];
  const x = scaleTime({ domain, range: [margin.left + 8, width - margin.right] });
  const y = scaleLinear<number>({ domain: [1, 5], range: [height - margin.bottom, margin.top] });
  return (
    <figure className="ep-scores__chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${series.map(inWords).join('. ')}`}>
        {[1, 2, 3, 4, 5].map((value) => (
          <line
            key={value}
            className="ep-scores__grid"
            x1={margin.left}
            x2={width - margin.right + 6}
            y1={y(value)}
            y2={y(value)}
          />
        ))}
        <AxisLeft
          scale={y}
          left={margin.left}
          tickValues={[1, 2, 3, 4, 5]}
          tickFormat={(value) => String(value)}
          hideAxisLine
          hideTicks
          tickClassName="ep-scores__tick"
          tickLabelProps={{ dx: -2, dy: 4, textAnchor: 'end' }}
        />
        <AxisBottom
          scale={x}
          top={height - margin.bottom}
          tickValues={domain}
          tickFormat={(value) => tick.format(value instanceof Date ? value : Number(value)).replace('.', '')}
          hideTicks
          axisLineClassName="ep-scores__grid"
          tickClassName="ep-scores__tick"
          tickLabelProps={(_, index) => ({ textAnchor: index === 0 ? 'start' : 'end', dx: index === 0 ? -8 : 8 })}
        />
        {series.map(({ person, scores }) => {
          const place = people.indexOf(person.id);
          const end = scores.at(-1);
          return (
            <Group key={person.id} className={`ep-scores__series ep-scores__series--${place % 4}`}>
              <LinePath data={[...scores]} x={({ scoredOn }) => x(dayOf(scoredOn))} y={({ value }) => y(value)} />
              {scores.map(({ id, value, scoredOn }) => (
                <ScoreMark key={id} shape={place} x={x(dayOf(scoredOn))} y={y(value)} />
              ))}
              {end && (
                <text className="ep-scores__last" x={x(dayOf(end.scoredOn)) + 9} y={y(end.value) + 4}>
                  {end.value}
                </text>
              )}
            </Group>
          );
        })}
      </svg>
    </figure>
  );
}
