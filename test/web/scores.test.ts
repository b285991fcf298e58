import { expect, test } from 'vitest';
import type { LatestScoresFragment, LifeDomain } from '../../web/src/generated/graphql.ts';
import { findLatestScore, scoreInWords } from '../../web/src/household/scores.ts';

function series(personId: string, lifeDomain: LifeDomain, ...values: number[]): LatestScoresFragment {
  const scores = values.map((value, month) => ({
    ...{ __typename: 'Score' as const, id: `${personId} ${month}`, value },
    scoredOn: `2026-0${month + 1}-01`,
  }));
  return { __typename: 'ScoreSeries', lifeDomain, person: { __typename: 'Person', id: personId }, scores };
}

const all = [series('mother', 'FINANCES', 2, 3), series('father', 'FINANCES', 4), series('son', 'TIME_USE', 1)];

test('a goal of somebody has the latest score of that person in its life domain, and the one before', () => {
  expect(findLatestScore(all, { lifeDomain: 'FINANCES', personId: 'mother' })).toEqual({
    ...{ value: 3, scoredOn: '2026-02-01', before: 2 },
  });
  expect(findLatestScore(all, { lifeDomain: 'FINANCES', personId: 'father' })?.before).toBeUndefined();
});

test('a goal of all has the score of the only one who was scored there', () => {
  expect(findLatestScore(all, { lifeDomain: 'TIME_USE', personId: undefined })?.value).toBe(1);
});

test('scores of several people are not made into one', () => {
  expect(findLatestScore(all, { lifeDomain: 'FINANCES', personId: undefined })).toBeUndefined();
});

test('a life domain in which nobody was scored has none', () => {
  expect(findLatestScore(all, { lifeDomain: 'JUSTICE', personId: 'mother' })).toBeUndefined();
});

test('a value is said in the words of the matrix', () => {
  expect([1, 5, 6].map(scoreInWords)).toEqual(['acute problematiek', 'volledig zelfredzaam', '6']);
});
