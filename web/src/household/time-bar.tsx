import { findBar, monthTicks, placeOn, type TimeAxis } from './time-axis.ts';

interface Props {
  readonly axis: TimeAxis;
  readonly period: { readonly validFrom: string; readonly validUntil: string | null };
  /** The period in words, for who does not see the bar. */
  readonly words: string;
}

const height = 28;
const middle = height / 2;

/** A period as a bar on the shared axis: what has been is full, what is to come is open, and a point says it goes on. */
export function TimeBarPicture({ axis, period, words }: Props) {
  const bar = findBar(axis, period);
  return (
    <svg className="ep-time-bar" role="img" aria-label={words} height={height} width="100%">
      <title>{words}</title>
      {monthTicks(axis).map(({ date, at }) => (
        <line key={date} className="ep-time-bar__tick" x1={`${at}%`} x2={`${at}%`} y1={0} y2={height} />
      ))}
      {bar && (
        <>
          <rect
            className="ep-time-bar__whole"
            x={`${bar.start}%`}
            width={`${bar.end - bar.start}%`}
            y={8}
            height={12}
            rx={2}
          />
          <rect
            className="ep-time-bar__past"
            x={`${bar.start}%`}
            width={`${bar.now - bar.start}%`}
            y={8}
            height={12}
            rx={2}
          />
          {bar.beganBefore && <path className="ep-time-bar__point" d={`M10 ${middle - 4}l-5 4 5 4`} />}
          {bar.goesOn && (
            <svg x="100%" overflow="visible">
              <path className="ep-time-bar__point ep-time-bar__point--on" d={`M-10 ${middle - 4}l5 4-5 4`} />
            </svg>
          )}
        </>
      )}
      {!bar && (
        <text className="ep-time-bar__outside" x={period.validFrom < axis.from ? 0 : '100%'} y={middle + 4}>
          {period.validFrom < axis.from ? '‹ eerder' : ''}
        </text>
      )}
      <line
        className="ep-time-bar__now"
        x1={`${placeOn(axis, axis.now)}%`}
        x2={`${placeOn(axis, axis.now)}%`}
        y1={0}
        y2={height}
      />
    </svg>
  );
}
