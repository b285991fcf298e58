import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { useEffect, useId, useRef, useState } from 'react';
import { thousandsInWords } from './money-words.ts';

/** A year of the table under the chart; undefined is what the sources do not say. */
export interface CeilingYear {
  readonly year: number;
  readonly balance: number | undefined;
  readonly stateContribution: number | undefined;
  readonly ceiling: number | undefined;
  readonly surplus: number | undefined;
}

const height = 260;
const margin = { top: 24, right: 8, bottom: 30, left: 48 };

/** The width there is for a picture in pixels, so that its letters are as large as those around it. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(520);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.min(Math.max(element.clientWidth, 240), 720)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/**
 * The balance of each year as a bar, and the ceiling as a line across it where it is known. Every bar and line bears its
 * own amount; the table under it says the same.
 */
export function ReserveChart({ years }: { years: readonly CeilingYear[] }) {
  const id = useId();
  const { ref, width } = useWidth();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const most = Math.max(1, ...years.flatMap(({ balance, ceiling }) => [balance ?? 0, ceiling ?? 0]));
  const x = scaleBand({ domain: years.map(({ year }) => String(year)), range: [0, inner.width], padding: 0.3 });
  const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
  const band = x.bandwidth();
  return (
    <figure className="ep-chart" ref={ref}>
      <svg width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>Staafdiagram van de stand van de reserve per jaar, met het plafond waar dat bekend is</title>
        <Group left={margin.left} top={margin.top}>
          {y.ticks(4).map((tick) => (
            <Line
              key={tick}
              className="ep-chart__grid"
              from={{ x: 0, y: y(tick) }}
              to={{ x: inner.width, y: y(tick) }}
            />
          ))}
          {years.map(({ year, balance = 0, ceiling }) => {
            const left = x(String(year)) ?? 0;
            return (
              <Group key={year} left={left}>
                <Bar className="ep-chart__bar" y={y(balance)} width={band} height={inner.height - y(balance)} />
                {ceiling !== undefined && balance > ceiling && (
                  <Bar className="ep-chart__over" y={y(balance)} width={band} height={y(ceiling) - y(balance)} />
                )}
                <text className="ep-chart__amount" x={band / 2} y={y(balance) - 6} textAnchor="middle">
                  {thousandsInWords(balance)}
                </text>
                {ceiling !== undefined && (
                  <>
                    <Line
                      className="ep-chart__ceiling"
                      from={{ x: -8, y: y(ceiling) }}
                      to={{ x: band + 8, y: y(ceiling) }}
                    />
                    <text className="ep-chart__ceiling-label" x={band / 2} y={y(ceiling) + 17} textAnchor="middle">
                      plafond
                    </text>
                    <text className="ep-chart__ceiling-label" x={band / 2} y={y(ceiling) + 33} textAnchor="middle">
                      {thousandsInWords(ceiling)}
                    </text>
                  </>
                )}
              </Group>
            );
          })}
          <AxisLeft
            scale={y}
            numTicks={4}
            hideAxisLine
            hideTicks
            tickFormat={(value) => thousandsInWords(Number(value))}
            tickClassName="ep-chart__tick"
            tickLabelProps={{ className: 'ep-chart__tick-label', fontSize: 13, textAnchor: 'end', dx: -4, dy: 4 }}
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            hideTicks
            axisLineClassName="ep-chart__axis"
            tickLabelProps={{ className: 'ep-chart__tick-label', fontSize: 13, textAnchor: 'middle', dy: 2 }}
          />
        </Group>
      </svg>
      <figcaption className="ep-chart__key">
        <span className="ep-chart__key-bar" aria-hidden="true" /> stand op 1 januari
        <span className="ep-chart__key-over" aria-hidden="true" /> boven het plafond
        <span className="ep-chart__key-ceiling" aria-hidden="true" /> plafond (× € 1.000)
      </figcaption>
    </figure>
  );
}
