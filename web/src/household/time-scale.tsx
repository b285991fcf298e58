import { dateInWords } from '../shared/dates.ts';
import { monthTicks, placeOn, type TimeAxis } from './time-axis.ts';

/** From where on the axis a name would run into the next column. */
const roomUntil = 94;

/** The months above the bars, and where the day of the page stands among them. The bars say their own days in words. */
export function TimeScale({ axis }: { axis: TimeAxis }) {
  return (
    <span className="ep-scale" aria-hidden="true" title={`Peildatum ${dateInWords(axis.now)}`}>
      {monthTicks(axis).map(({ date, label, at, newYear }) => (
        <span
          key={date}
          className={`ep-scale__tick${newYear ? ' ep-scale__tick--year' : ''}`}
          style={{ insetInlineStart: `${at}%` }}
        >
          {at < roomUntil && label}
        </span>
      ))}
      <span className="ep-scale__now" style={{ insetInlineStart: `${placeOn(axis, axis.now)}%` }} />
    </span>
  );
}
