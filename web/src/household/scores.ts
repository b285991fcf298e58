import type { LifeDomain, LatestScoresFragment, ScoreSeriesFragment } from '../generated/graphql.ts';

/** The series of one life domain: of each person who was scored in it. */
export interface ScorePanel {
  readonly lifeDomain: LifeDomain;
  readonly series: readonly ScoreSeriesFragment[];
}

/** The series by life domain, in the order in which the domains come. */
export function panelsOf(series: readonly ScoreSeriesFragment[]): ScorePanel[] {
  return [...Map.groupBy(series, ({ lifeDomain }) => lifeDomain)].map(([lifeDomain, ofDomain]) => ({
    lifeDomain,
    series: ofDomain,
  }));
}

/** Everybody who was scored, each once, in the order in which they come: their place decides their mark. */
export function scoredPeople(series: readonly ScoreSeriesFragment[]): readonly ScoreSeriesFragment['person'][] {
  return [...new Map(series.map(({ person }) => [person.id, person])).values()];
}

/** A score and the one before it. */
export interface LatestScore {
  readonly value: number;
  readonly scoredOn: string;
  readonly before: number | undefined;
}

/**
 * The latest score in the life domain of a goal: of the person whose goal it is, or, where it is everybody's, of the one
 * who was scored there alone. Undefined where there is none, or where several people's would have to be made one.
 */
export function findLatestScore(
  all: readonly LatestScoresFragment[],
  goal: { readonly lifeDomain: LifeDomain; readonly personId: string | undefined },
): LatestScore | undefined {
  const fitting = all.filter(
    ({ lifeDomain, person }) => lifeDomain === goal.lifeDomain && (!goal.personId || person.id === goal.personId),
  );
  const [only] = fitting;
  const last = only?.scores.at(-1);
  if (fitting.length !== 1 || !only || !last) return undefined;
  return { value: last.value, scoredOn: last.scoredOn, before: only.scores.at(-2)?.value };
}

/** What the values of the self-reliance matrix stand for, from 1 to 5. */
export const scoreWords = [
  'acute problematiek',
  'niet zelfredzaam',
  'beperkt zelfredzaam',
  'voldoende zelfredzaam',
  'volledig zelfredzaam',
] as const;

/** A value of the matrix in words; the number itself for one that it does not have. */
export function scoreInWords(value: number): string {
  return scoreWords[value - 1] ?? String(value);
}

/** The first and last day of all scores, for an axis that the charts share. Undefined when there are none. */
export function findSpan(series: readonly ScoreSeriesFragment[]): readonly [string, string] | undefined {
  const days = series.flatMap(({ scores }) => scores.map(({ scoredOn }) => scoredOn)).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? [first, last] : undefined;
}
