import { useCallback, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { KindWord } from './household-view.ts';
import { kindOf } from './household-view.ts';
import { graphql } from '../generated/gql.ts';
import type { TimelineEntryFragment, TimelinePageFragment } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { joinPages } from './timeline.ts';

/** A page of the timeline. */
export const timelineQuery = graphql(`
  query HouseholdTimeline($id: ID!, $asOf: Date!, $kinds: [TimelineKind!], $after: String) {
    household(by: { id: $id }, asOf: $asOf) {
      id
      asOf
      timeline(first: 20, after: $after, kinds: $kinds) {
        ...TimelinePage
      }
    }
  }

  fragment TimelinePage on TimelineConnection {
    edges {
      cursor
      node {
        ...TimelineEntry
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }

  fragment TimelineEntry on TimelineEntry {
    key
    kind
    on
    at
    title
    detail
    law
    person {
      ...NamedPerson
    }
    staff {
      id
      name
      organisation {
        id
        name
      }
    }
    contactMoment {
      ...CorrectableContact
    }
  }
`);

interface Further {
  readonly entries: readonly TimelineEntryFragment[];
  readonly pageInfo: TimelinePageFragment['pageInfo'];
}

/** What there is of the timeline so far, and how to get more. */
export interface Timeline {
  /** Undefined while the first page is on its way. */
  readonly entries: readonly TimelineEntryFragment[] | undefined;
  readonly hasMore: boolean;
  /** Whether a further page is on its way. */
  readonly loadingMore: boolean;
  readonly problem: Problem | undefined;
  readonly loadMore: () => void;
  /** Asks anew for what failed. */
  readonly retry: () => void;
}

/** The timeline of a household as it stood on a day, page after page. Give what shows it another key for another day. */
export function useTimeline(id: string, asOf: string, word: KindWord | undefined): Timeline {
  const client = useClient();
  const variables = { id, asOf, kinds: word ? [kindOf(word)] : null, after: null };
  const [{ data, error }, askAgain] = useQuery({ query: timelineQuery, variables });
  const [further, setFurther] = useState<Further | undefined>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreProblem, setMoreProblem] = useState<Problem | undefined>();

  const firstPage = data?.household?.timeline;
  const first = firstPage?.edges.map(({ node }) => node);
  const pageInfo = further?.pageInfo ?? firstPage?.pageInfo;

  async function askMore(after: string): Promise<void> {
    setLoadingMore(true);
    setMoreProblem(undefined);
    const result = await client.query(timelineQuery, { ...variables, after }).toPromise();
    const page = result.data?.household?.timeline;
    setLoadingMore(false);
    if (result.error || !page) {
      setMoreProblem(result.error ? toProblem(result.error) : 'unknown');
      return;
    }
    const entries = page.edges.map(({ node }) => node);
    setFurther((before) => ({ entries: joinPages(before?.entries ?? [], entries), pageInfo: page.pageInfo }));
  }

  const loadMore = () => {
    if (pageInfo?.endCursor) void askMore(pageInfo.endCursor);
  };
  const retryFirst = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retryFirst);
  return {
    entries: first && further ? joinPages(first, further.entries) : first,
    hasMore: pageInfo?.hasNextPage ?? false,
    loadingMore,
    problem: error && !first ? toProblem(error) : moreProblem,
    loadMore,
    retry: first ? loadMore : retryFirst,
  };
}
