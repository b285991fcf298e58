import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { HouseholdBackgroundQuery } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';

/** What stands further down the page of a household: asked for once the first part stands there. */
export const householdBackgroundQuery = graphql(`
  query HouseholdBackground($id: ID!, $asOf: Date!) {
    household(by: { id: $id }, asOf: $asOf) {
      id
      asOf
      ...HouseholdRecord
      formerPlans {
        ...FormerPlan
      }
      signals {
        ...SignalItem
      }
      matches {
        ...MatchItem
      }
      plan {
        ...Direction
      }
      scores {
        ...ScoreSeries
      }
      documents {
        ...DocumentItem
      }
      consents {
        ...ConsentItem
      }
    }
  }
`);

/** Signals, team, scores, documents and consent of a household, and what staff corrected in it. */
export type Background = NonNullable<HouseholdBackgroundQuery['household']>;

/** The second part of the page: it fails, and is asked anew, by itself. */
export interface BackgroundState {
  /** Undefined while it is on its way or could not be fetched. */
  readonly background: Background | undefined;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}

/** Asks for the second part of the page of a household, as it stood on a day. */
export function useBackground(id: string, asOf: string): BackgroundState {
  const [{ data, error }, askAgain] = useQuery({
    query: householdBackgroundQuery,
    variables: { id, asOf },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const background = data?.household ?? undefined;
  return { background, problem: error && !background ? toProblem(error) : undefined, retry };
}
