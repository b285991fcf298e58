import { shortDate } from '../shared/dates.ts';
import { type LatestScore, scoreInWords } from './scores.ts';

function changeInWords({ value, before }: LatestScore): string {
  if (before === undefined || before === value) return '';
  return value > before ? `, was ${before}: vooruit` : `, was ${before}: achteruit`;
}

/** How self-reliant somebody is in the life domain of a goal, with which way it went. */
export function GoalScore({ score }: { score: LatestScore }) {
  const { value, scoredOn, before } = score;
  const arrow = before === undefined || before === value ? '' : value > before ? ' ↑' : ' ↓';
  return (
    <span className="ep-goal__score" title={`Zelfredzaamheid ${shortDate(scoredOn)}: ${scoreInWords(value)}`}>
      <span aria-hidden="true">
        {value} van 5{arrow}
      </span>
      <span className="ep-visually-hidden">
        zelfredzaamheid {value} van 5, {scoreInWords(value)}
        {changeInWords(score)}
      </span>
    </span>
  );
}
