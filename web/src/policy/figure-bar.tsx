import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

interface Props {
  readonly value: number;
  /** The count that fills the whole length. */
  readonly most: number;
  /** Which way it is drawn: full, or hatched for what has ended. */
  readonly tone: 'full' | 'light';
}

const length = 100;
const thickness = 10;

/** A count as a bar, in the cell of a table beside the number itself; it says nothing to a screen reader. */
export function FigureBar({ value, most, tone }: Props) {
  const scale = scaleLinear({ domain: [0, Math.max(most, 1)], range: [0, length] });
  return (
    <svg
      className={`ep-figure-bar ep-figure-bar--${tone}`}
      viewBox={`0 0 ${length} ${thickness}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <Bar className="ep-figure-bar__track" width={length} height={thickness} />
      <Bar className="ep-figure-bar__value" width={scale(value)} height={thickness} />
    </svg>
  );
}
