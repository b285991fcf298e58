import { daysLeftInWords, shortDate, urgencyOf } from '../shared/dates.ts';
import { Icon } from './icon.tsx';
import './due.css';

/** How many days are left, in words. */
export function DaysLeft({ days }: { days: number }) {
  const urgency = urgencyOf(days);
  return (
    <span className={`ep-due ep-due--${urgency}`}>
      {urgency !== 'calm' && <Icon name={urgency === 'late' ? 'alert' : 'clock'} />}
      {daysLeftInWords(days)}
    </span>
  );
}

/** A day by which something must be done, with the days left in words. */
export function Due({ date, days }: { date: string; days: number | undefined }) {
  return (
    <span className="ep-due-line">
      <time dateTime={date}>{shortDate(date)}</time>
      {days !== undefined && (
        <>
          <span className="ep-due-line__dot"> · </span>
          <DaysLeft days={days} />
        </>
      )}
    </span>
  );
}
