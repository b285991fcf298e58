import type { CaseStatus } from './case.ts';
import { workingDayFrom, type Day } from './day.ts';
import { pickContactDay, pickSettleDays, usualDays, type Asked } from './lead-time.ts';
import type { Random } from './random.ts';
import { dueDayOf } from './term.ts';

type History = (readonly [CaseStatus, Day])[];

/** The statuses of a case that is still open; of those that nobody decided yet a few are past their term. */
export function openHistory(random: Random, asked: Asked, earliest: Day, horizon: Day): History {
  const { law, kind } = asked;
  const term = (dueDayOf(law, kind, horizon) ?? horizon + 80) - horizon;
  const ofGeneral = law === 'GENERAL';
  const longest = {
    RECEIVED: 6,
    // A few lie there long; most came in of late, or they would have been decided.
    IN_PROGRESS: ofGeneral ? 1200 : random.chance(0.08) ? Math.round(term * 1.5) : usualDays(asked),
    SUSPENDED: term,
    DECIDED: law === 'LEERPLICHTWET' ? 300 : 2700,
  };
  // Most of what is open was decided years ago: the case stays open while help goes on.
  const status = random.weighted<keyof typeof longest>([
    ['RECEIVED', 2],
    ['IN_PROGRESS', ofGeneral ? 95 : 10],
    ['SUSPENDED', 2],
    ['DECIDED', ofGeneral ? 0 : 86],
  ]);
  const room = Math.max(1, Math.min(longest[status], horizon - earliest));
  const [first, last] = [horizon - room, horizon - Math.min(status === 'DECIDED' ? 20 : 1, room)];
  const pickDay = () => (status === 'DECIDED' ? earlier(random, first, last) : random.between(first, last));
  const received = Math.max(Math.min(earliest, horizon), pickDay());
  const history: History = [['RECEIVED', received]];
  if (status === 'RECEIVED') return history;
  const taken = Math.min(pickContactDay(random, asked, received), horizon);
  history.push(['IN_PROGRESS', taken]);
  if (status === 'SUSPENDED') history.push([status, Math.min(taken + random.between(5, 50), horizon)]);
  if (status === 'DECIDED') {
    history.push([
      status,
      Math.min(Math.max(taken, workingDayFrom(received + pickSettleDays(random, asked))), horizon),
    ]);
  }
  return history;
}

/** A day of the span, rather an early one: whoever came long ago and left since is no longer in the store. */
function earlier(random: Random, from: Day, last: Day): Day {
  return Math.min(random.between(from, last), random.between(from, last));
}

/** The statuses of a case that ended in the last five years, by the horizon: most of them after years of help. */
export function endedHistory(random: Random, asked: Asked, earliest: Day, horizon: Day): History {
  const first = Math.min(earliest, horizon - 10);
  const ended = earlier(random, Math.max(horizon - 1825, first + 8), horizon - 1);
  const isWithdrawn = random.chance(0.08);
  // What asks for no more than an answer is closed with it.
  if (!isWithdrawn && random.chance(0.15)) {
    const received = Math.max(first, ended - Math.max(1, pickSettleDays(random, asked)));
    return [
      ['RECEIVED', received],
      ['IN_PROGRESS', Math.min(pickContactDay(random, asked, received), ended)],
      ['CLOSED', ended],
    ];
  }
  const longest = Math.min(ended - first, isWithdrawn ? 60 : 1500);
  const received = ended - random.between(Math.min(8, longest), longest);
  if (!isWithdrawn) return decidedHistory(random, asked, received, ended);
  return [
    ['RECEIVED', received],
    ['WITHDRAWN', ended],
  ];
}

/** The statuses of a case that was decided some time before it ended. */
export function decidedHistory(random: Random, asked: Asked, received: Day, ended: Day): History {
  const latest = received + Math.floor((ended - received) * 0.8);
  const taken = Math.min(pickContactDay(random, asked, received), latest);
  const settled = Math.max(taken, Math.min(workingDayFrom(received + pickSettleDays(random, asked)), latest));
  const stood = Math.floor((settled - taken) / 3);
  return [
    ['RECEIVED', received],
    ['IN_PROGRESS', taken],
    ...(random.chance(0.06)
      ? ([
          ['SUSPENDED', taken + stood],
          ['IN_PROGRESS', taken + 2 * stood],
        ] as const)
      : []),
    ['DECIDED', settled],
    ['CLOSED', ended],
  ];
}
